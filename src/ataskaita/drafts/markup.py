"""The names of WordprocessingML that a draft is read by (ISO/IEC 29500-1, 17)."""

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

_FALSE: Final = ("0", "false", "off")


def said(element: Element | None, *tags: str) -> str:
    """Return the `w:val` of what stands below, each tag within the one before; empty for none."""
    for tag in tags:
        if element is None:
            return ""
        element = element.find(W + tag)
    return "" if element is None else element.get(f"{W}val", "")


def is_on(element: Element | None, *tags: str) -> bool:
    """Return whether a switch stands below, and isn't switched off."""
    for tag in tags:
        if element is None:
            return False
        element = element.find(W + tag)
    return element is not None and element.get(f"{W}val", "1") not in _FALSE
