"""Cells that stand together: what is said of one is said of all."""

from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.sources.grids import Spot, address_of
from ataskaita.sources.pages import Cell

_NEAR: Final = range(-2, 3)
"""Rows and columns between cells that still belong together: every other one may be empty."""


def clusters_of(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Generate groups of cells near each other, each in the order of its rows."""
    left = {one.spot: one for one in sorted(cells, key=lambda one: one.spot)}
    while left:
        waiting, found = [left.pop(next(iter(left)))], []
        while waiting:
            one = waiting.pop()
            found.append(one)
            waiting += (left.pop(spot) for spot in _around(one.spot) if spot in left)
        yield sorted(found, key=lambda one: one.spot)


def _around(spot: Spot) -> Iterator[Spot]:
    return ((spot[0] + row, spot[1] + column) for row in _NEAR for column in _NEAR)


def range_of(cells: Sequence[Cell]) -> str:
    """Return the smallest range that has all the cells: `A1:B2`."""
    rows, columns = zip(*(one.spot for one in cells), strict=True)
    first, last = (min(rows), min(columns)), (max(rows), max(columns))
    whole = address_of(first)
    return whole if first == last else f"{whole}:{address_of(last)}"
