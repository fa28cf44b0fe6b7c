"""A base, a draft and how they are aligned → what people changed, in the draft's order."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve

from ataskaita.drafts.aligning import Alignment
from ataskaita.drafts.alike import told
from ataskaita.drafts.edits import Edit, Sort, changes_of
from ataskaita.drafts.places import Places, Where, columns_now
from ataskaita.drafts.shown import shown_edits, story_edits
from ataskaita.outline import PARAGRAPH_END, Block, Outline, Span
from ataskaita.records import frozen


def edits_of(base: Outline, edited: Outline, alignment: Alignment) -> tuple[Edit, ...]:
    """Return what people changed in a draft since it was handed out."""
    return tuple(_Comparison(base, edited, alignment).edits())


@frozen(eq=False)
class _Comparison:
    base: Outline
    edited: Outline
    alignment: Alignment

    @cached_property
    def _partners(self) -> Mapping[int, int]:
        return {j: i for i, j in self.alignment.pairs.items()}

    @cached_property
    def _was(self) -> Places:
        return Places(self.base)

    @cached_property
    def _now(self) -> Places:
        return Places(self.edited)

    def edits(self) -> Iterator[Edit]:
        """Generate the edits in the order of the draft; what is gone behind what stood before."""
        gone = self._gone()
        yield from gone.get(-1, ())
        for j in range(len(self.edited.blocks)):
            yield from self._block(j)
            yield from gone.get(self._partners.get(j, -2), ())
        yield from self._tables()
        yield from shown_edits(self.base, self.edited, self._was)
        yield from story_edits(self.base, self.edited)

    def _gone(self) -> Mapping[int, Sequence[Edit]]:
        """Return what was deleted, behind the block of the base that is still there."""
        found: dict[int, list[Edit]] = {}
        deleted = set(self.alignment.deleted)
        last = -1
        for i, block in enumerate(self.base.blocks):
            if i in self.alignment.pairs:
                last = i
            elif i in deleted:
                found.setdefault(last, []).append(
                    Edit("deleted", self._was.of(i), was=_text(block))
                )
        return found

    def _block(self, j: int) -> Iterator[Edit]:
        text = _text(self.edited.blocks[j])
        if j in self._partners:
            yield from self._pair(self._partners[j], j)
        elif j in self.alignment.copied:
            yield Edit("copied", self._now.of(j), now=text, block=j)
        elif j in self.alignment.split:
            yield Edit("split", self._now.of(j), now=text, block=j)
        elif told(self.edited.blocks[j]).is_empty is False:
            yield Edit("typed", self._now.of(j), now=text, block=j)

    def _pair(self, i: int, j: int) -> Iterator[Edit]:
        if i in self.alignment.moved:
            yield Edit("moved", self._now.of(j), was=_text(self.base.blocks[i]), block=j)
        joined = [other for other, into in self.alignment.joined.items() if into == j]
        for other in joined:
            yield Edit("joined", self._now.of(j), was=_text(self.base.blocks[other]), block=j)
        parts = [other for other, whole in self.alignment.split.items() if whole == i]
        if told(self.base.blocks[i]).same != told(self.edited.blocks[j]).same:
            yield from self._changed(sorted([i, *joined]), sorted([j, *parts]))

    def _changed(self, was: Sequence[int], now: Sequence[int]) -> Iterator[Edit]:
        """Generate what was changed in a block, or in several that were one or became one."""
        if self.base.blocks[was[0]].kind == "row":
            yield from self._row(was[0], now[0])
            return
        text, figures = _together([self.base.blocks[one] for one in was])
        other = "".join(f"{self.edited.blocks[one].texts[0]} " for one in now)
        for one in changes_of(text, other, figures):
            sort: Sort = "figure" if one.path else "words"
            where = self._was.of(was[0])
            yield Edit(sort, where, one.was, one.now, one.path, one.before, one.after, now[0])

    def _row(self, i: int, j: int) -> Iterator[Edit]:
        base, edited = self.base.blocks[i], self.edited.blocks[j]
        for cell, other in self._cells(base, edited):
            figures = [one for one in base.figures if one.cell == cell]
            for one in changes_of(base.texts[cell], edited.texts[other], figures):
                sort: Sort = "figure" if one.path else "words"
                where = self._was.of(i, cell)
                yield Edit(sort, where, one.was, one.now, one.path, one.before, one.after, j)

    def _cells(self, base: Block, edited: Block) -> Iterator[tuple[int, int]]:
        """Generate a row's cells, and which they are now."""
        if len(base.texts) == len(edited.texts):
            yield from ((cell, cell) for cell in range(len(base.texts)))
            return
        now = columns_now(self.base.tables[base.table], self.edited.tables[edited.table])
        first, last = _columns(base), _columns(edited)
        for column, cell in first.items():
            other = last.get(now.get(column, -1))
            if other is not None:
                yield cell, other

    def _tables(self) -> Iterator[Edit]:
        """Generate the tables whose columns aren't what they were."""
        told: set[int] = set()
        for i, j in self.alignment.pairs.items():
            base, edited = self.base.blocks[i], self.edited.blocks[j]
            if base.table in told or len(base.texts) == len(edited.texts):
                continue
            told.add(base.table)
            was, now = self.base.tables[base.table], self.edited.tables[edited.table]
            where = Where(self._was.of(i).chapter, table=self._was.of(i).table)
            yield Edit("table", where, " | ".join(was.headers), " | ".join(now.headers))


def _columns(block: Block) -> Mapping[int, int]:
    """Return the cells of a row by the columns that they begin in."""
    counts = block.columns or (1,) * len(block.texts)
    return {sum(counts[:cell]): cell for cell in range(len(counts))}


def _together(blocks: Sequence[Block]) -> tuple[str, Sequence[Span]]:
    """Return the text of several paragraphs as one, and their figures in it."""
    text, figures = "", []
    for block in blocks:
        figures += [evolve(one, start=one.start + len(text)) for one in block.figures]
        text += f"{block.texts[0]} "
    return text, figures


def _text(block: Block) -> str:
    return " | ".join(one.replace(PARAGRAPH_END, " ") for one in block.texts)
