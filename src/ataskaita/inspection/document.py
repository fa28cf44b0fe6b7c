"""A Word document as rules look at it: its parts parsed, and where each element stands."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from lxml import etree

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.inspection.styles import Styles
from ataskaita.inspection.walking import Left, Piece, TooMuchError, Walk, walk_through
from ataskaita.messages.template import HOSTILE_PACKAGE, NOT_A_WORD_FILE
from ataskaita.records import frozen
from ataskaita.wordml.elements import PARAGRAPH, TABLE, Element
from ataskaita.wordml.names import W

R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
MAIN: Final = "word/document.xml"
_BODY: Final = f"{W}body"
_SHOWN: Final = 60


@frozen
class Relationship:
    """Where a reference of a part leads."""

    target: str
    """A part's name, or an address."""
    external: bool


@frozen
class Inspected:
    """One document."""

    file: str
    parts: Mapping[str, bytes]

    @cached_property
    def roots(self) -> Mapping[str, Element]:
        """The parts with text: the body, headers, footers, notes, comments."""
        names = (name for name in self.parts if name.startswith("word/") and name.count("/") == 1)
        roots = {name: self.root_of(name) for name in names if name.endswith(".xml")}
        return {name: root for name, root in roots.items() if root.tag != f"{W}styles"}

    @property
    def main(self) -> Element:
        """The document's own part."""
        return self.roots[MAIN]

    @cached_property
    def walks(self) -> Mapping[str, Walk]:
        """What stands in what, by part; raise TemplateErrors where that is too much."""
        walks, left = {}, Left()
        for part, root in self.roots.items():
            try:
                walks[part] = walk_through(part, root, left)
            except TooMuchError as error:
                place = Place(self.file, within=part)
                raise TemplateErrors(
                    [Fault(HOSTILE_PACKAGE, place, {"reason": error.reason})]
                ) from None
        return walks

    @cached_property
    def styles(self) -> Styles:
        """The styles."""
        return Styles(self.root_of("word/styles.xml"))

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Return a part's references by their ids."""
        if part not in self._relationships:
            folder, name = posixpath.split(part)
            root = self.root_of(f"{folder}/_rels/{name}.rels")
            self._relationships[part] = {
                one.get("Id", ""): Relationship(
                    posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))[1:],
                    one.get("TargetMode") == "External",
                )
                for one in root.iter(f"{_REL}Relationship")
            }
        return self._relationships[part]

    @cached_property
    def _relationships(self) -> dict[str, Mapping[str, Relationship]]:
        return {}

    def root_of(self, name: str) -> Element:
        """Return a part's root, empty where there is none; raise TemplateErrors for no XML."""
        content = self.parts.get(name)
        try:
            return etree.Element("none") if content is None else etree.fromstring(content)
        except etree.XMLSyntaxError as error:
            facts = {"reason": error.msg}
            place = Place(self.file, within=name)
            raise TemplateErrors([Fault(NOT_A_WORD_FILE, place, facts)]) from None

    def place(self, element: Element, part: str = MAIN) -> Place:
        """Return where the element stands: under which heading, in which table."""
        if part != MAIN:
            return Place(self.file, within=part)
        return Place(self.file, within=self._wheres.get(_block_of(element), ""))

    @cached_property
    def _wheres(self) -> Mapping[Element, str]:
        """Say of each block of the body where it stands."""
        body = self.main.find(_BODY)
        wheres: dict[Element, str] = {}
        heading, tables = "", 0
        for block in body if body is not None else ():
            if block.tag == PARAGRAPH and self.level_of(self.paragraphs[block]) is not None:
                heading = f"„{short(self.paragraphs[block].text)}“"
            tables += block.tag == TABLE
            table = f"{tables} lentelė" if block.tag == TABLE else ""
            wheres[block] = ", ".join(filter(None, (heading, table)))
        return wheres

    @cached_property
    def paragraphs(self) -> Mapping[Element, Piece]:
        """The body's paragraphs by their elements."""
        return {one.element: one for one in self.of_body(PARAGRAPH)}

    def level_of(self, paragraph: Piece) -> int | None:
        """Return 1 for Heading 1; None for a paragraph that is no heading."""
        return self.styles.level_of(paragraph.style)

    def each(self, *tags: str) -> Iterator[tuple[str, Element]]:
        """Generate the elements of these kinds with the part that they stand in."""
        for part, root in self.roots.items():
            yield from ((part, one) for one in root.iter(*tags))

    def pieces(self, kind: str) -> Iterator[Piece]:
        """Generate the pieces of a kind in all parts."""
        for walk in self.walks.values():
            yield from walk.pieces[kind]

    def of_body(self, kind: str) -> Sequence[Piece]:
        """Return the pieces of a kind in the document's own part."""
        return self.walks[MAIN].pieces[kind]


def short(text: str) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _block_of(element: Element) -> Element:
    while (parent := element.getparent()) is not None and parent.tag != _BODY:
        element = parent
    return element
