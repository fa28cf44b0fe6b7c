"""A document's styles → what of their looks a page keeps: headings, lists, bold, alignment."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ataskaita.records import frozen
from ataskaita.web.markup import VALUE, Element, W, is_on, said, tree_of

STYLES: Final = "word/styles.xml"
_TEMPLATES: Final = 16
"""How many templates' styles are remembered."""
_HEADING: Final = "heading "
_DEEPEST: Final = 20
"""How far styles are followed that are based on each other."""
_SIDES: Final = {"center": "c", "right": "r", "end": "r"}
_CAPTIONS: Final = ("caption", "pavadinimas", "virš lentelės")
"""What names of styles for captions have in them."""


@frozen
class Look:
    """How a paragraph looks."""

    name: str = ""
    """Of its style, as people see it, in lower case."""
    level: int = 0
    """Of a heading, from 1; of others, 0."""
    list: str = ""
    """The id of its list; empty for none."""
    depth: int = 0
    """How deep in the list it stands, from 0."""
    bold: bool = False
    side: str = ""
    """`c` for the middle, `r` for the right side."""

    @property
    def is_title(self) -> bool:
        """Whether it is the document's title."""
        return self.name == "title"

    @property
    def is_caption(self) -> bool:
        """Whether it is called as styles of captions are."""
        return any(one in self.name for one in _CAPTIONS)


PLAIN: Final = Look()


@frozen(eq=False)
class Looks:
    """The looks of a document's styles, by their ids."""

    known: Mapping[str, Look]
    default: Look = PLAIN

    def of(self, properties: Element | None) -> Look:
        """Return how a paragraph of these properties looks."""
        if properties is None:
            return self.default
        base = self.default
        own: dict[str, Element] = {}
        for one in properties:
            if one.tag == _STYLE:
                base = self.known.get(one.get(VALUE, ""), base)
            elif one.tag in _SAID:
                own[one.tag] = one
        return _with_own(base, own) if own else base


_STYLE, _LIST, _OUTLINE, _SIDE = (f"{W}{name}" for name in ("pStyle", "numPr", "outlineLvl", "jc"))
_SAID: Final = frozenset((_LIST, _OUTLINE, _SIDE))


def _with_own(base: Look, own: Mapping[str, Element]) -> Look:
    """Return the look with what the paragraph says of itself."""
    listed, depth, level, side = base.list, base.depth, base.level, base.side
    if (numbered := own.get(_LIST)) is not None:
        listed = said(numbered, "numId") or listed
        depth = _whole(said(numbered, "ilvl"), depth)
    if (told := own.get(_OUTLINE)) is not None:
        level = _level(told.get(VALUE, ""))
    if (turned := own.get(_SIDE)) is not None:
        side = _SIDES.get(turned.get(VALUE, ""), "")
    return Look(base.name, level, "" if listed == "0" else listed, depth, base.bold, side)


def looks_of(parts: Mapping[str, bytes]) -> Looks:
    """Return the looks of a package's styles; plain ones where it has none."""
    return _read(parts[STYLES]) if STYLES in parts else Looks({})


@lru_cache(maxsize=_TEMPLATES)
def _read(styles: bytes) -> Looks:
    found = [one for one in tree_of(styles) if one.get(f"{W}type") == "paragraph"]
    bases = {one.get(f"{W}styleId", ""): one for one in found}
    made = {name: _look(one, bases) for name, one in bases.items()}
    usual = (name for name, one in bases.items() if one.get(f"{W}default") in ("1", "true", "on"))
    return Looks(made, made.get(next(usual, ""), PLAIN))


def _look(style: Element, bases: Mapping[str, Element]) -> Look:
    name = said(style, "name").casefold()
    told = name.removeprefix(_HEADING)
    if told.isdecimal() and told != name:
        level = int(told)
    else:
        level = _level(_value(_says(style, bases, "pPr", "outlineLvl")))
    listed = _says(style, bases, "pPr", "numPr")
    number = "" if listed is None else said(listed, "numId")
    bold = _says(style, bases, "rPr", "b")
    return Look(
        name,
        level,
        "" if number == "0" else number,
        0 if listed is None else _whole(said(listed, "ilvl"), 0),
        bold is not None and is_on(bold.getparent(), "b"),
        _SIDES.get(_value(_says(style, bases, "pPr", "jc")), ""),
    )


def _level(value: str) -> int:
    return int(value) + 1 if value in tuple("01234567") else 0


def _whole(text: str, usual: int) -> int:
    return int(text) if text.isdecimal() else usual


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _says(style: Element, bases: Mapping[str, Element], *tags: str) -> Element | None:
    """Return what the style says of that, or what it is based on."""
    one: Element | None = style
    for _ in range(_DEEPEST):
        if one is None:
            break
        found = one.find("/".join(f"{W}{tag}" for tag in tags))
        if found is not None:
            return found
        one = bases.get(said(one, "basedOn"))
    return None
