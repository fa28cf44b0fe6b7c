"""The blocks of two outlines → pairs: what is sure first, then what stands between."""

from collections.abc import Callable, Hashable, Mapping, Sequence

from attrs import field

from ataskaita.drafts.alike import ENOUGH, Told, likeness
from ataskaita.drafts.spine import Pair, best, gaps, increasing, unique_pairs
from ataskaita.records import define

Sides = tuple[Sequence[int], Sequence[int]]
Key = Callable[[Told], Hashable]


@define(eq=False)
class Matching:
    """Which blocks belong together."""

    one: Sequence[Told]
    other: Sequence[Told]
    pairs: dict[int, int] = field(factory=dict)
    moved: set[int] = field(factory=set)
    _taken: set[int] = field(factory=set)

    def match(self, anchored: Mapping[int, int]) -> None:
        """Find the spine of what is sure, what was moved away from it, and what stands between."""
        certain = self._certain(anchored)
        spine = increasing(certain)
        off = sorted(set(certain).difference(spine))
        self._pair(spine)
        away = [(i, j) for i, j in off if i in anchored or self._is_no_chance(i, j)]
        self._pair(away)
        self.moved.update(i for i, _ in away)
        sides = range(len(self.one)), range(len(self.other))
        for left, right in gaps(*sides, spine):
            self._between(self._free(left, right))
        self._elsewhere(self._free(*sides))

    def _pair(self, pairs: Sequence[Pair]) -> None:
        self.pairs.update(pairs)
        self._taken.update(j for _, j in pairs)

    def _free(self, one: Sequence[int], other: Sequence[int]) -> Sides:
        return [i for i in one if i not in self.pairs], [j for j in other if j not in self._taken]

    def _certain(self, anchored: Mapping[int, int]) -> list[Pair]:
        """Return what long equal texts say, then anchors, then equal texts that are short."""
        sides = range(len(self.one)), range(len(self.other))
        texts = self._unique(sides, lambda one: one.same)
        found = {i: j for i, j in texts if self.one[i].is_long}
        taken = set(found.values())
        for i, j in (*anchored.items(), *texts):
            if i not in found and j not in taken:
                found[i] = j
                taken.add(j)
        return sorted(found.items())

    def _is_no_chance(self, i: int, j: int) -> bool:
        """Return whether two equal blocks of which one stands elsewhere are the same one."""
        one, other = self.one[i].block, self.other[j].block
        return self.one[i].is_long or (one.table >= 0 and one.table == other.table)

    def _unique(self, sides: Sides, key: Key) -> list[Pair]:
        """Return what stands once on each side and says something."""
        found = unique_pairs(*sides, (lambda i: key(self.one[i]), lambda j: key(self.other[j])))
        return [
            (i, j)
            for i, j in found
            if not self.one[i].is_empty and self.one[i].block.kind == self.other[j].block.kind
        ]

    def _between(self, sides: Sides) -> None:
        """Pair what stands in a gap of the spine: by its text, by its key, by its likeness."""
        if not all(sides):
            return
        for key in (_same, _alike, _key):
            spine = increasing(sorted(self._unique(sides, key)))
            spine = [(i, j) for i, j in spine if key is not _key or self.one[i].key]
            if spine:
                self._pair(spine)
                for gap in list(gaps(*sides, spine)):
                    self._between(gap)
                return
        self._pair(best(*sides, self._likeness, ENOUGH) or self._in_order(sides))

    def _in_order(self, sides: Sides) -> list[Pair]:
        """Return blocks that say the same, in their order, where there are too many to compare."""
        one, other = sides
        pairs = zip(one, other, strict=False) if len(one) == len(other) else ()
        return [(i, j) for i, j in pairs if self._likeness(i, j) >= ENOUGH]

    def _likeness(self, i: int, j: int) -> float:
        return likeness(self.one[i], self.other[j])

    def _elsewhere(self, sides: Sides) -> None:
        """Pair long texts that are left on both sides: they were moved, whatever stands around."""
        found = [(i, j) for i, j in self._unique(sides, _same) if self._is_no_chance(i, j)]
        self._pair(found)
        self.moved.update(i for i, _ in found)


def _same(one: Told) -> str:
    return one.same


def _alike(one: Told) -> str:
    return one.alike


def _key(one: Told) -> str:
    return one.key
