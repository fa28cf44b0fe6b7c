"""The text of docxtpl's sub-documents, made fit for the template that it comes into."""

from collections.abc import Callable
from typing import Any, Final

from lxml import etree

from ataskaita.records import frozen
from ataskaita.template.guests.arrivals import Arrivals
from ataskaita.template.guests.bookmarks import names_in, place_bookmarks, rename_bookmarks
from ataskaita.template.guests.definitions import Definitions
from ataskaita.template.guests.refusing import refuse_what_stays
from ataskaita.template.words.own_parts import TemplateTexts
from ataskaita.template.words.xml import DRAWING, Element, R, W, parse, w

_BOUND: Final = frozenset(map(w, ("id", "dataBinding", "placeholder")))
"""What binds a content control to its own document."""
_OF_ONE: Final = ("}paraId", "}textId")
"""Ids that only one paragraph of a document may have."""


@frozen
class Subdocuments:
    """What the sub-documents of one rendering bring, and the names that they may not take."""

    arrivals: Arrivals
    bookmarks: set[str]

    @classmethod
    def of(cls, own: TemplateTexts, new_list: Callable[[], int]) -> "Subdocuments":
        """Return none yet; `new_list` gives a free w:numId."""
        parts = own.parts
        texts = [one.decode(errors="replace") for name, one in parts.items() if _is_text(name)]
        arrivals = Arrivals(Definitions.of_template(parts), new_list)
        return cls(arrivals, names_in((*texts, *own.sources)))

    def body(self, value: Any) -> Element:
        """Return the blocks of a sub-document; raise TypeError for what can't come."""
        root = _in_words_prefixes(parse(etree.tostring(value.subdocx.element.body)))
        for one in root.findall(w("sectPr")):
            root.remove(one)
        place_bookmarks(root)
        refuse_what_stays(root)
        _unbind(root)
        rename_bookmarks(root, self.bookmarks)
        self.arrivals.settle(root, value.docx.part, value.subdocx.part)
        return root


def _in_words_prefixes(body: Element) -> Element:
    """Return the body with the prefixes that Word gives its names: `settling` knows no other."""
    root = etree.Element(w("body"), nsmap={"w": W, "wp": DRAWING, "r": R})
    root.extend(list(body))
    return root


def _is_text(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _unbind(root: Element) -> None:
    """Take out ids that must stay alone, and what binds to parts that don't come."""
    for properties in root.iter(w("sdtPr")):
        for one in [one for one in properties if one.tag in _BOUND]:
            properties.remove(one)
    for one in root.iter(etree.Element):
        for name in [name for name in one.attrib if str(name).endswith(_OF_ONE)]:
            del one.attrib[name]
