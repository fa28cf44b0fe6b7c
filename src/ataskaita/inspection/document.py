"""A Word document as rules look at it: its parts parsed, and where each element stands."""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from lxml import etree

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.template import NOT_A_WORD_FILE
from ataskaita.opc.numbers import whole
from ataskaita.records import frozen

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
MAIN: Final = "word/document.xml"
_HEADING: Final = "heading "
_SHOWN: Final = 60

Element = etree._Element  # noqa: SLF001 (lxml's types are named so)


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
    def styles(self) -> Mapping[str, Element]:
        """The styles by their ids."""
        root = self.root_of("word/styles.xml")
        return {one.get(f"{W}styleId", ""): one for one in root.iter(f"{W}style")}

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Return a part's references by their ids."""
        folder, name = posixpath.split(part)
        root = self.root_of(f"{folder}/_rels/{name}.rels")
        return {
            one.get("Id", ""): Relationship(
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))[1:],
                one.get("TargetMode") == "External",
            )
            for one in root.iter(f"{_REL}Relationship")
        }

    def root_of(self, name: str) -> Element:
        """Return a part's root, empty where there is none; raise TemplateErrors for no XML."""
        content = self.parts.get(name)
        try:
            return etree.Element("none") if content is None else etree.fromstring(content)
        except etree.XMLSyntaxError as error:
            facts = {"reason": error.msg}
            place = Place(self.file, within=name)
            raise TemplateErrors([Fault(NOT_A_WORD_FILE, place, facts)]) from None

    def heading_level(self, paragraph: Element) -> int | None:
        """Return 1 for Heading 1; None for a paragraph that is no heading."""
        style = self.styles.get(value(paragraph, f"{W}pPr/{W}pStyle"))
        name = value(style, f"{W}name").lower() if style is not None else ""
        level = name.removeprefix(_HEADING)
        return whole(level) or None if name.startswith(_HEADING) else None

    def place(self, element: Element, part: str = MAIN) -> Place:
        """Return where the element stands: under which heading, in which table."""
        if part != MAIN:
            return Place(self.file, within=part)
        return Place(self.file, within=self._wheres.get(_block_of(element), ""))

    @cached_property
    def _wheres(self) -> Mapping[Element, str]:
        """Say of each block of the body where it stands."""
        body = self.main.find(f"{W}body")
        wheres: dict[Element, str] = {}
        heading, tables = "", 0
        for block in body if body is not None else ():
            if block.tag == f"{W}p" and self.heading_level(block) is not None:
                heading = f"„{short(text_of(block))}“"
            tables += block.tag == f"{W}tbl"
            table = f"{tables} lentelė" if block.tag == f"{W}tbl" else ""
            wheres[block] = ", ".join(filter(None, (heading, table)))
        return wheres

    def each(self, *tags: str) -> Iterator[tuple[str, Element]]:
        """Generate the elements of these kinds with the part that they stand in."""
        for part, root in self.roots.items():
            yield from ((part, one) for one in root.iter(*tags))


def value(element: "Element | None", path: str) -> str:
    """Return the `w:val` of what stands at the path below the element; empty for none."""
    found = None if element is None else element.find(path)
    return "" if found is None else found.get(f"{W}val", "")


def text_of(element: Element) -> str:
    """Return the text that a reader sees in the element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def short(text: str) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _block_of(element: Element) -> Element:
    while (parent := element.getparent()) is not None and parent.tag != f"{W}body":
        element = parent
    return element
