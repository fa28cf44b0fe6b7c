"""What makes Word say “unreadable content” and no schema tells."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ataskaita.errors import Fault
from ataskaita.inspection.document import WP, Inspected, R
from ataskaita.messages.document import (
    DANGLING_REFERENCE,
    EMPTY_CELL,
    OPEN_RANGE,
    TWICE_NUMBERED,
    UNKNOWN_STYLE,
)
from ataskaita.wordml.elements import CELL, PARAGRAPH
from ataskaita.wordml.names import W

_STYLED: Final = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_REFERENCES: Final = (f"{R}id", f"{R}embed", f"{R}link", f"{R}href", f"{R}pict")

_referring = etree.XPath(
    "//*[@r:id or @r:embed or @r:link or @r:href or @r:pict]", namespaces={"r": R[1:-1]}
)


def cells_hold_paragraphs(document: Inspected) -> Iterator[Fault]:
    """Find table cells whose last element is no paragraph: Word refuses them."""
    for cell in document.pieces(CELL):
        last = next((one for one in reversed(cell.element) if one.tag != f"{W}tcPr"), None)
        if last is None or last.tag != PARAGRAPH:
            yield Fault(EMPTY_CELL, document.place(cell.element, cell.part))


def styles_exist(document: Inspected) -> Iterator[Fault]:
    """Find styles that are used and not defined, each once."""
    told: set[str] = set()
    for part, one in document.each(*_STYLED):
        name = one.get(f"{W}val", "")
        if name not in document.styles.known and name not in told:
            told.add(name)
            yield Fault(UNKNOWN_STYLE, document.place(one, part), {"style": name})


def references_lead_somewhere(document: Inspected) -> Iterator[Fault]:
    """Find references without a relationship, and relationships to parts that there aren't."""
    for part, root in document.roots.items():
        known = document.relationships(part)
        for element in _referring(root):
            for name in _REFERENCES:
                found = element.get(name)
                if found and found not in known:
                    facts = {"reference": found}
                    yield Fault(DANGLING_REFERENCE, document.place(element, part), facts)
        for one in known.values():
            if not one.external and one.target not in document.parts:
                place = document.place(root, part)
                yield Fault(DANGLING_REFERENCE, place, {"reference": one.target})


def ids_are_unique(document: Inspected) -> Iterator[Fault]:
    """Find drawings, bookmarks and comments that share a number or a name."""
    kinds = (
        (f"{WP}docPr", "id"),
        (f"{W}bookmarkStart", f"{W}id"),
        (f"{W}bookmarkStart", f"{W}name"),
        (f"{W}comment", f"{W}id"),
    )
    for tag, attribute in kinds:
        found = [(part, one, one.get(attribute, "")) for part, one in document.each(tag)]
        count = Counter(number for _, _, number in found)
        told: set[str] = set()
        for part, one, number in found:
            if count[number] > 1 and number not in told:
                told.add(number)
                facts = {"what": tag.rpartition("}")[2], "number": number}
                yield Fault(TWICE_NUMBERED, document.place(one, part), facts)


def ranges_are_closed(document: Inspected) -> Iterator[Fault]:
    """Find bookmarks and comments that begin and don't end."""
    for kind in ("bookmark", "commentRange"):
        ends = {one.get(f"{W}id") for _, one in document.each(f"{W}{kind}End")}
        for part, one in document.each(f"{W}{kind}Start"):
            if one.get(f"{W}id") not in ends:
                facts = {"what": f"{kind}Start", "number": one.get(f"{W}id", "")}
                yield Fault(OPEN_RANGE, document.place(one, part), facts)
