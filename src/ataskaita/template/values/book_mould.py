"""Cut the workbook behind charts to pieces: XlsxWriter makes one, and rendering fills it."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Final

from xlsxwriter import Workbook

from ataskaita.opc.deflating import STANDARD, deflater
from ataskaita.opc.packing import pack
from ataskaita.template.values.moulds import NUMBER, SHEET, BookMould, Pieces
from ataskaita.template.values.workbooks import CORE, STRINGS, STYLES, WORKSHEET

_LONG_AGO: Final = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""No clock may change the bytes."""
_WIDTH: Final = 32
_STRING_HOLES: Final = ('"2"', '"2"', "<si><t>A</t></si><si><t>B</t></si>")
_ROWS: Final = (
    '<row r="1" spans="1:2"><c r="B1" t="s"><v>1</v></c></row>'
    '<row r="2" spans="1:2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>1</v></c></row>'
)
_SHEET_HOLES: Final = ("A1:B2", '"2"', _ROWS)
"""What the sample says where the data goes, in the order of the part."""


def book_mould() -> BookMould:
    """Return what of a workbook with one sheet of figures never changes."""
    with zipfile.ZipFile(io.BytesIO(_sample())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    by = deflater(STANDARD)
    holes = {CORE: (NUMBER,), STYLES: (NUMBER,), STRINGS: _STRING_HOLES, WORKSHEET: _SHEET_HOLES}
    texts = {name: _around(parts[name].decode(), *found) for name, found in holes.items()}
    static = {name: pack(part, by) for name, part in parts.items() if name not in holes}
    return BookMould(tuple(parts), static, texts)


def _sample() -> bytes:
    """Return a workbook of one category and one series."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": NUMBER, "created": _LONG_AGO})
        number = book.add_format({"num_format": NUMBER})
        sheet = book.add_worksheet(SHEET)
        sheet.set_column(0, 1, _WIDTH)
        sheet.write_string(1, 0, "A")
        sheet.write_string(0, 1, "B")
        sheet.write_number(1, 1, 1, number)
    return stream.getvalue()


def _around(text: str, *holes: str) -> Pieces:
    """Return what stands around each of the holes; a quoted one keeps its quotes."""
    pieces: list[str] = []
    for hole in holes:
        before, found, text = text.partition(hole)
        if not found:
            raise ValueError(hole)  # another XlsxWriter writes otherwise: a test says so first
        quote = '"' if hole.startswith('"') else ""
        pieces.append(before + quote)
        text = quote + text
    return (*pieces, text)
