"""Mark numbered lists that a loop repeats whole: each of its turns has one that begins anew."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from lxml import etree

from ataskaita.opc.numbers import whole
from ataskaita.records import define
from ataskaita.template.reading.identities import mark_identity
from ataskaita.template.reading.repeating import Repeating
from ataskaita.template.words import marks
from ataskaita.template.words.own_parts import NUMBERING, STYLES
from ataskaita.template.words.xml import Element, parse, w
from ataskaita.wordml.styles import with_bases

_MOST: Final = 999
"""The highest number of a list that marks are to tell."""
_BEFORE: Final = frozenset(
    map(w, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
)
"""What stands before `w:numPr` in a paragraph's properties (17.3.1.26)."""


class _Item(NamedTuple):
    paragraph: Element
    level: str


@define(eq=False)
class TemplateLists:
    """What a template's styles and numbering say of its lists; read when it is asked."""

    parts: Mapping[str, bytes]

    @cached_property
    def styles(self) -> dict[str, tuple[str, str]]:
        """The list and the level of each paragraph style that numbers."""
        content = self.parts.get(STYLES, b"")
        if b"<w:numPr" not in content:
            return {}
        styles = {one.get(w("styleId"), ""): one for one in parse(content).iter(w("style"))}
        told = {name: _told_by(name, styles, w("numId")) for name in styles}
        return {
            name: (number, _told_by(name, styles, w("ilvl")) or "0")
            for name, number in told.items()
            if number not in ("", "0")
        }

    def counts(self, number: str, level: str) -> bool:
        """Return whether that level of the list has numbers, not bullets."""
        numbers = self._numbering.iterfind(
            f"{w('num')}[@{w('numId')}='{number}']/{w('abstractNumId')}"
        )
        kinds = {one.get(w("val")) for one in numbers}
        formats = [
            one.get(w("val"))
            for kind in self._numbering.iter(w("abstractNum"))
            if kind.get(w("abstractNumId")) in kinds
            for one in kind.iterfind(f"{w('lvl')}[@{w('ilvl')}='{level}']/{w('numFmt')}")
        ]
        return any(one not in ("bullet", "none") for one in formats)

    @cached_property
    def _numbering(self) -> Element:
        return parse(self.parts.get(NUMBERING, b"<nera/>"))


def _told_by(name: str, styles: Mapping[str, Element], what: str) -> str:
    """Return what the style, or the one that it is based on, says of its list."""
    path = f"{w('pPr')}/{w('numPr')}/{what}"
    several = (one.find(path) for one in with_bases(styles.get(name), styles))
    return next((one.get(w("val"), "") for one in several if one is not None), "")


def mark_lists(
    root: Element,
    repeating: Repeating,
    lists: TemplateLists,
    mark_turns: Callable[[int, bytes], None],
) -> None:
    """Mark the items of lists that begin anew; `mark_turns` marks each turn of a tag's loop."""
    if not repeating.repeated:
        return
    for number, items in _items(root, lists).items():
        paragraphs = [one.paragraph for one in items]
        lowest = min(one.level for one in items)
        counted = [one.paragraph for one in items if one.level == lowest]
        loop = repeating.begins_anew(counted, paragraphs)
        if loop is not None and lists.counts(number, lowest):
            mark_turns(loop.tag, marks.ANEW * whole(number) + marks.IDENTITY)
            for one in items:
                mark_identity(_number_of(one, number), w("val"))


def _items(root: Element, lists: TemplateLists) -> dict[str, list[_Item]]:
    """Return the paragraphs of each list."""
    found: dict[str, list[_Item]] = defaultdict(list)
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        if properties is None:
            continue
        told = {one.tag: one.get(w("val"), "") for one in properties.iterfind(f"{w('numPr')}/*")}
        style = properties.find(w("pStyle"))
        known = (style is not None and lists.styles.get(style.get(w("val"), ""))) or ("", "0")
        number, level = told.get(w("numId"), known[0]), told.get(w("ilvl"), known[1])
        if 0 < whole(number) <= _MOST:
            found[number].append(_Item(paragraph, str(whole(level))))
    return found


def _number_of(item: _Item, number: str) -> Element:
    """Return the `w:numId` of the paragraph, which only its style may have had."""
    told = next(item.paragraph.iterfind(f"{w('pPr')}/{w('numPr')}/{w('numId')}"), None)
    return _with_number(item, number) if told is None else told


def _with_number(item: _Item, number: str) -> Element:
    level = etree.Element(w("ilvl"), {w("val"): item.level})
    told = etree.Element(w("numId"), {w("val"): number})
    for properties in item.paragraph.iterfind(w("pPr")):
        for one in properties.findall(w("numPr")):
            properties.remove(one)
        numbered = etree.Element(w("numPr"))
        numbered.extend((level, told))
        places = [place for place, one in enumerate(properties, 1) if one.tag in _BEFORE]
        properties.insert(max(places, default=0), numbered)
    return told
