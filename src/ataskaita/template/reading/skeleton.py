r"""A patched template as a tree, its tags standing in it as plain words.

Where every block begins and ends within one element, whatever is filled in stays well-formed, and
all that a part needs can be marked once. A part that is not so regular is filled first, and read
as XML each time.

>>> cell = "<w:tc><w:p><w:r><w:t>{{ r }}</w:t></w:r></w:p></w:tc>"
>>> row = f"{{% for r in rows %}}<w:tr>{cell}</w:tr>{{% endfor %}}"
>>> skeleton = read_skeleton(f'<w:tbl xmlns:w="{W}">{row}</w:tbl>')
>>> skeleton.root.findtext(f".//{w('t')}") == "\ue1001\ue101"
True
>>> skeleton.tags, skeleton.is_regular()
(['{% for r in rows %}', '{{ r }}', '{% endfor %}'], True)

What is not so regular: a block that ends in another element than it begins in.

>>> across = "{% if a %}<w:r>{% endif %}</w:r>"
>>> read_skeleton(f'<w:p xmlns:w="{W}">{across}</w:p>').is_regular()
False
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from attrs import field
from lxml import etree

from ataskaita.records import define
from ataskaita.signs import free_signs
from ataskaita.template.reading.lists import TemplateLists, mark_lists
from ataskaita.template.reading.marking import mark_part
from ataskaita.template.reading.putting import put_behind, strip_unseen, written
from ataskaita.template.reading.repeating import Step, read_repeating
from ataskaita.template.words.tag_names import (
    ATTRIBUTE_FILTER,
    PRINTING_TAG,
    PROSE_FILTER,
    RESERVED,
    RUN_FILTER,
    TAG,
    filtered,
)
from ataskaita.template.words.xml import Element, W, holds_texts, parse, w

_LEFT: Final = re.compile(r"\{[{%#]|[}%#]\}")
_WORD: Final = re.compile(r"\{%[-+]?\s*(\w+)")
_BLOCKS: Final = frozenset({"for", "if", "macro", "autoescape", "with", "block"})
_UNREAD: Final = frozenset({"raw", "call", "filter", "extends", "include", "import", "from"})
"""What prints in ways of its own."""
_MIDDLES: Final = frozenset({"else", "elif"})
_BLOCK_SET: Final = re.compile(r"\{%[-+]?\s*set\b[^=]*%\}", re.DOTALL)
_OWN_CALL: Final = re.compile(rf"\)\|({RESERVED}\w+)[^|]*\}}\}}$", re.DOTALL)

_Place = tuple[Element, str]
"""An element, and the name of its attribute; none for what stands in the element."""


@define
class Skeleton:
    """The tree of one part, and the tags that its words stand for."""

    root: Element
    tags: list[str]
    opening: str
    """The sign before a tag's number."""
    numbered: re.Pattern[str]
    """A tag's number between its signs."""
    ends: list[_Place] = field(factory=list)

    def is_tag(self, text: str) -> int:
        """Return how many tags stand in this text."""
        return text.count(self.opening)

    def is_regular(self) -> bool:
        """Return whether no value and no choice can make the part ill-formed."""
        self.ends.clear()
        return (
            (self.root.nsmap.get("w") == W or holds_texts(self.root))
            and all(self._fits(tag, place) for tag, place in self._placed())
            and not self.ends
        )

    def source(self, signature: str, lists: TemplateLists) -> str:
        """Return the part as Jinja reads it, marked for `settling`."""
        strip_unseen(self.root)
        repeating = read_repeating(self.course())
        mark_lists(self.root, repeating, lists, self._mark_turns)
        mark_part(self.root, self.is_tag, signature, repeating)
        return self.numbered.sub(lambda one: self.tags[int(one[1])], written(self.root))

    def protect_attributes(self) -> None:
        """Let tags in attributes print nothing but the text of an attribute."""
        attribute = partial(filtered, call=ATTRIBUTE_FILTER)
        for number, place in self._numbered():
            tag = self.tags[number]
            if place[1] and tag.startswith("{{") and ATTRIBUTE_FILTER not in tag:
                self.tags[number] = PRINTING_TAG.sub(attribute, tag)

    def _mark_turns(self, number: int, mark: bytes) -> None:
        """Put a mark where each turn of a loop begins."""
        closing = self.numbered.pattern[-1]
        put_behind(self.root, f"{self.opening}{number}{closing}", mark)

    def course(self) -> Iterator[Step]:
        """Generate the part's elements and, with their numbers, the tags between them."""
        for event, one in etree.iterwalk(self.root, events=("start", "end", "comment", "pi")):
            if event == "start":
                yield one
            between = one.text if event == "start" else one.tail
            if between and self.opening in between:
                yield from ((number, self.tags[number]) for number in self._numbers(between))

    def _placed(self) -> Iterator[tuple[str, _Place]]:
        return ((self.tags[number], place) for number, place in self._numbered())

    def _numbered(self) -> Iterator[tuple[int, _Place]]:
        """Generate the tags' numbers in the order of the document, each with its place."""
        for event, one in etree.iterwalk(self.root, events=("start", "end", "comment", "pi")):
            if event == "start":
                for name, value in one.attrib.items():
                    yield from ((number, (one, str(name))) for number in self._numbers(str(value)))
                yield from ((number, (one, "")) for number in self._numbers(one.text))
            elif (owner := one.getparent()) is not None:
                yield from ((number, (owner, "")) for number in self._numbers(one.tail))

    def _numbers(self, text: str | None) -> Iterator[int]:
        return (int(one[1]) for one in self.numbered.finditer(text or ""))

    def _fits(self, tag: str, place: _Place) -> bool:
        if tag.startswith("{#"):
            return True
        if tag.startswith("{{"):
            return _prints_where_it_may(tag, place)
        named = _WORD.match(tag)
        word = named[1] if named else ""
        if word in _BLOCKS or _BLOCK_SET.match(tag):
            self.ends.append(_level(place))
        elif word.startswith("end"):
            return bool(self.ends) and self.ends.pop() == _level(place)
        elif word in _MIDDLES:
            return bool(self.ends) and self.ends[-1] == _level(place)
        return word not in _UNREAD


