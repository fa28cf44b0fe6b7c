"""What a table leaves out: rows and columns that nobody has a figure of, and labels over them.

„–“ in a report says that there is none; a column of them would say it of what nobody counted.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve

from ataskaita.compose.cells import is_given
from ataskaita.compose.grids import Labels
from ataskaita.view import TableRow

OF_THEM: Final = "Iš jų:"
"""Stands over columns that are some of what is counted beside them."""
_SPARE: Final = 3
"""So many labels a column has at least whose second is empty: one stands above it, one below."""


def given_rows(rows: Sequence[TableRow], labelled: int) -> tuple[TableRow, ...]:
    """Return the rows in which something is given, the first `labelled` cells aside."""
    return tuple(row for row in rows if any(map(_is_given, row.items[labelled:])))


def given_columns(rows: Sequence[TableRow], labelled: int) -> tuple[int, ...]:
    """Return the places of the columns in which something is given, labels among them."""
    if not rows:
        return ()
    return tuple(
        place
        for place in range(len(rows[0].items))
        if place < labelled or any(_is_given(row.items[place]) for row in rows)
    )


def cut(row: TableRow, places: Sequence[int]) -> TableRow:
    """Return the row with the cells in those places."""
    if len(places) == len(row.items):
        return row
    return evolve(row, items=tuple(row.items[place] for place in places))


def _is_given(cell: object) -> bool:
    return is_given(getattr(cell, "value", None))


def fewer_levels(columns: Sequence[Labels]) -> list[Labels]:
    """Return the labels of the columns that are left, without levels that no column needs.

    „Iš jų:“ over all that there is says nothing, nor do empty labels beside ones no longer deeper.
    """
    named = [one for one in columns if one != ("",)]
    return _level([*columns[: len(columns) - len(named)], *_without_a_whole(named)])


def _level(columns: list[Labels]) -> list[Labels]:
    """Return the labels with no more empty ones than the deepest other column needs."""
    depth = max(map(len, columns), default=0)
    deepest = {one[0] for one in columns if len(one) == depth}
    if depth < _SPARE or any(one[0] in deepest and one[1] for one in columns):
        return columns
    return _level([(one[0], *one[2:]) if one[0] in deepest else one for one in columns])


def _without_a_whole(columns: Sequence[Labels], level: int = 0) -> Iterator[Labels]:
    """Generate the labels without „Iš jų:“ that stands over all columns: no whole is beside it."""
    if all(one[level : level + 1] == (OF_THEM,) for one in columns):
        yield from _without_a_whole([(*one[:level], *one[level + 1 :]) for one in columns], level)
        return
    for above, group in groupby(columns, key=lambda one: one[: level + 1]):
        alike = list(group)
        yield from alike if len(above) <= level else _without_a_whole(alike, level + 1)
