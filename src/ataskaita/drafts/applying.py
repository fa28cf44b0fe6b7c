"""Decisions → the people's document with the program's changes in it; all else as it was."""

from collections.abc import Iterator, Sequence
from copy import deepcopy

from attrs import field

from ataskaita.drafts.copying import Copier
from ataskaita.drafts.decisions import Decisions, Remark, Rewriting
from ataskaita.drafts.outcome import Applied, Conflict
from ataskaita.drafts.patching import Cell, Marking, put_sign
from ataskaita.drafts.placing import In, Move
from ataskaita.drafts.reading import Read
from ataskaita.records import define
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_TABLE, _ROW = f"{W}tbl", f"{W}tr"
_BEGINS, _ENDS = f"{W}bookmarkStart", f"{W}bookmarkEnd"


@define(eq=False)
class Applying:
    """The draft that is being changed."""

    edited: Read
    new: Read
    copier: Copier
    by: Marking
    signs: Iterator[str]
    tracked: bool = False
    """Whether what moves stays where it was as well, as deleted."""
    applied: list[Applied] = field(factory=list)
    conflicts: list[Conflict] = field(factory=list)
    comments: dict[str, Conflict] = field(factory=dict)
    """The conflicts by the signs that stand for their comments."""
    _ends: dict[int, Element] = field(factory=dict)
    """What stands in the place of blocks that were replaced."""

    def apply(self, decisions: Decisions) -> None:
        """Change the draft, and remember what was done and what was left."""
        self._write(decisions)
        for block, number in decisions.replaced.items():
            self._replace(block, number)
        for one in decisions.ins:
            self._bring(one)
        for move in decisions.moves:
            self._move(move)
        for block in decisions.outs:
            self._take_out(block)
        self.applied += decisions.applied

    def _write(self, decisions: Decisions) -> None:
        """Write into blocks, from the end of each to its beginning."""
        found: list[tuple[int, int, int, bool, Rewriting | Remark]] = [
            *((one.block, one.cell, one.start, True, one) for one in decisions.rewritings),
            *((one.block, one.cell, one.start, False, one) for one in decisions.remarks),
        ]
        for one in sorted(found, key=lambda each: each[:4], reverse=True):
            if isinstance(one[4], Rewriting):
                self._rewrite(one[4])
            else:
                self._remark(one[4])
        self.applied.reverse()
        self.conflicts.reverse()

    def _rewrite(self, one: Rewriting) -> None:
        cell = Cell(self.edited.sources[one.block], one.cell, self.by)
        if cell.rewrite(one.start, one.end, one.text):
            self.applied.append(one.told)
            return
        told = one.told
        conflict = Conflict("K2", told.where, told.old, told.old, told.new, told.path)
        self._remark(Remark(conflict, one.block, one.cell, one.start))

    def _remark(self, one: Remark) -> None:
        self.conflicts.append(one.conflict)
        sign = next(self.signs)
        self.comments[sign] = one.conflict
        for block in (one.block, *range(one.block - 1, -1, -1)):
            place = (one.cell, one.start) if block == one.block else (0, 0)
            if put_sign(self.edited.sources[block], *place, sign):
                return

    def _replace(self, block: int, number: int) -> None:
        old = self.edited.sources[block].elements
        copies = self._copies([number], as_rows=_is_row(old[-1]))
        _give_up_names(old, copies)
        self._insert(copies, old[-1], before=False)
        self._delete(old)
        self._ends[block] = copies[-1]

    def _bring(self, one: In) -> None:
        copies = self._copies(one.new, as_rows=one.as_rows)
        if one.block < 0:
            body = self.edited.root.find(f"{W}body")
            first = next(iter(self.edited.root if body is None else body), None)
            if first is not None:
                self._insert(copies, first, before=True)
            return
        place = self._end(one.block, before=one.before)
        if not one.as_rows and _is_row(place):
            place = next(place.iterancestors(_TABLE))
        self._insert(copies, place, before=one.before)

    def _end(self, block: int, *, before: bool) -> Element:
        """Return what a block begins or ends with: where it was replaced, with what came."""
        elements = self.edited.sources[block].elements
        return elements[0] if before else self._ends.get(block, elements[-1])

    def _copies(self, numbers: Sequence[int], *, as_rows: bool) -> list[Element]:
        """Return copies of blocks; rows that aren't to be rows of another table come as theirs."""
        found: dict[Element, None] = {}
        for number in numbers:
            for element in self.new.sources[number].elements:
                alone = as_rows or not _is_row(element)
                found[element if alone else next(element.iterancestors(_TABLE))] = None
        copies = [self.copier.copied(one) for one in found]
        for one in copies if self.tracked else ():
            _let_out(one)
        return copies

    def _insert(self, copies: Sequence[Element], place: Element, *, before: bool) -> None:
        """Put copies beside a block: behind it, and behind the bookmarks that end there."""
        for one in copies if before else reversed(copies):
            if before:
                place.addprevious(one)
            else:
                place.addnext(one)
            self._mark_in(one)

    def _mark_in(self, one: Element) -> None:
        if one.tag == f"{W}p":
            self.by.insert_paragraph(one)
        for row in [one] if _is_row(one) else list(one.iter(_ROW)):
            self.by.insert_row(row)

    def _delete(self, elements: Sequence[Element]) -> None:
        for one in elements:
            if _is_row(one):
                self.by.delete_row(one)
            else:
                self.by.delete_paragraph(one)

    def _take_out(self, block: int) -> None:
        self._delete(self.edited.sources[block].elements)

    def _move(self, move: Move) -> None:
        elements = self.edited.sources[move.block].elements
        place = self._end(move.beside, before=move.before)
        if not self.tracked:
            for one in elements if move.before else reversed(elements):
                (place.addprevious if move.before else place.addnext)(one)
            return
        copies = [self._moved(one) for one in elements]
        self._insert(copies, place, before=move.before)
        self._delete(elements)

    def _moved(self, element: Element) -> Element:
        """Return a copy of a block; its bookmarks go with it."""
        copy = deepcopy(element)
        copy.tail = None
        for one in list(element.iter(_BEGINS, _ENDS)):
            _take(one)
        return copy


def _give_up_names(old: Sequence[Element], copies: Sequence[Element]) -> None:
    """Take the bookmarks out of what is replaced that its copies have: a tracked one stays."""
    named = {one.get(f"{W}name") for copy in copies for one in copy.iter(_BEGINS)}
    for element in old:
        gone = {
            one.get(f"{W}id"): one for one in element.iter(_BEGINS) if one.get(f"{W}name") in named
        }
        for end in [one for one in element.iter(_ENDS) if one.get(f"{W}id") in gone]:
            _take(gone[end.get(f"{W}id")])
            _take(end)


def _take(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _let_out(copy: Element) -> None:
    """Take what stands in controls out of them: LibreOffice can't reject a row that has one."""
    for one in list(copy.iter(f"{W}sdt")):
        content = one.find(f"{W}sdtContent")
        for inner in () if content is None else list(content):
            one.addprevious(inner)
        _take(one)


def _is_row(element: Element) -> bool:
    return element.tag == _ROW
