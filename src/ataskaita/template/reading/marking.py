r"""Put marks where a part will need to be settled once its tags are filled.

The part may be a template, its tags as texts and parts of attributes, or the result itself. A table
of one row that a loop repeats:

>>> row = "{% for %}<w:tr><w:tc><w:p>Kaimas</w:p></w:tc></w:tr>{% endfor %}"
>>> table = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>"
>>> root = parse(f'<w:body xmlns:w="{W}">{table}</w:body>')
>>> mark_part(root, lambda text: "{%" in text)
>>> print(named(written(root)).partition(">")[2].replace("{%", "\n{%"))
[TABLE]<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>
{% for %}[ROW]<w:tr><w:tc><w:p>[KEEP_ALONE]Kaimas</w:p></w:tc></w:tr>
{% endfor %}</w:tbl>[TABLE_END][APART]</w:body>
"""

import re
from typing import Final, NamedTuple

from ataskaita.template.reading.columns import IsTag, columns_of, span_of
from ataskaita.template.reading.identities import mark_identities
from ataskaita.template.reading.putting import mark_of, put_after, put_before, put_first
from ataskaita.template.reading.repeating import Repeating
from ataskaita.template.words import marks
from ataskaita.template.words.own_parts import NOTES
from ataskaita.template.words.xml import Element, R, w

_HOLDERS: Final = ("hdr", "ftr", "footnote", "endnote", "txbxContent")
"""What can't be without a paragraph; neither can a cell."""
_CELL_ORDER: Final = (
    "cnfStyle",
    "tcW",
    "gridSpan",
    "hMerge",
    "vMerge",
    "tcBorders",
    "shd",
    "noWrap",
)
"""The order that `w:tcPr` keeps (17.4.69); docxtpl puts spans and colours first."""
_ROW_OR_NOTE: Final = (w("tr"), *map(w, NOTES))
_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_OURS: Final = "_Ref_"
_LOOSE: Final = re.compile(r"\S")


def mark_part(
    root: Element, is_tag: IsTag, signature: str = "", repeating: Repeating | None = None
) -> None:
    """Put marks into the part below `root`; `signature` is the id of that style.

    `repeating` tells what its tags may repeat; where it isn't known, all may be.
    """
    _mark_charts(root)
    _mark_drawings(root)
    for table in list(root.iter(w("tbl"))):
        _mark_table(table, is_tag)
    _mark_holders(root, is_tag)
    _mark_fields(root)
    mark_identities(root, repeating)
    if signature:
        _mark_signatures(root, signature)


def _nearest(element: Element, name: str) -> Element | None:
    return next(element.iterancestors(w(name)), None)


class _Row(NamedTuple):
    """A row of a table's own, with its own cells."""

    element: Element
    cells: list[Element]


def _mark_table(table: Element, is_tag: IsTag) -> None:
    rows = [
        _Row(row, [cell for cell in row.iter(w("tc")) if _nearest(cell, "tr") is row])
        for row in table.iter(w("tr"))
        if _nearest(row, "tbl") is table
    ]
    for cell in (one for row in rows for one in row.cells):
        _sort_properties(cell, is_tag)
    elastic = _is_elastic(table, rows, is_tag)
    for row in rows:
        _mark_row(row, is_tag)
        if elastic:
            _mark_cells(row, is_tag, len(table.findall(f"{w('tblGrid')}/{w('gridCol')}")))
    put_before(table, marks.TABLE + marks.ELASTIC * elastic)
    put_after(table, marks.TABLE_END + marks.APART)


def _mark_cells(row: _Row, is_tag: IsTag, columns: int) -> None:
    nowhere = [marks.NOWHERE] * len(row.cells)
    told = columns_of(row.element, row.cells, is_tag, columns) or nowhere
    for cell, column in zip(row.cells, told, strict=True):
        put_before(cell, marks.cell_at(column))


def _mark_row(row: _Row, is_tag: IsTag) -> None:
    may_go = _has_tags(row.element, is_tag) or not row.cells
    put_before(row.element, marks.LOOSE_ROW if may_go else marks.ROW)
    for paragraph in row.element.iter(w("p")):
        if next(paragraph.iterancestors(*_ROW_OR_NOTE), None) is row.element:
            _mark_keep(paragraph)


def _is_elastic(table: Element, rows: list[_Row], is_tag: IsTag) -> bool:
    """Return whether a row may have another number of columns than the grid."""
    spans = [list(map(span_of, row.cells)) for row in rows]
    if any(0 in row for row in spans):
        return True
    grid = table.find(w("tblGrid"))
    if grid is None:
        return False
    columns = len(grid.findall(w("gridCol")))
    return any(sum(row) != columns for row in spans) or any(
        _has_tags(row.element, is_tag) for row in rows
    )


def _has_tags(element: Element, is_tag: IsTag) -> bool:
    """Return whether tags stand between the element's children, also those in controls."""
    if is_tag(element.text or ""):
        return True
    return any(
        bool(is_tag(one.tail or "")) or (one.tag in _WRAPPERS and _has_tags(one, is_tag))
        for one in element
    )


