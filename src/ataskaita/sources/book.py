"""Open a workbook safely: by the same door as a Word file, and read it once (promises 5, 6, 7)."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ataskaita.border.admitting import graph_of
from ataskaita.border.formats import CSV, ODS, TEXT, WORKBOOK
from ataskaita.border.gate import Package
from ataskaita.border.markup import Counts
from ataskaita.border.open_documents import spreadsheet_parts
from ataskaita.border.refusing import OtherFormatError, RefusedError
from ataskaita.declared.forms import COPY_PROPERTY, DIGEST_PROPERTY, EDITION_PROPERTY, FORM_PROPERTY
from ataskaita.declared.own_texts import TAB
from ataskaita.disk import ordinary
from ataskaita.errors import DataErrors, Fault, Place, refused_by_disk
from ataskaita.messages import Phrase
from ataskaita.messages.files import UNREADABLE
from ataskaita.messages.workbook import HOSTILE_WORKBOOK, OTHER_FORMAT
from ataskaita.records import frozen
from ataskaita.sources.drawn import Drawn
from ataskaita.sources.grids import Spot, spot_of
from ataskaita.sources.opendocument.structure import read_open_document
from ataskaita.sources.pages import Cell, Page
from ataskaita.sources.workbook_parts import Range, Structure, read_structure

_MOST_BYTES: Final = 20 * 2**20
_MOST_ROWS: Final = 100_000
_MOST_IN_RANGES: Final = 100_000
_MOST_NAMED: Final = 500_000
_TABLES_OF_TEXT: Final = (".csv", ".tsv")
_RANGE: Final = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*[\"']([^\"']*)")
_ROW: Final = re.compile(rb"<(?:\w+:)?row[\s/>]")


@frozen(eq=False)
class Book:
    """A workbook: its sheets, and the names that it has for their cells."""

    file: str
    data: bytes
    """The file, as openpyxl can read it; empty where it can't: of an OpenDocument."""
    pages: Mapping[str, Page]
    names: Mapping[str, tuple[Range, ...]]
    _properties: Mapping[str, str]
    own: frozenset[str] | None = None
    """The texts that the program wrote itself, as `as_kept` has them; None where none are kept."""
    drawn: tuple[Drawn, ...] = ()
    lost: frozenset[str] = frozenset()
    """The names that it has for cells which are gone."""

    @property
    def form(self) -> str:
        """What kind of report it says that it is for; empty where it says none."""
        return self._properties.get(FORM_PROPERTY, "")

    @property
    def copy_of(self) -> str:
        """Of a copy that shows faults: of which file; empty for what people fill."""
        return self._properties.get(COPY_PROPERTY, "")

    @property
    def edition(self) -> str:
        """Of which edition of its form it is."""
        return self._properties.get(EDITION_PROPERTY, "")

    @property
    def digest(self) -> str:
        """The fingerprint of the form for which it was made; empty where no form declares it."""
        return self._properties.get(DIGEST_PROPERTY, "")

    def range_of(self, name: str) -> list[tuple[Cell, ...]]:
        """Return the rows of the cells of that name; none where they are gone."""
        for sheet, cells in self.names.get(name, ()):
            if sheet in self.pages:
                return self.pages[sheet].rows(cells)
        return []


def open_book(path: Path, data: bytes | None = None) -> Book:
    """Return the workbook; raise FileError, or DataErrors for what is no safe workbook.

    `data` is what a script hands over in place of the file.
    """
    data = _bytes_in(path) if data is None else data
    if len(data) > _MOST_BYTES:
        raise book_refusal(RefusedError(Phrase("it is too large")), path)
    try:
        data, told = _read(data)
        _refuse_names(told)
        pages = {name: page for name, page in told.pages.items() if name != TAB}
        own = _own_texts(told.pages.get(TAB))
        return Book(str(path), data, pages, told.names, told.properties, own, told.drawn, told.lost)
    except RefusedError as error:
        raise book_refusal(error, path) from None


def _bytes_in(path: Path) -> bytes:
    """Return what the file holds; raise DataErrors for one that is too large to be read."""
    try:
        size = ordinary(path).st_size
        if size <= _MOST_BYTES:
            return path.read_bytes()
    except OSError as error:
        raise refused_by_disk(UNREADABLE, path, error) from None
    raise book_refusal(RefusedError(Phrase("it is too large")), path)


def _read(data: bytes) -> tuple[bytes, Structure]:
    """Return the file as openpyxl can read it, and what it has."""
    try:
        graph = graph_of(data, WORKBOOK, Counts())
    except OtherFormatError as error:
        if error.format is not ODS:
            raise
        return b"", read_open_document(spreadsheet_parts(data))
    _refuse_rows(graph.parts)
    _refuse_ranges(graph.parts)
    return _transitional(data, graph.parts), read_structure(graph)


def _own_texts(page: Page | None) -> frozenset[str] | None:
    return frozenset(str(one.value) for one in page.cells.values()) if page else None


def _refuse_rows(parts: Mapping[str, bytes]) -> None:
    """Refuse more rows than a workbook of ours can have (promise 7)."""
    for name, content in parts.items():
        if sum(1 for _ in _ROW.finditer(content)) > _MOST_ROWS:
            raise RefusedError(Phrase("it has more than 100,000 rows"), name)


def _refuse_ranges(parts: Mapping[str, bytes]) -> None:
    """Refuse merged and linked ranges of more cells than can be held: openpyxl makes each one."""
    left = _MOST_IN_RANGES
    for name, content in parts.items():
        for found in _RANGE.finditer(content):
            first, _, last = found[1].decode(errors="replace").partition(":")
            start, end = spot_of(first), spot_of(last or first)
            left -= _MOST_IN_RANGES + 1 if not start or not end else _area(start, end)
            if left < 0:
                raise RefusedError(Phrase("its merged cells are more than 100,000"), name)


def _refuse_names(told: Structure) -> None:
    """Refuse names of more cells than a workbook of ours can have."""
    left = _MOST_NAMED
    for name, ranges in told.names.items():
        for sheet, cells in ranges:
            if sheet in told.pages:
                rows, columns = told.pages[sheet].extent(cells)
                left -= len(rows) * len(columns)
        if left < 0:
            raise RefusedError(Phrase("it has names for more than 500,000 cells"), name)


def _area(start: Spot, end: Spot) -> int:
    return (1 + abs(end[0] - start[0])) * (1 + abs(end[1] - start[1]))


def book_refusal(error: RefusedError, path: Path) -> DataErrors:
    """Return the error that says why the file can't be read as data."""
    place = Place(str(path), error.line, error.column, within=error.part)
    if isinstance(error, OtherFormatError):
        is_table = error.format is TEXT and path.suffix.lower() in _TABLES_OF_TEXT
        found = CSV if is_table else error.format
        facts = {"format": found.name, "do": found.remedy}
        return DataErrors([Fault(OTHER_FORMAT, place, facts)])
    return DataErrors([Fault(HOSTILE_WORKBOOK, place, {"reason": error.reason})])


def _transitional(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the bytes of the workbook, packed anew where it was Strict: openpyxl reads no such."""
    if isinstance(parts, Package):
        return data
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
