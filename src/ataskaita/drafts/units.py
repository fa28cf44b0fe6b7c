"""The blocks that belong together in the base, the people's draft and the new rendering."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ataskaita.drafts.aligning import Alignment
from ataskaita.drafts.words import Figure, Words
from ataskaita.outline import PARAGRAPH_END, Block, Outline, Span
from ataskaita.records import frozen

_MOST: Final = 4
"""Words of a text of the data that may pass for a figure."""


@frozen
class Unit:
    """Blocks of each of the three outlines, by numbers; more than one where people joined or split.

    Those of one outline stand in order, and none is empty.
    """

    old: tuple[int, ...]
    theirs: tuple[int, ...]
    new: tuple[int, ...]

    @property
    def numbers(self) -> tuple[tuple[int, ...], ...]:
        """The blocks of the base, of the people's draft and of the new rendering."""
        return self.old, self.theirs, self.new


def units(script: Alignment, alignment: Alignment) -> Iterator[Unit]:
    """Generate the blocks that all three have."""
    joined, split = _inverted(alignment.joined), _inverted(alignment.split)
    for old, theirs in alignment.pairs.items():
        olds = tuple(sorted((old, *joined.get(theirs, ()))))
        news = tuple(script.pairs[one] for one in olds if one in script.pairs)
        if news:
            yield Unit(olds, tuple(sorted((theirs, *split.get(old, ())))), news)


def _inverted(pairs: Mapping[int, int]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    for one, other in pairs.items():
        found.setdefault(other, []).append(one)
    return found


@frozen
class Piece:
    """Where a cell's text begins in the text of several."""

    block: int
    cell: int
    start: int
    end: int


@frozen
class Said:
    """What blocks say in one cell, or as paragraphs one behind the other."""

    words: Words
    pieces: tuple[Piece, ...]

    def place(self, start: int, end: int) -> tuple[Piece, int, int] | None:
        """Return where that slice stands; None where it isn't in one block."""
        for one in self.pieces:
            if one.start <= start and end <= one.end:
                return one, start - one.start, end - one.start
        return None


def said(outline: Outline, blocks: Sequence[int], cell: int, base: Mapping[str, Span]) -> Said:
    """Return what blocks say, figures named; of the draft, each cut to what the `base` wrote."""
    text = ""
    figures: list[Figure] = []
    pieces: list[Piece] = []
    for number in blocks:
        block = outline.blocks[number]
        if pieces:
            text += PARAGRAPH_END
        start = len(text)
        text += block.texts[cell]
        pieces.append(Piece(number, cell, start, len(text)))
        figures += _figures(block, cell, start, base)
    return Said(Words(text, tuple(figures)), tuple(pieces))


def _figures(block: Block, cell: int, shift: int, base: Mapping[str, Span]) -> Iterator[Figure]:
    """Generate the figures of a cell, none inside another."""
    last = -1
    spans = [one for one in block.figures if one.cell == cell and one.occurrence and one.path]
    for one in sorted(spans, key=lambda span: (span.start, span.end)):
        start, end = _cut(one, base.get(name_of(one)))
        if is_figure(one) and start >= last and start < end:
            yield Figure(start + shift, end + shift, name_of(one))
            last = end


def name_of(span: Span) -> str:
    """Return the name of a figure, the same in all three outlines."""
    return f"{span.path}#{span.occurrence}"


def is_figure(span: Span) -> bool:
    """Return whether a text of the data is a figure, or as short as one."""
    return bool(span.value) or (
        any(map(str.isdigit, span.text)) and len(span.text.split()) <= _MOST
    )


def _cut(span: Span, written: Span | None) -> tuple[int, int]:
    """Return where the figure stands without words that people typed at its edges."""
    if written is None or not written.text or span.text == written.text:
        return span.start, span.end
    text, figure = span.text, written.text
    if text.startswith(figure) and not text[len(figure)].isalnum():
        return span.start, span.start + len(figure)
    if text.endswith(figure) and not text[-len(figure) - 1].isalnum():
        return span.end - len(figure), span.end
    return span.start, span.end


def figures_of(outline: Outline) -> Mapping[str, Span]:
    """Return the figures of a rendering by name."""
    return {name_of(one): one for block in outline.blocks for one in block.figures}
