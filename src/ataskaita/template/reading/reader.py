r"""Read the tags of a part by its structure: each becomes a word between two signs, in its place.

>>> cell = "<w:tc><w:p><w:r><w:t>{{ r }}</w:t></w:r></w:p></w:tc>"
>>> tags = "{%tr for r in s %}", "{{ r }}"
>>> rows = [f"<w:tr>{cell.replace('{{ r }}', tag)}</w:tr>" for tag in tags]
>>> part = read_tags(parse(f'<w:tbl xmlns:w="{W}">{"".join(rows)}</w:tbl>'))
>>> part.tags, part.root.text == "\ue1000\ue101", len(part.root)
(['{% for r in s %}', '{{ r }}'], True, 1)

What can't be read is told with its reason, all of it:

>>> read_tags(parse(f'<w:p xmlns:w="{W}"><w:r><w:t>{{{{ a</w:t></w:r></w:p>')).faults
[TagFault(near='{{ a', reason="the tag isn't closed: }} is missing")]
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from attrs import field
from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.records import define, frozen
from ataskaita.signs import free_signs
from ataskaita.template.reading.cells import cell_tag, change_cell
from ataskaita.template.reading.contents import forget_entries
from ataskaita.template.reading.lines import join_lines
from ataskaita.template.reading.looking import look_of
from ataskaita.template.reading.owners import owner_of, split_run, stand_for
from ataskaita.template.reading.putting import strip_unseen
from ataskaita.template.reading.tags import MisreadTagError, Tag, tags_in
from ataskaita.template.reading.texts import (
    Piece,
    Text,
    attributes_with_braces,
    element_of,
    texts_with_braces,
)
from ataskaita.template.words.tag_names import ATTRIBUTE_FILTER, PROSE_FILTER, RUN_FILTER
from ataskaita.template.words.xml import Element, holds_texts, w

_SHOWN: Final = 120
MOST_TAGS: Final = 4_000
"""As many as a part may have: a report's has some six hundred, where all is laid out by hand."""

MOST_WRITTEN: Final = 90_000
"""Characters that all of them may have together: six times a report's."""

MOST_ASKED: Final = 40_000
"""Words and signs that all of them may have together, which is what reading them takes: the same
report's have some five thousand."""

_ASKED: Final = re.compile(r"\w+|[^\w\s]")

_RAW: Final = ("raw", "endraw")
_RAW_OPEN: Final = Phrase("{% raw %} has no {% endraw %}")
_REMARK: Final = "{# #}"
"""Stands where they stood: what they hold is no tag any more."""


class TooManyTagsError(Exception):
    """Raised for a part with more tags than anybody writes."""


@frozen
class TagFault:
    """A tag that can't be read."""

    near: str
    reason: Phrase
    at: Element | None = field(default=None, eq=False, repr=False)
    """The paragraph, or another element, whose text it is; nothing for a part as a whole."""


@define(eq=False)
class TagReader:
    """Reads the tags of one part, one text after the other."""

    root: Element
    opening: str
    """The sign before a tag's number."""
    closing: str
    tags: list[str] = field(factory=list)
    faults: list[TagFault] = field(factory=list)
    written: int = 0
    """How many characters the tags have so far."""
    asked: int = 0
    """How many words and signs."""
    is_raw: bool = False
    """Whether what comes next is printed as it stands, until `{% endraw %}`."""

    def read(self) -> None:
        """Read all; the paragraphs last, for their tags move what stands around them."""
        texts_alone = holds_texts(self.root)
        in_paragraphs = []
        for text in texts_with_braces(self.root):
            if text.paragraph is None:
                self._read(text, as_attribute=texts_alone)
            else:
                in_paragraphs.append(text)
        for text in attributes_with_braces(self.root):
            self._read(text, as_attribute=True)
        for text in in_paragraphs:
            self._read(text, as_attribute=texts_alone)
        if self.is_raw and not self.faults:
            self.faults.append(TagFault("{% raw %}", _RAW_OPEN))

    def sign(self, tag: str) -> str:
        """Return the word that stands for the tag."""
        self.written += len(tag)
        self.asked += len(_ASKED.findall(tag))
        if len(self.tags) >= MOST_TAGS or self.written > MOST_WRITTEN or self.asked > MOST_ASKED:
            raise TooManyTagsError
        self.tags.append(tag)
        return f"{self.opening}{len(self.tags) - 1}{self.closing}"

    def _read(self, text: Text, *, as_attribute: bool) -> None:
        tags: list[Tag] = []
        try:
            tags = list(self._told(tags_in(text.whole)))
            alone = any(one.owner not in ("", "r") for one in tags)
            words = [
                self._word(tag, text, as_attribute=as_attribute)
                if not (alone and _is_said_beside(tag))
                else ""
                for tag in tags
            ]
            pieces = text.write(tags, words)
            if text.paragraph is not None:
                self._place(text, tags, words, pieces)
        except MisreadTagError as error:
            near = _near(text.whole, tags)
            self.faults.append(TagFault(near, error.reason, element_of(text)))

    def _told(self, tags: list[Tag]) -> Iterator[Tag]:
        """Generate the tags that tell Jinja something; not those that are to be printed."""
        for tag in tags:
            if not self.is_raw or tag.word == "endraw":
                self.is_raw = tag.word == "raw"
                yield tag

    def _word(self, tag: Tag, text: Text, *, as_attribute: bool) -> str:
        """Return the word of the tag where it prints what its place can hold."""
        if cell_tag(tag):
            return ""
        if tag.word in _RAW:
            return self.sign(_REMARK)
        if not tag.prints:
            return self.sign(tag.said)
        if as_attribute:
            return self.sign(tag.filtered(ATTRIBUTE_FILTER))
        if tag.owner == "r":
            return self.sign(tag.filtered(RUN_FILTER))
        if tag.owner == "p" and text.paragraph is not None:
            return self.sign(tag.filtered(_prose(text.paragraph)))
        return self.sign(tag.said)

    def _place(self, text: Text, tags: list[Tag], words: list[str], pieces: list[Piece]) -> None:
        """Let tags of more than a text stand where they belong; the last first, for runs."""
        for tag, word, piece in reversed(list(zip(tags, words, pieces, strict=True))):
            if tag.owner == "r":
                split_run(piece.element, word)
            elif tag.owner:
                stand_for(owner_of(piece.element, tag.owner), piece.element, word, tag)
            elif told := cell_tag(tag):
                change_cell(owner_of(piece.element, "tc"), piece.element, told, self.sign)
        join_lines(text, tags)


def read_tags(root: Element) -> TagReader:
    """Return what has been read below `root`, which is changed; raise TooManyTagsError."""
    strip_unseen(root)  # what nobody sees is no template
    forget_entries(root)
    opening, closing = islice(free_signs(etree.tostring(root, encoding="unicode")), 2)
    reader = TagReader(root, opening, closing)
    reader.read()
    return reader


def _prose(paragraph: Element) -> str:
    """Return the call of our filter for a tag that prints whole paragraphs here."""
    quoted = look_of(paragraph).replace("\\", r"\\").replace('"', r"\"")
    in_table = next(paragraph.iterancestors(w("tc")), None) is not None
    return f'{PROSE_FILTER}("{quoted}", {in_table})'


def _is_said_beside(tag: Tag) -> bool:
    """Return whether the tag is a remark in a text: none is missed beside one that stands alone."""
    return tag.is_remark and not tag.owner


def _near(whole: str, tags: list[Tag]) -> str:
    """Return the words around what can't be read."""
    start = 0 if len(whole) <= _SHOWN or not tags else tags[0].start
    return whole[start : start + _SHOWN].strip()
