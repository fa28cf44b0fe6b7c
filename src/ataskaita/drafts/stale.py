"""Numbers that people typed into a draft and that a figure of it was: now the data has another."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from ataskaita.drafts.aligning import Alignment
from ataskaita.drafts.edits import is_figure, is_within
from ataskaita.drafts.tokens import Token, differences, tokens_of
from ataskaita.outline import Block, Outline

_NUMBER: Final = re.compile(r"\d+(?:,\d+)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FEWEST: Final = 3
"""Digits of a number that isn't like any other by chance."""


class Moved(NamedTuple):
    """A figure that the data has changed."""

    path: str
    was: str
    data: str


class Stale(NamedTuple):
    """A number that people typed, where it stands, and the figure that it was."""

    block: int
    cell: int
    start: int
    says: str
    moved: Moved


def moved_numbers(moved: Iterable[Moved]) -> Mapping[str, Moved]:
    """Return what was changed, by the number as it is compared; no small ones, and no years."""
    found: dict[str, Moved] = {}
    for one in moved:
        for token in tokens_of(one.was)[:1]:
            if _is_telling(token, one.was):
                found.setdefault(token.said, one)
    return found


def _is_telling(token: Token, text: str) -> bool:
    ends_a_word = text[: token.start][-1:].isalpha()  # COVID19, žyma226
    if ends_a_word or not _NUMBER.fullmatch(token.said):
        return False
    written = text[token.start : token.end]
    digits = token.said.replace(",", "")
    return len(digits) >= _FEWEST and not _YEAR.fullmatch(written)


def stale_in_text(
    base: Outline, edited: Outline, people: Alignment, moved: Mapping[str, Moved]
) -> Iterator[Stale]:
    """Generate such numbers in what was typed."""
    if not moved:
        return
    partners = {j: i for i, j in people.pairs.items()}
    for j, block in enumerate(edited.blocks):
        if j in people.copied or j in people.split:
            continue
        was = base.blocks[partners[j]] if j in partners else None
        joined = [base.blocks[i] for i, into in people.joined.items() if into == j]
        for cell, token in _typed(block, was, joined):
            text = block.texts[cell]
            if token.said in moved and _is_telling(token, text):
                says = text[token.start : token.end]
                yield Stale(j, cell, token.start, says, moved[token.said])


def _typed(block: Block, was: Block | None, joined: Iterable[Block]) -> Iterator[tuple[int, Token]]:
    """Generate the words and numbers of a block that its base didn't have, with their cell.

    A figure that was typed over is none of them.
    """
    beside = " ".join(one.text for one in joined)
    for cell, text in enumerate(block.texts):
        said = was.texts[cell] if was is not None and cell < len(was.texts) else ""
        if said == text and not beside:
            continue
        before = tokens_of(f"{said} {beside}")
        spans = [one for one in was.figures if one.cell == cell] if was is not None else []
        figures = [one for one in spans if is_figure(one)]
        tokens = tokens_of(text)
        for one in differences(before, tokens):
            if not any(is_within(one, before, span) for span in figures):
                yield from ((cell, token) for token in tokens[one.first : one.last])
