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

from lxml import etree

from ataskaita.template.reading.columns import IsTag, columns_of, span_of
from ataskaita.template.words import marks
from ataskaita.template.words.xml import Element, R, in_drawing, w

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
_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_OURS: Final = "_Ref_"
_TARGET: Final = "marks"
_WRITTEN: Final = re.compile(rf"<\?{_TARGET} ([0-9a-f]+)\?>")
_LOOSE: Final = re.compile(r"\S")


def mark_part(root: Element, is_tag: IsTag, signature: str = "") -> None:
    """Put marks into the part below `root`; `signature` is the id of that style."""
    unseen = (etree.ProcessingInstruction, etree.Comment)  # none may pass for a mark
    etree.strip_elements(root, *unseen, with_tail=False)
    _mark_charts(root)
    _mark_drawings(root)
    for table in list(root.iter(w("tbl"))):
        _mark_table(table, is_tag)
    _mark_holders(root, is_tag)
    _mark_fields(root)
    mark_numbered(root)
    if signature:
        _mark_signatures(root, signature)


def written(root: Element) -> str:
    """Return the marked part as text, each mark as its character."""
    xml = etree.tostring(root, encoding="unicode")
    return _WRITTEN.sub(lambda one: bytes.fromhex(one[1]).decode(), xml)


def _mark(mark: bytes) -> Element:
    """Return a mark as a tree can hold it; no data can look like one."""
    return etree.ProcessingInstruction(_TARGET, mark.hex())


def _before(element: Element, mark: bytes) -> None:
    element.addprevious(_mark(mark))


def _after(element: Element, mark: bytes) -> None:
    one = _mark(mark)
    one.tail, element.tail = element.tail, None
    element.addnext(one)


def _first_in(element: Element, mark: bytes) -> None:
    one = _mark(mark)
    one.tail, element.text = element.text, None
    element.insert(0, one)


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
    _before(table, marks.TABLE + marks.ELASTIC * elastic)
    _after(table, marks.TABLE_END + marks.APART)


def _mark_cells(row: _Row, is_tag: IsTag, columns: int) -> None:
    nowhere = [marks.NOWHERE] * len(row.cells)
    told = columns_of(row.element, row.cells, is_tag, columns) or nowhere
    for cell, column in zip(row.cells, told, strict=True):
        _before(cell, marks.cell_at(column))


def _mark_row(row: _Row, is_tag: IsTag) -> None:
    may_go = _has_tags(row.element, is_tag) or not row.cells
    _before(row.element, marks.LOOSE_ROW if may_go else marks.ROW)
    for paragraph in row.element.iter(w("p")):
        if _nearest(paragraph, "tr") is row.element:
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
        _first_in(paragraph, marks.KEEP_ALONE)
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
            _first_in(properties, mark)
        else:
            _after(style, mark)


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
            cell.append(_mark(marks.CELL_END))
    for holder in list(root.iter(*map(w, _HOLDERS))):
        if not any(one.tag == w("p") for one in holder) or _has_tags(holder, is_tag):
            _first_in(holder, marks.FRAME)
            holder.append(_mark(marks.FRAME_END))


def _mark_drawings(root: Element) -> None:
    """Mark charts and pictures that may stand right above their caption, and the captions."""
    held = [next(one.iterancestors(w("p")), None) for one in root.iter(w("drawing"))]
    for paragraph in dict.fromkeys(one for one in held if one is not None):
        _mark_properties(paragraph, marks.DRAWING_KEEP)
        _after(paragraph, marks.DRAWING_END)
    for paragraph in list(root.iter(w("p"))):
        if _is_caption(paragraph):
            _before(paragraph, marks.CAPTION)


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
            _before(one, marks.CONTENTS)


def _bookmark(field: Element) -> str:
    """Return the name of the bookmark that begins right before the field."""
    before = field.getprevious()
    named = before is not None and before.tag == w("bookmarkStart")
    return before.get(w("name"), "") if before is not None and named else ""


def _write(texts: list[Element], mark: bytes) -> None:
    for one in texts:
        one.text = None
    texts[0].append(_mark(mark))


def mark_numbered(root: Element) -> None:
    """Mark what is numbered anew, and let its id stand first."""
    for one in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        _put_first(one, w("id"))
        _before(one, marks.BOOKMARK)
    for one in list(root.iter(in_drawing("docPr"))):
        _put_first(one, "id")
        _before(one, marks.DRAWING)


def _put_first(element: Element, name: str) -> None:
    others = [(key, value) for key, value in element.attrib.items() if key != name]
    first = element.get(name, "0")
    element.attrib.clear()
    element.set(name, first)
    for key, value in others:
        element.set(key, value)


def _mark_charts(root: Element) -> None:
    """Mark charts that may have nothing to show, and paragraphs that would then be empty."""
    for reference in root.iter(_CHART):
        drawing = next(reference.iterancestors(w("drawing")), None)
        if drawing is None or not _may_be_empty(reference):
            continue
        paragraph = next(drawing.iterancestors(w("p")))
        others = paragraph.iter(w("t"), w("drawing"))
        if all(one is drawing for one in others):
            _before(paragraph, marks.CHART_PARAGRAPH)
            _after(paragraph, marks.CHART_PARAGRAPH_END)
        else:
            _before(drawing, marks.CHART)
            _after(drawing, marks.CHART_END)


def _may_be_empty(reference: Element) -> bool:
    told = reference.get(f"{{{R}}}id", "")
    return not told or not told.startswith("rId")


def _mark_signatures(root: Element, style: str) -> None:
    for one in list(root.iter(w("pStyle"))):
        if one.get(w("val")) == style:
            _before(next(one.iterancestors(w("p"))), marks.SIGNATURE)
