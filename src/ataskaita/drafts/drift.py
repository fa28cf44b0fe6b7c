"""A base, a draft and a new rendering → where the draft and the data no longer agree."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Literal

from ataskaita.drafts.aligning import Alignment
from ataskaita.drafts.edits import is_figure
from ataskaita.drafts.places import Places, Where
from ataskaita.drafts.stale import Moved, moved_numbers, stale_in_text
from ataskaita.drafts.standing import figures_now
from ataskaita.outline import Block, Outline, Span, folded, is_number
from ataskaita.records import frozen

Sort = Literal["by hand", "stale", "stale in text", "copy", "gone"]
NOTHING = "–"
"""What data says that no longer gives a figure."""


@frozen
class Drift:
    """One figure that a draft says otherwise than the data."""

    sort: Sort
    path: str
    where: Where
    was: str
    says: str
    data: str


@frozen
class Figure:
    """A figure of the base: what it was, what the draft says, what the data says now."""

    block: int
    span: Span
    now: str | None
    """None where it is gone."""
    data: str | None
    """None where the data no longer gives it."""

    @property
    def sort(self) -> Sort | None:
        """How it has drifted; None where it hasn't."""
        if self.now is None:
            return "gone" if self.data is not None else None
        if self.data is not None and folded(self.now) == folded(self.data):
            return None
        return "stale" if folded(self.now) == folded(self.span.text) else "by hand"


def drift_of(
    base: Outline, edited: Outline, new: Outline, people: Alignment, program: Alignment
) -> tuple[Drift, ...]:
    """Return where a draft no longer agrees with a new rendering of the data."""
    return tuple(_Drifting(base, edited, new, people, program).drift())


@frozen(eq=False)
class _Drifting:
    base: Outline
    edited: Outline
    new: Outline
    people: Alignment
    program: Alignment

    def drift(self) -> Iterator[Drift]:
        """Generate the drift of figures in the base's order, then of copies and of typed texts."""
        said = {one.span.path for one in self.figures if one.now is not None}
        for one in self.figures:
            sort = one.sort
            if sort is None or (sort == "gone" and one.span.path in said):
                continue
            place = self._was.of(one.block, one.span.cell)
            data = NOTHING if one.data is None else one.data
            yield Drift(sort, one.span.path, place, one.span.text, one.now or "", data)
        yield from self._copies()
        yield from self._typed()

    @cached_property
    def figures(self) -> Sequence[Figure]:
        """Every figure of the base."""
        return [one for i in range(len(self.base.blocks)) for one in self._figures(i)]

    @cached_property
    def _was(self) -> Places:
        return Places(self.base)

    @cached_property
    def _now(self) -> Places:
        return Places(self.edited)

    @cached_property
    def _anchored(self) -> Mapping[str, str]:
        """What stands between the bookmarks of figures that are no copies."""
        return {
            span.anchor: span.text
            for block in self.edited.blocks
            for span in block.figures
            if span.anchor and span.occurrence
        }

    @cached_property
    def _by_path(self) -> Mapping[str, set[str]]:
        """What the data says for each path, in all of its places."""
        found: dict[str, set[str]] = defaultdict(set)
        for block in self.new.blocks:
            for span in block.figures:
                found[span.path].add(span.text)
        return found

    def _figures(self, i: int) -> Iterator[Figure]:
        block = self.base.blocks[i]
        spans = [one for one in block.figures if is_figure(one)]
        yield from self._nameless(i, {one.cell for one in block.figures})
        for cell in dict.fromkeys(one.cell for one in spans):
            here = [one for one in spans if one.cell == cell]
            for span, now in zip(here, self._standing(i, cell, here), strict=True):
                yield Figure(i, span, now, self._data(i, span))

    def _nameless(self, i: int, known: AbstractSet[int]) -> Iterator[Figure]:
        """Generate the numbers that are cells of a row and have no name, where the data gives them.

        Such are the figures of long tables, and numbers in columns of words.
        """
        block, k = self.base.blocks[i], self.program.pairs.get(i)
        if block.kind != "row" or block.header or k is None:
            return
        now, data = self.people.pairs.get(i), self.new.blocks[k].texts
        said = () if now is None else self.edited.blocks[now].texts
        if not len(said) == len(data) == len(block.texts):
            return
        for cell, text in enumerate(block.texts):
            if cell and cell not in known and is_number(text) and is_number(said[cell]):
                span = Span("", 1, 0, len(text), text, cell=cell)
                yield Figure(i, span, said[cell], data[cell])

    def _standing(self, i: int, cell: int, here: Sequence[Span]) -> Iterator[str | None]:
        """Generate what stands in a cell's figures' places; else between their bookmarks."""
        now = self._text_now(i, cell)
        found = [None] * len(here) if now is None else figures_now(self._text(i, cell), now, here)
        for span, told in zip(here, found, strict=True):
            yield self._anchored.get(span.anchor) or None if told is None else told

    def _text(self, i: int, cell: int) -> str:
        return self.base.blocks[i].texts[cell]

    def _text_now(self, i: int, cell: int) -> str | None:
        """Return what a block's text is now, all parts of it; None where that isn't known."""
        j = self.people.pairs.get(i, self.people.joined.get(i))
        if j is None:
            return None
        parts = sorted([j, *(other for other, whole in self.people.split.items() if whole == i)])
        texts = [self.edited.blocks[one].texts for one in parts]
        if len(texts[0]) != len(self.base.blocks[i].texts):
            return None
        return " ".join(one[cell] for one in texts)

    def _data(self, i: int, span: Span) -> str | None:
        """Return what the data says of a figure: in its place, else where all places agree."""
        k = self.program.pairs.get(i)
        if k is not None:
            nth = _same_path(self.base.blocks[i], span).index(span)
            there = _same_path(self.new.blocks[k], span)
            if nth < len(there):
                return there[nth].text
        said = self._by_path.get(span.path, set())
        return next(iter(said)) if len(said) == 1 else None

    def _copies(self) -> Iterator[Drift]:
        """Generate the figures of copied blocks that say something else than the data."""
        known = {(one.block, one.span.cell, one.span.start): one for one in self.figures}
        for j, i in self.people.copied.items():
            for key, one in known.items():
                if key[0] != i or one.data is None:
                    continue
                text = self.edited.blocks[j].texts[one.span.cell]
                (says,) = figures_now(self._text(i, one.span.cell), text, [one.span])
                if says is not None and folded(says) != folded(one.data):
                    where = self._now.of(j, one.span.cell)
                    yield Drift("copy", one.span.path, where, one.span.text, says, one.data)

    def _typed(self) -> Iterator[Drift]:
        """Generate the numbers in what people typed that a figure was, and is no more."""
        moved = moved_numbers(
            Moved(one.span.path, one.span.text, one.data)
            for one in self.figures
            if one.span.path and one.data is not None and folded(one.data) != folded(one.span.text)
        )
        for stale in stale_in_text(self.base, self.edited, self.people, moved):
            one, where = stale.moved, self._now.of(stale.block)
            yield Drift("stale in text", one.path, where, one.was, stale.says, one.data)


def _same_path(block: Block, span: Span) -> list[Span]:
    return [one for one in block.figures if one.path == span.path and one.cell == span.cell]
