"""Fill a table of contents: an entry for each heading, that leads there (17.16.5.68)."""

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import escape

from ataskaita.template.settling.entries import lines_of
from ataskaita.template.values.looks import ContentsStyles
from ataskaita.template.words.xml import Element, W, parse, w

_LEVELS: Final = re.compile(r'\\o\s+"(\d)-(\d)"')
_ALL_LEVELS: Final = (1, 9)
_BEGIN: Final = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def fill_contents(root: Element, styles: ContentsStyles) -> None:
    """Put an entry for each heading in the place of each table of contents' old entries.

    Page numbers stay open: only whoever lays the pages out knows them.
    """
    for one in list(root.iter(w("instrText"))):
        paragraph = next(one.iterancestors(w("p")), None)
        if paragraph is not None and (one.text or "").split()[:1] == ["TOC"]:
            _fill(root, one.text or "", paragraph, styles)


def _fill(root: Element, instruction: str, first: Element, styles: ContentsStyles) -> None:
    told = _LEVELS.search(instruction)
    lowest, highest = (int(told[1]), int(told[2])) if told else _ALL_LEVELS
    headings = [one for one in _headings(root, styles) if lowest <= one[1] <= highest]
    entries = [
        _entry(_marked(root, heading), _text(heading), level, styles) for heading, level in headings
    ]
    if entries:
        entries[0] = entries[0].replace(
            "<w:hyperlink", f"{_BEGIN.format(escape(instruction))}<w:hyperlink", 1
        )
        entries[-1] = entries[-1].replace("</w:p>", f"{_END}</w:p>")
        _replace(list(_field_paragraphs(first)), "".join(entries))


def _headings(root: Element, styles: ContentsStyles) -> Iterator[tuple[Element, int]]:
    for style in root.iter(w("pStyle")):
        level = styles.headings.get(style.get(w("val"), ""))
        paragraph = next(style.iterancestors(w("p")), None)
        if level and paragraph is not None and _text(paragraph):
            yield paragraph, level


def _text(paragraph: Element) -> str:
    pieces = paragraph.iter(w("t"), w("br"))
    return "".join(" " if one.tag == w("br") else one.text or "" for one in pieces).strip()


def _marked(root: Element, heading: Element) -> str:
    """Put a bookmark around what the heading says; return the bookmark's name."""
    number = sum(1 for _ in root.iter(w("bookmarkStart"))) + 1
    name, identity = f"_Toc_{number}", str(number)
    start = heading.makeelement(w("bookmarkStart"), {w("id"): identity, w("name"): name})
    heading.insert(int(heading.find(w("pPr")) is not None), start)
    heading.append(heading.makeelement(w("bookmarkEnd"), {w("id"): identity}))
    return name


def _entry(bookmark: str, text: str, level: int, styles: ContentsStyles) -> str:
    style = styles.entries.get(level, "")
    lines = lines_of(text, styles.rooms.get(level, 0))
    told = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(one)}</w:t>' for one in lines)
    properties = f'<w:pPr><w:pStyle w:val="{escape(style)}"/></w:pPr>' if style else ""
    page = _BEGIN.format(rf" PAGEREF {bookmark} \h ")
    return (
        f'<w:p>{properties}<w:hyperlink w:anchor="{bookmark}" w:history="1">'
        f"<w:r>{told}</w:r><w:r><w:tab/></w:r>"
        f"{page}<w:r><w:t></w:t></w:r>{_END}"
        "</w:hyperlink></w:p>"
    )


def _field_paragraphs(first: Element) -> Iterator[Element]:
    """Generate the paragraphs from the field's beginning to its end."""
    depth = 0
    one: Element | None = first
    while one is not None:
        yield one
        for mark in one.iter(w("fldChar")):
            depth += {"begin": 1, "end": -1}.get(mark.get(w("fldCharType"), ""), 0)
        one = one.getnext() if depth else None


def _replace(old: list[Element], xml: str) -> None:
    for one in reversed(parse(f'<w:body xmlns:w="{W}">{xml}</w:body>')):
        old[-1].addnext(one)
    for one in old:
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
