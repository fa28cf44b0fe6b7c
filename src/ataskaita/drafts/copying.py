"""Blocks of the new rendering → blocks of the draft: styles, numbers and relationships as there."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from posixpath import dirname, join, normpath, relpath
from typing import Final

from lxml import etree

from ataskaita.wordml.elements import Element, said, tree_of, xml_of
from ataskaita.wordml.names import MAIN, STYLES, W
from ataskaita.wordml.related import related

_NUMBERING: Final = "word/numbering.xml"
_TYPES: Final = "[Content_Types].xml"
_STYLED: Final = ("pStyle", "rStyle", "tblStyle")
_NUMBERED: Final = ("bookmarkStart", "bookmarkEnd")
_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_RELATED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LEFT: Final = tuple(
    f"{W}{one}" for one in ("sectPr", "commentRangeStart", "commentRangeEnd", "commentReference")
)


class Copier:
    """Copies blocks of a rendering into a draft, whose `parts` grow by what they need."""

    def __init__(
        self,
        parts: dict[str, bytes],
        root: Element,
        new: Mapping[str, bytes],
        first: int,
        between: tuple[str, str] = (MAIN, MAIN),
    ) -> None:
        """Begin to number at `first`; the draft's text is the `root`.

        `between` says which part of the rendering is copied from, and which of the draft to.
        """
        self.parts, self._root, self._new = parts, root, new
        self._next, (self._source, self._holder) = first, between
        self._styles = _renamed(new, parts)
        self._related: dict[str, str] = {}

    @property
    def next_id(self) -> int:
        """The first number that nothing has yet."""
        return self._next

    def copied(self, element: Element) -> Element:
        """Return a copy of a paragraph, a row or a table as the draft can hold it."""
        copy = deepcopy(element)
        copy.tail = None
        for one in list(copy.iter(*_LEFT)):
            _take(one)
        self._number(copy)
        self._style(copy)
        self._list(copy)
        self._relate(copy)
        return copy

    def brought_edge(self, identity: str) -> str:
        """Return the relationship to a header or footer of the rendering, which comes whole."""
        made = self._relationship(identity)
        part = related(self.parts, self._holder).parts[made]
        root = tree_of(self.parts[part])
        self._number(root)
        self._style(root)
        self.parts[part] = xml_of(root)
        return made

    def _number(self, copy: Element) -> None:
        """Give bookmarks, controls and drawings numbers of their own."""
        known: dict[str, str] = {}
        for one in copy.iter(*(f"{W}{name}" for name in _NUMBERED)):
            old = one.get(f"{W}id", "")
            if old not in known:
                known[old] = self._number_of()
            one.set(f"{W}id", known[old])
        for one in copy.iter(_DRAWN):
            one.set("id", self._number_of())
        for one in copy.iter(f"{W}sdtPr"):
            number = one.find(f"{W}id")
            if number is not None:
                number.set(f"{W}val", self._number_of())

    def _number_of(self) -> str:
        self._next += 1
        return str(self._next - 1)

    def _style(self, copy: Element) -> None:
        """Call styles as the draft calls them; those that it lacks come along."""
        for one in copy.iter(*(f"{W}{name}" for name in _STYLED)):
            style = one.get(f"{W}val", "")
            if style not in self._styles:
                self._bring_style(style)
            one.set(f"{W}val", self._styles.get(style, style))

    def _bring_style(self, style: str) -> None:
        self._styles[style] = style
        if STYLES not in self._new or STYLES not in self.parts:
            return
        found = [one for one in tree_of(self._new[STYLES]) if one.get(f"{W}styleId") == style]
        root = tree_of(self.parts[STYLES])
        root.extend(found)
        self.parts[STYLES] = xml_of(root)

    def _list(self, copy: Element) -> None:
        """Continue the draft's own list of that style; without one, the item is a paragraph."""
        for one in list(copy.iter(f"{W}numPr")):
            style = said(one.getparent(), "pStyle")
            number = next(self._numbers_of(style, said(one, "numId")), "")
            told = one.find(f"{W}numId")
            if told is not None and number:
                told.set(f"{W}val", number)
            elif told is not None:
                _take(one)

    def _numbers_of(self, style: str, own: str) -> Iterator[str]:
        """Generate the lists of paragraphs of that style, the one of the same number first."""
        numbers = [
            said(one, "numPr", "numId")
            for one in self._root.iter(f"{W}pPr")
            if said(one, "pStyle") == style and one.find(f"{W}numPr") is not None
        ]
        yield from (one for one in numbers if one == own)
        yield from numbers

    def _relate(self, copy: Element) -> None:
        """Bring what the block names by relationships: charts, pictures, links."""
        for one in copy.iter():
            for name, value in one.items():
                if name.startswith(_RELATED) and value:
                    one.set(name, self._relationship(value))

    def _relationship(self, identity: str) -> str:
        if identity not in self._related:
            self._related[identity] = self._brought(self._source, identity, self._holder)
        return self._related[identity]

    def _brought(self, source: str, identity: str, holder: str) -> str:
        """Return the relationship of `holder` to what `source` names so, made in the draft."""
        found = next(
            (one for one in _relationships(self._new, source) if one.get("Id") == identity), None
        )
        if found is None:
            return identity
        root = _relationships(self.parts, holder)
        made = deepcopy(found)
        made.set("Id", _free({one.get("Id", "") for one in root}, identity))
        if made.get("TargetMode") != "External":
            part = normpath(join(dirname(source), found.get("Target", ""))).lstrip("/")
            copy = self._part(part)
            made.set("Target", relpath(copy, dirname(holder)))
        root.append(made)
        self.parts[_rels(holder)] = xml_of(root)
        return made.get("Id", "")

    def _part(self, name: str) -> str:
        """Return the name under which a part of the rendering, with all that it names, came."""
        stem, dot, ending = name.rpartition(".")
        taken = {one.casefold() for one in self.parts}
        copy, number = name, 1
        while copy.casefold() in taken:
            number += 1
            copy = f"{stem}-{number}{dot}{ending}"
        self.parts[copy] = self._new[name]
        self._declare(name, copy)
        for one in _relationships(self._new, name):
            self._same(name, one, copy)
        return copy

    def _same(self, name: str, one: Element, copy: str) -> None:
        """Bring what a part names, under the same identity as there."""
        root = _relationships(self.parts, copy)
        made = deepcopy(one)
        if made.get("TargetMode") != "External":
            part = normpath(join(dirname(name), one.get("Target", ""))).lstrip("/")
            made.set("Target", relpath(self._part(part), dirname(copy)))
        root.append(made)
        self.parts[_rels(copy)] = xml_of(root)

    def _declare(self, name: str, copy: str) -> None:
        """Say of what content a part is."""
        content = _content_type(tree_of(self._new[_TYPES]), name)
        root = tree_of(self.parts[_TYPES])
        if content and _content_type(root, copy) != content:
            space = etree.QName(root).namespace
            told = etree.SubElement(root, f"{{{space}}}Override")
            told.set("PartName", f"/{copy}")
            told.set("ContentType", content)
            self.parts[_TYPES] = xml_of(root)


