r"""Find a template's sample tables, and cut them to looks for all tables that the program lays out.

A sample's first row names what it prints, `{{ blokas.lentele }}`; each other row says in its first
cell of which sort it is, `{{ pavyzdys.eilute }}`, and shows in its cells how a row's name, a
figure, one in small digits and a text look. What else stands there is for people.

>>> cells = "<w:tc><w:p><w:r><w:t>{{ pavyzdys.eilute }}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>"
>>> named = "<w:tr><w:tc><w:p><w:r><w:t>{{ a.b }}</w:t></w:r></w:p></w:tc></w:tr>"
>>> table = f"<w:tbl><w:tblPr/><w:tblGrid/>{named}<w:tr>{cells}</w:tr></w:tbl>"
>>> root = parse(f'<w:body xmlns:w="{W}">{table}</w:body>')
>>> taken = take_samples(root)
>>> list(taken.moulds[0].rows), "".join(root.itertext())
(['eilute'], '{{p a.b|\ua66elaid(0) }}')
"""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.messages import Message
from ataskaita.messages.template import UNKNOWN_SAMPLE, UNNAMED_SAMPLE
from ataskaita.records import frozen
from ataskaita.template.reading.looking import inner, look_of
from ataskaita.template.values.pages import is_upright, width_gained
from ataskaita.template.values.prose import parted_look
from ataskaita.template.values.sample_borders import with_whole_borders
from ataskaita.template.values.table_moulds import CellMould, RowMould, TableMould
from ataskaita.template.words.tag_names import LAID_FILTER
from ataskaita.template.words.xml import Element, W, w
from ataskaita.view.tables import HEADER, NUMBERS, ROW, ROWS, TITLE

_SAMPLE: Final = re.compile(r"\{\{\s*pavyzdys\.(\w+)\s*\}\}")
_NAMED: Final = re.compile(r"\{\{\s*((?:\w+\.)*\w+)\s*\}\}")
_SHOWN: Final = 60
_REPEATED: Final = (TITLE, HEADER, NUMBERS)
"""Rows that stand again at the top of each page."""
_OF_ONE_CELL: Final = frozenset(map(w, ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge")))
_OF_ONE_TABLE: Final = frozenset(map(w, ("tblCaption", "tblDescription")))
_OF_ONE_ROW: Final = frozenset(map(w, ("gridBefore", "gridAfter", "wBefore", "wAfter", "cnfStyle")))
_AFTER_HEADER: Final = w("tblCellSpacing"), w("jc"), w("hidden")
"""What follows `w:tblHeader` in a row's properties."""


@frozen
class Taken:
    """The sample tables of a part, and what is wrong with others."""

    moulds: tuple[TableMould, ...] = ()
    faults: tuple[tuple[Message, dict[str, str], Element], ...] = ()
    """Each with its facts, and the table or row that it is of."""


def take_samples(root: Element) -> Taken:
    """Return the looks of the part's sample tables; tags stand in their places."""
    moulds: list[TableMould] = []
    faults: list[tuple[Message, dict[str, str], Element]] = []
    for table in list(root.iter(w("tbl"))):
        rows = {row: sort for row in table.iterchildren(w("tr")) if (sort := _sort(row))}
        if not rows:
            continue
        others = [row for row in table.iterchildren(w("tr")) if row not in rows]
        naming = next(filter(_name, others), None)
        found = list(_unfit(table, rows, [row for row in others if row is not naming]))
        if naming is None:
            found.append((UNNAMED_SAMPLE, {}, table))
        faults += found
        if naming is not None and not found:
            page = _page(table)
            _put_tag(table, _name(naming), len(moulds))
            moulds.append(_mould(table, rows, page))
    return Taken(tuple(moulds), tuple(faults))


def _unfit(
    table: Element, rows: dict[Element, str], others: list[Element]
) -> Iterator[tuple[Message, dict[str, str], Element]]:
    """Generate the rows whose tag names no sort, or can't be read; `others` are for people."""
    wrong = {row: sort for row, sort in rows.items() if sort not in ROWS}
    wrong |= {row: said for row in others if "{" in (said := _text(row)) or "}" in said}
    if ROW not in rows.values() and not wrong:
        wrong = {table: "–"}
    for row, said in wrong.items():
        yield UNKNOWN_SAMPLE, {"name": said.strip()[:_SHOWN], "known": ", ".join(ROWS)}, row


def _sort(row: Element) -> str:
    found = _SAMPLE.search(_text(row))
    return found[1] if found else ""


def _name(row: Element) -> str:
    found = _NAMED.search(_text(row)) if row.tag == w("tr") else None
    return found[1] if found else ""


def _text(row: Element) -> str:
    return "".join(one.text or "" for one in row.iter(w("t"))).replace("\u00a0", " ")


def _put_tag(table: Element, name: str, number: int) -> None:
    """Put a paragraph before the table with the tag that prints one in its looks."""
    paragraph, run, text = (table.makeelement(w(one)) for one in ("p", "r", "t"))
    text.text = f"{{{{p {name}|{LAID_FILTER}({number}) }}}}"
    run.append(text)
    paragraph.append(run)
    paragraph.tail, table.tail = table.tail, None
    parent = table.getparent()
    if parent is not None:
        parent.replace(table, paragraph)


def _page(table: Element) -> bytes:
    """Return the inside of the properties of the table's section, where its page is upright."""
    sections = table.xpath("following::w:sectPr", namespaces={"w": W})
    page = inner(sections[0], frozenset()).encode() if sections else b""
    return page if is_upright(page) else b""


def _mould(table: Element, rows: dict[Element, str], page: bytes) -> TableMould:
    with_whole_borders(list(rows))
    properties = table.find(w("tblPr"))
    told = "" if properties is None else inner(properties, _OF_ONE_TABLE)
    width = sum(int(float(one.get(w("w"), "0"))) for one in table.iter(w("gridCol")))
    made = {sort: _row(row, sort) for row, sort in reversed(rows.items())}
    gained = width_gained(page) if page else 0
    return TableMould(b"<w:tbl><w:tblPr>" + told.encode(), width, made, page, gained)


def _row(row: Element, sort: str) -> RowMould:
    properties = row.find(w("trPr"))
    if properties is None:
        properties = row.makeelement(w("trPr"), nsmap=row.nsmap)
    for one in list(properties.iter(w("tblHeader"))):
        properties.remove(one)
    if sort in _REPEATED:
        after = [one for one in properties if one.tag in _AFTER_HEADER]
        place = properties.index(after[0]) if after else len(properties)
        properties.insert(place, row.makeelement(w("tblHeader"), nsmap=row.nsmap))
    told = inner(properties, _OF_ONE_ROW).encode()
    opened = b"<w:tr>" + _element("trPr", told)
    return RowMould(opened, tuple(map(_cell, row.iterchildren(w("tc")))))


def _cell(cell: Element) -> CellMould:
    properties, paragraph = cell.find(w("tcPr")), cell.find(w("p"))
    told = "" if properties is None else inner(properties, _OF_ONE_CELL)
    look = "" if paragraph is None else look_of(paragraph)
    first, rest, run = parted_look(look)
    return CellMould(
        told.encode(),
        look,
        _element("pPr", first + rest),
        _element("pPr", first + b"<w:keepNext/>" + rest),
        _element("rPr", run),
    )


def _element(name: str, inside: bytes) -> bytes:
    return b"<w:%b>%b</w:%b>" % (name.encode(), inside, name.encode()) if inside else b""
