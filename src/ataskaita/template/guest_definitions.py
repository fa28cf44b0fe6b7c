"""The styles and lists that a sub-document needs: the template must have them itself."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.template.lists import NUMBERING
from ataskaita.template.styles import STYLES
from ataskaita.template.xml import Element, parse, w

_STYLE = Phrase("a Subdoc uses a style that the template doesn't have")
_LIST = Phrase("a Subdoc uses a list that the template doesn't have")


@frozen
class Definitions:
    """Styles by their ids and names, lists as they are written."""

    styles: Mapping[str, str]
    lists: Mapping[str, bytes]

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> "Definitions":
        """Return those of a template."""
        styles = parse(parts[STYLES]) if STYLES in parts else None
        numbering = parse(parts[NUMBERING]) if NUMBERING in parts else None
        return cls(_styles(styles), _lists(numbering))

    def refuse_unknown(self, root: Element, part: Any) -> None:
        """Raise TypeError where the XML needs what only the other document has."""
        theirs = {
            one.target_part.partname.strip("/"): one.target_part.blob
            for one in part.rels.values()
            if not one.is_external
        }
        other = Definitions.of({one: theirs[one] for one in (STYLES, NUMBERING) if one in theirs})
        for one in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
            name = one.get(w("val"), "")
            if self.styles.get(name, "") != other.styles.get(name):
                raise TypeError(_STYLE)
        for one in root.iter(w("numId")):
            number = one.get(w("val"), "0")
            if number != "0" and self.lists.get(number, b"") != other.lists.get(number):
                raise TypeError(_LIST)


def _styles(root: Element | None) -> dict[str, str]:
    found = () if root is None else root.iter(w("style"))
    return {one.get(w("styleId"), ""): _value(one, "name").lower() for one in found}


def _lists(root: Element | None) -> dict[str, bytes]:
    """Return each list with its definition, in the one form that XML can be compared in."""
    if root is None:
        return {}
    kinds = {one.get(w("abstractNumId")): one for one in root.iter(w("abstractNum"))}
    lists = {}
    for one in root.iter(w("num")):
        kind = kinds.get(_value(one, "abstractNumId"))
        told = [one] if kind is None else [one, kind]
        lists[one.get(w("numId"), "")] = b"".join(
            etree.tostring(each, method="c14n", exclusive=True) for each in told
        )
    return lists


def _value(element: Element, name: str) -> str:
    inner = element.find(w(name))
    return "" if inner is None else inner.get(w("val"), "")