def _renamed(new: Mapping[str, bytes], draft: Mapping[str, bytes]) -> dict[str, str]:
    """Return the ids of the draft's styles by those of the rendering: their names are the same."""
    theirs = {name: style for style, name in _style_names(draft).items()}
    return {style: theirs[name] for style, name in _style_names(new).items() if name in theirs}


def _style_names(parts: Mapping[str, bytes]) -> dict[str, tuple[str, str]]:
    if STYLES not in parts:
        return {}
    return {
        one.get(f"{W}styleId", ""): (one.get(f"{W}type", ""), said(one, "name").casefold())
        for one in tree_of(parts[STYLES]).iter(f"{W}style")
    }


def _rels(part: str) -> str:
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _relationships(parts: Mapping[str, bytes], part: str) -> Element:
    content = parts.get(_rels(part))
    if content is not None:
        return tree_of(content)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return etree.Element(f"{{{space}}}Relationships", nsmap={None: space})


def _content_type(types: Element, part: str) -> str:
    for one in types:
        if one.get("PartName", "").casefold() == f"/{part}".casefold():
            return one.get("ContentType", "")
    ending = part.rpartition(".")[2].casefold()
    defaults = (one for one in types if one.get("Extension", "").casefold() == ending)
    return next((one.get("ContentType", "") for one in defaults), "")


def _free(taken: set[str], name: str) -> str:
    made, number = name, 1
    while made in taken:
        number += 1
        made = f"{name}-{number}"
    return made


def _take(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)
