"""Compose the tables of an institution's own sections."""

from collections.abc import Iterator
from typing import Final

from ataskaita.compose.figures import figure_alone
from ataskaita.compose.grids import Grid, row_of, whole_table
from ataskaita.compose.pieces import Piece
from ataskaita.compose.prose import Context, compose_prose
from ataskaita.compose.values import format_value
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import Column, OwnTable
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.units import Unit
from ataskaita.lithuanian import format_number, strip_diacritics
from ataskaita.view import BodyCell, Cell, Names, Rows, Table, asked, below

_STEM: Final = 4
"""Letters by which a word is known whatever its ending."""


def compose_table(ledger: Ledger, context: Context) -> Names:
    """Return the table's title, columns and rows of cells."""
    table = ledger.table
    columns = Rows(tuple(Names({"pavadinimas": one}) for one in _heads(table)))
    rows = Rows(tuple(Rows(_row(ledger, row, context)) for row in range(len(table.rows))))
    return Names({"pavadinimas": table.title, "stulpeliai": columns, "eilutes": rows})


def _row(ledger: Ledger, row: int, context: Context) -> tuple[Cell, ...]:
    columns = enumerate(ledger.table.columns)
    return tuple([_cell(ledger, row, place, one, context) for place, one in columns])


def _cell(ledger: Ledger, row: int, place: int, column: Column, context: Context) -> Cell:
    """Return a cell as it is printed: a number as it was typed, a text with what it quotes."""
    sign = ledger.signs.get(ledger.spot(row, place), "") if ledger.signs else ""
    written = ledger.table.rows[row][place]
    if column.unit is None:
        text = str(compose_prose(written, context)) if isinstance(written, Prose) else written
        return Cell(f"{sign}{'' if text is None else text}")
    if isinstance(written, int):
        return Cell(sign + format_number(written), numeric=True)
    quoted = ledger.quoted(written)
    if quoted is not None and isinstance(written, Quotation):
        text = asked(figure_alone(quoted, context.words), written.filters)
        return Cell(sign + text, numeric=True)
    value = ledger.value(row, place)
    decimals = ledger.decimals(row, place, value)
    return Cell(sign + format_value(value, column.unit, decimals), numeric=True)


def _heads(table: OwnTable) -> Iterator[str]:
    """Generate what the columns are called, each with its unit where nothing else tells it."""
    for one in table.columns:
        told = f"{one.label} {table.title or ''}"
        unit = one.unit if one.unit and one.unit.told and not _is_told(one.unit, told) else None
        yield f"{one.label}, {unit.symbol}" if unit else one.label


def _is_told(unit: Unit, words: str) -> bool:
    """Return whether the unit's sign or its noun stands among the words."""
    plain = strip_diacritics(words.casefold())
    known = [strip_diacritics(one.casefold()) for one in (unit.symbol, unit.noun) if one]
    return any(one[:_STEM].rstrip(".") in plain for one in known)


def own_laid_out(shown: object, key: str) -> list[Piece]:
    """Return the pieces of a section of the library's own, for a template with no place for it."""
    pieces: list[Piece] = []
    title, blocks = (below(shown, name) for name in ("pavadinimas", "turinys"))
    for block in blocks if isinstance(blocks, Rows) else ():
        if text := below(block, "tekstas"):
            pieces.append(Piece((), text=text))
        if isinstance(table := below(block, "lentele"), Names):
            titled = bool(table.children["pavadinimas"])
            pieces.append(Piece((), key, table=own_grid(table, str(title)), captioned=titled))
    return pieces


def own_grid(table: Names, usual: str) -> Table:
    """Return the table with its header and cells as the default layout has them."""
    title = table.children["pavadinimas"] or ""
    columns, rows = (_items(table.children[name]) for name in ("stulpeliai", "eilutes"))
    heads = tuple((str(below(one, "pavadinimas")),) for one in columns)
    cells = tuple(row_of(map(_body_cell, _items(row))) for row in rows)
    return whole_table(Grid(str(title or usual), heads, cells, str(title)))


def _items(rows: object) -> tuple[object, ...]:
    return rows.items if isinstance(rows, Rows) else ()


def _body_cell(cell: object) -> BodyCell:
    return BodyCell(str(cell), numeric=isinstance(cell, Cell) and cell.numeric)
