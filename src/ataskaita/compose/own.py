"""Compose the tables of an institution's own sections."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from attrs import evolve

from ataskaita.compose.charts import Point, drawn
from ataskaita.compose.grids import Grid, whole_table
from ataskaita.compose.own_rows import Composing
from ataskaita.compose.pieces import Piece, stands_in
from ataskaita.compose.prose import Context
from ataskaita.compose.typography import line
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import OwnTable
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.unit_words import tells_unit
from ataskaita.view import Chart, Names, Rows, Table, below
from ataskaita.view.tables import ROW

_ABOVE: Final = "virs"
"""What a column calls the headings that stand over it."""


def compose_table(ledger: Ledger, context: Context) -> Names:
    """Return the table's title, columns and rows of cells."""
    table = ledger.table
    composing = Composing(ledger, context)
    said = line if context.tidied else str
    columns, rows = Rows(tuple(_heads(table, said))), Rows(composing.rows())
    chart = {"diagrama": _chart(composing, said)} if table.chart and context.charts else {}
    title = table.title and said(table.title)
    return Names({"pavadinimas": title, "stulpeliai": columns, "eilutes": rows, **chart})


def _chart(composing: Composing, said: Callable[[str], str]) -> Chart | None:
    """Return the chart of the columns that the data asks to see, without totals and parts."""
    ledger = composing.ledger
    rows = [row for row in range(len(ledger.table.rows)) if composing.sort(row) == ROW]
    places = [ledger.columns[slug_of(name)] for name in ledger.table.chart]
    series = [[_point(ledger, row, place) for row in rows] for place in places]
    legends = [said(ledger.table.columns[place].label) for place in places]
    title = said(ledger.table.title or "") or (legends[0] if len(legends) == 1 else "")
    return drawn(f"{title} ({{unit}})", legends, [[*filter(None, one)] for one in series]) or None


def _point(ledger: Ledger, row: int, place: int) -> Point | None:
    label, figure = ledger.labels[row].rstrip(":"), ledger.figure(row, place)
    return None if figure is None else Point(label, label, figure)


def _heads(table: OwnTable, said: Callable[[str], str]) -> Iterator[Names]:
    """Generate what the columns are called, each with its unit where nothing else tells it."""
    for one in table.columns:
        told = f"{one.whole_label} {table.title or ''}"
        unit = one.unit if one.unit and one.unit.told and not tells_unit(told, one.unit) else None
        label = f"{one.label}, {unit.symbol}" if unit else one.label
        above = {_ABOVE: Rows(tuple(map(said, one.above)))} if one.above else {}
        yield Names({"pavadinimas": said(label), **above})


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
    """Return the heading, the text and the table of an own block."""
    pieces: list[Piece] = []
    if heading := below(block, "poskyris"):
        pieces.append(Piece((), heading=str(heading)))
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
    title = str(table.children["pavadinimas"] or "")
    columns, rows = (_items(table.children[name]) for name in ("stulpeliai", "eilutes"))
    heads = tuple(
        tuple(map(str, (*_items(below(one, _ABOVE)), below(one, "pavadinimas")))) for one in columns
    )
    bare = whole_table(Grid(title or usual, heads, (), title))
    return evolve(bare, rows=Rows(rows))


def _items(rows: object) -> Sequence[object]:
    return rows.items if isinstance(rows, Rows) else ()
