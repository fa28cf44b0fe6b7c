"""Elements of a part: read, written, and asked what they say."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from ataskaita.wordml.names import COMPATIBLE, W

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)

VALUE: Final = f"{W}val"
PARAGRAPH, TABLE, ROW, CELL = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
_FIRST: Final = {f"{W}{name}Pr": f"{W}{name}" for name in ("p", "r", "tbl", "tc", "sdt")}
"""Properties that can stand nowhere but at the beginning of what has them, and of what."""
_BEHIND: Final = {f"{W}trPr": CELL, f"{W}tblGrid": ROW}
"""What properties stand before: where that is first, there are none."""
TRUE: Final = ("1", "true", "on")
_FALSE: Final = ("0", "false", "off")
_BLOCKS_THROUGH: Final = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo")
)
WORDS_THROUGH: Final = (
    *("smartTag", "customXml", "ins", "moveTo", "sdtContent"),
    *("dir", "bdo", "ruby", "rubyBase"),
)
"""Names of what a paragraph's words may stand in without another meaning."""


class UnsoundError(ValueError):
    """Raised for a part that isn't XML."""


def tree_of(content: bytes) -> Element:
    """Return the root of a part that the border has admitted, or that was made here.

    Raise UnsoundError for what is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnsoundError(str(error)) from None


def xml_of(root: Element) -> bytes:
    """Return a part of that root."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def below(element: Element | None, *tags: str) -> Element | None:
    """Return the first element of each name within the one before; None where one is missing."""
    for tag in tags:
        if element is None:
            return None
        element = child(element, W + tag)
    return element


def child(element: Element, tag: str) -> Element | None:
    """Return the first child of that tag; properties stand before all else that says something."""
    if not len(element):
        return None
    first = element[0]  # an iterator takes longer
    if first.tag == tag:
        return first
    if first.tag == _BEHIND.get(tag):
        return None
    if _FIRST.get(tag) == element.tag and isinstance(first.tag, str):
        return None
    return next(element.iterchildren(tag), None)


def said(element: Element | None, *tags: str) -> str:
    """Return the `w:val` of what stands below, each tag within the one before; empty for none."""
    found = below(element, *tags)
    return "" if found is None else found.get(VALUE, "")


def is_on(element: Element | None, *tags: str) -> bool:
    """Return whether a switch stands below, and isn't switched off."""
    found = below(element, *tags)
    return found is not None and found.get(VALUE, "1") not in _FALSE


def first_below(element: Element, tag: str) -> Element | None:
    """Return what stands first in an element where it has that tag, as properties do."""
    first = element[0] if len(element) else None
    return first if first is not None and first.tag == tag else None


def looked_through(container: Element) -> Iterator[Element]:
    """Generate the blocks that stand in a container, also in what is looked through."""
    for one in container:
        if one.tag in _BLOCKS_THROUGH:
            yield from looked_through(one)
        elif isinstance(one.tag, str):
            yield one


def chosen(alternative: Element) -> Element | None:
    """Return what today's programs show of an alternative; None where it has nothing for them."""
    return alternative.find(f"{COMPATIBLE}Choice")
