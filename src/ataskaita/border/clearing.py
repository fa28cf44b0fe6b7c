"""Take out of a template what an office's own letterhead carries; nothing else of it changes.

The text of a link stays, and so does what a field showed.
"""

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from ataskaita.border.fields import Element, Field, W, fields_of
from ataskaita.border.graph import (
    CONTENT_TYPES,
    Graph,
    is_relationships,
    relationships_name,
)
from ataskaita.border.outward import (
    found_in_text,
    is_text,
    outward_elements,
    outward_in,
    part_technique,
    related_technique,
)
from ataskaita.border.techniques import LINK, MACROS, Found
from ataskaita.opc import OFFICE, Related, add_relationships, text_of

_MAIN_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_OTHER_MAINS: Final = re.compile(
    r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.template\.main\+xml"
    r"|application/vnd\.ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate)\.main\+xml",
    re.IGNORECASE,
)
_MACRO_DEFAULT: Final = re.compile(r"<(?:\w+:)?Default\b[^<>]*vbaProject[^<>]*/>", re.IGNORECASE)
_R: Final = f"{{{OFFICE}}}"
_ADDRESSES: Final = ("href", "action")
_HYPERLINK: Final = f"{W}hyperlink"


def is_plain_document(parts: Mapping[str, bytes]) -> bool:
    """Return whether the parts are those of a .docx: no template, nothing with macros."""
    types = parts.get(CONTENT_TYPES, b"")
    return _OTHER_MAINS.search(text_of(types)) is None


def cleared(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Found, ...]]:
    """Return the parts of a plain document, and what was found that reaches out or runs.

    What may be taken out is; what may not is still there, for the caller to refuse.
    """
    found = outward_in(parts)
    made = dict(parts)
    if any(one.technique.taken_out for one in found):
        _take_out(made, Graph(parts))
    if not is_plain_document(made):
        types = _OTHER_MAINS.sub(_MAIN_TYPE, text_of(made[CONTENT_TYPES]))
        made[CONTENT_TYPES] = types.encode()
    return made, found


def _take_out(parts: dict[str, bytes], graph: Graph) -> None:
    gone = {
        name
        for name, content in graph.parts.items()
        if part_technique(name, content, graph.types) is MACROS
    }
    for source in graph.sources():
        every = graph.related(source)
        dropped = [one for one in every if _is_taken(one) or graph.target(source, one) in gone]
        gone |= {graph.target(source, one) for one in dropped} - {""}
        if dropped:
            kept = [one for one in every if one not in dropped]
            parts[relationships_name(source)] = add_relationships(None, kept)
            _unlink(parts, source, {one.identity for one in dropped})
    for name in list(parts):
        if not is_relationships(name) and name not in gone:
            _clear_text(parts, name)
    for name in gone:
        parts.pop(name, None)
        parts.pop(relationships_name(name), None)
    parts[CONTENT_TYPES] = _without(text_of(parts[CONTENT_TYPES]), gone).encode()


def _is_taken(one: Related) -> bool:
    technique = related_technique(one)
    return technique is not None and technique.taken_out


def _without(types: str, gone: set[str]) -> str:
    """Return the content types without those of parts that aren't there any more."""
    for name in gone:
        part = re.escape(f"/{name}")
        types = re.sub(rf"<(?:\w+:)?Override\b[^<>]*PartName=\"{part}\"[^<>]*/>", "", types)
    return _MACRO_DEFAULT.sub("", types) if gone else types


def _unlink(parts: dict[str, bytes], source: str, gone: set[str]) -> None:
    """Take out what refers to relationships that are gone: the text of a link stays."""
    if not is_text(parts.get(source, b"")):
        return
    root = _parsed(parts[source])
    for one in list(root.iter(etree.Element)):
        if any(str(name).startswith(_R) and one.get(name) in gone for name in one.attrib):
            _unwrap(one) if one.tag == _HYPERLINK else _remove(one)
    parts[source] = _written(root)


def _clear_text(parts: dict[str, bytes], name: str) -> None:
    """Take out elements, addresses and fields that may not go out."""
    if not any(one.technique.taken_out for one in found_in_text(name, parts[name])):
        return
    root = _parsed(parts[name])
    for technique, one in list(outward_elements(root)):
        if technique is LINK:
            _drop_addresses(one)
        elif technique.taken_out:
            _remove(one)
    for field in list(fields_of(root)):
        if field.technique is LINK:
            _drop_field(field)
    parts[name] = _written(root)


def _drop_addresses(element: Element) -> None:
    for key in [key for key in element.attrib if str(key).rpartition("}")[2] in _ADDRESSES]:
        del element.attrib[key]


def _drop_field(field: Field) -> None:
    """Leave what a field showed, and nothing that makes a field of it."""
    for sign in field.signs:
        if sign.tag == f"{W}fldSimple":
            _unwrap(sign)
        else:
            _remove(sign)


def _parsed(content: bytes) -> Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
