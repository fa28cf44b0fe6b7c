"""Take out of a template what an office's own letterhead carries; nothing else of it changes.

The text of a link stays, and so does what a field showed.
"""

import re
from collections.abc import Collection, Mapping
from html import unescape
from typing import Final
from urllib.parse import unquote

from lxml import etree

from ataskaita.border.elements import ADDRESSES, outward_elements
from ataskaita.border.fields import Field, fields_of
from ataskaita.border.graph import (
    CONTENT_TYPES,
    Graph,
    is_relationships,
    relationships_name,
    source_of,
)
from ataskaita.border.outward import (
    found_in_text,
    outward_in,
    referring,
    related_technique,
    technique_of,
)
from ataskaita.border.techniques import LINK, Found, Technique
from ataskaita.border.within import is_text
from ataskaita.opc import OFFICE, add_relationships, text_of
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_MAIN_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_OTHER_MAINS: Final = re.compile(
    r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.template\.main\+xml"
    r"|application/vnd\.ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate)\.main\+xml",
    re.IGNORECASE,
)
_MACRO_DEFAULT: Final = re.compile(r"<(?:\w+:)?Default\b[^<>]*vbaProject[^<>]*/>", re.IGNORECASE)
_OVERRIDE: Final = re.compile(
    r"<(?:\w+:)?Override\b[^<>]*\sPartName\s*=\s*[\"']([^\"']*)[\"'][^<>]*/>"
)
_R: Final = f"{{{OFFICE}}}"
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
    gone = {name for name in graph.parts if name != graph.main and _goes(technique_of(graph, name))}
    for name in list(parts):
        if not is_relationships(name) and name not in gone:
            _clear_text(parts, name)
    for source in graph.sources():
        _drop_relationships(parts, graph, source, gone)
    for name in gone:
        parts.pop(name, None)
    _drop_left_alone(parts, graph.reached - Graph(parts).reached | gone)


def _goes(technique: Technique | None) -> bool:
    return technique is not None and technique.taken_out


def _drop_relationships(parts: dict[str, bytes], graph: Graph, source: str, gone: set[str]) -> None:
    """Take out relationships that may not be there, or to whose part nothing else leads."""
    every = graph.related(source)
    unused = _unused(parts, graph, source)
    dropped = [
        one
        for one in every
        if _goes(related_technique(one))
        or graph.target(source, one) in gone
        or one.identity in unused
    ]
    if dropped:
        kept = [one for one in every if one not in dropped]
        parts[relationships_name(source)] = add_relationships(None, kept)
        _unlink(parts, source, {one.identity for one in dropped})


def _unused(parts: dict[str, bytes], graph: Graph, source: str) -> set[str]:
    """Return which relationships that lead out nothing refers to any more."""
    before, after = graph.parts.get(source, b""), parts.get(source, b"")
    outside = {one.identity for one in graph.related(source) if one.mode == "External"}
    if not outside or before is after or not is_text(before):
        return set()
    was, still = ({one for one, _ in referring(_parsed(it), outside)} for it in (before, after))
    return was - still


def _drop_left_alone(parts: dict[str, bytes], alone: Collection[str]) -> None:
    """Take out parts that nothing refers to any more, each with its list of relationships."""
    for name in [one for one in parts if source_of(one) in alone]:
        del parts[name]
    parts[CONTENT_TYPES] = _without(text_of(parts[CONTENT_TYPES]), parts).encode()


def _without(types: str, parts: Mapping[str, bytes]) -> str:
    """Return the content types without those of parts that aren't there any more."""
    there = {f"/{name}".casefold() for name in parts}

    def kept(one: re.Match[str]) -> str:
        return one[0] if unquote(unescape(one[1])).casefold() in there else ""

    return _MACRO_DEFAULT.sub("", _OVERRIDE.sub(kept, types))


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
    for key in [key for key in element.attrib if str(key).rpartition("}")[2] in ADDRESSES]:
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
