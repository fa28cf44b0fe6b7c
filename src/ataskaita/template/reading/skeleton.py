r"""A part as a tree, its tags standing in it as plain words.

Where every block begins and ends within one element, whatever is filled in stays well-formed, and
all that a part needs can be marked once. A part that is not so regular is filled first, and read
as XML each time.

>>> cell = "<w:tc><w:p><w:r><w:t>{{ r }}</w:t></w:r></w:p></w:tc>"
>>> row = f"{{% for r in rows %}}<w:tr>{cell}</w:tr>{{% endfor %}}"
>>> skeleton = read_skeleton(parse(f'<w:tbl xmlns:w="{W}">{row}</w:tbl>'))
>>> skeleton.root.text == "\ue1000\ue101"
True
>>> skeleton.tags, skeleton.is_regular()
(['{% for r in rows %}', '{% endfor %}', '{{ r }}'], True)

What is not so regular: a block that ends in another element than it begins in.

>>> across = "{% if a %}<w:r>{% endif %}</w:r>"
>>> read_skeleton(parse(f'<w:p xmlns:w="{W}">{across}</w:p>')).is_regular()
False
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from attrs import field
from lxml import etree

from ataskaita.records import define
from ataskaita.template.reading.lists import TemplateLists, mark_lists
from ataskaita.template.reading.marking import mark_part
from ataskaita.template.reading.putting import put_behind, written
from ataskaita.template.reading.reader import TagFault, read_tags
from ataskaita.template.reading.repeating import Step, read_repeating
from ataskaita.template.words.marks import CAPTION, CHART_PARAGRAPH, LITERAL, SIGNATURE
from ataskaita.template.words.tag_names import (
    ATTRIBUTE_FILTER,
    PROSE_FILTER,
    RESERVED,
    RUN_FILTER,
)
from ataskaita.template.words.xml import Element, W, holds_texts, w

_WORD: Final = re.compile(r"\{%[-+]?\s*(\w+)")
_BLOCKS: Final = frozenset({"for", "if", "macro", "autoescape", "with", "block"})
_UNREAD: Final = frozenset({"raw", "call", "filter", "extends", "include", "import", "from"})
"""What prints in ways of its own."""
_MIDDLES: Final = frozenset({"else", "elif"})
_BLOCK_SET: Final = re.compile(r"\{%[-+]?\s*set\b[^=]*%\}", re.DOTALL)
_OWN_CALL: Final = re.compile(rf"\)\|({RESERVED}\w+)[^|]*\}}\}}$", re.DOTALL)

_TEXTS: Final = etree.XPath("//text()[contains(., $sign)]")
_ATTRIBUTES: Final = etree.XPath("//@*[contains(., $sign)]")
_LITERAL: Final = re.compile(r"\{(?=[{%#])")
"""What looks like the beginning of a tag and is none: it is deleted, or stands by itself."""
_LINE: Final = re.compile(f"[{(CAPTION + CHART_PARAGRAPH + SIGNATURE).decode()}]*<w:p(?=[ >])")
_ESCAPED: Final = re.compile(r"\{_[{%]|[}%]_\}")


class Place(NamedTuple):
    """Where a tag stands."""

    number: int
    element: Element
    attribute: str = ""
    """The name of the attribute; none for what stands in the element."""


@define(eq=False, slots=False)
class Skeleton:
    """The tree of one part, and the tags that its words stand for."""

    root: Element
    tags: list[str]
    opening: str
    """The sign before a tag's number."""
    numbered: re.Pattern[str]
    """A tag's number between its signs."""
    faults: list[TagFault] = field(factory=list)
    """What can't be read."""

    @cached_property
    def places(self) -> list[Place]:
        """The tags' numbers, those of texts in the order of the document, each with its place."""
        places: list[Place] = []
        for found in _ATTRIBUTES(self.root, sign=self.opening):
            owner, name = found.getparent(), str(found.attrname)
            places += (Place(number, owner, name) for number in self._numbers(found))
        for found in _TEXTS(self.root, sign=self.opening):
            owner = found.getparent().getparent() if found.is_tail else found.getparent()
            places += (Place(number, owner) for number in self._numbers(found))
        return places

    def is_tag(self, text: str) -> int:
        """Return how many tags stand in this text."""
        return text.count(self.opening)

    def is_template(self) -> bool:
        """Return whether the part has tags, or what docxtpl writes for signs of them."""
        texts = self.root.itertext() if not self.places else ()
        return bool(self.places) or any(map(_ESCAPED.search, texts))

    def is_regular(self) -> bool:
        """Return whether no value and no choice can make the part ill-formed."""
        if self.root.nsmap.get("w") != W and not holds_texts(self.root):
            return False
        levels = _Levels()
        return (
            all(levels.fit(self.tags[one.number], one) for one in self.places) and not levels.open
        )

    def source(self, signature: str, lists: TemplateLists) -> str:
        """Return the part as Jinja reads it, marked for `settling`."""
        repeating = read_repeating(self.course())
        mark_lists(self.root, repeating, lists, self._mark_turns)
        mark_part(self.root, self.is_tag, signature, repeating)
        return self.plain_source()

    def plain_source(self) -> str:
        """Return the part as Jinja reads it, a line for each paragraph: an error then names one."""
        xml = _LITERAL.sub(f"{{{LITERAL}", written(self.root))
        lines = _LINE.sub(r"\n\g<0>", xml)
        return self.numbered.sub(lambda one: self.tags[int(one[1])], lines)

    def course(self) -> Iterator[Step]:
        """Generate the part's elements and, with their numbers, the tags between them."""
        for event, one in etree.iterwalk(self.root, events=("start", "end")):
            if event == "start":
                yield one
            between = one.text if event == "start" else one.tail
            if between and self.opening in between:
                yield from ((number, self.tags[number]) for number in self._numbers(between))

    def _mark_turns(self, number: int, mark: bytes) -> None:
        """Put a mark where each turn of a loop begins."""
        closing = self.numbered.pattern[-1]
        put_behind(self.root, f"{self.opening}{number}{closing}", mark)

    def _numbers(self, text: str) -> Iterator[int]:
        return (int(one[1]) for one in self.numbered.finditer(text))


