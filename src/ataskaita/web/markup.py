"""The names of WordprocessingML that a page is read from, and text as HTML has it."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML: Final = "{urn:schemas-microsoft-com:vml}"

VALUE: Final = f"{W}val"
PARAGRAPH, TABLE, ROW, CELL = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
_FALSE: Final = ("0", "false", "off")
_THROUGH: Final = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo")
)


class UnsoundError(ValueError):
    """Raised for a part that isn't XML."""


def tree_of(content: bytes) -> Element:
    """Return the root of a part that was made here; raise UnsoundError for what is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnsoundError(str(error)) from None


def said(element: Element | None, *tags: str) -> str:
    """Return the `w:val` of what stands below, each tag within the one before; empty for none."""
    for tag in tags:
        if element is None:
            return ""
        element = element.find(W + tag)
    return "" if element is None else element.get(VALUE, "")


def is_on(element: Element | None, *tags: str) -> bool:
    """Return whether a switch stands below, and isn't switched off."""
    for tag in tags:
        if element is None:
            return False
        element = element.find(W + tag)
    return element is not None and element.get(VALUE, "1") not in _FALSE


def first_below(element: Element, tag: str) -> Element | None:
    """Return what stands first in an element where it has that tag, as properties do."""
    first = element[0] if len(element) else None
    return first if first is not None and first.tag == tag else None


def looked_through(container: Element) -> Iterator[Element]:
    """Generate what stands in a container, also in what is looked through."""
    for one in container:
        if one.tag in _THROUGH:
            yield from looked_through(one)
        elif isinstance(one.tag, str):
            yield one


def escaped(text: str) -> str:
    """Return the text as it stands in HTML.

    >>> escaped("a < b & c")
    'a &lt; b &amp; c'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Return the text as it stands in an attribute between quotes."""
    return escaped(text).replace('"', "&quot;")
