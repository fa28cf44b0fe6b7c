"""Read a rendered document back as a person sees it: paragraphs, tables, spans."""

import io
import zipfile

from attrs import frozen
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n"}


@frozen
class Cell:
    """A cell as it is written: its text, and how many columns it spans."""

    text: str
    columns: int = 1
    continues: bool = False
    """Whether it is the lower part of a cell that spans rows."""


@frozen
class Table:
    """A table's rows, and how many of them are header rows."""

    rows: tuple[tuple[Cell, ...], ...]
    headers: int

    @property
    def body(self) -> list[list[str]]:
        """The texts of the rows below the header."""
        return [[cell.text for cell in row] for row in self.rows[self.headers :]]

    @property
    def width(self) -> int:
        """The number of columns."""
        return max(sum(cell.columns for cell in row) for row in self.rows)


def parts_of(document: bytes) -> dict[str, bytes]:
    """Return the document's parts by name."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(document: bytes) -> etree._Element:
    """Return the document's `w:body`."""
    body = etree.fromstring(parts_of(document)["word/document.xml"]).find(f"{_W}body")
    assert body is not None
    return body


def paragraphs_of(document: bytes) -> list[tuple[str, str]]:
    """Return the style id and text of every paragraph outside tables."""
    return [(_style(one), _text(one)) for one in body_of(document).iterchildren(f"{_W}p")]


def tables_of(document: bytes) -> list[Table]:
    """Return the tables, in order."""
    return [_table(one) for one in body_of(document).iterchildren(f"{_W}tbl")]


def headings_of(document: bytes) -> list[str]:
    """Return the texts of the first-level headings."""
    return [text for style, text in paragraphs_of(document) if style == "Heading1"]


def _table(table: etree._Element) -> Table:
    rows = list(table.iterchildren(f"{_W}tr"))
    headers = sum(row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows)
    return Table(tuple(tuple(map(_cell, row.iterchildren(f"{_W}tc"))) for row in rows), headers)


def _cell(cell: etree._Element) -> Cell:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    text = "\n".join(_text(one) for one in cell.iterchildren(f"{_W}p"))
    columns = 1 if span is None else int(span.get(f"{_W}val", "1"))
    continues = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
    return Cell(text, columns, continues)


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _text(paragraph: etree._Element) -> str:
    return "".join(map(_piece, paragraph.iter()))


def _piece(one: etree._Element) -> str:
    """Return the text of an element; of a drawing, what is said of it."""
    if one.tag == _DRAWN:
        return one.get("descr", "")
    return _BREAKS.get(str(one.tag), one.text if one.tag == f"{_W}t" else "") or ""
