"""One walk through a part: what stands in what, and the words of each piece of text.

Rules look at pieces, and none climbs the tree or gathers words again: a draft of any shape takes
time by its size alone.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.records import define
from ataskaita.wordml.elements import CELL, PARAGRAPH, TABLE, Element, child, said
from ataskaita.wordml.names import W

RUN: Final = f"{W}r"
LINK, BOX, COMMENT = (f"{W}{name}" for name in ("hyperlink", "txbxContent", "comment"))
_TEXT: Final = f"{W}t"
_OF_PARAGRAPH, _OF_RUN = (f"{W}{name}" for name in ("pPr", "rPr"))
_KINDS: Final = (PARAGRAPH, RUN, TABLE, CELL, LINK, BOX, COMMENT)

PIECES: Final = 400_000
"""Paragraphs, runs, tables and their like: several times as many as a thousand pages have."""
PARAGRAPHS: Final = 40_000
LETTERS: Final = 64_000_000
"""Of all pieces together: a letter counts for each piece that it stands in."""


class TooMuchError(ValueError):
    """Raised for a part that has more than can be looked through."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason)
        self.reason = reason


@define(eq=False)
class Piece:
    """An element that holds text: a paragraph, a run, a cell and their like."""

    element: Element
    part: str
    _walk: "Walk"
    start: int
    paragraph: "Piece | None"
    """The innermost that it stands in; of a paragraph, itself."""
    cell: "Piece | None"
    table: "Piece | None"
    comment: "Piece | None"
    outer: "Piece | None" = None
    """Of a table: the next one around it."""
    end: int = 0
    properties: Element | None = None
    """Of a paragraph or a run: its own."""
    style: str = ""
    """Of a paragraph: the id of its style."""

    @property
    def text(self) -> str:
        """The text that a reader sees in it."""
        return self._walk.text[self.start : self.end]


@define(eq=False)
class Walk:
    """A part's pieces by their kinds, in their order, and all of its text."""

    pieces: Mapping[str, Sequence[Piece]]
    text: str


@define
class Left:
    """What may still be looked through of a document, whatever its parts."""

    pieces: int = PIECES
    paragraphs: int = PARAGRAPHS
    letters: int = LETTERS


def walk_through(part: str, root: Element, left: Left) -> Walk:
    """Return the pieces of a part; raise TooMuchError."""
    found: dict[str, list[Piece]] = {kind: [] for kind in _KINDS}
    walker = _Walker(part, Walk(found, ""), left, found, [], [])
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=(*_KINDS, _TEXT)):
        if element.tag == _TEXT:
            if event == "start" and element.text:
                walker.read(element.text)
        elif event == "start":
            walker.begin(str(element.tag), element)
        else:
            walker.end()
    walker.walk.text = "".join(walker.words)
    return walker.walk


@define(eq=False)
class _Walker:
    """A walk on its way."""

    part: str
    walk: Walk
    left: Left
    found: dict[str, list[Piece]]
    words: list[str]
    around: list[Piece]
    length: int = 0

    def read(self, text: str) -> None:
        """Add a text."""
        self.words.append(text)
        self.length += len(text)

    def begin(self, kind: str, element: Element) -> None:
        """Add a piece that begins here."""
        above = self.around[-1] if self.around else None
        inherited = (
            (above.paragraph, above.cell, above.table, above.comment) if above else (None,) * 4
        )
        piece = Piece(element, self.part, self.walk, self.length, *inherited)
        if kind == PARAGRAPH:
            self.left.paragraphs -= 1
            piece.paragraph = piece
            piece.properties = child(element, _OF_PARAGRAPH)
            piece.style = said(piece.properties, "pStyle")
        elif kind == RUN:
            piece.properties = child(element, _OF_RUN)
        elif kind == TABLE:
            piece.outer, piece.table = piece.table, piece
        elif kind == CELL:
            piece.cell = piece
        elif kind == COMMENT:
            piece.comment = piece
        self.around.append(piece)
        self.found[kind].append(piece)
        self.left.pieces -= 1
        if self.left.pieces < 0 or self.left.paragraphs < 0:
            raise TooMuchError(Phrase("it has more paragraphs than can be looked through"))

    def end(self) -> None:
        """End the piece that began last."""
        piece = self.around.pop()
        piece.end = self.length
        self.left.letters -= piece.end - piece.start
        if self.left.letters < 0:
            raise TooMuchError(Phrase("it has more text than can be looked through"))
