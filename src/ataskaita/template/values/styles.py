"""Read what a template's styles offer, by their names in every language's Word."""

import re
from collections.abc import Iterator, Mapping

from ataskaita.opc.numbers import twips, whole
from ataskaita.template.values.links import next_link
from ataskaita.template.values.looks import ContentsStyles, ListStyles, Looks
from ataskaita.template.values.pictures import PIXEL, TEXT_WIDTH, TWIP
from ataskaita.template.words.own_parts import NUMBERING, STYLES
from ataskaita.template.words.xml import Element, parse, w
from ataskaita.wordml.styles import with_bases

DOCUMENT = "word/document.xml"
_TWIPS = 10
"""In half a point, which sizes are counted in."""


def read_looks(parts: Mapping[str, bytes]) -> Looks:
    """Return what rendering asks of the template's styles."""
    root = parse(parts[STYLES]) if STYLES in parts else None
    styles = {} if root is None else {_name(one): one for one in root.iter(w("style"))}
    defaults = None if root is None else root.find(w("docDefaults"))
    return Looks(
        lists=_list_styles(styles, parts),
        contents=_contents_styles(styles, _size(defaults, styles.get("normal"))),
        signature=_identity(styles.get("signature")),
        keeping=tuple(_keeping({_identity(one): one for one in styles.values()})),
        next_link=next_link(parts),
        text_width=_text_width(parse(parts[DOCUMENT])),
    )


def _list_styles(styles: Mapping[str, Element], parts: Mapping[str, bytes]) -> ListStyles:
    """Return the list styles of a template; empty ones where it has no numbering."""
    if NUMBERING not in parts:
        return ListStyles()
    numbering = parse(parts[NUMBERING])
    number_style, number_list = _numbered(styles.get("list number"))
    bullet_style, bullet_list = _numbered(styles.get("list bullet"))
    definition = _definition(numbering, number_list)
    numbers = [whole(one.get(w("numId"))) for one in numbering.iter(w("num"))]
    return ListStyles(
        number_style=number_style if definition else "",
        number_definition=definition,
        bullet_style=bullet_style,
        bullet_list=whole(bullet_list),
        next_list=max(numbers, default=0) + 1,
    )


def _keeping(styles: Mapping[str, Element]) -> Iterator[bytes]:
    """Generate the ids of styles whose paragraphs stay with the next, by themselves or by birth."""
    for identity, style in styles.items():
        several = (one.find(f"{w('pPr')}/{w('keepNext')}") for one in with_bases(style, styles))
        said = next((one for one in several if one is not None), None)
        if said is not None and said.get(w("val"), "1") not in ("0", "false", "off"):
            yield identity.encode()


def _contents_styles(styles: Mapping[str, Element], size: int) -> ContentsStyles:
    """Return the styles of headings and of a table of contents' entries, of letters that large."""
    headings: dict[str, int] = {}
    entries: dict[int, str] = {}
    rooms: dict[int, int] = {}
    for name, style in styles.items():
        if match := re.fullmatch(r"(heading|toc) (\d)", name):
            identity, level = _identity(style), int(match[2])
            if match[1] == "heading":
                headings[identity] = level
            else:
                entries[level] = identity
                rooms[level] = _room(style) * 1_000 // _size(style, otherwise=size)
    return ContentsStyles(headings, entries, rooms)


def _room(entry: Element) -> int:
    """Return how far an entry reaches to its number's end, in twips; 0 where no tab tells that."""
    ends = [
        twips(one.get(w("pos")))
        for one in entry.iterfind(f"{w('pPr')}/{w('tabs')}/{w('tab')}")
        if one.get(w("val")) in ("right", "end")
    ]
    indent = entry.find(f"{w('pPr')}/{w('ind')}")
    start = 0 if indent is None else twips(indent.get(w("left"), indent.get(w("start"))))
    return max(0, max(ends, default=0) - start)


def _size(*holders: Element | None, otherwise: int = 200) -> int:
    """Return the size of letters, in twips, that the last of these to name one names."""
    named = [one.find(f".//{w('sz')}") for one in holders if one is not None]
    sizes = [whole(one.get(w("val"))) * _TWIPS for one in named if one is not None]
    return next((one for one in reversed(sizes) if one > 0), otherwise)


def _text_width(root: Element) -> int:
    """Return the width between the margins of the document's last section, in EMU."""
    for section in reversed(list(root.iter(w("sectPr")))):
        page, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        if page is not None and margins is not None:
            asked = (page.get(w("w")), margins.get(w("left")), margins.get(w("right")))
            across, left, right = map(twips, asked)
            return max(PIXEL, (across - left - right) * TWIP)
    return TEXT_WIDTH


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(w("val"), "").lower()


def _identity(style: Element | None) -> str:
    return "" if style is None else style.get(w("styleId"), "")


def _numbered(style: Element | None) -> tuple[str, str]:
    """Return the style's id and its w:numId; empty where it isn't bound to a list."""
    number = None if style is None else style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
    if number is None:
        return "", ""
    return _identity(style), number.get(w("val"), "")


def _definition(numbering: Element, number: str) -> str:
    for one in numbering.iter(w("num")):
        definition = one.find(w("abstractNumId"))
        if one.get(w("numId")) == number and definition is not None:
            return definition.get(w("val"), "")
    return ""
