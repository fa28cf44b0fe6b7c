"""Read the own tables of a workbook: the rows of each grid, with the decimals that are seen."""

from collections.abc import Sequence

from attrs import evolve

from ataskaita.declared.blocks import BELOW
from ataskaita.declared.own_grids import GRID_ROWS, TABLE, place_in_data
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.messages.structure import DUPLICATE_KEY
from ataskaita.messages.workbook import BELOW_TABLE, CHANGED_KEY, MISSING_SHEET
from ataskaita.patterns import Pattern
from ataskaita.sources.cells import is_given, key_in
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.pages import Cell
from ataskaita.sources.rows import below_table
from ataskaita.sources.taking import Taking, joined
from ataskaita.sources.tree import Step, steps_of

_KEY = Pattern(r"\[(\d+)\] ?(.*)")
_DECIMALS = Pattern(r"\.(0+)")
_PLAIN = Pattern(r"-?\d+(?:,\d+)?")


def read_own_grids(taking: Taking) -> None:
    """Take the rows of every own table that the workbook has a grid for."""
    gone = False
    for name in taking.book.names:
        if (found := place_in_data(name)) is None:
            continue
        above, number = found
        base = (*(steps_of(above) or ()), number, TABLE)
        if rows := taking.book.range_of(name):
            _read(taking, base, rows)
        else:
            gone = True
            place = evolve(taking.tree.place, within=joined(base))
    if gone:
        taking.tell(MISSING_SHEET, place, sheet=OWN_TABLES)


def _read(taking: Taking, base: tuple[Step, ...], rows: Sequence[tuple[Cell, ...]]) -> None:
    keys = [_KEY.fullmatch(key_in(cell)) for cell in rows[0]]
    taking.take(*rows[0])
    wrong = [n for n, key in enumerate(keys, start=1) if key is None or int(key[1]) != n]
    if wrong:
        cell, expected = rows[0][wrong[0] - 1], f"[{wrong[0]}]"
        place = taking.place(cell, joined(base))
        taking.tell(CHANGED_KEY, place, found=key_in(cell), expected=expected)
        taking.take(*(cell for row in rows for cell in row))
        return
    for cell in below_table(rows):
        place = taking.place(cell, joined(base))
        taking.tell(BELOW_TABLE, place, found=key_in(cell), closing=BELOW)
        taking.take(cell)
    labels = [key[2] if key else "" for key in keys]
    filled = (row for row in rows[1:-1] if any(map(is_given, row)))
    for number, row in enumerate(filled, start=1):
        for place_in_row, (cell, label) in enumerate(zip(row, labels, strict=True), start=1):
            _take(taking, (*base, GRID_ROWS, number, place_in_row), cell, label)


def _take(taking: Taking, steps: tuple[Step, ...], cell: Cell, label: str) -> None:
    """Take a cell; an empty one has its place in the row, too."""
    path = joined(steps)
    text = taking.text(cell, path, None, label) or Scalar("", taking.place(cell, path, label))
    if not taking.tree.put(steps, _as_seen(text, cell)):
        first = taking.tree.place_of(steps).cell_from(text.place)
        taking.tell(DUPLICATE_KEY, text.place, key=label, first=first)


def _as_seen(text: Scalar, cell: Cell) -> Scalar:
    """Return a number with as many decimals as the cell shows."""
    shown = _DECIMALS.search(cell.number_format)
    if shown is None or isinstance(cell.shown, str) or not _PLAIN.fullmatch(text.text):
        return text
    whole, _, decimals = text.text.partition(",")
    return evolve(text, text=f"{whole},{decimals.ljust(len(shown[1]), '0')}")
