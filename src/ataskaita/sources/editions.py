"""Workbooks of another edition of a form: which is meant, and what of them today's form lost."""

from collections.abc import Iterator

from ataskaita.declared.blocks import Controls, Matrix, Table, Text, Values
from ataskaita.declared.forms import CONTROL, PROSE, ROWS, VALUE, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.own_grids import place_in_data
from ataskaita.errors import Fault, Place
from ataskaita.messages.notation import LOST_CELL
from ataskaita.sources.book import Book
from ataskaita.sources.cells import is_filled, is_own_total
from ataskaita.sources.form import Kinds, plain_form
from ataskaita.sources.pages import Cell


def form_of(book: Book, kinds: Kinds) -> str:
    """Return the form that a workbook is of, in its own edition where that is known."""
    form = plain_form(book.form)
    exact = f"{form} {book.edition}"
    return exact if form and exact in kinds else form


def lost_cells(book: Book, kind: ReportKind) -> Iterator[tuple[Fault, list[Cell]]]:
    """Generate a fault, and its cells, for what is filled that the form, changed since, lacks."""
    if not kind.digest or book.digest in ("", kind.digest):
        return
    known = set(_names(kind))
    for name, ranges in book.names.items():
        own = name in known or place_in_data(name) is not None
        if own or name.split(".")[0] not in (VALUE, CONTROL, PROSE, ROWS):
            continue
        for sheet, cells in ranges:
            found = _filled(book, sheet, cells, listed=name.startswith(f"{ROWS}."))
            if found:
                path = name.partition(".")[2]
                place = Place(book.file, within=path, cell=f"{sheet}!{cells.replace('$', '')}")
                yield Fault(LOST_CELL, place, _facts(path, book, kind)), found


def _facts(path: str, book: Book, kind: ReportKind) -> dict[str, str]:
    return {"name": path, "form": kind.key, "before": book.edition, "now": kind.edition}


def _names(kind: ReportKind) -> Iterator[str]:
    """Generate the names of all cells and ranges of the kind's workbook."""
    for sheet in sheets(kind):
        for block in sheet.blocks:
            match block:
                case Values() | Matrix():
                    yield from (f"{VALUE}.{one.path}" for one in block.slots)
                case Controls():
                    yield from (f"{CONTROL}.{one.path}" for one in block.slots)
                case Text():
                    yield f"{PROSE}.{block.slot.path}"
                case Table():
                    yield f"{ROWS}.{block.path}"


def _filled(book: Book, sheet: str, cells: str, *, listed: bool) -> list[Cell]:
    """Return the cells that somebody has filled there; a table's first and last row are ours."""
    rows = book.pages[sheet].rows(cells) if sheet in book.pages else []
    rows = rows[1:-1] if listed else rows
    return [one for row in rows for one in row if is_filled(one) and not is_own_total(one)]
