"""Write blocks as WordprocessingML (ISO/IEC 29500-1, 17.2 to 17.4)."""

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import frozen

from ataskaita.declared.references import bookmark
from templates.builder.blocks import Block, Caption, Cell, Contents, Drawing, Paragraph, Row, Table
from templates.builder.charts import chart_run
from templates.builder.markup import Element, element, parse, w
from templates.builder.page import TEXT_WIDTH, section_properties
from templates.builder.styles import (
    CHART_CAPTION,
    CONTENTS_1,
    DRAWING,
    SPACED,
    TABLE,
    TABLE_CAPTION,
)

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS = {"\t": "tab", "\u00ad": "softHyphen"}


def document_part(blocks: Iterable[Block]) -> Element:
    """Return the root of word/document.xml."""
    return element("document", element("body", *map(_written, blocks), section_properties()))


def _written(block: Block) -> Element:
    match block:
        case Table():
            return _table(block)
        case Drawing():
            run = chart_run(block.key, block.tag)
            return element("p", element("pPr", element("pStyle", val=DRAWING)), run)
        case Caption():
            return _caption(block)
        case Contents():
            return parse(_CONTENTS)
        case _:
            return _paragraph(block)


_CONTENTS = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr>"
    f'<w:pStyle w:val="{CONTENTS_1}"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Turinys</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'
)
_SEQUENCES = {
    "lentele": ("lentelė", "lentelė", TABLE_CAPTION),
    "diagrama": ("pav", "pav.", CHART_CAPTION),
}
"""What counts the captions of each kind, what they say after the number, and their style."""


def _caption(caption: Caption) -> Element:
    """Write a caption whose number a bookmark surrounds; the program numbers the bookmarks."""
    sequence, noun, style = _SEQUENCES[caption.kind]
    words = f"\u00a0{noun.rstrip('.')}. {caption.text}"
    number = (
        f'<w:fldSimple w:instr=" SEQ {sequence} \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    return parse(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_bookmarked(number, caption)}'
        f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )


def _bookmarked(number: str, caption: Caption) -> str:
    """Return the number between the ends of its bookmark; alone where nothing refers to it."""
    if not caption.key:
        return number
    identity = zlib.crc32(f"{caption.kind}_{caption.key}".encode()) % 10**6
    name = bookmark(caption.kind, caption.key)
    start = f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>'
    return f'{start}{number}<w:bookmarkEnd w:id="{identity}"/>'


def _paragraph(paragraph: Paragraph) -> Element:
    properties = element("pPr", element("pStyle", val=paragraph.style))
    return element("p", properties, *_runs(paragraph.text))


def _runs(text: str) -> Iterator[Element]:
    """Generate a run for all of the text, or before, of and after each `[[letter-spaced]]` word."""
    for number, piece in enumerate(re.split(r"\[\[(.+?)\]\]", text)):
        spaced = [element("rPr", element("rStyle", val=SPACED))] if number % 2 else []
        if piece:
            yield element("r", *spaced, *_contents(piece))


def _contents(text: str) -> Iterator[Element]:
    """Generate what a run holds; all of a paragraph's text stands in one run."""
    for piece in re.split("([\t\u00ad])", text):
        if piece in _MARKS:
            yield element(_MARKS[piece])
        elif piece:
            written = element("t")
            written.set(_XML_SPACE, "preserve")
            written.text = piece
            yield written


@frozen
class _Placed:
    """A cell where it stands in the grid, or a place that the cell above reaches down to."""

    cell: Cell
    column: int
    continues: bool = False


def _table(table: Table) -> Element:
    edges = [round(TEXT_WIDTH * one / sum(table.widths)) for one in accumulate(table.widths)]
    widths = [end - start for start, end in zip([0, *edges], edges, strict=False)]
    grid = element("tblGrid", *(element("gridCol", w=one) for one in widths))
    rows = [
        _row(one, cells, [] if table.grows else widths)
        for one, cells in zip(table.rows, _placed(table), strict=True)
    ]
    return element("tbl", _table_properties(table), grid, *rows)


def _table_properties(table: Table) -> Element:
    return element(
        "tblPr",
        element("tblStyle", val=TABLE),
        element("tblW", w=TEXT_WIDTH, type="dxa"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook",
            val="0620",
            firstRow=1,
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        element("tblCaption", val=table.title),
        element("tblDescription", val=table.description),
    )


def _placed(table: Table) -> Iterator[list[_Placed]]:
    """Generate the cells of each row by column, with those that a cell above reaches down to."""
    open_cells: dict[int, tuple[Cell, int]] = {}
    for one in table.rows:
        cells, column = iter(one.cells), 0
        placed: list[_Placed] = []
        while column < len(table.widths):
            above, left = open_cells.pop(column, (None, 0))
            cell = above or next(cells)
            placed.append(_Placed(cell, column, continues=above is not None))
            left = left or cell.rows
            if left > 1:
                open_cells[column] = (cell, left - 1)
            column += cell.columns
        if column != len(table.widths) or next(cells, None):
            raise ValueError(table.title)
        yield placed


def _row(row: Row, cells: list[_Placed], widths: list[int]) -> Element:
    """Write a row, which no page ends within."""
    properties = element("trPr", element("cantSplit"))
    if row.header:
        properties.append(element("tblHeader"))
    vertical = "top" if row.top else "center"
    return element("tr", properties, *(_cell(one, widths, vertical) for one in cells))


def _cell(placed: _Placed, widths: list[int], vertical: str) -> Element:
    """Write a cell; a place below a cell of several rows holds an empty paragraph, as it must."""
    cell = placed.cell
    properties = element("tcPr")
    if widths:
        width = sum(widths[placed.column : placed.column + cell.columns])
        properties.append(element("tcW", w=width, type="dxa"))
    if cell.columns > 1:
        properties.append(element("gridSpan", val=cell.columns))
    if cell.rows > 1:
        merge = element("vMerge")
        if not placed.continues:
            merge.set(w("val"), "restart")
        properties.append(merge)
    elif cell.merge:
        properties.append(element("vMerge", val=cell.merge))
    properties.append(element("vAlign", val=vertical))
    return element("tc", properties, *map(_paragraph, _paragraphs(placed)))


def _paragraphs(placed: _Placed) -> tuple[Paragraph, ...]:
    if placed.continues:
        return (Paragraph("", placed.cell.paragraphs[0].style),)
    return placed.cell.paragraphs