def read_skeleton(source: str) -> Skeleton | None:
    """Return the tree of a patched part; None where it can't be one before its tags are filled."""
    signs = free_signs(source)
    opening, closing = next(signs), next(signs)
    tags: list[str] = []

    def named(tag: re.Match[str]) -> str:
        tags.append(tag[0])
        return f"{opening}{len(tags) - 1}{closing}"

    words = TAG.sub(named, source)
    if _LEFT.search(words):
        return None
    try:
        return Skeleton(parse(words), tags, opening, re.compile(f"{opening}([0-9]+){closing}"))
    except etree.XMLSyntaxError:
        return None


def _level(place: _Place) -> _Place:
    """Return what a block must begin and end in alike: its element, or such runs of a paragraph."""
    element, attribute = place
    names: list[str] = []
    for one in (element, *element.iterancestors()):
        if attribute or one.tag == w("p"):
            return one, attribute or "/".join(names)
        names.append(str(one.tag))
    return element, ""


def _prints_where_it_may(tag: str, place: _Place) -> bool:
    """Return whether the tag prints a text in a run, an attribute, or a property, or paragraphs."""
    element, attribute = place
    owner = element.getparent()
    if attribute or (element.tag == w("t") and owner is not None and owner.tag == w("r")):
        return True
    call = _OWN_CALL.search(tag)
    own = call[1] if call else ""
    fits = own.startswith((PROSE_FILTER, RUN_FILTER, ATTRIBUTE_FILTER))
    return fits and element.tag not in (w("t"), w("r"))
