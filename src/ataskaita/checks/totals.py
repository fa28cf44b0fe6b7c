"""Totals that the data states, against those that their parts give."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.sums import Addend, Number, Sum
from ataskaita.errors import Finding, Spot
from ataskaita.messages.consistency import (
    IMPOSSIBLE_TITLES,
    MISSING_PART,
    PART_ABOVE_WHOLE,
    WRONG_TOTAL,
)


def totals_add_up(evidence: Evidence) -> Iterator[Finding]:
    """Find each total that differs from the sum of its parts, or lacks one of them."""
    for one in evidence.sums:
        if one.stated is None or not one.additive:
            continue
        if one.computed is None:
            yield from _incomplete(evidence, one, one.stated)
        elif one.stated != one.computed:
            yield finding(
                WRONG_TOTAL,
                _spots(evidence, one),
                label=one.label.rstrip(":"),
                stated=one.stated,
                computed=one.computed,
                difference=one.stated - one.computed,
                parts=_parts(one, one.addends),
            )


def titles_are_possible(evidence: Evidence) -> Iterator[Finding]:
    """Find totals of titles below their greatest part or above the sum of all."""
    for one in evidence.sums:
        values = [part.value for part in one.addends if part.value is not None]
        if one.stated is None or one.additive or len(values) < len(one.addends):
            continue
        low, high = max(values), sum(values)
        if not low <= one.stated <= high:
            yield finding(
                IMPOSSIBLE_TITLES,
                _spots(evidence, one),
                label=one.label,
                stated=one.stated,
                low=low,
                high=high,
                parts=_parts(one, one.addends),
            )


def _incomplete(evidence: Evidence, one: Sum, stated: Number) -> Iterator[Finding]:
    """Find a total some of whose parts are missing, unless they can only be zeros.

    A whole row that is missing says nothing.
    """
    given = sum(part.value for part in one.addends if part.value is not None)
    missing = tuple(part for part in one.addends if part.value is None)
    facts = {"label": one.label.rstrip(":"), "parts": _parts(one, missing)}
    if given > stated:
        facts["parts"] = _parts(one, [part for part in one.addends if part.value is not None])
        spots = _spots(evidence, one)
        yield finding(PART_ABOVE_WHOLE, spots, **facts, part=given, whole=stated)
    elif given < stated and all(part.terms for part in missing):
        yield finding(MISSING_PART, _spots(evidence, one), **facts, stated=stated, given=given)


def _spots(evidence: Evidence, one: Sum) -> tuple[Spot, ...]:
    parts = (evidence.spot(term.path, term.value) for term in one.terms)
    return (evidence.spot(one.path, one.stated), *parts)


def _parts(one: Sum, addends: "tuple[Addend, ...] | list[Addend]") -> str:
    """Return the parts' paths as seen from beside the total."""
    beside = f"{one.path.rpartition('.')[0]}."
    return ", ".join(part.path.removeprefix(beside) for part in addends)
