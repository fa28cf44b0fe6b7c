"""Find all by which a Word file reaches out of itself or runs, with its part and words nearby."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from lxml import etree

from ataskaita.border.addresses import has_tag, is_harmless, leads_out
from ataskaita.border.elements import may_tell, outward_elements
from ataskaita.border.fields import fields_of
from ataskaita.border.graph import (
    CONTENT_TYPES,
    ROOT,
    Graph,
    is_relationships,
    kind_of,
)
from ataskaita.border.techniques import (
    BY_ELEMENT,
    BY_OUTSIDE,
    BY_REFERRER,
    BY_RELATIONSHIP,
    LINK,
    OUTSIDE,
    PACKAGE,
    REFERRERS,
    STRAY,
    STYLESHEET,
    UNKNOWN,
    Found,
    Technique,
)
from ataskaita.border.within import is_text, part_technique
from ataskaita.border.workbooks import plain_size
from ataskaita.opc import Related
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_REFERENCES: Final = etree.XPath(
    "//@*[contains(namespace-uri(), 'elationships')] | //@*[local-name() = 'relid']"
)
_STYLESHEETS: Final = etree.XPath("//processing-instruction('xml-stylesheet')")
_BOOK_BYTES: Final = 16 * 2**20
_BOOKS_BYTES: Final = 64 * 2**20
"""What the workbooks behind charts may unpack to: one of them, and all."""
_SHOWN: Final = 60


def outward_in(parts: Mapping[str, bytes]) -> tuple[Found, ...]:
    """Return what reaches out of a document or runs, each once."""
    graph = Graph(parts)
    found = [
        one
        for name in parts
        for one in found_in_text(name, parts[name], tuple(_passing(graph, name)))
    ]
    told = {(one.technique, one.part) for one in found}
    more = (*_in_relationships(graph), *_in_parts(graph))
    new = (one for one in more if one.technique is LINK or (one.technique, one.part) not in told)
    return tuple(dict.fromkeys((*found, *new)))


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


def referring(root: Element, identities: Collection[str]) -> Iterator[tuple[str, Element]]:
    """Generate the elements that refer to one of these relationships, and to which.

    One whose reference a tag makes may refer to any.
    """
    for told in _REFERENCES(root):
        if told in identities or has_tag(told):
            yield str(told), told.getparent()


def words_near(element: Element) -> str:
    """Return the words of the paragraph in which an element stands."""
    paragraph = next(element.iterancestors(f"{W}p"), None)
    near = "" if paragraph is None else "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
    return near.strip()[:_SHOWN]


def found_in_text(name: str, content: bytes, passing: Collection[Related] = ()) -> Iterator[Found]:
    """Generate what reaches out in the text of a part by itself: elements, addresses, fields.

    `passing` are its relationships that lead out, and may, if what refers to them may.
    """
    if not is_text(content) or is_relationships(name) or name == CONTENT_TYPES:
        return
    if not passing and not content.startswith(_UTF_16) and not may_tell(content):
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
    if _STYLESHEETS(root):
        yield Found(STYLESHEET, name)
    yield from _by_referrer(name, root, {one.identity: one for one in passing})


def _by_referrer(name: str, root: Element, passing: Mapping[str, Related]) -> Iterator[Found]:
    """Generate what refers to a relationship that only others may refer to."""
    for identity, element in referring(root, passing) if passing else ():
        one, local = passing.get(identity), etree.QName(element).localname
        if local not in REFERRERS.get(kind_of(one.kind) if one else "hyperlink", ()):
            technique = BY_ELEMENT.get(local) or BY_REFERRER.get(local, OUTSIDE)
            yield Found(technique, name, (one.target if one else identity)[:_SHOWN])


def _passing(graph: Graph, source: str) -> Iterator[Related]:
    """Generate what of a part leads out and isn't refused for its type."""
    for one in graph.related(source):
        if one.mode == "External":
            technique = related_technique(one)
            if technique is None or technique.taken_out:
                yield one


def _in_relationships(graph: Graph) -> Iterator[Found]:
    for source in graph.sources():
        for one in graph.related(source):
            if technique := related_technique(one):
                yield Found(technique, source or ROOT, one.target[:_SHOWN])


def _in_parts(graph: Graph) -> Iterator[Found]:
    plain = set(_plain_workbooks(graph))
    for name in graph.parts:
        technique = technique_of(graph, name)
        if technique and not (technique is PACKAGE and name in plain):
            yield Found(technique, name)


def technique_of(graph: Graph, name: str) -> Technique | None:
    """Return what a part is that may not go out; None for any other."""
    known = part_technique(name, graph.parts[name], graph.types)
    return STRAY if known is UNKNOWN and name not in graph.reached else known


def _plain_workbooks(graph: Graph) -> Iterator[str]:
    """Generate the parts that are the workbook behind a chart, and nothing worse."""
    left = _BOOKS_BYTES
    for source in graph.sources():
        charted = "chart" in graph.types[source].casefold()
        for one in graph.related(source) if charted else ():
            target = graph.target(source, one)
            if kind_of(one.kind) == "package" and target and left > 0:
                size = plain_size(graph.parts[target], min(left, _BOOK_BYTES))
                left -= _BOOK_BYTES if size is None else size
                if size is not None:
                    yield target
