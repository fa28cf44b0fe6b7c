"""What the program changed, and what people did → what is to be done, and what is left to them.

Pure: three outlines and where their blocks are; nothing here knows bytes.
"""

from collections.abc import Mapping
from typing import Final

from attrs import field

from ataskaita.drafts.decisions import Decisions, Remark, Rewriting, remarked
from ataskaita.drafts.headed import keep
from ataskaita.drafts.outcome import Applied, Code, Conflict, Places, Sort
from ataskaita.drafts.placing import In, Move, Placing
from ataskaita.drafts.sides import (
    Sides,
    alike,
    is_more_than_words,
    objects,
    only_words,
    same,
    untouched,
)
from ataskaita.drafts.units import Piece, Said, Unit, figures_of, is_figure, name_of, said, units
from ataskaita.drafts.words import Clash, Edit, Merge, merge
from ataskaita.outline import Block, Outline, Span, folded
from ataskaita.records import define

_SORTS: Final[Mapping[Code, Sort]] = {"K1": "figure"}
"""What a conflict is called where its text becomes the program's; others are words."""


def decide(sides: Sides, *, by_data: bool = False) -> Decisions:
    """Return what is to be done with a draft; contested figures are theirs, or go `by_data`."""
    deciding = _Deciding(sides, by_data)
    for unit in units(sides.script, sides.alignment):
        deciding.change(unit)
    for old in range(len(sides.base.blocks)):
        deciding.drop(old)
    deciding.keep_headings()
    deciding.copies()
    deciding.strays()
    deciding.bring()
    return deciding.made()


def decide_on_figures(sides: Sides, *, by_data: bool = False) -> Decisions:
    """Return what is to be done with figures alone: of all else it isn't known what it was."""
    deciding = _Deciding(sides, by_data)
    deciding.strays()
    return deciding.made()


