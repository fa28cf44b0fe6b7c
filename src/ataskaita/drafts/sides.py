"""The three outlines of a refresh, and how their blocks compare."""

from collections.abc import Sequence

from ataskaita.drafts.aligning import Aligning, Alignment
from ataskaita.outline import OBJECT, PARAGRAPH_END, Block, Outline, folded
from ataskaita.records import frozen


@frozen
class Sides:
    """The three outlines, and which of their blocks belong together."""

    base: Outline
    edited: Outline
    """Its figures named by the base."""
    new: Outline
    script: Alignment
    """Where the base's blocks are in the new rendering."""
    alignment: Alignment
    """Where they are in the draft."""
    hangs_together: bool = False
    """Whether what is new amid blocks that people deleted is a part of these: so in a template."""


def sides_of(
    base: Outline, edited: Outline, new: Outline, *, hangs_together: bool = False
) -> Sides:
    """Return the three with where the base's blocks are in the other two."""
    to = Aligning(base).to
    return Sides(base, edited, new, to(new, rendered=True), to(edited), hangs_together)


def same(base: Sequence[Block], new: Sequence[Block]) -> bool:
    """Return whether the program changed nothing in these blocks."""
    said = ([(one.texts, one.objects) for one in blocks] for blocks in (base, new))
    return next(said) == next(said)


def untouched(base: Sequence[Block], edited: Sequence[Block]) -> bool:
    """Return whether it is one block in which people changed nothing."""
    return len(base) == len(edited) == 1 and alike(base[0], edited[0])


def alike(one: Block, other: Block) -> bool:
    """Return whether people changed nothing in a block."""
    texts = (list(map(folded, block.texts)) for block in (one, other))
    return next(texts) == next(texts) and one.objects == other.objects


def objects(blocks: Sequence[Block]) -> list[str]:
    """Return what of blocks isn't text."""
    return [sign for one in blocks for sign in one.objects]


def only_words(base: Sequence[Block], new: Sequence[Block]) -> bool:
    """Return whether blocks differ in nothing but words."""
    if len(base) != len(new) or any(
        one.objects != other.objects or len(one.texts) != len(other.texts)
        for one, other in zip(base, new, strict=True)
    ):
        return False
    return all(
        [text.count(sign) for text in one.texts] == [text.count(sign) for text in other.texts]
        for one, other in zip(base, new, strict=True)
        for sign in (PARAGRAPH_END, OBJECT)
    )


def is_more_than_words(text: str) -> bool:
    """Return whether a text has what no run can say."""
    return any(sign in text for sign in (OBJECT, PARAGRAPH_END, "\n", "\t"))