def read_skeleton(root: Element) -> Skeleton:
    """Return the part below `root`, which is changed, with what of its tags can't be read."""
    read = read_tags(root)
    numbered = re.compile(f"{read.opening}([0-9]+){read.closing}")
    return Skeleton(root, read.tags, read.opening, numbered, read.faults)


@define
class _Levels:
    """What the blocks that are open must end in, the innermost last."""

    open: list[tuple[Element, str]] = field(factory=list)
    _known: dict[Element, tuple[Element, str]] = field(factory=dict)

    def fit(self, tag: str, place: Place) -> bool:
        """Return whether the tag stands where whatever it does can break nothing."""
        if tag.startswith("{#"):
            return True
        if tag.startswith("{{"):
            return _prints_where_it_may(tag, place)
        named = _WORD.match(tag)
        word = named[1] if named else ""
        if word in _BLOCKS or _BLOCK_SET.match(tag):
            self.open.append(self._level(place))
        elif word.startswith("end"):
            return bool(self.open) and self.open.pop() == self._level(place)
        elif word in _MIDDLES:
            return bool(self.open) and self.open[-1] == self._level(place)
        return word not in _UNREAD

    def _level(self, place: Place) -> tuple[Element, str]:
        """Return what a block must begin and end in alike.

        It is the attribute, the element, or such runs of a paragraph.
        """
        if place.attribute:
            return place.element, place.attribute
        known = self._known.get(place.element)
        if known is None:
            known = self._known[place.element] = _level(place.element)
        return known


def _level(element: Element) -> tuple[Element, str]:
    names: list[str] = []
    for one in (element, *element.iterancestors()):
        if one.tag == w("p"):
            return one, "/".join(names)
        names.append(str(one.tag))
    return element, ""


def _prints_where_it_may(tag: str, place: Place) -> bool:
    """Return whether the tag prints a text in a run, an attribute, or a property, or paragraphs."""
    element = place.element
    owner = element.getparent()
    in_text = element.tag == w("t") and owner is not None and owner.tag == w("r")
    if in_text or place.attribute:
        return True
    call = _OWN_CALL.search(tag)
    own = call[1] if call else ""
    fits = own.startswith((PROSE_FILTER, RUN_FILTER, ATTRIBUTE_FILTER))
    return fits and element.tag not in (w("t"), w("r"))