@define(eq=False)
class _Deciding:
    sides: Sides
    by_data: bool
    rewritings: list[Rewriting] = field(factory=list)
    remarks: list[Remark] = field(factory=list)
    outs: list[int] = field(factory=list)
    replaced: dict[int, int] = field(factory=dict)
    applied: list[Applied] = field(factory=list)
    agreed: int = 0
    _ins: tuple[In, ...] = ()
    _moves: tuple[Move, ...] = ()
    _handled: set[str] = field(factory=set)
    _figures: Mapping[str, Span] = field(init=False)
    _new_figures: Mapping[str, Span] = field(init=False)
    _places: Places = field(init=False)
    _new_places: Places = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Keep what is asked for often."""
        self._figures = figures_of(self.sides.base)
        self._new_figures = figures_of(self.sides.new)
        self._places = Places(self.sides.edited)
        self._new_places = Places(self.sides.new)

    def made(self) -> Decisions:
        """Return what was decided."""
        return Decisions(
            tuple(self.rewritings),
            tuple(self.remarks),
            self._ins,
            tuple(self.outs),
            self._moves,
            self.replaced,
            tuple(self.applied),
            self.agreed,
        )

    def change(self, unit: Unit) -> None:
        """Bring what changed in blocks into those of the draft."""
        base, edited, new = (
            [side.blocks[one] for one in numbers]
            for side, numbers in zip(self._outlines(), unit.numbers, strict=True)
        )
        self._handled.update(name_of(span) for one in edited for span in one.figures)
        if same(base, new):
            return
        if untouched(base, edited) and not only_words(base, new):
            self._replace(unit)
        elif objects(base) != objects(new):
            self._leave("K7" if "chart" in " ".join(objects(new)) else "K6", unit)
        elif len({len(one.texts) for one in (*base, *edited, *new)}) > 1:
            self._leave("K6", unit)
        else:
            self._merge(unit, len(base[0].texts))

    def _outlines(self) -> tuple[Outline, Outline, Outline]:
        return self.sides.base, self.sides.edited, self.sides.new

    def _replace(self, unit: Unit) -> None:
        """Put a new block in the place of one that nobody touched: more than words changed."""
        [block], [other] = unit.theirs, unit.new
        self.replaced[block] = other
        self._tell("replaced", block, self.sides.new.blocks[other])

    def _leave(self, code: Code, unit: Unit) -> None:
        """Leave a row of another grid to people."""
        block, number = unit.theirs[0], unit.new[0]
        base, edited, new = self._outlines()
        texts = (base.blocks[unit.old[0]].text, edited.blocks[block].text, new.blocks[number].text)
        is_alone = len(unit.theirs) == len(unit.new) == 1
        instead = Decisions(replaced={block: number}) if is_alone else None
        self._remark(code, block, texts, instead)

    def _merge(self, unit: Unit, cells: int) -> None:
        for cell in range(cells):
            base, edited, new = (
                said(side, numbers, cell, self._figures)
                for side, numbers in zip(self._outlines(), unit.numbers, strict=True)
            )
            self._take(merge(base.words, edited.words, new.words), edited)

    def _take(self, merged: Merge, edited: Said) -> None:
        """Take what a merge says; what goes over the edge of a paragraph is left to people."""
        self.agreed += merged.agreed
        for edit in merged.edits:
            theirs = merged.theirs[edit.start : edit.end]
            found = edited.place(edit.start, edit.end)
            if found is None or is_more_than_words(theirs + edit.text):
                clash = Clash(edit.start, edit.end, theirs, theirs, edit.text, edit.figure)
                self._clash(clash, edited)
            else:
                self._rewrite(edit, theirs, *found)
        for clash in merged.clashes:
            self._clash(clash, edited)

    def _rewrite(self, edit: Edit, old: str, piece: Piece, start: int, end: int) -> None:
        where = self._places.of(piece.block, piece.cell)
        sort: Sort = "figure" if edit.figure else "words"
        told = Applied(sort, where, old, edit.text, _path(edit.figure))
        self.rewritings.append(Rewriting(piece.block, piece.cell, start, end, edit.text, told))

    def _clash(self, clash: Clash, edited: Said) -> None:
        piece, start, _ = edited.place(clash.start, clash.start) or (edited.pieces[0], 0, 0)
        where = self._places.of(piece.block, piece.cell)
        code: Code = "K1" if clash.figure else "K2"
        texts = (clash.old, clash.theirs, clash.new)
        conflict = Conflict(code, where, *texts, _path(clash.figure))
        place = piece.block, piece.cell, start
        self._contest(conflict, place, can_give_way=_is_whole(clash, edited))

    def _contest(
        self, one: Conflict, place: tuple[int, int, int], *, can_give_way: bool = True
    ) -> None:
        """Tell a conflict; a contested figure becomes the data's where that is wanted."""
        block, cell, start = place
        told = Applied(_SORTS.get(one.code, "words"), one.where, one.theirs, one.new, one.path)
        rewriting = Rewriting(block, cell, start, start + len(one.theirs), one.new, told)
        instead = Decisions(rewritings=(rewriting,)) if can_give_way else None
        self.remarks.append(remarked(one, place, instead))
        if self.by_data and instead and one.code == "K1":
            self.rewritings.append(rewriting)

    def drop(self, old: int) -> None:
        """Take out a block that the new rendering lacks, or tell of one that people took out."""
        sides = self.sides
        block, theirs = sides.base.blocks[old], sides.alignment.pairs.get(old)
        if theirs is None:
            if old in sides.alignment.deleted:
                self._deleted(old, block)
        elif old not in sides.script.pairs:
            edited = sides.edited.blocks[theirs]
            if alike(block, edited):
                self.outs.append(theirs)
            else:
                told = Applied("out", self._places.of(theirs), edited.text)
                instead = Decisions(outs=(theirs,), applied=(told,))
                self._remark("K3", theirs, (block.text, edited.text, ""), instead)

    def keep_headings(self) -> None:
        """Leave headings over what stays below them; tell what goes."""
        self.outs, self.remarks = keep(self.sides, self.outs, self.remarks, self._places)
        for one in self.outs:
            self._tell("out", one, self.sides.edited.blocks[one])

    def _deleted(self, old: int, block: Block) -> None:
        """Tell of a block that people deleted where the program changed it."""
        number = self.sides.script.pairs.get(old)
        if number is None:
            self.agreed += 1
            return
        new = self.sides.new.blocks[number]
        if new.text != block.text:
            before, texts = self._before(old), (block.text, "", new.text)
            self._remark("K4", before, texts, self._back((number,), before))

    def _before(self, old: int) -> int:
        """Return the block of the draft that stands before the base's block that is gone."""
        pairs, blocks = self.sides.alignment.pairs, self.sides.edited.blocks
        known = (pairs.get(one) for one in range(old - 1, -1, -1))
        return next((one for one in known if one is not None and blocks[one].text.strip()), 0)

    def copies(self) -> None:
        """Bring into copies what they still say as it was."""
        for copy, old in self.sides.alignment.copied.items():
            new = self.sides.script.pairs.get(old)
            blocks = self.sides.base.blocks[old], self.sides.edited.blocks[copy]
            if new is not None and alike(*blocks):
                self._merge(Unit((old,), (copy,), (new,)), len(blocks[0].texts))

    def strays(self) -> None:
        """Bring figures up to date that stand in blocks of people's own; not in what goes."""
        for number, block in enumerate(self.sides.edited.blocks):
            for span in block.figures if number not in self.outs else ():
                name = name_of(span)
                if span.occurrence and name not in self._handled:
                    self._stray(number, name, span.cell, span.start, span.text)

    def _stray(self, block: int, name: str, cell: int, start: int, text: str) -> None:
        old, new = self._figures.get(name), self._new_figures.get(name)
        if old is None or new is None or old.text == new.text or not is_figure(old):
            return
        where = self._places.of(block, cell)
        if folded(text) == folded(old.text):
            told = Applied("figure", where, text, new.text, _path(name))
            end = start + len(text)
            self.rewritings.append(Rewriting(block, cell, start, end, new.text, told))
        elif folded(text) != folded(new.text):
            conflict = Conflict("K1", where, old.text, text, new.text, _path(name))
            self._contest(conflict, (block, cell, start))

    def bring(self) -> None:
        """Find places for what is new, and for what moved."""
        placing = Placing(self.sides)
        self._ins, self._moves = tuple(placing.ins()), tuple(placing.moves())
        self.agreed += placing.agreed
        for one in self._ins:
            for number in one.new:
                block = self.sides.new.blocks[number]
                self.applied.append(Applied("in", self._new_places.of(number), "", block.text))
        for move in self._moves:
            self._tell("moved", move.block, self.sides.edited.blocks[move.block])
        for typed, number in placing.meant:
            self._both_typed(typed, number)
        for numbers, before in placing.homeless:
            said = "\n".join(self.sides.new.blocks[one].text for one in numbers)
            self._remark("K4", before, ("", "", said), self._back(tuple(numbers), before))

    def _back(self, numbers: tuple[int, ...], before: int) -> Decisions | None:
        """Return what brings in blocks of what people deleted; None for rows without a table."""
        blocks = [self.sides.new.blocks[one] for one in numbers]
        are_rows = any(one.kind == "row" for one in blocks)
        if are_rows and (len(blocks) > 1 or self.sides.edited.blocks[before].kind != "row"):
            return None
        told = (
            Applied("in", self._new_places.of(number), "", block.text)
            for number, block in zip(numbers, blocks, strict=True)
        )
        return Decisions(ins=(In(numbers, before, as_rows=are_rows),), applied=tuple(told))

    def _both_typed(self, typed: int, number: int) -> None:
        """Tell where a row that people typed says otherwise than the data's of the same key."""
        theirs, new = self.sides.edited.blocks[typed], self.sides.new.blocks[number]
        for cell, (one, other) in enumerate(zip(theirs.texts, new.texts, strict=False)):
            if folded(one) != folded(other):
                conflict = Conflict("K5", self._places.of(typed, cell), "", one, other)
                self._contest(conflict, (typed, cell, 0))

    def _tell(self, sort: Sort, block: int, said: Block) -> None:
        old = self.sides.edited.blocks[block].text
        self.applied.append(Applied(sort, self._places.of(block), old, said.text))

    def _remark(
        self, code: Code, block: int, texts: tuple[str, str, str], instead: Decisions | None = None
    ) -> None:
        conflict = Conflict(code, self._places.of(block), *texts)
        self.remarks.append(remarked(conflict, (block, 0, 0), instead))


def _is_whole(clash: Clash, edited: Said) -> bool:
    """Return whether the words that clash stand in one place, and are nothing but words."""
    found = edited.place(clash.start, clash.end)
    return found is not None and not is_more_than_words(clash.theirs + clash.new)


def _path(figure: str) -> str:
    return figure.rpartition("#")[0]
