"""Parts against the whole that they are of, within a table and between tables."""

from collections.abc import Iterator
from typing import Any

from ataskaita.checks.evidence import Evidence, distinct, finding, labelled
from ataskaita.checks.rounding import is_within
from ataskaita.declared.declare import declaration, declarations
from ataskaita.declared.totals import value_of
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding
from ataskaita.messages.consistency import PART_ABOVE_WHOLE


def parts_are_within(evidence: Evidence) -> Iterator[Finding]:
    """Find each figure under “of these” that is above what it is a part of."""
    for path, owner in evidence.having(lambda one: bool(one.within)):
        yield from _within(evidence, owner, path)


def parts_of_other_tables_are_within(evidence: Evidence) -> Iterator[Finding]:
    """Find figures that are together above a figure of another table, or further off."""
    for one in (one for one in evidence.kind.relations.parts if one.grave):
        names = [name for pattern in one.parts for name in evidence.names(pattern)]
        values = [value for name in names if (value := evidence.value(name)) is not None]
        whole = evidence.value(one.whole)
        if whole is None or not values or sum(values) <= whole:
            continue
        yield finding(
            PART_ABOVE_WHOLE,
            distinct(evidence.spots(*names, one.whole)),
            label=labelled(evidence, one.whole),
            parts=evidence.naming(names[0], *names),
            part=sum(values),
            whole=whole,
        )


def _within(evidence: Evidence, owner: Any, path: str) -> Iterator[Finding]:
    for one in declarations(type(owner)):
        if not one.within:
            continue
        whole = declaration(type(owner), one.within)
        if one.name in whole.of:  # told with the total
            continue
        part, of = value_of(owner, one), value_of(owner, whole)
        if part is not None and of is not None and part > of:
            places = joined(path, one.key), joined(path, whole.key)
            if is_within(evidence, *places):
                continue
            yield finding(
                PART_ABOVE_WHOLE,
                distinct((evidence.spot(places[0], part), *evidence.spots(places[1]))),
                label=whole.label.rstrip(":"),
                parts=evidence.naming(places[0], places[0]),
                part=part,
                whole=of,
            )
