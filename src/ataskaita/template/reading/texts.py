r"""The texts of a part in which tags may stand: a paragraph's runs together, all others each alone.

Word spreads what somebody types over many runs, with marks of spelling, bookmarks and revisions
between them; nothing of a tag ever stands in two paragraphs. What is deleted, the deletion
tracked, is no text.

>>> runs = "<w:r><w:t>{{ a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
>>> root = parse(f'<w:p xmlns:w="{W}">{runs}<w:r><w:br/><w:t>}}}}</w:t></w:r></w:p>')
>>> [text.whole for text in texts_with_braces(root)]
['{{ a\n}}']
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from ataskaita.records import define
from ataskaita.template.reading.tags import Tag
from ataskaita.template.words.xml import DRAWN, MATHS, Element, w

_PARAGRAPHS: Final = (w("p"), f"{{{DRAWN}}}p")
_JOINED: Final = frozenset({w("t"), w("instrText"), f"{{{DRAWN}}}t", f"{{{MATHS}}}t"})
"""What holds text of which a paragraph has many pieces."""
_DELETED: Final = frozenset({w("delText"), w("delInstrText")})
_PROPERTIES: Final = frozenset(map(w, ("pPr", "rPr", "sdtPr", "sdtEndPr")))
_NOT_ENTERED: Final = frozenset({*_PARAGRAPHS, *_PROPERTIES, *map(w, ("del", "moveFrom"))})
_ENDS_OF_SEARCH: Final = frozenset({*_PARAGRAPHS, *_PROPERTIES})
_TYPED: Final = {
    w("tab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",
}
"""What stands in a run in the place of a character."""
BREAK: Final = w("br")
TEXT: Final = w("t")
_BREAK_OF_LINE: Final = frozenset({None, "textWrapping"})
_PRESERVED: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BOOKMARK: Final = w("bookmarkStart")
_UNDERSCORED: Final = re.compile(r"\{\{_([^{}]*)_\}\}")
"""A tag in the name of a bookmark as LibreOffice keeps it, which writes no spaces there."""
_BRACES: Final = etree.XPath('//text()[contains(., "{")]')
_ATTRIBUTES: Final = etree.XPath('//@*[contains(., "{")]')


class Piece(NamedTuple):
    """A piece of a text: what an element holds, what stands behind it, or what it stands for."""

    element: Element
    said: str
    place: str = "text"
    """`text`, `tail`, the name of an attribute, or nothing for a tab, break or hyphen."""

    def write(self, said: str) -> None:
        """Let the piece say this."""
        if self.place == "text":
            self.element.text = said
        elif self.place == "tail":
            self.element.tail = said
        elif self.place:
            self.element.set(self.place, said)
        elif not said:
            replace(self.element, "")

    def keep_spaces(self) -> None:
        """Let Word keep the spaces at the ends of the piece."""
        if self.element.tag == TEXT and not self.element.attrib:
            self.element.set(_PRESERVED, "preserve")


@define(eq=False)
class Text:
    """A text whose tags are read together."""

    pieces: list[Piece]
    paragraph: Element | None = None
    """The paragraph whose own text it is."""

    @property
    def whole(self) -> str:
        """The text of all the pieces."""
        return "".join(one.said for one in self.pieces)

    @property
    def in_attribute(self) -> bool:
        """Whether it is the value of an attribute."""
        return self.pieces[0].place not in ("text", "tail", "")

    def write(self, tags: list[Tag], words: list[str]) -> list[Piece]:
        """Put a word for each tag into the piece where it begins; return those pieces."""
        owners: list[Piece] = []
        begin, first = 0, 0
        for piece in self.pieces:
            end, position = begin + len(piece.said), begin
            said: list[str] = []
            for number in range(first, len(tags)):
                tag = tags[number]
                if tag.start >= end:
                    break
                if tag.start >= begin:
                    said += (piece.said[position - begin : tag.start - begin], words[number])
                    owners.append(piece)
                    piece.keep_spaces()
                position = min(max(tag.end, position), end)
                if tag.end > end:
                    break
                first = number + 1
            said.append(piece.said[position - begin :])
            if (made := "".join(said)) != piece.said:
                piece.write(made)
            begin = end
        return owners


def element_of(text: Text) -> Element:
    """Return the paragraph whose text it is; of a text alone, the element."""
    return text.pieces[0].element if text.paragraph is None else text.paragraph


def texts_with_braces(root: Element) -> Iterator[Text]:
    """Generate the texts below `root` that may hold tags, in their order, without attributes."""
    paragraphs: dict[Element, Element | None] = {}
    seen: set[Element] = set()
    for found in _BRACES(root):
        element = found.getparent()
        if found.is_tail:
            yield Text([Piece(element, str(found), "tail")])
        elif element.tag in _DELETED:
            continue
        elif element.tag not in _JOINED or (paragraph := _nearest(element, paragraphs)) is None:
            yield Text([Piece(element, str(found))])
        elif paragraph not in seen:
            seen.add(paragraph)
            yield from _texts_of(paragraph)


def attributes_with_braces(root: Element) -> Iterator[Text]:
    """Generate the attributes below `root` that may hold tags."""
    for found in _ATTRIBUTES(root):
        element, said = found.getparent(), str(found)
        if element.tag == _BOOKMARK:
            said = _UNDERSCORED.sub(r"{{ \1 }}", said)
        yield Text([Piece(element, said, found.attrname)])


def _nearest(element: Element, known: dict[Element, Element | None]) -> Element | None:
    """Return the paragraph whose text the element's is; `known` keeps what has been found.

    What stands among properties, where no text belongs, is no text of the paragraph's.
    """
    passed: list[Element] = []
    one = element.getparent()
    while one is not None and one not in known and one.tag not in _ENDS_OF_SEARCH:
        passed.append(one)
        one = one.getparent()
    if one is None or one.tag in _PROPERTIES:
        paragraph = None
    else:
        paragraph = one if one.tag in _PARAGRAPHS else known[one]
    known.update(dict.fromkeys(passed, paragraph))
    return paragraph


def _texts_of(paragraph: Element) -> Iterator[Text]:
    """Generate the paragraph's own texts: those of its runs, and those of other kinds."""
    texts: dict[str, list[Piece]] = {}
    waiting = list(reversed(paragraph))
    while waiting:
        one = waiting.pop()
        kind = str(one.tag)
        if kind in _JOINED:
            texts.setdefault(kind, []).append(Piece(one, one.text or ""))
        elif kind in _TYPED or breaks_line(one):
            texts.setdefault(TEXT, []).append(Piece(one, _TYPED.get(kind, "\n"), ""))
        if kind not in _NOT_ENTERED:
            waiting.extend(reversed(one))
    for pieces in texts.values():
        yield Text(pieces, paragraph)


def breaks_line(element: Element) -> bool:
    """Return whether a line ends here, and no page or column."""
    return element.tag == BREAK and element.get(w("type")) in _BREAK_OF_LINE


def replace(element: Element, words: str) -> None:
    """Let words stand in the place of the element."""
    parent = element.getparent()
    if parent is not None:
        say_before(element, words + (element.tail or ""))
        element.tail = None
        parent.remove(element)


def say_before(element: Element, words: str) -> None:
    """Let words stand right before the element."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + words or None
    elif parent is not None:
        parent.text = (parent.text or "") + words or None


def say_behind(element: Element, words: str) -> None:
    """Let words stand right behind the element."""
    element.tail = words + (element.tail or "")
