"""Find all by which a Word file reaches out of itself or runs, with its part and words nearby."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from lxml import etree

from ataskaita.border.addresses import is_harmless, leads_out
from ataskaita.border.fields import Element, W, fields_of
from ataskaita.border.graph import CONTENT_TYPES, ROOT, Graph, Types, is_relationships, kind_of
from ataskaita.border.techniques import (
    BY_BYTES,
    BY_ELEMENT,
    BY_OUTSIDE,
    BY_PART,
    BY_RELATIONSHIP,
    LINK,
    LINKED_PICTURE,
    OUTSIDE,
    PACKAGE,
    Found,
    Technique,
)
from ataskaita.opc import Related

_TELLING: Final = re.compile(
    rb"nstrText|fldSimple|OLEObject|altChunk|subDoc|frameset|[:<]control\b|mailMerge|attachedTemplate"
    rb"|webVideoPr|imagedata|(?:href|src|action)\s*=|[a-z]Macro\b"
)
"""In a part of which an element or field may reach out; others aren't read as a tree."""
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_VML: Final = ("{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:")
_PICTURES: Final = ("imagedata", "fill", "stroke")
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_SHOWN: Final = 60


def outward_in(parts: Mapping[str, bytes]) -> tuple[Found, ...]:
    """Return what reaches out of a document or runs, each once."""
    graph = Graph(parts)
    found = [one for name in parts for one in found_in_text(name, parts[name])]
    told = {(one.technique, one.part) for one in found}
    more = (*_in_relationships(graph), *_in_parts(graph))
    new = (one for one in more if one.technique is LINK or (one.technique, one.part) not in told)
    return tuple(dict.fromkeys((*found, *new)))


def outward_elements(root: Element) -> Iterator[tuple[Technique, Element]]:
    """Generate the elements of a tree that reach out by themselves, fields aside."""
    for one in root.iter(etree.Element):
        known, is_shape, is_link = _sort_of(str(one.tag))
        if is_shape and known is None:
            known = _by_attributes(str(one.tag).rpartition("}")[2], one)
        if known:
            yield known, one
        elif is_link and one.get("action"):
            yield LINK, one


@lru_cache(maxsize=1_024)
def _sort_of(tag: str) -> tuple[Technique | None, bool, bool]:
    """Return what an element of this name is, and whether its attributes may lead out."""
    space, _, name = tag.rpartition("}")
    return BY_ELEMENT.get(name), f"{space}}}".startswith(_VML), name.startswith("hlink")


def related_technique(one: Related) -> Technique | None:
    """Return how a relationship reaches out; None for one that doesn't."""
    kind, outside = kind_of(one.kind), one.mode == "External" or leads_out(one.target)
    if known := BY_RELATIONSHIP.get(kind):
        return known
    if not outside:
        return None
    if kind == "hyperlink":
        return None if is_harmless(one.target) else LINK
    return BY_OUTSIDE.get(kind, OUTSIDE)


def part_technique(name: str, content: bytes, types: Types) -> Technique | None:
    """Return what a part is that may not stand in a document; None for any other."""
    words = f"{name} {types[name]}".casefold()
    if is_relationships(name):
        return None
    if known := next((known for word, known in BY_PART.items() if word in words), None):
        return known
    return next((known for sign, known in BY_BYTES.items() if content.startswith(sign)), None)


def words_near(element: Element) -> str:
    """Return the words of the paragraph in which an element stands."""
    paragraph = next(element.iterancestors(f"{W}p"), None)
    near = "" if paragraph is None else "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
    return near.strip()[:_SHOWN]


def is_text(content: bytes) -> bool:
    """Return whether a part that was admitted is XML."""
    return content[:256].lstrip().startswith((b"<", b"\xef\xbb\xbf", *_UTF_16))


def found_in_text(name: str, content: bytes) -> Iterator[Found]:
    """Generate what reaches out in the text of a part by itself: elements, addresses, fields."""
    if not is_text(content):
        return
    if is_relationships(name) or name == CONTENT_TYPES:
        return
    if not content.startswith(_UTF_16) and not _TELLING.search(content):
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(content, parser)
    if root is None:
        return
    for found, element in outward_elements(root):
        yield Found(found, name, words_near(element))
    for one in fields_of(root):
        if technique := one.technique:
            yield Found(technique, name, one.code.strip()[:_SHOWN])


def _in_relationships(graph: Graph) -> Iterator[Found]:
    for source in graph.sources():
        for one in graph.related(source):
            if technique := related_technique(one):
                yield Found(technique, source or ROOT, one.target[:_SHOWN])


def _in_parts(graph: Graph) -> Iterator[Found]:
    plain = set(_plain_workbooks(graph))
    for name, content in graph.parts.items():
        technique = part_technique(name, content, graph.types)
        if technique and not (technique is PACKAGE and name in plain):
            yield Found(technique, name)


def _plain_workbooks(graph: Graph) -> Iterator[str]:
    """Generate the parts that are the workbook behind a chart, and nothing worse."""
    for source in graph.sources():
        charted = "chart" in graph.types[source].casefold()
        for one in graph.related(source) if charted else ():
            target = graph.target(source, one)
            if kind_of(one.kind) == "package" and target and _is_plain(graph.parts[target]):
                yield target


def _is_plain(data: bytes) -> bool:
    """Return whether the bytes are a workbook without macros, objects or other files' data."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = " ".join(archive.namelist()).casefold()
            told = archive.open(CONTENT_TYPES).read(2**20)
        types = Types.of(told)
    except (zipfile.BadZipFile, OSError, ValueError, LookupError, NotImplementedError, EOFError):
        return False
    words = " ".join((names, *types.overrides.values(), *types.defaults.values())).casefold()
    odd = (*BY_PART, "externallink", "connections", "macro", "embeddings/")
    return _SHEET in types.overrides.values() and not any(one in words for one in odd)


def _by_attributes(name: str, element: Element) -> Technique | None:
    """Return how an element of VML reaches out by an address of its own."""
    for key, value in element.attrib.items():
        local = str(key).rpartition("}")[2]
        address = str(value).strip()
        if local not in ("src", "href") or not address or str(key).startswith("{http"):
            continue
        if local == "src" or name in _PICTURES:
            return LINKED_PICTURE
        if not is_harmless(address):
            return LINK
    return None
