"""Compose the tables of an institution's own sections."""

from decimal import Decimal

from ataskaita.compose.grids import Grid, table_names
from ataskaita.compose.pieces import Piece, in_order
from ataskaita.compose.values import format_value
from ataskaita.declared.own import Column, OwnTable
from ataskaita.view import BodyCell, Cell, Names, Rows, below


def compose_table(table: OwnTable) -> Names:
    """Return the table's title, columns and rows of cells."""
    columns = Rows(tuple(Names({"pavadinimas": one.label}) for one in table.columns))
    rows = Rows(tuple(Rows(tuple(map(_cell, row, table.columns))) for row in table.rows))
    return Names({"pavadinimas": table.title, "stulpeliai": columns, "eilutes": rows})


def _cell(value: str | int | Decimal | None, column: Column) -> Cell:
    if column.unit is None or isinstance(value, str):
        return Cell("" if value is None else str(value))
    return Cell(format_value(value, column.unit), numeric=True)


def own_laid_out(shown: object, key: str) -> Rows:
    """Return the blocks of a section of the library's own, for a template with no place for it."""
    pieces: list[Piece] = []
    title, blocks = (below(shown, name) for name in ("pavadinimas", "turinys"))
    for block in blocks if isinstance(blocks, Rows) else ():
        if text := below(block, "tekstas"):
            pieces.append(Piece((), text=text))
        if isinstance(table := below(block, "lentele"), Names):
            pieces.append(Piece((), key, table=own_grid(table, str(title))))
    return in_order(pieces)


def own_grid(table: Names, usual: str) -> Names:
    """Return the table with its header and cells as the default layout has them."""
    title = table.children["pavadinimas"] or ""
    columns, rows = (_items(table.children[name]) for name in ("stulpeliai", "eilutes"))
    heads = tuple((str(below(one, "pavadinimas")),) for one in columns)
    cells = tuple(tuple(map(_body_cell, _items(row))) for row in rows)
    return table_names(Grid(str(title or usual), heads, cells, str(title)))


def _items(rows: object) -> tuple[object, ...]:
    return rows.items if isinstance(rows, Rows) else ()


def _body_cell(cell: object) -> BodyCell:
    return BodyCell(str(cell), numeric=isinstance(cell, Cell) and cell.numeric)
