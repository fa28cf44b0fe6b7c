"""WordprocessingML elements (ISO/IEC 29500-1, 17), made and parsed with the `w:` prefix."""

from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PREFIXES: Final = {"w": W, "r": R}
_DRAWN: Final = {**_PREFIXES, "wp": _WP, "a": A, "c": CHART}

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


def element(name: str, *children: Element, **attributes: str | int) -> Element:
    """Return `<w:name>` with these children, and attributes with the same prefix."""
    made = etree.Element(w(name), nsmap=_PREFIXES)
    for key, value in attributes.items():
        made.set(w(key), str(value))
    made.extend(children)
    return made


def parse(xml: str) -> Element:
    """Return the element that `xml` says with the prefixes `w:`, `r:`, `wp:`, `a:` and `c:`."""
    parser = etree.XMLParser(remove_blank_text=True)
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _DRAWN.items())
    wrapped = f"<wrap {spaces}>{xml}</wrap>"
    return etree.fromstring(wrapped, parser)[0]


def serialise(root: Element) -> bytes:
    """Return a part's bytes, as Word writes them: UTF-8, standalone, no needless namespaces."""
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def w(name: str) -> str:
    """Return lxml's name of the WordprocessingML element or attribute `name`."""
    return f"{{{W}}}{name}"
