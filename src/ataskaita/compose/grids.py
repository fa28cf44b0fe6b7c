"""Compose tables from labels and cells: a header of one or several rows, only what is given."""

from collections.abc import Iterator, Sequence
from itertools import groupby, repeat

from attrs import evolve

from ataskaita.compose.cells import is_given, longest_word, numbered, row_of
from ataskaita.compose.long_tables import LongTable
from ataskaita.compose.typography import line, row_unparted
from ataskaita.records import frozen
from ataskaita.view import (
    BodyCell,
    HeaderCell,
    Rows,
    Table,
    TableRow,
)
from ataskaita.view.tables import HEADER

_TEXT_WIDTH = 112
"""How many characters of a header stand beside each other on a page, edges of cells counted."""
_IN_A_MILLIMETRE = _TEXT_WIDTH / 170
_LYING_WIDTH = round(_TEXT_WIDTH * 257 / 170)
"""The same on a page that lies on its side."""
_EDGES = 3
"""What the edges of a cell are worth, in characters."""
_TURNED_ROWS = 7
"""Most rows of a table that may stand on its side."""
_GOES_ON = " (tęsinys)"

Labels = tuple[str, ...]
"""What a column is called, from the outermost to its own."""


@frozen
class Grid:
    """A table before it is laid out."""

    title: str
    columns: tuple[Labels, ...]
    rows: Sequence[TableRow]
    heading: str = ""
    """What stands above it where tables have no captions; nothing where its section says it."""
    labelled: bool = True
    """Whether the first column only says what a row is: then it isn't given itself."""
    asked: tuple[int, ...] = ()
    """How wide columns are to be, in millimetres, 0 for those that share the rest."""
    sideways: bool = False
    """Whether it is to be printed on a page that lies on its side."""
    room: frozenset[int] = frozenset()
    """Places of columns that others fill: they stay though nothing is given in them."""
    standing: frozenset[int] = frozenset()
    """Places of rows that stay in the same way."""


def composed_grids(grid: Grid, *, whole: bool = False, tidied: bool = False) -> tuple[Table, ...]:
    """Return the table as a template prints it; several that fit the page where it is too wide.

    None where nothing of it is given; with `whole`, else all of its rows and columns. Where texts
    are `tidied`, dates are kept whole.
    """
    grid = _said(grid)
    kept = _without_empty(grid)
    if not kept.rows:
        return ()
    printed = grid if whole else kept
    if tidied:
        printed = evolve(printed, rows=_unparted(printed.rows))
    return tuple(map(whole_table, _fitting(printed)))


def _unparted(rows: Sequence[TableRow]) -> Sequence[TableRow]:
    return rows.unparted() if isinstance(rows, LongTable) else tuple(map(row_unparted, rows))


def _said(grid: Grid) -> Grid:
    """Return the grid with what it is called, and its columns, put right."""
    columns = tuple(tuple(map(line, labels)) for labels in grid.columns)
    return evolve(grid, title=line(grid.title), heading=line(grid.heading), columns=columns)


def whole_table(grid: Grid) -> Table:
    """Return the whole table as a template prints it."""
    header = (TableRow(one, sort=HEADER) for one in header_rows(grid.columns))
    asked = grid.asked if any(grid.asked) else ()
    said = grid.title, grid.heading, Rows(tuple(header)), Rows(grid.rows)
    return Table(*said, asked=asked, sideways=grid.sideways)


def numbered_row(row: TableRow, number: int) -> TableRow:
    """Return the row with its number before what it is called."""
    first, *others = row.items
    called = numbered(first.value, f"{number}.") if isinstance(first, BodyCell) else first
    return evolve(row, items=(BodyCell(called), *others))


def header_rows(columns: Sequence[Labels]) -> Iterator[tuple[HeaderCell, ...]]:
    """Generate the rows of a header: a label over its columns, a short one down to the last row.

    Below an empty label the one above goes on, over all of its columns.
    """
    depth = max(map(len, columns))
    for level in range(depth):
        yield tuple(_header_row(columns, level, depth))


def _header_row(columns: Sequence[Labels], level: int, depth: int) -> Iterator[HeaderCell]:
    for (above, nested), group in groupby(columns, key=lambda one: _above(one, level)):
        alike = list(group)
        count = len(alike)
        if nested:
            continues, begins = level > 0 and not above[-1], not alike[0][level + 1]
            yield HeaderCell(above[-1], count, begins and not continues, continues)
        elif len(above) <= level:
            yield from repeat(HeaderCell("", continues=True), count)
        else:
            yield from repeat(HeaderCell(above[-1], begins=level + 1 < depth), count)


