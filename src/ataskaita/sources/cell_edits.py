"""A value put into the cell of somebody's workbook: all else in the file stays byte for byte.

ISO/IEC 29500-1, 18.3.1.4 (cells), 18.2.2 (when formulas are computed anew).
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ataskaita.border.admitting import graph_of
from ataskaita.border.formats import WORKBOOK
from ataskaita.border.markup import Counts
from ataskaita.border.refusing import RefusedError
from ataskaita.characters import UNFIT
from ataskaita.declared.forms import CONTROL, PROSE, VALUE
from ataskaita.declared.older import OLDER
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.rewriting import COMPUTED, NO_PLACE
from ataskaita.sources.book import Book, book_refusal, open_book
from ataskaita.sources.cell_markup import with_cell
from ataskaita.sources.cells import is_own_total
from ataskaita.sources.grids import Spot, spot_of
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.origin import FileOrigin
from ataskaita.sources.pages import Cell
from ataskaita.sources.row_edits import RowEdits
from ataskaita.sources.tree import steps_of
from ataskaita.sources.workbook_parts import sheet_parts

_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:,\d{1,15})?")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_DAY: Final = date(1899, 12, 30)
_COMPUTING: Final = re.compile(rb"<((?:\w+:)?)calcPr\b([^>]*?)/?>(?:</(?:\w+:)?calcPr>)?")
_ANEW: Final = b"fullCalcOnLoad"

Cells = Mapping[Spot, str]
"""What is to stand in cells, as XML within them has it."""


def books_with(
    data: bytes, file: Path, origin: FileOrigin, texts: Mapping[str, str]
) -> Iterator[bytes]:
    """Generate the workbook with the texts at their data paths: as numbers or days, then as texts.

    Raise DataErrors where no cell is known for one, or somebody's formula stands there.
    """
    book = open_book(file, data)
    rows = RowEdits(book)
    texts = {path: text for path, text in texts.items() if text or origin.found(path) is not None}
    cells = {path: _cells(book, origin, rows, path, text) for path, text in texts.items()}
    for is_read in (True, False):
        made: dict[str, dict[Spot, str]] = {}
        for cell, name in rows.names.items():
            made.setdefault(cell.sheet, {})[cell.spot] = _as_text(name)
        for path, text in texts.items():
            written = _written(cells[path], text, is_read=is_read)
            made.setdefault(cells[path][0].sheet, {}).update(written)
        try:
            changed = _changed(data, made)
        except RefusedError as error:
            raise book_refusal(error, file) from None
        yield _packed(data, changed)


def book_without_row(data: bytes, file: Path, row: str) -> Iterator[bytes]:
    """Generate the workbook with the cells of a row emptied, so that the row is no row any more.

    Formulas of the workbook's own stay; raise DataErrors where somebody else's stands there.
    """
    book = open_book(file, data)
    cells = [one for one in RowEdits(book).row_at(row) if one.value is not None]
    typed = [one for one in cells if not is_own_total(one)]
    if foreign := next((one for one in typed if one.is_formula), None):
        where = Place(book.file, within=row, cell=f"{foreign.sheet}!{foreign.address}")
        raise DataErrors([Fault(COMPUTED, where, {"text": ""})])
    if typed:
        try:
            changed = _changed(
                data, {typed[0].sheet: dict.fromkeys((one.spot for one in typed), "")}
            )
        except RefusedError as error:
            raise book_refusal(error, file) from None
        yield _packed(data, changed)


def book_with_cells(data: bytes, file: Path, texts: Mapping[Cell, str]) -> bytes:
    """Return the workbook with these texts in its cells, those that are numbers as such."""
    made: dict[str, dict[Spot, str]] = {}
    for cell, text in texts.items():
        written = (
            _as_number("".join(text.split()))
            if _NUMBER.fullmatch("".join(text.split()))
            else _as_text(text)
        )
        made.setdefault(cell.sheet, {})[cell.spot] = written
    try:
        return _packed(data, _changed(data, made))
    except RefusedError as error:
        raise book_refusal(error, file) from None


def _written(cells: Sequence[Cell], text: str, *, is_read: bool) -> Cells:
    """Return what is to stand in the cells of a value: a number or a day as such, or as texts."""
    write = _as_text if not is_read else _as_day if _is_day(cells[0]) else _as_number
    return {
        spot: write(one) for spot, one in _paragraphs(text, [cell.spot for cell in cells]).items()
    }


def _is_day(cell: Cell) -> bool:
    return isinstance(cell.value, datetime)


def _cells(book: Book, origin: FileOrigin, rows: RowEdits, path: str, text: str) -> Sequence[Cell]:
    """Return the cells of a value: those of a text are many; raise DataErrors."""
    cells = tuple(_known_cells(book, origin, path)) or tuple(filter(None, (rows.cell_of(path),)))
    if not cells:
        raise DataErrors([Fault(NO_PLACE, origin.place_of(path), {"path": path})])
    is_computed = text and origin.found(path) is None and all(map(is_own_total, cells))
    if not is_computed and any(one.is_formula for one in cells):
        first = cells[0]
        where = Place(book.file, within=path, cell=f"{first.sheet}!{first.address}")
        raise DataErrors([Fault(COMPUTED, where, {"text": text})])
    return cells


def _known_cells(book: Book, origin: FileOrigin, path: str) -> Iterator[Cell]:
    """Generate the cells of a value; of a total that our formula computes, the control's.

    What is typed beside a total holds what it adds up from, and the formula stays.
    """
    names = (*(f"{sort}.{path}" for sort in (PROSE, VALUE)), *_older_name(origin, path))
    own = [row[0] for name in names for row in book.range_of(name)]
    if own and all(map(is_own_total, own)):
        controls = [row[0] for row in book.range_of(f"{CONTROL}.{path}")]
        yield from controls or own
    elif own:
        yield from own
    elif origin.found(path) is not None:
        sheet, _, address = origin.place_of(path).cell.rpartition("!")
        spot = spot_of(address)
        if spot is not None and sheet in book.pages:
            yield book.pages[sheet].cells.get(spot) or Cell(sheet, spot)


def _older_name(origin: FileOrigin, path: str) -> Iterator[str]:
    """Generate the name of the cell of a figure of years before last."""
    steps, year = steps_of(path) or (), origin.found("metai")
    if steps and steps[0] == OLDER and isinstance(year, Scalar) and year.text.isdecimal():
        _, older, name = steps
        yield f"pries{int(year.text) - int(older)}.{name}"


def _paragraphs(text: str, spots: Sequence[Spot]) -> Mapping[Spot, str]:
    """Return the cells with a paragraph in each, the last with what is left, or with nothing."""
    if len(spots) == 1:
        return {spots[0]: text}
    said = [one.strip("\n") for one in re.split(r"\n\s*\n", text)]
    last = len(spots) - 1
    fitting = [*said[:last], "\n\n".join(said[last:])]
    return dict(zip(spots, [*fitting, *[""] * len(spots)], strict=False))


def _as_number(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        return _as_text(text)
    return f"<v>{text.replace(',', '.')}</v>"


def _as_day(text: str) -> str:
    if not _DAY.fullmatch(text):
        return _as_text(text)
    return f"<v>{(date.fromisoformat(text) - _FIRST_DAY).days}</v>"


def _as_text(text: str) -> str:
    if not text:
        return ""
    said = UNFIT.sub(" ", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<is><t xml:space="preserve">{said}</t></is>'


def _changed(data: bytes, made: Mapping[str, Cells]) -> Mapping[str, bytes]:
    """Return the parts of the workbook that become others, by sheets; raise RefusedError."""
    graph = graph_of(data, WORKBOOK, Counts())
    parts, changed = sheet_parts(graph), dict[str, bytes]()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for sheet, cells in made.items():
            content = archive.read(parts[sheet])
            for spot, written in cells.items():
                content = with_cell(content, parts[sheet], spot, written)
            changed[parts[sheet]] = content
        changed[graph.main] = _computing_anew(archive.read(graph.main))
    return changed


def _computing_anew(book: bytes) -> bytes:
    """Return the workbook's main part, saying that formulas are computed when it is opened."""

    def told(found: re.Match[bytes]) -> bytes:
        return b'<%scalcPr%s fullCalcOnLoad="1"/>' % (found[1], found[2].rstrip())

    return book if _ANEW in book else _COMPUTING.sub(told, book)


def _packed(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return the workbook with these parts in place of its own."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for one in old.infolist():
            new.writestr(_same_member(one), changed.get(one.filename, old.read(one)))
    return stream.getvalue()


def _same_member(one: zipfile.ZipInfo) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(one.filename, one.date_time)
    made.compress_type, made.external_attr = one.compress_type, one.external_attr
    return made
