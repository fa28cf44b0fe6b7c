"""Figures that stand in two tables."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, distinct, finding, labelled, written
from ataskaita.declared.precision import Number
from ataskaita.declared.relations import Pair
from ataskaita.errors import Finding
from ataskaita.lithuanian.punctuation import MINUS
from ataskaita.messages import Message
from ataskaita.messages.consistency import MAY_DIFFER, TWO_ANSWERS, UNLIKE_PAIR


def tables_agree(evidence: Evidence) -> Iterator[Finding]:
    """Find figures of two tables that are one and the same, and differ."""
    for pair in evidence.kind.relations.same:
        yield from _compared(evidence, pair, TWO_ANSWERS)


def usual_pairs_agree(evidence: Evidence) -> Iterator[Finding]:
    """Find figures that mostly agree, and don't: to be looked at, or only to be known."""
    relations = evidence.kind.relations
    parts = {pattern for one in relations.parts for pattern in one.parts}
    for pair in relations.usually_same:
        found = _compared(evidence, pair, UNLIKE_PAIR)
        yield from (one for one in found if pair.first not in parts or not _is_above(one))
    for pair in relations.may_differ:
        yield from _compared(evidence, pair, MAY_DIFFER)


def _compared(evidence: Evidence, pair: Pair, message: Message) -> Iterator[Finding]:
    names = evidence.names(pair.first)
    first, second = _sum(evidence, names), evidence.value(pair.second)
    if first is None or second is None or first == second:
        return
    yield finding(
        message,
        distinct(evidence.spots(*names, pair.second)),
        first=evidence.cells(names[0], *names),
        first_label=labelled(evidence, names[0]),
        first_value=written(evidence, pair.second, first),
        second=evidence.cells(names[0], pair.second),
        second_label=labelled(evidence, pair.second),
        second_value=written(evidence, pair.second, second),
        difference=written(evidence, pair.second, first - second),
    )


def _sum(evidence: Evidence, names: tuple[str, ...]) -> Number | None:
    values = [value for name in names if (value := evidence.value(name)) is not None]
    return sum(values) if values and len(values) == len(names) else None


def _is_above(one: Finding) -> bool:
    """Return whether the first is above the second: that is told as a part above its whole."""
    return not one.facts["difference"].startswith(MINUS)
