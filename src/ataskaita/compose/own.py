"""Compose the tables of an institution's own sections."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from ataskaita.compose.charts import Point, drawn
from ataskaita.compose.figures import figure_alone
from ataskaita.compose.grids import Grid, whole_table
from ataskaita.compose.pieces import Piece, stands_in
from ataskaita.compose.prose import Context, compose_prose
from ataskaita.compose.typography import text_unparted, unparted
from ataskaita.compose.values import format_value
from ataskaita.declared.guessing import Guesses
from ataskaita.declared.label_words import is_of_these
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import OwnCell, OwnTable
from ataskaita.declared.prose import Prose, Quotation, Run
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.unit_words import tells_unit
from ataskaita.declared.units import Unit
from ataskaita.lithuanian import format_number
from ataskaita.view import BodyCell, Cell, Chart, Names, Rows, Table, TableRow, asked, below
from ataskaita.view.tables import LONG, PART, ROW, TOTAL

_ABOVE: Final = "virs"
"""What a column calls the headings that stand over it."""
_TALL: Final = 60
"""So many letters take several lines of a cell."""


def compose_table(ledger: Ledger, context: Context) -> Names:
    """Return the table's title, columns and rows of cells."""
    table = ledger.table
    columns = Rows(tuple(_heads(table)))
    units = [one.unit for one in table.columns]
    sorts = _sorts(ledger)
    rows = Rows(
        tuple([TableRow(_row(ledger, n, units, context), sort=one) for n, one in enumerate(sorts)])
    )
    chart = {"diagrama": _chart(ledger)} if table.chart and context.charts else {}
    return Names({"pavadinimas": table.title, "stulpeliai": columns, "eilutes": rows, **chart})


def _sorts(ledger: Ledger) -> Iterator[str]:
    """Generate of which sort each row is: a total, a part of what stands above, or any other."""
    totals = _totals(ledger)
    for row, label in enumerate(ledger.labels):
        yield TOTAL if row in totals else PART if is_of_these(label) else ROW


def _totals(ledger: Ledger) -> frozenset[int]:
    """Return the rows that are totals, as the data says or their labels do."""
    return frozenset(one.row for one in (*ledger.row_sums.values(), *Guesses(ledger).row_sums))


def _chart(ledger: Ledger) -> Chart | None:
    """Return the chart of the columns that the data asks to see, without totals and parts."""
    rows = [row for row, sort in enumerate(_sorts(ledger)) if sort == ROW]
    places = [ledger.columns[slug_of(name)] for name in ledger.table.chart]
    series = [[_point(ledger, row, place) for row in rows] for place in places]
    legends = [ledger.table.columns[place].label for place in places]
    title = ledger.table.title or (legends[0] if len(legends) == 1 else "")
    return drawn(f"{title} ({{unit}})", legends, [[*filter(None, one)] for one in series]) or None


def _point(ledger: Ledger, row: int, place: int) -> Point | None:
    label, figure = ledger.labels[row].rstrip(":"), ledger.figure(row, place)
    return None if figure is None else Point(label, label, figure)


def _row(
    ledger: Ledger, row: int, units: Sequence[Unit | None], context: Context
) -> tuple[Cell, ...]:
    return tuple([_cell(ledger, row, place, one, context) for place, one in enumerate(units)])


def _cell(ledger: Ledger, row: int, place: int, unit: Unit | None, context: Context) -> Cell:
    """Return a cell as it is printed: a number as it was typed, a text with what it quotes."""
    sign = ledger.signs.get(ledger.spot(row, place), "") if ledger.signs else ""
    written = ledger.table.rows[row][place]
    if unit is None:
        return _worded(written, sign, context)
    if isinstance(written, int):
        return Cell(sign + format_number(written), numeric=True)
    quoted = ledger.quoted(written)
    if quoted is not None and isinstance(written, Quotation):
        text = asked(figure_alone(quoted, context.words), written.filters)
        return Cell(sign + text, numeric=True)
    value = ledger.value(row, place)
    decimals = ledger.decimals(row, place, value)
    return Cell(sign + format_value(value, unit, decimals), numeric=True)


