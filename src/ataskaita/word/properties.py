"""Properties of the document: title, author, language (ECMA-376-2, 11 core properties)."""

from collections.abc import Mapping

from lxml import etree

_CORE = "docProps/core.xml"
_DC = "http://purl.org/dc/elements/1.1/"


def set_properties(parts: Mapping[str, bytes], title: str, author: str) -> dict[str, bytes]:
    """Return `parts` with these properties; dates stay the template's, so no clock is read."""
    if _CORE not in parts:
        return dict(parts)
    root = etree.fromstring(parts[_CORE])
    for name, text in (("title", title), ("creator", author), ("language", "lt-LT")):
        element = root.find(f"{{{_DC}}}{name}")
        if element is None:
            element = etree.SubElement(root, f"{{{_DC}}}{name}")
        element.text = text
    core = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {**parts, _CORE: core}
