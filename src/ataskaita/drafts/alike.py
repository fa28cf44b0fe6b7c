"""How alike two blocks are: by their words, numbers masked; rows cell by cell, by their keys."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from attrs import field

from ataskaita.outline import Block, folded, masked
from ataskaita.records import frozen

ENOUGH: Final = 0.5
"""From where on two blocks are taken for one that was changed."""
LONG: Final = 5
"""Words from which on an equal text is no chance."""
_KEYED: Final = 0.6
"""How alike two rows of one key are at least."""
_MANY: Final = 3
"""Equal cells beside a row's key from which on only the key is another."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_BETWEEN: Final = "\x1f"


@frozen(eq=False)
class Told:
    """A block as it is compared; what is seldom asked is worked out when it is."""

    block: Block
    cells: tuple[str, ...]
    """Its texts, folded."""
    same: str
    """Equal for blocks that say the same."""

    @cached_property
    def alike(self) -> str:
        """Equal for blocks that say the same but for numbers."""
        return masked(self.same)

    @cached_property
    def words(self) -> Counter[str]:
        """Its words, numbers masked; of a heading no numbers, its words tell which it is."""
        said = self.alike.replace(_BETWEEN, " ").split()[1:]  # behind its kind
        if self.block.style.level:
            said = [one for one in said if not one.startswith("#")]
        return Counter(said)

    @cached_property
    def count(self) -> int:
        """How many words it has."""
        if self.block.style.level:
            return self.words.total()
        return len(self.same.replace(_BETWEEN, " ").split()) - 1  # behind its kind

    @cached_property
    def key(self) -> str:
        """Of a row, the first cell that has a letter; empty for none."""
        if self.block.kind != "row":
            return ""
        found = (one for one in self.cells if any(map(str.isalpha, one)))
        return next(found, "").casefold()

    @property
    def is_long(self) -> bool:
        """Whether its text is no chance."""
        return self.count >= LONG

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not any(self.cells)


@frozen(eq=False)
class Folding:
    """Folds texts, each once: two outlines of one draft say mostly the same."""

    known: dict[str, str] = field(factory=dict)

    def told(self, blocks: Iterable[Block]) -> tuple[Told, ...]:
        """Return the blocks as they are compared."""
        return tuple(_told(one, tuple(map(self._folded, one.texts))) for one in blocks)

    def _folded(self, text: str) -> str:
        made = self.known.get(text)
        if made is None:
            made = self.known[text] = folded(text)
        return made


def told(block: Block) -> Told:
    """Return a block as it is compared."""
    return _told(block, tuple(map(folded, block.texts)))


def _told(block: Block, cells: tuple[str, ...]) -> Told:
    return Told(block, cells, f"{block.kind}{_BETWEEN}{_BETWEEN.join(cells)}")


def likeness(one: Told, other: Told) -> float:
    """Return how alike two blocks are, from 0 to 1; of different kinds they aren't."""
    if one.block.kind != other.block.kind:
        return 0.0
    if one.same == other.same:
        return 1.0
    if one.is_empty or other.is_empty:
        return 0.0
    return _of_rows(one, other) if one.block.kind == "row" else _of_words(one, other)


def _of_words(one: Told, other: Told) -> float:
    if one.alike == other.alike:
        return 1.0
    total = one.count + other.count
    if 2 * min(one.count, other.count) < ENOUGH * total:
        return 0.0
    return 2 * _common(one.words, other.words) / total


def _common(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    if len(other) < len(one):
        one, other = other, one
    return sum(min(times, other.get(word, 0)) for word, times in one.items())


def _of_rows(one: Told, other: Told) -> float:
    pairs = list(zip(one.cells, other.cells, strict=False))
    equal = sum(a == b for a, b in pairs)
    share = equal / max(len(one.cells), len(other.cells))
    if one.key and one.key == other.key:
        return _KEYED + (1 - _KEYED) * share
    headed = one.block.header and other.block.header and equal
    if headed or (not one.key and not other.key):
        return ENOUGH + (1 - ENOUGH) * share if len(one.cells) == len(other.cells) else share
    beside = [a == b for a, b in pairs if a and b and one.key not in (a.casefold(), "")]
    renamed = all(beside) and len(beside) >= _MANY
    return share if renamed else _of_keys(one, other)


def _of_keys(one: Told, other: Told) -> float:
    """Return how alike two rows' keys are, by their words; numbers in them say nothing."""
    first, second = (Counter(_WORD.findall(each.key)) for each in (one, other))
    total = first.total() + second.total()
    return 2 * _common(first, second) / total if total else 0.0
