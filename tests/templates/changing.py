"""Ordinary changes to a template: a tag or a thing put where people put them."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.opc import OFFICE, Related, add_content_types, add_relationships, relationships_of
from tests.template.identities import SPACES, notes, root, things
from tests.template.making import DOCUMENT, W, paragraph, run

TAG: Final = "{{ metai }}"
_WORDS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NUMBER: Final = 901
"""A number that no template has."""

Parts = dict[str, bytes]
Change = Callable[[Parts], Parts]


def _elements(xml: str) -> list[etree._Element]:
    return list(etree.fromstring(root("body", xml)))


def _in_document(change: Callable[[etree._Element], None]) -> Change:
    """Return the change of a part that knows all prefixes of Word's."""

    def changed(parts: Parts) -> Parts:
        document = etree.fromstring(parts[DOCUMENT])
        spaces = {**SPACES, **{key: one for key, one in document.nsmap.items() if key}}
        whole = etree.Element(document.tag, dict(document.attrib), nsmap=spaces)
        whole.set(f"{{{SPACES['mc']}}}Ignorable", "w14 w15 wp14")
        whole.extend(list(document))
        change(whole)
        return {**parts, DOCUMENT: etree.tostring(whole, encoding="UTF-8", standalone=True)}

    return changed


def _append(one: etree._Element, xml: str) -> None:
    one.extend(_elements(xml))


def _paragraphs(document: etree._Element) -> list[etree._Element]:
    """Return the paragraphs of the body in which no tag of whole paragraphs stands."""
    body = document[0]
    said = ((one, "".join(one.itertext(f"{W}t"))) for one in body.iterfind(f"{W}p"))
    return [one for one, text in said if "{%" not in text and "{{p" not in text and text]


def _loops(document: etree._Element) -> Iterator[etree._Element]:
    """Generate the paragraphs of `{%p for … %}` tags."""
    for one in document.iter(f"{W}p"):
        if "{%p for" in "".join(one.itertext(f"{W}t")):
            yield one


def _caption(document: etree._Element) -> None:
    for field in list(document.iter(f"{W}fldSimple")):
        if "SEQ" in field.get(f"{W}instr", ""):
            _append(next(field.iterancestors(f"{W}p")), run(TAG))


def _cells(document: etree._Element) -> None:
    for table in document.iter(f"{W}tbl"):
        cell = next(table.iter(f"{W}tc"))
        if "{%" not in "".join(cell.itertext(f"{W}t")):
            _append(cell, paragraph(TAG))


def _after_charts(document: etree._Element) -> None:
    for drawing in list(document.iter(f"{W}drawing")):
        _append(next(drawing.iterancestors(f"{W}p")), run(TAG))


def _thing(kind: str) -> Callable[[etree._Element], None]:
    def change(document: etree._Element) -> None:
        place = (_paragraphs(document) or [document[0][0]])[0]
        place.addnext(_elements(things(_NUMBER, TAG)[kind])[0])

    return change


def _in_loops(document: etree._Element) -> None:
    """Put everything that has an identity into every loop."""
    for place, loop in enumerate(list(_loops(document))):
        made = things(1000 * (place + 1), TAG)
        for kind in sorted({*made} - set(NOTED)):
            loop.addnext(_elements(made[kind])[0])


def _with_notes(change: Change) -> Change:
    """Return the change with the notes and comments that it refers to."""

    def changed(parts: Parts) -> Parts:
        made = dict(change(parts))
        types, related = {}, []
        for kind in NOTED:
            name = f"{kind}s.xml"
            said = f"{kind}Reference".encode() in made[DOCUMENT]
            made[f"word/{name}"] = notes(kind, {_NUMBER: f"Pastaba {TAG}"} if said else {})
            types[f"word/{name}"] = f"{_WORDS}.{kind}s+xml"
            related.append(Related(f"rIdK{kind}", f"{OFFICE}/{kind}s", name))
        return _registered(made, types, related)

    return changed


def _registered(parts: Parts, types: dict[str, str], related: list[Related]) -> Parts:
    name = relationships_of(DOCUMENT)
    parts["[Content_Types].xml"] = add_content_types(parts["[Content_Types].xml"], types)
    parts[name] = add_relationships(parts.get(name), related)
    return parts


def _header(parts: Parts) -> Parts:
    header = etree.fromstring(parts["word/header1.xml"])
    header.extend(_elements(paragraph(f"{TAG} m.")))
    return {**parts, "word/header1.xml": etree.tostring(header)}


def _footer(parts: Parts) -> Parts:
    def refer(document: etree._Element) -> None:
        section = list(document.iter(f"{W}sectPr"))[-1]
        reference = etree.Element(f"{W}footerReference", {f"{W}type": "default"})
        reference.set(f"{{{SPACES['r']}}}id", "rIdKfooter")
        headers = [one for one in section if one.tag == f"{W}headerReference"]
        section.insert(len(headers), reference)

    made = dict(_in_document(refer)(parts))
    made["word/footer9.xml"] = root("ftr", paragraph(f"{{% if metai %}}{TAG}{{% endif %}}"))
    related = [Related("rIdKfooter", f"{OFFICE}/footer", "footer9.xml")]
    return _registered(made, {"word/footer9.xml": f"{_WORDS}.footer+xml"}, related)


NOTED: Final = ("footnote", "endnote", "comment")
CHANGES: Final[dict[str, Change]] = {
    "a tag in a header": _header,
    "a tag in a footer": _footer,
    "a tag in captions": _in_document(_caption),
    "a tag in cells": _in_document(_cells),
    "a tag after charts": _in_document(_after_charts),
    **{
        f"a tag in a {kind}": _with_notes(_in_document(_thing(kind)))
        for kind in (*NOTED, "text box", "control", "insertion", "bookmark")
    },
    "all that has an identity, in loops": _in_document(_in_loops),
}


def changed_in_all(parts: Parts) -> Parts:
    """Return the parts with all changes at once."""
    parts = deepcopy(parts)
    for name, change in CHANGES.items():
        if "note" not in name and "comment" not in name and "a tag in a " not in name:
            parts = change(parts)
    for name in ("a tag in a header", "a tag in a footer"):
        parts = CHANGES[name](parts)

    def put(document: etree._Element) -> None:
        for kind in (*NOTED, "text box", "control"):
            _thing(kind)(document)

    return _with_notes(_in_document(put))(parts)
