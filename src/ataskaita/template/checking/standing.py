r"""Where the tags of a part stand, as a person finds them: under a heading, in a table's cell.

>>> cell = "<w:tc><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tc>"
>>> body = f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"
>>> root = parse(f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
>>> [one.place for one in standing_tags(root, places_in(root, DOCUMENT, {}))]
['1 lentelė, 1 eilutė, 1 langelis', '1 lentelė, 1 eilutė, 2 langelis']
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve, field

from ataskaita.messages import Phrase
from ataskaita.records import define, frozen
from ataskaita.template.reading.tags import MisreadTagError, Tag, next_tag, tags_in, unread_tag
from ataskaita.template.reading.texts import (
    Text,
    attributes_with_braces,
    element_of,
    texts_with_braces,
)
from ataskaita.template.rendering import DOCUMENT
from ataskaita.template.words.xml import Element, parse, w

_BODY: Final = w("body")
_PARAGRAPH, _TABLE, _ROW, _CELL = map(w, ("p", "tbl", "tr", "tc"))
_HOLDERS: Final = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo")))
"""What holds blocks and is none."""
_AROUND: Final = {"tr": (_TABLE,), "tc": (_ROW,), "p": ()}
_SHOWN: Final = 60
_LONGEST: Final = 80
_SAMPLE: Final = "pavyzdinė lentelė"
"""What alone has been put into a part since its places were counted: the tag that prints one."""
_TAGS: Final = re.compile(r"\{[{%#][^{}]*[}%#]\}")
_TAG: Final = "…"
"""What stands in a heading's words where it has a tag."""
_MANY: Final = re.compile(rf"{_TAG}(?:\s*{_TAG})+")
_HEADING: Final = ("heading", "title")
_PARTS: Final = (
    ("word/header", "puslapio antraštė"),
    ("word/footer", "puslapio poraštė"),
    ("word/footnotes", "išnašos"),
    ("word/endnotes", "galinės išnašos"),
    ("word/diagrams", "schema („SmartArt“)"),
    ("docProps/", "dokumento savybės"),
)


@frozen
class Standing:
    """A tag where it stands."""

    tag: Tag
    place: str
    around: Element | None = None
    """Of a tag for rows the table, of one for cells the row, of one for paragraphs their cell."""


@frozen
class Misread:
    """A text whose tags can't be told apart."""

    near: str
    reason: Phrase
    place: str
    tag: Tag
    """The tag that it was to be, as far as it can be read."""
    around: Element | None = None
    """As of one that can be read."""


def standing_tags(root: Element, places: "Places") -> Iterator[Standing | Misread]:
    """Generate the tags below the root in its order."""
    raw = False
    for text in _in_order(root):
        place = places.of(text)
        for tag in _tags_of(text.whole, place):
            if isinstance(tag, Misread):
                yield evolve(tag, around=_around(tag.tag, text))
            elif not raw or tag.word == "endraw":
                raw = tag.word == "raw"
                yield Standing(tag, place, _around(tag, text))


def _in_order(root: Element) -> list[Text]:
    """Return the texts that may hold tags in the order in which they begin."""
    texts = [*texts_with_braces(root), *attributes_with_braces(root)]
    begins = root.iter(*{str(one.pieces[0].element.tag) for one in texts}) if texts else ()
    order = {one: number for number, one in enumerate(begins)}
    return sorted(texts, key=lambda one: order[one.pieces[0].element])


def _tags_of(said: str, place: str) -> Iterator[Tag | Misread]:
    """Generate the tags of a text; those before and behind one that can't be told apart, too."""
    while True:
        try:
            yield from tags_in(said)
        except MisreadTagError as error:
            behind = next_tag(said, error.start + 2)
            yield from tags_in(said[: error.start])
            unread = said[error.start : behind].strip()
            yield Misread(unread[:_SHOWN], error.reason, place, unread_tag(unread))
            said = said[behind:]
        else:
            return


def shortened(tag: str) -> str:
    """Return the tag, or its beginning, as a message names it."""
    return tag if len(tag) <= _LONGEST else f"{tag[:_LONGEST]}…"


