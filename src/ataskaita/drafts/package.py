"""What a story needs of its package: the parts that it names, and the names of styles."""

from collections.abc import Mapping
from hashlib import sha1
from posixpath import dirname, join, normpath
from typing import Final

from lxml import etree

from ataskaita.drafts.markup import Element, W, said
from ataskaita.outline import Style
from ataskaita.records import frozen

MAIN: Final = "word/document.xml"
_STYLES: Final = "word/styles.xml"
_HEADING: Final = "heading "
_DEEPEST: Final = 20
"""How far styles are followed that are based on each other."""


def tree_of(content: bytes) -> Element:
    """Return the root of a part that the border has admitted."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(content, parser)


def xml_of(root: Element) -> bytes:
    """Return a part of that root."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def digest_of(said: bytes | str) -> str:
    """Return a short digest of what an object says."""
    content = said.encode() if isinstance(said, str) else said
    return sha1(content, usedforsecurity=False).hexdigest()[:16]


def related(parts: Mapping[str, bytes], name: str) -> Mapping[str, str]:
    """Return the parts that a part names, by the ids of its relationships."""
    folder, _, file = name.rpartition("/")
    listed = parts.get(f"{folder}/_rels/{file}.rels")
    if listed is None:
        return {}
    return {
        one.get("Id", ""): normpath(join(dirname(name), one.get("Target", ""))).lstrip("/")
        for one in tree_of(listed)
        if one.get("TargetMode") != "External"
    }


@frozen(eq=False)
class Styles:
    """A document's styles of paragraphs, as an outline knows them."""

    known: Mapping[str, Style]
    default: Style

    def of(self, style: str) -> Style:
        """Return the style of that id; the default one where there is none."""
        return self.known.get(style, self.default)


def styles_of(parts: Mapping[str, bytes]) -> Styles:
    """Return the styles of a package; none where it has none."""
    if _STYLES not in parts:
        return Styles({}, Style())
    found = [one for one in tree_of(parts[_STYLES]) if one.get(f"{W}type") == "paragraph"]
    bases = {one.get(f"{W}styleId", ""): one for one in found}
    made = {name: _style(one, bases) for name, one in bases.items()}
    usual = (name for name, one in bases.items() if one.get(f"{W}default") in ("1", "true", "on"))
    return Styles(made, made.get(next(usual, ""), Style()))


def _style(style: Element, bases: Mapping[str, Element]) -> Style:
    name = said(style, "name")
    return Style(name, _level(style, bases), _says(style, bases, "pPr", "numPr") is not None)


def _level(style: Element, bases: Mapping[str, Element]) -> int:
    name = said(style, "name").casefold().removeprefix(_HEADING)
    if name.isdecimal() and len(name) == 1:
        return int(name)
    found = _says(style, bases, "pPr", "outlineLvl")
    return heading_level(found)


def heading_level(told: Element | None) -> int:
    """Return the level that an outline level tells, from 1; 0 for text."""
    value = "" if told is None else told.get(f"{W}val", "")
    return int(value) + 1 if value in tuple("01234567") else 0


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
