"""Values that live in a document of docxtpl's own: what they print, and the parts it needs.

The slower way: their XML is read by itself, what it refers to is copied under names of ours, and
what can't be brought over is refused with its reason.
"""

import copy
import re
from collections.abc import Callable
from typing import Any, Final

from attrs import field
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.package import Package
from docx.parts.story import StoryPart
from lxml import etree
from markupsafe import Markup

from ataskaita.border.addresses import may_link
from ataskaita.messages import Phrase
from ataskaita.opc import OFFICE, Related, add_content_type, add_relationships, relationships_of
from ataskaita.records import define
from ataskaita.template.guests.parts import add_arrivals
from ataskaita.template.guests.subdocuments import Subdocuments
from ataskaita.template.reading.identities import mark_identities
from ataskaita.template.reading.putting import written
from ataskaita.template.words import marks
from ataskaita.template.words.own_parts import TemplateTexts
from ataskaita.template.words.xml import Element, R, W, w

_TYPES: Final = "[Content_Types].xml"
_OWN: Final = "rIdSvecias"
_FOREIGN: Final = "s"
"""What identities of another document begin with until each gets its own."""
_FOLDER: Final = "sveciai"
_IMAGE: Final = f"{OFFICE}/image"
_LINK: Final = f"{OFFICE}/hyperlink"
_NUMBER: Final = re.compile(rf"{_OWN}([0-9]{{1,9}})|{_FOLDER}/([0-9]{{1,9}})\.")
_SUFFIX: Final = re.compile(r"[A-Za-z0-9]+")
_CHOICE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_WORDS: Final = f' xmlns:w="{W}"'
_FAILURES: Final = (
    *(OSError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError),
    *(InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError),
    etree.XMLSyntaxError,
)

_UNREADABLE = Phrase("the picture of an InlineImage can't be read")
_UNLED = Phrase("a docxtpl value refers to a part that isn't there")
_KIND = Phrase("a docxtpl value holds what can't be brought over: only pictures and links can")
_ADDRESS = Phrase("a docxtpl value links to an address other than http, https or mailto")


class _Stage:
    """Stands for the docxtpl template of an InlineImage: its part is one of ours."""

    def __init__(self, tpl: object, part: StoryPart) -> None:
        self._tpl = tpl
        self.current_rendering_part = part

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tpl, name)


def _story() -> StoryPart:
    """Return a part into which python-docx can put pictures."""
    element = parse_xml(f'<w:document xmlns:w="{W}"/>')
    name = PackURI("/word/document.xml")
    return StoryPart(name, CONTENT_TYPE.WML_DOCUMENT_MAIN, element, Package())


@define
class Guests:
    """What one rendering brings from other documents."""

    own: TemplateTexts
    new_list: Callable[[], int]
    """Gives a free w:numId."""
    next_number: int = 1
    story: StoryPart = field(factory=_story)
    names: dict[bytes, tuple[str, str]] = field(factory=dict)
    """A brought picture's name and content type."""
    related: dict[tuple[str, str], Related] = field(factory=dict)
    """Of the part being rendered, by kind and target."""
    subdocuments: Subdocuments | None = None
    """None until one comes."""

    @classmethod
    def of(cls, own: TemplateTexts, new_list: Callable[[], int]) -> "Guests":
        """Return the guests of a template: their names follow those that it has already."""
        parts = own.parts
        told = " ".join(parts) + " ".join(
            content.decode(errors="replace")
            for name, content in parts.items()
            if name.endswith(".rels")
        )
        numbers = (int(one[1] or one[2]) for one in _NUMBER.finditer(told))
        return cls(own, new_list, max(numbers, default=0) + 1)

    def xml(self, value: Any) -> Markup:
        """Return what the value prints; raise TypeError for what can't be brought over."""
        if hasattr(value, "image_descriptor"):
            root, rels = self._picture(value), self.story.rels
        else:
            root, rels = self._body(value), value.docx.part.rels
        for element in root.iter(etree.Element):
            for name in element.attrib:
                if str(name).startswith(f"{{{R}}}") and element.get(name):
                    element.set(name, self._reference(rels, element.get(name)))
        needed = {one.get("Requires", "") for one in root.iter(_CHOICE)}
        etree.cleanup_namespaces(root, keep_ns_prefixes=" ".join(needed).split())
        mark_identities(root, foreign=_FOREIGN)
        return Markup("".join(map(_written, root)))  # noqa: S704 (texts in it are XML already)

    def relate(self, parts: dict[str, bytes], part: str, within: str = "") -> None:
        """Add the relationships of what the part has got; those `within` a text stay known."""
        related = [
            one for one in self.related.values() if f'"{one.identity}"' in within or not within
        ]
        if related:
            name = relationships_of(part)
            parts[name] = add_relationships(parts.get(name), related)
        if not within:
            self.related.clear()

    def add(self, parts: dict[str, bytes]) -> None:
        """Put all that was brought among the parts."""
        if self.subdocuments:
            add_arrivals(parts, self.subdocuments.arrivals)
        for content, (name, content_type) in self.names.items():
            parts[f"word/{name}"] = content
            parts[_TYPES] = add_content_type(parts[_TYPES], f"word/{name}", content_type)

    def _picture(self, value: Any) -> Element:
        twin = copy.copy(value)
        twin.tpl = _Stage(value.tpl, self.story)
        try:
            xml = f'<w:p xmlns:w="{W}"><w:r><w:t>{twin.__html__()}</w:t></w:r></w:p>'
            root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
        except _FAILURES:
            raise TypeError(_UNREADABLE) from None
        for one in list(root):
            if next(one.iter(w("drawing")), None) is None:
                root.remove(one)
        return root

    def _body(self, value: Any) -> Element:
        if self.subdocuments is None:
            self.subdocuments = Subdocuments.of(self.own, self.new_list)
        return self.subdocuments.body(value)

    def _reference(self, rels: Any, old: str | None) -> str:
        one = rels.get(old)
        if one is None:
            raise TypeError(_UNLED)
        if one.is_external:
            if one.reltype != _LINK or not may_link(one.target_ref):
                raise TypeError(_ADDRESS)
            return self._related(_LINK, one.target_ref, "External")
        target = one.target_part
        if one.reltype != _IMAGE or not target.content_type.startswith("image/") or target.rels:
            raise TypeError(_KIND)
        return self._related(_IMAGE, self._name(target), "")

    def _related(self, kind: str, target: str, mode: str) -> str:
        if (kind, target) not in self.related:
            identity = f"{_OWN}{self._number()}"
            self.related[kind, target] = Related(identity, kind, target, mode)
        return self.related[kind, target].identity

    def _name(self, part: Any) -> str:
        if part.blob not in self.names:
            suffix = part.partname.ext if _SUFFIX.fullmatch(part.partname.ext) else "bin"
            name = f"{_FOLDER}/{self._number()}.{suffix}"
            self.names[part.blob] = name, part.content_type
        return self.names[part.blob][0]

    def _number(self) -> int:
        self.next_number += 1
        return self.next_number - 1


def _written(one: Element) -> str:
    """Return the block's XML; whatever part it comes into has the prefix of Word's names."""
    one.tail = None
    apart = marks.APART.decode() if one.tag == w("tbl") else ""
    return written(one).replace(_WORDS, "", 1) + apart