def paragraphs_by_place(root: Element, styles: Mapping[str, str]) -> dict[str, Element]:
    """Return the main part's paragraphs that have tags, by where they stand."""
    places = places_in(root, DOCUMENT, styles)
    texts = (one for one in texts_with_braces(root) if one.paragraph is not None)
    return {places.of(one): one.paragraph for one in texts if one.paragraph is not None}


def places_in(root: Element, part: str, styles: Mapping[str, str]) -> "Places":
    """Return where things stand in a part; `styles` are the names of styles by their ids."""
    places = Places(part, styles)
    if part == DOCUMENT:
        places.learn(root)
    return places


def style_names(styles: bytes | None) -> dict[str, str]:
    """Return the names of styles in small letters, by their ids."""
    if not styles:
        return {}
    return {
        one.get(w("styleId"), ""): (_value(one.find(w("name")))).lower()
        for one in parse(styles).iter(w("style"))
    }


def _around(tag: Tag, text: Text) -> Element | None:
    """Return what a block that the tag opens has to end in."""
    if text.paragraph is None or tag.owner not in _AROUND:
        return None
    return next(text.paragraph.iterancestors(*_AROUND[tag.owner]), None)


def _value(element: "Element | None") -> str:
    return "" if element is None else element.get(w("val"), "")


@define(eq=False)
class Places:
    """Says of each text of a part where it stands."""

    part: str
    styles: Mapping[str, str]
    _tables: dict[Element, int] = field(factory=dict)
    _blocks: dict[Element, str] = field(factory=dict)
    """What a block of the body is called: its heading, and which paragraph it is below that."""
    _found: dict[Element, str] = field(factory=dict)

    def learn(self, root: Element) -> None:
        """Count the tables of the main part, and its paragraphs below each heading."""
        self._tables.update((one, n) for n, one in enumerate(root.iter(_TABLE), start=1))
        body = root.find(_BODY)
        heading, number = "", 0
        for block in _blocks_of(body) if body is not None else ():
            number += block.tag == _PARAGRAPH
            if block.tag == _PARAGRAPH and self._is_heading(block):
                heading, number = f"„{_text(block)}“", 0
            told = f"{number} pastraipa" if block.tag == _PARAGRAPH and number else ""
            self._blocks[block] = ", ".join(filter(None, (heading, told)))

    def of(self, text: Text) -> str:
        """Return where the text stands."""
        return self.place_of(element_of(text))

    def place_of(self, element: Element) -> str:
        """Return where the element stands; as it stood when that was asked first."""
        if element not in self._found:
            self._found[element] = self._place_of(element)
        return self._found[element]

    def _place_of(self, element: Element) -> str:
        said = [*self._within_table(element)]
        for one in (element, *element.iterancestors()):
            if one in self._blocks:
                said.insert(0, self._blocks[one])
        said.insert(0, next((told for name, told in _PARTS if self.part.startswith(name)), ""))
        return ", ".join(filter(None, said)) or (_SAMPLE if self._blocks else self.part)

    def _within_table(self, element: Element) -> Iterator[str]:
        """Generate the table, row and cell that it stands in, the innermost ones."""
        around = {one.tag: one for one in (*reversed(list(element.iterancestors())), element)}
        table, row, cell = (around.get(one) for one in (_TABLE, _ROW, _CELL))
        if table is None:
            return
        yield f"{self._tables.get(table, 1)} lentelė"
        if row is not None:
            yield f"{_place(row, _ROW)} eilutė"
        if cell is not None:
            yield f"{_place(cell, _CELL)} langelis"

    def _is_heading(self, paragraph: Element) -> bool:
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return self.styles.get(_value(style), "").startswith(_HEADING) and bool(_text(paragraph))


def _blocks_of(holder: Element) -> Iterator[Element]:
    """Generate the blocks of the body, those in content controls and the like too."""
    for one in holder:
        if one.tag in _HOLDERS:
            yield from _blocks_of(one)
        else:
            yield one


def _place(element: Element, tag: str) -> int:
    return 1 + sum(1 for _ in element.itersiblings(tag, preceding=True))


def _text(paragraph: Element) -> str:
    said = "".join(one.text or "" for one in paragraph.iter(w("t")))
    said = _MANY.sub(_TAG, _TAGS.sub(_TAG, said)).strip()
    if said == _TAG:
        return ""
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN].rsplit(' ', 1)[0]} …"