def _above(labels: Labels, level: int) -> tuple[Labels, bool]:
    """Return the labels down to that level, and whether more stand below."""
    return labels[: level + 1], len(labels) > level + 1


def _without_empty(grid: Grid) -> Grid:
    """Return the grid without rows and columns in which nothing is given, nor to be written."""
    if isinstance(grid.rows, LongTable):
        shown = grid.rows if grid.standing else grid.rows.shown()
        return _of_columns(evolve(grid, rows=shown), sorted(grid.room.union(shown.given)))
    first = int(grid.labelled)
    rows = [
        row
        for place, row in enumerate(grid.rows)
        if place in grid.standing or any(is_given(one.value) for one in _cells(row)[first:])
    ]
    kept = [
        place
        for place in range(len(grid.columns))
        if place in grid.room or any(is_given(_cells(row)[place].value) for row in rows)
    ]
    return _of_columns(evolve(grid, rows=tuple(rows)), kept)


def _cells(row: TableRow) -> tuple[BodyCell, ...]:
    return row.items  # type: ignore[return-value]  # a grid's rows hold nothing else


def _of_columns(grid: Grid, places: Sequence[int]) -> Grid:
    """Return the grid with those of its columns."""
    if len(places) == len(grid.columns):
        return grid
    columns = tuple(grid.columns[place] for place in places)
    asked = tuple(grid.asked[place] for place in places) if grid.asked else ()
    return evolve(grid, columns=columns, rows=_rows_of_columns(grid.rows, places), asked=asked)


def _rows_of_columns(rows: Sequence[TableRow], places: Sequence[int]) -> Sequence[TableRow]:
    if isinstance(rows, LongTable):
        return rows.of_columns(places)
    return tuple(evolve(row, items=tuple(row.items[place] for place in places)) for row in rows)


def _fitting(grid: Grid) -> Iterator[Grid]:
    """Generate the grid; one too wide on its side where it has few rows, else in parts."""
    if sum(_widths(grid)) <= _room(grid):
        yield grid
    elif grid.labelled and len(grid.rows) <= _TURNED_ROWS:
        yield _turned(grid)
    else:
        yield from _parted(grid)


def _room(grid: Grid) -> int:
    return _LYING_WIDTH if grid.sideways else _TEXT_WIDTH


def _turned(grid: Grid) -> Grid:
    """Return the grid with its columns below each other."""
    first, *columns = grid.columns
    rows = (
        row_of((BodyCell(". ".join(labels)), *(_cells(row)[place] for row in grid.rows)))
        for place, labels in enumerate(columns, start=1)
    )
    heads = ((str(row.items[0]).rstrip(":"),) for row in grid.rows)
    return evolve(grid, columns=(first, *heads), rows=tuple(rows), asked=())


def _parted(grid: Grid) -> Iterator[Grid]:
    """Generate grids with the first column and some of the others, those of one label together."""
    first, *widths = _widths(grid)
    parts: list[list[int]] = [[]]
    for _, alike in groupby(range(1, len(grid.columns)), key=lambda one: grid.columns[one][0]):
        places = list(alike)
        taken = first + sum(widths[place - 1] for place in (*parts[-1], *places))
        if parts[-1] and taken > _room(grid):
            parts.append([])
        parts[-1] += places
    for number, part in enumerate(parts):
        more = _GOES_ON if number else ""
        yield evolve(
            _of_columns(grid, (0, *part)),
            title=grid.title + more,
            heading=(grid.heading or grid.title) + more if more else grid.heading,
        )


def _widths(grid: Grid) -> list[int]:
    """Return how many characters each column needs, its edges counted; fewer where it asks so."""
    needed = (
        max(longest_word(labels[-1]), *_words_of(grid.rows, place)) + _EDGES
        for place, labels in enumerate(grid.columns)
    )
    if not grid.asked:
        return list(needed)
    asked = (round(one * _IN_A_MILLIMETRE) or _LYING_WIDTH for one in grid.asked)
    return list(map(min, needed, asked))


def _words_of(rows: Sequence[TableRow], place: int) -> Iterator[int]:
    """Generate how long the words of a column are, those of long tables at once."""
    if isinstance(rows, LongTable):
        yield rows.longest(place)
    else:
        yield from (longest_word(str(row.items[place])) for row in rows)
