"""Totals that the data states, against those that their parts give."""

from collections.abc import Iterator, Sequence

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.sums import Addend, Sum
from ataskaita.declared.labels import label_of
from ataskaita.declared.precision import Number
from ataskaita.declared.units import TITLES
from ataskaita.declared.walk import row_name
from ataskaita.errors import Finding, Spot
from ataskaita.messages import Called, Message
from ataskaita.messages.consistency import (
    IMPOSSIBLE_TITLES,
    MISSING_PART,
    OUTSIDE_TOTAL,
    PART_ABOVE_WHOLE,
    WRONG_TOTAL,
)
from ataskaita.messages.formulas import FINAL_PARTIAL_TOTAL, PARTIAL_TOTAL


def totals_add_up(evidence: Evidence) -> Iterator[Finding]:
    """Find each total that differs from the sum of its parts, or lacks one of them."""
    stated = [one for one in evidence.sums if one.stated is not None and one.additive]
    for one in stated:
        if one.computed is None:
            yield from _incomplete(evidence, one, one.stated or 0)
        elif not one.agrees:
            yield _wrong(evidence, one)


def _wrong(evidence: Evidence, one: Sum) -> Finding:
    stated, computed = one.stated or 0, one.computed or 0
    return finding(
        WRONG_TOTAL,
        _spots(evidence, one),
        label=_label(evidence, one),
        stated=stated,
        computed=computed,
        difference=stated - computed,
        parts=_parts(evidence, one, one.addends),
    )


def titles_are_possible(evidence: Evidence) -> Iterator[Finding]:
    """Find totals of titles, and of what else doesn't add up, that their parts don't allow."""
    for one in evidence.sums:
        values = [part.value for part in one.addends if part.value is not None]
        if one.stated is None or one.additive or len(values) < len(one.addends):
            continue
        titles = one.unit is TITLES
        low, high = (max(values), sum(values)) if titles else _allowed(values)
        if not low <= one.stated <= high:
            yield finding(
                IMPOSSIBLE_TITLES if titles else OUTSIDE_TOTAL,
                _spots(evidence, one),
                label=_label(evidence, one),
                stated=one.stated,
                low=low,
                high=high,
                parts=_parts(evidence, one, one.addends),
            )


def _allowed(values: Sequence[Number]) -> tuple[Number, Number]:
    """Return between what a total lies that may be an average, or a count of what is alike."""
    total = sum(values)
    return min(*values, total), max(*values, total)


def totals_are_whole(evidence: Evidence) -> Iterator[Finding]:
    """Find each total that nobody states and that can't be computed: some parts are missing."""
    yield from _partial(evidence, PARTIAL_TOTAL)


def final_totals_are_whole(evidence: Evidence) -> Iterator[Finding]:
    """Find the same, as errors: a final report has no dash for a total."""
    yield from _partial(evidence, FINAL_PARTIAL_TOTAL)


def _partial(evidence: Evidence, message: Message) -> Iterator[Finding]:
    """Find totals of some parts; not those whose missing part is told itself: a total, a gap.

    Where a whole row is missing, the first of its totals tells it.
    """
    known = {one.path for one in evidence.sums} | evidence.report.gaps
    told: set[tuple[str, ...]] = set()
    for one in evidence.sums:
        missing = [part for part in one.addends if part.value is None]
        if one.stated is not None or one.path in evidence.report.gaps or not one.additive:
            continue
        rows = tuple(_above(part.path) for part in missing if not part.terms)
        if all(part.path in known for part in missing) or (rows and rows in told):
            continue
        told.add(rows)
        yield finding(
            message,
            _spots(evidence, one),
            label=_total_named(evidence, one),
            parts=", ".join(_named(evidence, part, one) for part in missing),
            given=sum(part.value for part in one.addends if part.value is not None),
        )


def _total_named(evidence: Evidence, one: Sum) -> str:
    """Return what a total is called: by its row too where its parts are called as it is."""
    label = one.label.rstrip(":")
    alike = any(_is_of_column(one, part) for part in one.addends)
    row = label_of(evidence.kind, _above(one.path)) if alike else ""
    return f"{row}: {label}" if row else label


def _named(evidence: Evidence, part: Addend, whole: Sum) -> str:
    """Return what a missing part is called: by its row where all of that is missing."""
    label = label_of(evidence.kind, part.path if part.terms else _above(part.path))
    row = row_name(evidence.owners.get(_above(part.path)))
    if not row and part.terms and _is_of_column(whole, part):
        row = label_of(evidence.kind, _above(part.path))
    return f"„{row}: {label}“" if row else f"„{label}“"


def _is_of_column(whole: Sum, part: Addend) -> bool:
    """Return whether the part stands in the total's column, in another row."""
    keys = [one.path.rpartition(".") for one in (whole, part)]
    return keys[0][2] == keys[1][2] and keys[0][0] != keys[1][0]


def _above(path: str) -> str:
    return path.rpartition(".")[0]


def _incomplete(evidence: Evidence, one: Sum, stated: Number) -> Iterator[Finding]:
    """Find a total some of whose parts are missing, unless they can only be zeros.

    A whole row that is missing says nothing, nor do parts that may be given alone want the others.
    """
    found = [part for part in one.addends if part.value is not None]
    given = sum(part.value or 0 for part in found)
    missing = tuple(part for part in one.addends if part.value is None)
    facts = {"label": _label(evidence, one), "parts": _parts(evidence, one, missing)}
    if given > stated:
        facts["parts"] = _parts(evidence, one, found)
        spots = _spots(evidence, one)
        yield finding(PART_ABOVE_WHOLE, spots, **facts, part=given, whole=stated)
    elif all(part.alone for part in found):
        return
    elif given < stated and all(part.terms for part in missing):
        facts["parts"] = evidence.told(one.path, *(part.path for part in missing))
        lacking_first = sorted(_spots(evidence, one), key=lambda spot: spot.value is not None)
        yield finding(MISSING_PART, lacking_first, **facts, stated=stated, given=given)


def _spots(evidence: Evidence, one: Sum) -> tuple[Spot, ...]:
    parts = (evidence.spot(term.path, term.value) for term in one.terms)
    return (evidence.spot(one.path, one.stated), *parts)


def _label(evidence: Evidence, one: Sum) -> str:
    """Return what the total is called: in a workbook, by its row too."""
    label = one.label.rstrip(":")
    return Called(label, evidence.report.origin.place_of(one.path).label or label)


def _parts(evidence: Evidence, one: Sum, addends: Sequence[Addend]) -> str:
    """Return the parts' paths as seen from beside the total; in a workbook, labels and cells."""
    beside = f"{one.path.rpartition('.')[0]}."
    written = ", ".join(part.path.removeprefix(beside) for part in addends)
    return Called(written, evidence.told(one.path, *(part.path for part in addends)))
