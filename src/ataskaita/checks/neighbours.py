"""Values of one column that can't be in one unit."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any, Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.label_words import is_total, year_in
from ataskaita.declared.own import OwnCell, OwnTable
from ataskaita.declared.precision import Number
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding, Spot
from ataskaita.messages.consistency import FAR_NEIGHBOUR
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_FAR: Final = 300
"""So many times off the middle value of the column."""
_FEWEST: Final = 3
_OF_INDICATORS: Final = Pattern("(?i)rodikl")
"""How the first column of a table of indicators is called."""


@frozen
class _Column:
    """Figures of one kind, in the order of their rows."""

    label: str
    values: tuple[Number | None, ...]
    path: str
    """The data path of a value, with braces for its row."""

    def spot(self, evidence: Evidence, row: int) -> Spot:
        """Return the value of the row, counted from 0."""
        return evidence.spot(self.path.format(row + 1), self.values[row])


def neighbours_are_alike(evidence: Evidence) -> Iterator[Finding]:
    """Find values that are hundreds of times off the middle one of their column."""
    columns = (_columns(owner, path) for path, owner in evidence.having(_of_rows))
    for column in chain.from_iterable(columns):
        given = [value for value in column.values if value]
        if len(given) < _FEWEST or not _are_far(given):
            continue
        values = sorted(abs(Decimal(value)) for value in given)
        middle = _middle(values)
        for row, value in enumerate(column.values):
            if value and not middle / _FAR < abs(Decimal(value)) < middle * _FAR:
                yield finding(
                    FAR_NEIGHBOUR,
                    _beside(evidence, column, row),
                    label=column.label,
                    value=value,
                    middle=middle,
                )


def _are_far(values: Sequence[Number]) -> bool:
    """Return whether the greatest is so many times the least, whatever their signs."""
    least, greatest = min(values), max(values)
    if least > 0:
        return not greatest < least * _FAR
    plain = [abs(Decimal(value)) for value in values]
    return not max(plain) < min(plain) * _FAR


def _middle(values: list[Decimal]) -> Decimal:
    """Return the middle one of sorted values; of two, what lies between them."""
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def _beside(evidence: Evidence, column: _Column, row: int) -> Iterator[Spot]:
    """Generate the value, then those right before and after: a reader compares with them."""
    yield column.spot(evidence, row)
    for other in (row - 1, row + 1):
        if 0 <= other < len(column.values):
            yield column.spot(evidence, other)


def _of_rows(one: Declaration) -> bool:
    return one.kind in (Kind.LIST, Kind.ROWS)


def _columns(owner: Any, path: str) -> Iterator[_Column]:
    if isinstance(owner, OwnTable):
        yield from _own_columns(owner, path)
    for one in declarations(type(owner)):
        items = getattr(owner, one.name) if one.kind is Kind.LIST else ()
        if items:
            yield from _list_columns(items, joined(path, one.key))


def _list_columns(items: Sequence[Any], path: str) -> Iterator[_Column]:
    for one in declarations(type(items[0])):
        if one.kind is Kind.FIGURE and one.formula is None and not one.of:
            values = tuple(getattr(row, one.name) for row in items)
            yield _Column(one.label, values, f"{path}[{{}}].{one.key}")


def _own_columns(table: OwnTable, path: str) -> Iterator[_Column]:
    """Generate the columns of an own table whose rows are of one kind, not different indicators."""
    if any(one.unit is None and _OF_INDICATORS.match(one.label) for one in table.columns):
        return
    if sum(year_in(one.whole_label) is not None for one in table.columns) > 1:
        return
    totals = [place for place, row in enumerate(table.rows) if _is_total(row)]
    for number, column in enumerate(table.columns):
        if column.unit is not None:
            cells = [row[number] for row in table.rows]
            for place in totals:
                cells[place] = None
            values = tuple([cell if isinstance(cell, Number) else None for cell in cells])
            yield _Column(column.whole_label, values, f"{path}.eilutes[{{}}][{number + 1}]")


def _is_total(row: tuple[OwnCell, ...]) -> bool:
    """Return whether the row is called a total, which is of another size than what it adds up."""
    label = next((one for one in row if isinstance(one, str)), "")
    return is_total(label)
