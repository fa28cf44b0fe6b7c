"""What became of blocks that have no partner: joined to another, split off, copied, or gone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import field

from ataskaita.drafts.alike import Told
from ataskaita.drafts.anchored import Named, holders_of
from ataskaita.outline import Block
from ataskaita.records import define

_MOST: Final = 0.7
"""Which share of its words a block's part has in common with the whole."""
_FEWEST: Final = 3
"""Words that a part must have."""


@define(eq=False)
class Parting:
    """The blocks without a partner."""

    one: Sequence[Told]
    other: Sequence[Told]
    pairs: dict[int, int]
    joined: dict[int, int] = field(factory=dict)
    split: dict[int, int] = field(factory=dict)
    copied: dict[int, int] = field(factory=dict)
    _partners: dict[int, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Know the pairs from both sides."""
        self._partners = {j: i for i, j in self.pairs.items()}

    @property
    def deleted(self) -> Iterator[int]:
        """Blocks of the base that are nowhere."""
        numbers = range(len(self.one))
        return (i for i in numbers if i not in self.pairs and i not in self.joined)

    @property
    def typed(self) -> Iterator[int]:
        """Blocks of the draft that come from none of the base."""
        known = (self._partners, self.split, self.copied)
        return (j for j in range(len(self.other)) if all(j not in one for one in known))

    def swap_stolen(self, moved: set[int]) -> None:
        """Let what stands in its place be the block, where its bookmarks went with a copy.

        Word keeps a bookmark once: with what was pasted.
        """
        places: dict[str, list[int]] = {}
        for j in self.typed:
            places.setdefault(self.other[j].same, []).append(j)
        for i in sorted(moved):
            for j in places.get(self.one[i].same, ()):
                if self._is_in_place(i, j):
                    del self._partners[self.pairs[i]]
                    self.pairs[i], self._partners[j] = j, i
                    moved.discard(i)
                    break

    def _is_in_place(self, i: int, j: int) -> bool:
        beside = ((i - 1, j - 1), (i + 1, j + 1))
        return any(self.pairs.get(one, -1) == other for one, other in beside)

    def part(self, base: Sequence[Block], edited: Sequence[Block]) -> None:
        """Find what was joined, split off and copied."""
        holders = holders_of(base)
        self._join(base, _held(holders, holders_of(edited)))
        self._split(base, edited, holders)
        whole = {told.same: i for i, told in enumerate(self.one) if i in self.pairs}
        for j in list(self.typed):
            i = whole.get(self.other[j].same, -1)
            if i >= 0 and (self.other[j].is_long or _has_copies(edited[j])):
                self.copied[j] = i

    def _join(self, base: Sequence[Block], held: Mapping[int, int]) -> None:
        said = _Words(self.one, self._partners)
        for i in list(self.deleted):
            if not _is_text(base[i]):
                continue
            beside = (self._now(i - 1), self._now(i + 1), held.get(i, -1))
            for j in dict.fromkeys(beside):
                whole = self._partners.get(j, -1)
                if whole < 0 or not _is_text(base[whole]):
                    continue
                if self._is_part(self.other[j], said[j], self.one[i]):
                    self.joined[i] = j
                    said[j] += self.one[i].words
                    break

    def _now(self, i: int) -> int:
        return self.pairs.get(i, self.joined.get(i, -1))

    def _split(
        self, base: Sequence[Block], edited: Sequence[Block], holders: Mapping[Named, int]
    ) -> None:
        said = _Words(self.other, self.pairs)
        for j in list(self.typed):
            if not _is_text(edited[j]):
                continue
            votes = [holders.get((one.path, one.occurrence), -1) for one in edited[j].figures]
            beside = (self._was(j - 1), self._was(j + 1), *votes)
            for i in dict.fromkeys(beside):
                if i not in self.pairs or not _is_text(base[i]):
                    continue
                if self._is_part(self.one[i], said[i], self.other[j]):
                    self.split[j] = i
                    said[i] += self.other[j].words
                    break

    def _was(self, j: int) -> int:
        return self._partners.get(j, self.split.get(j, -1))

    @staticmethod
    def _is_part(whole: Told, said: Counter[str], part: Told) -> bool:
        """Return whether the whole, but for what is `said` of it elsewhere, has the part."""
        if part.count < _FEWEST:
            return False
        left = whole.words - said
        return sum((left & part.words).values()) >= _MOST * part.count


def _is_text(block: Block) -> bool:
    return block.kind == "paragraph"


class _Words(dict[int, Counter[str]]):
    """What is said of blocks in their partners: worked out for the few that it is asked of."""

    def __init__(self, told: Sequence[Told], partners: Mapping[int, int]) -> None:
        super().__init__()
        self._told, self._partners = told, partners

    def __missing__(self, block: int) -> Counter[str]:
        made = self[block] = Counter(self._told[self._partners[block]].words)
        return made


def _held(base: Mapping[Named, int], places: Mapping[Named, int]) -> dict[int, int]:
    """Return in which block of the draft the first figure of each block of the base stands."""
    found: dict[int, int] = {}
    for name, i in base.items():
        if name in places:
            found.setdefault(i, places[name])
    return found


def _has_copies(block: Block) -> bool:
    return any(span.anchor and not span.occurrence for span in block.figures)
