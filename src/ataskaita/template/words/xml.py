"""WordprocessingML by name (ISO/IEC 29500-1, 17), parsed strictly."""

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PROPERTIES = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties"
)
"""The root of a document's own properties (ISO/IEC 29500-2, 11)."""
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


def parse(content: bytes | str) -> Element:
    """Return the root; raise etree.XMLSyntaxError for anything not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    data = content.encode() if isinstance(content, str) else content
    return etree.fromstring(data, parser)


def serialise(root: Element) -> bytes:
    """Return the part's bytes, as Word writes them: UTF-8, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def in_drawing(name: str) -> str:
    """Return lxml's name of what stands around a drawing in the text: `docPr`."""
    return f"{{{DRAWING}}}{name}"


def holds_texts(root: Element) -> bool:
    """Return whether the part holds texts alone, no WordprocessingML: properties, stores."""
    return etree.QName(root).namespace != W


def w(name: str) -> str:
    """Return lxml's name of the WordprocessingML element or attribute `name`."""
    return f"{{{W}}}{name}"
