"""Styles of paragraphs: which there are, and what each says or is based on."""

from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.records import frozen
from ataskaita.wordml.elements import TRUE, VALUE, Element, below, said, tree_of
from ataskaita.wordml.names import W

_HEADING: Final = "heading "
_DEEPEST: Final = 20
"""How far styles are followed that are based on each other."""


def with_bases(style: Element | None, by_id: Mapping[str, Element]) -> Iterator[Element]:
    """Generate the style and those that it is based on, as far as styles are followed."""
    for _ in range(_DEEPEST):
        if style is None:
            break
        yield style
        style = by_id.get(said(style, "basedOn"))


@frozen(eq=False)
class ParagraphStyles:
    """The styles of paragraphs of a document."""

    by_id: Mapping[str, Element]
    usual: str = ""
    """The id of the one that paragraphs have by default; empty where none is."""

    def says(self, style: Element, *tags: str) -> Element | None:
        """Return what the style says of that, or what it is based on."""
        several = (below(one, *tags) for one in with_bases(style, self.by_id))
        return next((one for one in several if one is not None), None)

    def level(self, style: Element) -> int:
        """Return the level of headings of that style, from 1; 0 for text."""
        name = said(style, "name").casefold()
        told = name.removeprefix(_HEADING)
        if told != name and told.isdecimal():
            return int(told)
        return heading_level(self.says(style, "pPr", "outlineLvl"))


def paragraph_styles(content: bytes) -> ParagraphStyles:
    """Return the styles of paragraphs that a part of styles has."""
    found = [one for one in tree_of(content) if one.get(f"{W}type") == "paragraph"]
    by_id = {one.get(f"{W}styleId", ""): one for one in found}
    usual = (name for name, one in by_id.items() if one.get(f"{W}default") in TRUE)
    return ParagraphStyles(by_id, next(usual, ""))


def heading_level(told: Element | None) -> int:
    """Return the level that an outline level tells, from 1; 0 for text."""
    value = "" if told is None else told.get(VALUE, "")
    return int(value) + 1 if value in tuple("01234567") else 0
