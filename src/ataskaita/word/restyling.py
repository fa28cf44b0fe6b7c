"""The looks of another document's styles, taken by styles of the same names.

ISO/IEC 29500-1, 17.7. Ours keep their identities and what the layout stands on: that a heading
stays with what follows, its level in the outline, its numbering. Distances and indents of the text
and its lists stay too: the council's rules ask for them, and tables have them.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.wordml.names import W

_APART: Final = ("heading ", "title", "header", "footer")
"""How the names of styles begin whose paragraphs stand apart from the text."""
_KEPT: Final = ("keepNext", "keepLines", "pageBreakBefore", "numPr", "outlineLvl", "tabs")
"""Of a paragraph: what the layout stands on."""
_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
)
"""In which order a paragraph's properties stand (17.3.1.26)."""
_LANGUAGE: Final = "lang"


class Styles:
    """The styles of a document, by kind and name."""

    def __init__(self, content: bytes) -> None:
        """Read the part; an empty one for a document without styles."""
        self.root = etree.fromstring(content or b'<w:styles xmlns:w="%b"/>' % W[1:-1].encode())
        self._named = {_named(one): one for one in self.root.iter(f"{W}style")}
        self._identities = {one.get(f"{W}styleId", ""): one for one in self._named.values()}

    def take_looks(self, of: "Styles") -> None:
        """Give the styles the looks of another document's: where it has one of the same name."""
        self._take_defaults(of)
        for name, style in self._named.items():
            other = of._named.get(name)  # noqa: SLF001 (of this class)
            if other is None:
                continue
            if name[0] in ("paragraph", "character"):
                _replace_letters(style, other)
            if name[1].startswith(_APART):
                _replace_paragraph(style, other)

    def identity_here(self, identity: str, of: "Styles") -> str:
        """Return by what the other document's style is known here; it is added where it is new."""
        other = of._identities.get(identity)  # noqa: SLF001 (of this class)
        if other is None:
            return ""
        known = self._named.get(_named(other))
        return known.get(f"{W}styleId", "") if known is not None else self._added(other, of)

    def _take_defaults(self, of: "Styles") -> None:
        here, there = (one.root.find(f"{W}docDefaults/{W}rPrDefault") for one in (self, of))
        if here is not None and there is not None:
            _replace_letters(here, there)

    def _added(self, other: etree._Element, of: "Styles") -> str:
        """Add the style, and those that it stands on; return its identity."""
        made = deepcopy(other)
        identity = self._free(other.get(f"{W}styleId", ""))
        made.set(f"{W}styleId", identity)
        made.attrib.pop(f"{W}default", None)
        self.root.append(made)
        self._named[_named(made)] = self._identities[identity] = made
        for led in [*made.iter(f"{W}basedOn", f"{W}next", f"{W}link")]:
            led.set(f"{W}val", self.identity_here(led.get(f"{W}val", ""), of))
        for one in [*made.iter(f"{W}numPr")]:
            _parent(one).remove(one)
        return identity

    def _free(self, identity: str) -> str:
        while identity in self._identities:
            identity += "1"
        return identity


def _named(style: etree._Element) -> tuple[str, str]:
    name = style.find(f"{W}name")
    said = "" if name is None else name.get(f"{W}val", "")
    return style.get(f"{W}type", "paragraph"), said.casefold()


def _replace_letters(style: etree._Element, other: etree._Element) -> None:
    """Give the style the other's letters: fonts, sizes, colours; its language stays."""
    old, new = style.find(f"{W}rPr"), other.find(f"{W}rPr")
    made = etree.Element(f"{W}rPr") if new is None else deepcopy(new)
    for one in made.findall(f"{W}{_LANGUAGE}"):
        made.remove(one)
    if old is not None:
        made.extend(deepcopy(one) for one in old.findall(f"{W}{_LANGUAGE}"))
        style.replace(old, made)
    else:
        _behind(style, made, f"{W}pPr")


def _replace_paragraph(style: etree._Element, other: etree._Element) -> None:
    """Give the style the other's paragraph: distances, alignment, lines, shading."""
    old, new = style.find(f"{W}pPr"), other.find(f"{W}pPr")
    kept = [one for one in _properties(old) if _local(one) in _KEPT]
    taken = [deepcopy(one) for one in _properties(new) if _local(one) not in _KEPT]
    made = etree.Element(f"{W}pPr")
    made.extend(sorted((*kept, *taken), key=_place))
    if old is not None:
        style.replace(old, made)
    elif len(made):
        letters = style.find(f"{W}rPr")
        style.insert(len(style) if letters is None else style.index(letters), made)


def _properties(of: etree._Element | None) -> Iterator[etree._Element]:
    yield from () if of is None else of.iterchildren(f"{W}*")


def _place(one: etree._Element) -> int:
    name = _local(one)
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _local(one: etree._Element) -> str:
    return etree.QName(one).localname


def _behind(style: etree._Element, made: etree._Element, name: str) -> None:
    """Put what is made behind the element of that name, else at the end."""
    before = style.find(name)
    style.insert(len(style) if before is None else style.index(before) + 1, made)


def _parent(one: etree._Element) -> etree._Element:
    parent = one.getparent()
    assert parent is not None  # noqa: S101 (it was found below one)
    return parent
