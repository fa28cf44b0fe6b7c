"""Propose which cells of somebody else's workbook hold which figures, by what names them.

A cell is named by the texts left of it and above it, a figure by its labels.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappush, heapreplace
from typing import Final

from ataskaita.declared.figures import Field
from ataskaita.records import frozen
from ataskaita.sources.grids import Grid, Spot, address_of
from ataskaita.sources.likeness import Likeness, Likenesses, Stems, stems_of

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_SURE: Final = 0.75
_APART: Final = 0.08
"""How much better than the next a sure one must be."""


@frozen
class Proposal:
    """A cell that seems to hold a figure."""

    field: Field
    sheet: str
    spot: Spot
    text: str
    """What stands in the cell."""
    words: str
    """What names it there."""
    likeness: float
    """From 0 to 1."""
    sure: bool

    @property
    def cell(self) -> str:
        """Its sheet and address."""
        return f"{self.sheet}!{address_of(self.spot)}"


@frozen
class Unplaced:
    """A number for which no figure was found."""

    cell: str
    text: str
    words: str
    """What names it there."""


def propose(
    grids: Sequence[Grid], fields: Iterable[Field], year: int | None = None
) -> tuple[Proposal, ...]:
    """Return at most one cell for each field, and one field for each cell, likeliest first.

    Columns that are headed by another `year` are left out.
    """
    likenesses = Likenesses(tuple(fields))
    ranking = _Ranking(len(likenesses.fields))
    for grid in grids:
        for spot in grid.figures:
            if named := _named(grid, spot, year):
                ranking.add(_Cell(grid, spot, named[0], likenesses.of(*named[1:])))
    return tuple(_chosen(ranking, likenesses.fields))


def unplaced(
    grids: Sequence[Grid], proposals: Iterable[Proposal], year: int | None = None
) -> Iterator[Unplaced]:
    """Generate the numbers that something names, and that no proposal has, in their order.

    Columns that are headed by another `year` are left out.
    """
    taken = {(one.sheet, one.spot) for one in proposals}
    for grid in grids:
        for spot in sorted(grid.figures):
            named = None if (grid.name, spot) in taken else _named(grid, spot, year)
            if named:
                cell = f"{grid.name}!{address_of(spot)}"
                yield Unplaced(cell, grid.cells[spot], named[0])


@frozen(eq=False)
class _Cell:
    """A cell that holds a number, and the fields that it is like."""

    grid: Grid
    spot: Spot
    words: str
    likenesses: Sequence[Likeness]


def _named(grid: Grid, spot: Spot, year: int | None) -> tuple[str, Stems, Stems] | None:
    """Return what names a cell: its words, their stems, and those around; None for no such one."""
    row, column = grid.row_words(spot), grid.column_words(spot)
    years = _YEAR.findall(column)
    if not (row or column) or (year and years and str(year) not in years):
        return None
    near = stems_of(row)
    around = stems_of(column) | stems_of(grid.owner_words(spot)) | stems_of(grid.name)
    return row or column, near or around, around


_Rank = tuple[float, int, int]
"""How likely; of those alike, which cell comes first, and which field: the higher, the sooner."""


class _Ranking:
    """The likeliest cells of each field: one more than others could take."""

    def __init__(self, fields: int) -> None:
        self.fields = fields
        self.cells: list[_Cell] = []
        self.best: list[list[_Rank]] = [[] for _ in range(fields)]

    def add(self, cell: _Cell) -> None:
        """Rank one more cell, after all others that are as likely."""
        number = -len(self.cells)
        for likeness, place in cell.likenesses:
            rank, best = (likeness, number, -place), self.best[place]
            if len(best) <= self.fields:
                heappush(best, rank)
            elif rank > best[0]:
                heapreplace(best, rank)
        self.cells.append(cell)


def _chosen(ranking: _Ranking, fields: Sequence[Field]) -> Iterator[Proposal]:
    """Generate the likeliest of all, then the likeliest of what is left, and so on."""
    by_field = [sorted(one, reverse=True) for one in ranking.best]
    taken: set[int] = set()
    done: set[int] = set()
    for rank in sorted((one for several in by_field for one in several), reverse=True):
        likeness, number, place = rank[0], rank[1], -rank[2]
        if place in done or number in taken:
            continue
        done.add(place)
        taken.add(number)
        cell = ranking.cells[-number]
        rivals = [one[0] for one in by_field[place] if one < rank]
        rivals += [like for like, other in cell.likenesses if (like, number, -other) < rank]
        sure = likeness >= _SURE and likeness - max(rivals, default=0) >= _APART
        text = cell.grid.cells[cell.spot]
        yield Proposal(
            fields[place], cell.grid.name, cell.spot, text, cell.words, likeness, sure=sure
        )