def _worded(written: OwnCell, sign: str, context: Context) -> Cell:
    """Return a cell of words: prose where it has paragraphs or lists."""
    if not isinstance(written, Prose):
        text = str(written or "")
        return Cell(sign + (unparted(text) if context.tidied else text))
    first, *more = written.blocks
    signed = evolve(first, runs=(Run(sign), *first.runs)) if sign else first
    shown = compose_prose(Prose((signed, *more)), context)
    shown = text_unparted(shown) if context.tidied else shown
    return Cell(shown if more or first.list_number else str(shown))


def _heads(table: OwnTable) -> Iterator[Names]:
    """Generate what the columns are called, each with its unit where nothing else tells it."""
    for one in table.columns:
        told = f"{one.whole_label} {table.title or ''}"
        unit = one.unit if one.unit and one.unit.told and not tells_unit(told, one.unit) else None
        label = f"{one.label}, {unit.symbol}" if unit else one.label
        yield Names({"pavadinimas": label, **({_ABOVE: Rows(one.above)} if one.above else {})})


def own_laid_out(shown: object, key: str) -> list[Piece]:
    """Return the pieces of a section of the library's own, for a template with no place for it."""
    title, blocks = (below(shown, name) for name in ("pavadinimas", "turinys"))
    found = (_pieces(one, key, str(title)) for one in _items(blocks))
    return [piece for pieces in found for piece in pieces]


def with_additions(pieces: Sequence[Piece], key: str, shown: object) -> Sequence[Piece]:
    """Return a section's pieces with what the data adds, each after what it is to follow.

    Unless a template has asked for it; what follows nothing that is printed stands at the end.
    """
    children = shown.children if isinstance(shown, Names) else {}
    if ADDITIONS in children or not (added := _items(below(shown, ADDITIONS))):
        return pieces
    placed = list(pieces)
    for one in added:
        after = below(one, "po")
        follows = [
            n for n, piece in enumerate(placed, 1) if after and _is_of(piece, f"{key}.{after}")
        ]
        place = max(follows, default=len(placed))
        about = tuple([f"{key}.{after}"] if after else [])
        own = [evolve(piece, about=about) for piece in _pieces(one, key, "")]
        placed[place:place] = own
    return placed


def _is_of(piece: Piece, path: str) -> bool:
    return any(stands_in(one, path) or stands_in(path, one) for one in piece.about)


def _pieces(block: object, key: str, usual: str) -> list[Piece]:
    """Return the text and the table of an own block."""
    pieces: list[Piece] = []
    if text := below(block, "tekstas"):
        pieces.append(Piece((), text=text))
    if isinstance(table := below(block, "lentele"), Names):
        titled = bool(table.children["pavadinimas"])
        pieces.append(Piece((), key, table=own_grid(table, usual), captioned=titled))
        if isinstance(chart := below(table, "diagrama"), Chart):
            pieces.append(Piece((), f"{key}_diagrama", chart=chart))
    return pieces


def own_grid(table: Names, usual: str) -> Table:
    """Return the table with its header and cells as the default layout has them."""
    title = table.children["pavadinimas"] or ""
    columns, rows = (_items(table.children[name]) for name in ("stulpeliai", "eilutes"))
    heads = tuple(
        tuple(map(str, (*_items(below(one, _ABOVE)), below(one, "pavadinimas")))) for one in columns
    )
    cells = tuple(_laid(row) for row in rows)
    return whole_table(Grid(str(title or usual), heads, cells, str(title)))


def _items(rows: object) -> tuple[object, ...]:
    return rows.items if isinstance(rows, Rows) else ()


def _laid(row: object) -> TableRow:
    """Return the row as the default layout has it; one with long texts begins at the top."""
    cells = tuple(map(_body_cell, _items(row)))
    sort = row.sort if isinstance(row, TableRow) else ROW
    tall = sort == ROW and any(not one.numeric and _is_tall(one.value) for one in cells)
    return TableRow(cells, sort=LONG if tall else sort)


def _is_tall(text: object) -> bool:
    """Return whether a text takes several lines of its cell, whatever its width."""
    return not isinstance(text, str) or len(text) > _TALL or "\n" in text


def _body_cell(cell: object) -> BodyCell:
    text = cell.text if isinstance(cell, Cell) else str(cell)
    return BodyCell(text, numeric=isinstance(cell, Cell) and cell.numeric)