_WRAPPERS: Final = frozenset(map(w, ("sdt", "sdtContent", "smartTag", "customXml", "ins")))


def _mark_keep(paragraph: Element) -> None:
    """Mark where a paragraph of a table may be told to stay with the next one."""
    if paragraph.find(w("pPr")) is None:
        put_first(paragraph, marks.KEEP_ALONE)
    else:
        _mark_properties(paragraph, marks.KEEP)


def _mark_properties(paragraph: Element, mark: bytes) -> None:
    """Mark where `w:keepNext` belongs: after the style (17.3.1.26)."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = paragraph.makeelement(w("pPr"))
        properties.tail, paragraph.text = paragraph.text, None
        paragraph.insert(0, properties)
    if properties.find(w("keepNext")) is None:
        style = properties.find(w("pStyle"))
        if style is None:
            put_first(properties, mark)
        else:
            put_after(style, mark)


def _sort_properties(cell: Element, is_tag: IsTag) -> None:
    properties = cell.find(w("tcPr"))
    if properties is None or _has_tags(properties, is_tag):
        return
    order = [w(name) for name in _CELL_ORDER]
    properties[:] = sorted(
        properties, key=lambda one: order.index(one.tag) if one.tag in order else len(order)
    )


def _mark_holders(root: Element, is_tag: IsTag) -> None:
    """Mark what may be left without the paragraph that it needs."""
    for cell in list(root.iter(w("tc"))):
        last = cell[-1] if len(cell) else None
        if last is None or last.tag != w("p") or _LOOSE.search(last.tail or ""):
            cell.append(mark_of(marks.CELL_END))
    for holder in list(root.iter(*map(w, _HOLDERS))):
        if not any(one.tag == w("p") for one in holder) or _has_tags(holder, is_tag):
            put_first(holder, marks.FRAME)
            holder.append(mark_of(marks.FRAME_END))


def _mark_drawings(root: Element) -> None:
    """Mark charts and pictures that may stand right above their caption, and the captions."""
    held = [next(one.iterancestors(w("p")), None) for one in root.iter(w("drawing"))]
    for paragraph in dict.fromkeys(one for one in held if one is not None):
        _mark_properties(paragraph, marks.DRAWING_KEEP)
        put_after(paragraph, marks.DRAWING_END)
    for paragraph in list(root.iter(w("p"))):
        if _is_caption(paragraph):
            put_before(paragraph, marks.CAPTION)


def _is_caption(paragraph: Element) -> bool:
    return any(_instruction(one)[0] == "SEQ" for one in paragraph.iter(w("fldSimple")))


def _instruction(field: Element) -> tuple[str, str]:
    words = field.get(w("instr"), "").split()
    return (words[0], words[1]) if len(words) > 1 else ("", "")


def _mark_fields(root: Element) -> None:
    """Mark the numbers of captions and what references to them print (17.16)."""
    for field in root.iter(w("fldSimple")):
        kind, name = _instruction(field)
        texts = list(field.iter(w("t")))
        if kind == "SEQ" and texts:
            counted = name.encode() + marks.BETWEEN + _bookmark(field).encode()
            _write(texts, marks.NUMBER + counted + marks.NUMBER)
        elif kind == "REF" and name.startswith(_OURS) and texts:
            _write(texts, marks.REFERENCE + name.encode() + marks.REFERENCE)
    for one in list(root.iter(w("instrText"))):
        if (one.text or "").split()[:1] == ["TOC"]:
            put_before(one, marks.CONTENTS)


def _bookmark(field: Element) -> str:
    """Return the name of the bookmark that begins right before the field."""
    before = field.getprevious()
    named = before is not None and before.tag == w("bookmarkStart")
    return before.get(w("name"), "") if before is not None and named else ""


def _write(texts: list[Element], mark: bytes) -> None:
    for one in texts:
        one.text = None
    texts[0].append(mark_of(mark))


def _mark_charts(root: Element) -> None:
    """Mark charts that may have nothing to show, and paragraphs that would then be empty."""
    for reference in root.iter(_CHART):
        drawing = next(reference.iterancestors(w("drawing")), None)
        if drawing is None or not _may_be_empty(reference):
            continue
        paragraph = next(drawing.iterancestors(w("p")), None)
        if paragraph is not None and _holds_only(paragraph, drawing):
            put_before(paragraph, marks.CHART_PARAGRAPH)
            put_after(paragraph, marks.CHART_PARAGRAPH_END)
        else:
            put_before(drawing, marks.CHART)
            put_after(drawing, marks.CHART_END)


def _holds_only(paragraph: Element, drawing: Element) -> bool:
    return all(one is drawing for one in paragraph.iter(w("t"), w("drawing")))


def _may_be_empty(reference: Element) -> bool:
    told = reference.get(f"{{{R}}}id", "")
    return not told or not told.startswith("rId")


def _mark_signatures(root: Element, style: str) -> None:
    for one in list(root.iter(w("pStyle"))):
        paragraph = next(one.iterancestors(w("p")), None)
        if paragraph is not None and one.get(w("val")) == style:
            put_before(paragraph, marks.SIGNATURE)
