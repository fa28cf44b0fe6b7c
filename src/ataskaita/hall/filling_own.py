"""Own tables and own sections as they are filled: a form for each, and a table with rows to add."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from ataskaita.declared.blocks import Slot
from ataskaita.declared.declare import Declaration, Kind, declaration
from ataskaita.declared.own import OwnBlock, OwnSection, OwnTable
from ataskaita.declared.own_grids import (
    BLOCKS,
    GRID_ROWS,
    HEADING,
    TABLE,
    TEXT,
    TITLE,
    GridColumn,
    OwnGrid,
    grids_of,
)
from ataskaita.hall.filling import Filled, Typed
from ataskaita.hall.filling_rows import rows_shown
from ataskaita.hall.filling_shown import Cell, Shown
from ataskaita.patterns import Pattern
from ataskaita.sources.setting import node_at, plain_at

_HEADING: Final = declaration(OwnSection, "heading")
_TITLE: Final = declaration(OwnTable, "title")
_TEXT: Final = declaration(OwnBlock, "text")
_ROW: Final = Pattern(rf"(.*\.{TABLE}\.{GRID_ROWS})\[(\d+)\]\[(\d+)\]")

Making = Callable[[Slot], Cell]


def own_blocks(filled: Filled, cell: Making, free: int, part: int) -> Iterator[Shown]:
    """Generate the forms and tables of what the institution added, with `free` rows to add.

    Of a long table the rows of that `part`.
    """
    data = plain_at(filled.node)
    for grid in grids_of(data, filled.kind) if isinstance(data, Mapping) else ():
        slots = tuple(_slots(grid))
        yield Shown(grid.title, "", rows=tuple(("", (cell(one),)) for one in slots))
        if grid.columns:
            yield _table(filled, grid, cell, free, part)


def _slots(grid: OwnGrid) -> Iterator[Slot]:
    """Generate what a table has above it: the section's heading, its own title, its text."""
    if grid.begins:
        section = grid.above.removesuffix(f".{BLOCKS}")
        yield Slot(f"{section}.{HEADING}", _HEADING, _HEADING.label)
    if grid.table:
        yield Slot(f"{grid.path}.{TITLE}", _TITLE, _TITLE.label)
    yield Slot(f"{grid.above}[{grid.number}].{TEXT}", _TEXT, _TEXT.label)


def _table(filled: Filled, grid: OwnGrid, cell: Making, free: int, part: int) -> Shown:
    path, columns = f"{grid.path}.{GRID_ROWS}", grid.columns
    heads = ("", *(" – ".join(one.labels) for one in columns))
    shown = rows_shown(filled, path, free, part)
    if shown is None:
        return Shown(grid.title, "", heads, long=len(grid.rows))
    rows = (
        (str(row), tuple(cell(one) for one in _cells(f"{path}[{row}]", columns)))
        for row in shown.shown
    )
    return Shown(grid.title, "", heads, tuple(rows), path=path, shown=shown)


def _cells(row: str, columns: tuple[GridColumn, ...]) -> Iterator[Slot]:
    for number, one in enumerate(columns, start=1):
        yield Slot(f"{row}[{number}]", _declared(one), one.labels[-1])


def _declared(column: GridColumn) -> Declaration:
    """Return what is known of a cell of a column."""
    kind, sort = (Kind.FIGURE, Decimal) if column.unit else (Kind.TEXT, str)
    label = column.labels[-1]
    return Declaration(name="", key="", label=label, kind=kind, type=sort, unit=column.unit)


def whole_rows(filled: Filled, typed: Mapping[str, Typed]) -> dict[str, Typed]:
    """Return the same, new rows of own tables with all their cells, from the left.

    A row has a cell for each column: those that are left empty are gaps.
    """
    made: dict[str, Typed] = {}
    rows: dict[tuple[str, int], dict[int, Typed]] = {}
    for path, one in typed.items():
        found = _ROW.fullmatch(path)
        if found is None or node_at(filled.node, f"{found[1]}[{found[2]}]") is not None:
            made[path] = one
        else:
            rows.setdefault((found[1], int(found[2])), {})[int(found[3])] = one
    widths = _widths(filled) if rows else {}
    for (table, row), cells in sorted(rows.items()):
        for place in range(1, max(*cells, widths.get(table, 0)) + 1):
            made[f"{table}[{row}][{place}]"] = cells.get(place) or Typed("", "")
    return made


def _widths(filled: Filled) -> dict[str, int]:
    """Return how many columns each own table has, by the data path of its rows."""
    data: Any = plain_at(filled.node)
    return {f"{one.path}.{GRID_ROWS}": len(one.columns) for one in grids_of(data, filled.kind)}
