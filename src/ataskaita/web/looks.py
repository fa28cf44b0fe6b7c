"""A document's styles → what of their looks a page keeps: headings, lists, bold, alignment."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ataskaita.records import frozen
from ataskaita.wordml.elements import VALUE, Element, is_on, said
from ataskaita.wordml.names import STYLES, W
from ataskaita.wordml.styles import ParagraphStyles, heading_level, paragraph_styles

_TEMPLATES: Final = 16
"""How many templates' styles are remembered."""
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
        level = heading_level(told)
    if (turned := own.get(_SIDE)) is not None:
        side = _SIDES.get(turned.get(VALUE, ""), "")
    return Look(base.name, level, "" if listed == "0" else listed, depth, base.bold, side)


def looks_of(parts: Mapping[str, bytes]) -> Looks:
    """Return the looks of a package's styles; plain ones where it has none."""
    return _read(parts[STYLES]) if STYLES in parts else Looks({})


@lru_cache(maxsize=_TEMPLATES)
def _read(part: bytes) -> Looks:
    styles = paragraph_styles(part)
    made = {name: _look(one, styles) for name, one in styles.by_id.items()}
    return Looks(made, made.get(styles.usual, PLAIN))


def _look(style: Element, styles: ParagraphStyles) -> Look:
    listed = styles.says(style, "pPr", "numPr")
    number = said(listed, "numId")
    bold = styles.says(style, "rPr", "b")
    return Look(
        said(style, "name").casefold(),
        styles.level(style),
        "" if number == "0" else number,
        _whole(said(listed, "ilvl"), 0),
        bold is not None and is_on(bold.getparent(), "b"),
        _SIDES.get(_value(styles.says(style, "pPr", "jc")), ""),
    )


def _whole(text: str, usual: int) -> int:
    return int(text) if text.isdecimal() else usual


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(VALUE, "")
