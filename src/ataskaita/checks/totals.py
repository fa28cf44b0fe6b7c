"""Totals that the data states, against those that their parts give."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from attrs import frozen

from ataskaita.errors import Fault, Place
from ataskaita.lithuanian import format_number
from ataskaita.messages.consistency import WRONG_TOTAL
from ataskaita.model.declare import Declaration, Kind, declaration, declarations
from ataskaita.model.keyed import Keyed
from ataskaita.model.report import Report
from ataskaita.model.totals import stated_totals, value_of
from ataskaita.model.walk import joined, sections_below


@frozen
class _Difference:
    """A total's two values, and the data paths of the total and of its parts."""

    path: str
    label: str
    stated: int | Decimal
    computed: int | Decimal
    parts: tuple[str, ...]


def stated_totals_that_differ(report: Report, place_of: Callable[[str], Place]) -> Iterator[Fault]:
    """Find each total that differs from the sum of its parts, in rows and in columns."""
    for one in _differences(report, ""):
        facts = {
            "label": one.label,
            "stated": format_number(one.stated),
            "computed": format_number(one.computed),
            "difference": format_number(one.stated - one.computed),
            "parts": ", ".join(_below_parent(part, one.path) for part in one.parts),
        }
        yield Fault(WRONG_TOTAL, place_of(one.path), facts)


def _differences(owner: Any, path: str) -> Iterator[_Difference]:
    for declared, stated, computed in stated_totals(owner):
        place = joined(path, declared.key)
        parts = tuple(joined(path, key) for key in _part_keys(owner, declared))
        if computed is not None:
            yield from _compared(declared, stated, computed, place, parts)
    for place, below in sections_below(owner, path):
        yield from _differences(below, place)


def _compared(
    declared: Declaration,
    stated: Any,
    computed: Any,
    path: str,
    parts: tuple[str, ...],
) -> Iterator[_Difference]:
    if declared.kind is Kind.FIGURE:
        if stated != computed:
            yield _Difference(path, declared.label, stated, computed, parts)
        return
    for one in declarations(type(stated)):
        values = getattr(stated, one.name), value_of(computed, one)
        if None not in values:
            inner = tuple(joined(part, one.key) for part in parts)
            yield from _compared(one, *values, joined(path, one.key), inner)


def _part_keys(owner: Any, declared: Declaration) -> Iterator[str]:
    """Generate the keys, below the owner, of a total's parts."""
    for part in declared.of:
        name, _, figure = part.partition(".")
        one = declaration(type(owner), name)
        collection = getattr(owner, one.name)
        if isinstance(collection, Keyed):
            for key in collection:
                inner = declaration(type(collection[key]), figure).key if figure else ""
                yield joined(joined(one.key, key), inner)
        else:
            yield one.key


def _below_parent(part: str, total: str) -> str:
    """Return the part's path as seen from beside the total."""
    return part.removeprefix(f"{total.rpartition('.')[0]}.")
