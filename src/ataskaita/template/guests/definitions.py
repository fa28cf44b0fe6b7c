"""The styles and lists that a document defines, by their ids (ISO/IEC 29500-1, 17.7 and 17.9)."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ataskaita.opc import OFFICE
from ataskaita.records import frozen
from ataskaita.template.words.own_parts import NUMBERING, STYLES
from ataskaita.template.words.xml import RELATIONSHIPS, Element, parse, w

RELATED: Final = "word/_rels/document.xml.rels"
STYLES_KIND: Final = f"{OFFICE}/styles"
NUMBERING_KIND: Final = f"{OFFICE}/numbering"
_IGNORABLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_NONE: Final = b"<nera/>"


@frozen
class Definitions:
    """What one document's styles and numbering parts define."""

    styles: Mapping[str, Element]
    lists: Mapping[str, Element]
    """Each w:num."""
    kinds: Mapping[str, Element]
    """Each w:abstractNum."""
    ignorable: tuple[frozenset[str], frozenset[str]]
    """The namespaces that a reader may pass over, of the styles and of the numbering part."""

    @classmethod
    def of_template(cls, parts: Mapping[str, bytes]) -> "Definitions":
        """Return what a template defines."""
        return cls._of(*(parse(parts.get(name, _NONE)) for name in template_parts(parts)))

    @classmethod
    def of_document(cls, part: Any) -> "Definitions":
        """Return what the document of python-docx's main part defines by now."""
        found = {
            one.reltype: one.target_part
            for one in part.rels.values()
            if not one.is_external and one.reltype in (STYLES_KIND, NUMBERING_KIND)
        }
        return cls._of(_root(found.get(STYLES_KIND)), _root(found.get(NUMBERING_KIND)))

    @classmethod
    def _of(cls, styles: Element, numbering: Element) -> "Definitions":
        return cls(
            _by(styles, "style", "styleId"),
            _by(numbering, "num", "numId"),
            _by(numbering, "abstractNum", "abstractNumId"),
            (frozenset(_ignorable(styles)), frozenset(_ignorable(numbering))),
        )

    def may_skip(self, element: Element) -> frozenset[str]:
        """Return the namespaces that a reader may pass over in an element of these parts."""
        return self.ignorable[element.tag != w("style")]


def template_parts(parts: Mapping[str, bytes]) -> tuple[str, str]:
    """Return the names of a template's styles and numbering parts, be they there or not."""
    found = {}
    if RELATED in parts:
        related = parse(parts[RELATED]).iter(f"{{{RELATIONSHIPS}}}Relationship")
        found = {one.get("Type", ""): _name(one.get("Target", "")) for one in related}
    return found.get(STYLES_KIND, STYLES), found.get(NUMBERING_KIND, NUMBERING)


def told(element: Element, name: str) -> str:
    """Return the `w:val` of the element's child of that name; empty where there is none."""
    inner = element.find(w(name))
    return "" if inner is None else inner.get(w("val"), "")


def _root(part: Any) -> Element:
    """Return the part's own tree, not to be changed; an empty one where there is no part."""
    element: Element | None = getattr(part, "element", None)
    if element is None:
        return parse(_NONE if part is None else part.blob)
    return element


def _name(target: str) -> str:
    return target[1:] if target.startswith("/") else f"word/{target}"


def _by(root: Element, name: str, identity: str) -> dict[str, Element]:
    return {one.get(w(identity), ""): one for one in root.findall(w(name))}


def _ignorable(root: Element) -> Iterator[str]:
    for prefix in root.get(_IGNORABLE, "").split():
        if prefix in root.nsmap:
            yield root.nsmap[prefix]
