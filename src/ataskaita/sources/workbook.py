"""Read the workbook that a librarian filled, as the same tree of nodes as YAML.

Cells are found by the names that the workbook has for them, wherever rows were added, sheets
moved or columns widened.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from ataskaita.declared.asking import always_asked
from ataskaita.declared.blocks import (
    AnyBlock,
    Controls,
    Matrix,
    Slot,
    Table,
    Text,
    Values,
    Years,
)
from ataskaita.declared.forms import (
    CONTROL,
    EARLIER,
    EARLIER_FIGURES,
    FILLED,
    NOT_USED,
    PROSE,
    USED,
    VALUE,
    Sheet,
    sheets,
    slots,
)
from ataskaita.declared.groups import grouped_paths
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.structure import UNKNOWN_KIND
from ataskaita.messages.unread import NEITHER_USED
from ataskaita.messages.workbook import (
    FILLED_THOUGH_UNUSED,
    MARKED_COPY,
    TWO_TOTALS,
)
from ataskaita.sources.book import open_book
from ataskaita.sources.cells import is_filled, key_in
from ataskaita.sources.editions import form_of, lost_cells
from ataskaita.sources.form import FORM, Kinds
from ataskaita.sources.lost_names import lost_names, no_year
from ataskaita.sources.moved_labels import moved_labels
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.own_frames import read_new_tables
from ataskaita.sources.own_grids import has_frames, read_own_grids, take_paragraphs
from ataskaita.sources.pages import Cell
from ataskaita.sources.renaming import with_cells_of_today
from ataskaita.sources.rows import group_names
from ataskaita.sources.table_rows import read_table
from ataskaita.sources.taking import Labelled, Taking
from ataskaita.sources.tree import Tree, steps_of
from ataskaita.sources.unread import fill_of, left_over, missing_sheet
from ataskaita.sources.written import Written


def read_workbook(path: Path, kinds: Kinds, data: bytes | None = None) -> Written:
    """Return what the workbook says; raise FileError, or DataErrors for what is none of ours.

    `data` is what a script hands over in place of the file.
    """
    book = open_book(path, data)
    if book.copy_of:
        raise DataErrors([Fault(MARKED_COPY, Place(str(path)), {"original": book.copy_of})])
    form = form_of(book, kinds)
    if form and form not in kinds:
        facts = {"found": form, "known": ", ".join(kinds)}
        raise DataErrors([Fault(UNKNOWN_KIND, Place(str(path)), facts)])
    book = with_cells_of_today(book, kinds[form])
    taking = Taking(book, Tree(Place(str(path))))
    if form:
        taking.tree.put((FORM,), Scalar(form, Place(str(path), within=FORM)))
    if taking.at(f"{VALUE}.metai") is None:
        raise no_year(book, path.name)
    return _Reading(taking, kinds[form]).written()


def form_changes(path: Path, kind: ReportKind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what cells today's workbook has and that one doesn't, by label; what it had, by path.

    Raise FileError, or DataErrors for what is no safe workbook.
    """
    named = open_book(path).names
    before = {one.removeprefix(f"{VALUE}.") for one in named if one.startswith(f"{VALUE}.")}
    now = {one.path: one.label.rstrip(":") for one in slots(kind)}
    gained = tuple(label for path, label in now.items() if path not in before)
    return gained, tuple(sorted(before - set(now)))


class _Reading:
    """One workbook's sheets, block by block."""

    def __init__(self, taking: Taking, kind: ReportKind) -> None:
        self._taking, self._kind = taking, kind
        self._groups = group_names(taking.book)
        self._owed: dict[str, Place] = {}

    def written(self) -> Written:
        """Return all that the workbook says, and what is left."""
        taking, book = self._taking, self._taking.book
        if framed := has_frames(taking):  # in their order; the paths have what is said beside
            read_own_grids(taking)
        for _, some in groupby(sheets(self._kind), key=lambda one: one.key):
            self._section(tuple(some))
        if not framed:
            read_own_grids(taking)
        read_new_tables(taking, self._kind)
        for key, place in self._owed.items():
            if not taking.tree.has(key):
                taking.tree.put((key,), Scalar("", place, plain=True))
        taking.faults += moved_labels(taking, self._kind)
        for fault, cells in lost_cells(book, self._kind):
            taking.faults.append(fault)
            taking.take(*cells)
        unread = (*taking.remarks, *lost_names(book, self._kind), *left_over(taking))
        return Written(taking.tree.node(), taking.faults, unread, taking.empty)

    def _section(self, some: tuple[Sheet, ...]) -> None:
        """Read the sheets of a section, unless the institution has none such."""
        key = some[0].key
        used = self._taking.at(f"{USED}.{key}")
        if used is not None and not self._is_used(some, used):
            for one in some:
                self._earlier(one)
            return
        for one in some:
            found = [self._block(block) for block in one.blocks]
            if not any(found):
                self._taking.faults.append(missing_sheet(self._taking, one))
        if used is not None and key_in(used) == TO_FILL:
            self._owed[key] = self._taking.place(used, key)

    def _is_used(self, some: tuple[Sheet, ...], used: Cell) -> bool:
        """Return whether the sheets are to be read; tell what stands in those that aren't."""
        said = key_in(used).lower()
        self._taking.take(used)
        place = self._taking.place(used, some[0].key)
        if said not in ("", FILLED, NOT_USED, TO_FILL):
            self._taking.tell(NEITHER_USED, place, sheet=some[0].tab, found=key_in(used))
        for one in some if said == NOT_USED else ():
            if fill_of(self._taking, one):
                self._taking.tell(FILLED_THOUGH_UNUSED, place, sheet=one.tab)
        return said != NOT_USED

    def _earlier(self, sheet: Sheet) -> None:
        """Read what earlier years had of a sheet that isn't filled this year."""
        for block in sheet.blocks:
            if isinstance(block, Years):
                self._years(block)
            for slot in block.slots if isinstance(block, Values | Matrix) else ():
                self._earlier_of(slot, slot.label.rstrip(":"))

    def _block(self, block: AnyBlock) -> bool:
        """Read a block; return whether the workbook has it."""
        match block:
            case Values():
                return self._slots(block, {one.path: _of_whole(one, block) for one in block.slots})
            case Matrix():
                return self._slots(block, dict(_labels(block)))
            case Text():
                return self._prose(block.slot)
            case Table():
                grouped = block.path in grouped_paths(self._kind)
                return read_table(self._taking, block, self._groups if grouped else None)
            case Years():
                return self._years(block)
            case Controls():
                return self._controls(block)

    def _slots(self, block: Values | Matrix, labels: Mapping[str, str]) -> bool:
        found = [self._slot(slot, labels[slot.path]) for slot in block.slots]
        self._tell_missing(block.slots, labels)
        return any(found)

    def _slot(self, slot: Slot, label: str) -> bool:
        taking, cell = self._taking, self._taking.at(f"{VALUE}.{slot.path}")
        earlier = self._earlier_of(slot, label)
        if cell is not None:
            if not taking.value(cell, steps_of(slot.path) or (), slot.declared, label):
                taking.miss(cell, slot.path, label)
            taking.labelled.append(Labelled(label, cell, earlier))
        return cell is not None

    def _earlier_of(self, slot: Slot, label: str) -> Cell | None:
        cell = self._taking.at(f"{EARLIER}.{slot.path}")
        if cell is not None:
            self._taking.value(cell, (EARLIER_FIGURES, slot.path), slot.declared, label)
        return cell

    def _years(self, block: Years) -> bool:
        """Read figures of years before last; the report's own year says which those are."""
        year = self._taking.at(f"{VALUE}.metai")
        this = key_in(year) if year is not None else ""
        cells = [
            (slot, ago, cell)
            for slot in block.slots
            for ago in block.ago
            if (cell := self._taking.at(block.name_of(slot, ago))) is not None
        ]
        for slot, ago, cell in cells if this.isdecimal() else ():
            steps = (block.key, str(int(this) - ago), slot.path)
            self._taking.value(cell, steps, slot.declared, slot.label.rstrip(":"))
        return bool(cells)

    def _controls(self, block: Controls) -> bool:
        """Read totals that are typed once more: what is stated where the total itself is left."""
        found = [(one, self._taking.at(f"{CONTROL}.{one.path}")) for one in block.slots]
        cells = [(slot, cell) for slot, cell in found if cell is not None]
        for slot, cell in cells:
            self._control(slot, cell)
            self._taking.labelled.append(Labelled(slot.label, cell))
        return bool(cells)

    def _control(self, slot: Slot, cell: Cell) -> None:
        taking, steps = self._taking, steps_of(slot.path) or ()
        label = f"Kontrolinė suma: {slot.label}"
        typed = taking.text(cell, slot.path, slot.declared, label)
        if typed is None or taking.tree.put(steps, typed):
            return
        first = taking.tree.text_at(*steps)
        if "".join(first.split()) != "".join(typed.text.split()):
            where = taking.tree.place_of(steps).cell_from(typed.place)
            taking.tell(TWO_TOTALS, typed.place, total=first, found=typed.text, cell=where)

    def _tell_missing(self, slots: tuple[Slot, ...], labels: Mapping[str, str]) -> None:
        """Let a required cell be told where it is empty and others of its object aren't."""
        named = ((one.path, self._taking.at(f"{VALUE}.{one.path}")) for one in slots)
        cells = {path: cell for path, cell in named if cell is not None}
        begun = {_owner(path) for path, cell in cells.items() if is_filled(cell)}
        for slot in slots:
            due = slot.path in always_asked(self._kind) or (
                slot.declared.required and _owner(slot.path) in begun
            )
            if due and slot.path in cells:
                place = self._taking.place(cells[slot.path], slot.path, labels[slot.path])
                self._taking.tree.put(steps_of(slot.path) or (), Scalar("", place))

    def _prose(self, slot: Slot) -> bool:
        label, steps = slot.label.rstrip(":"), steps_of(slot.path) or ()
        return take_paragraphs(self._taking, f"{PROSE}.{slot.path}", steps, slot.declared, label)


def _owner(path: str) -> str:
    return path.rpartition(".")[0]


def _labels(block: Matrix) -> Iterator[tuple[str, str]]:
    """Generate the paths of a matrix with what its row and its column are called."""
    for row in block.rows:
        for one in row.slots:
            yield one.path, f"{row.label.rstrip(':')}: {one.label.rstrip(':')}"


def _of_whole(slot: Slot, block: Values) -> str:
    """Return what the cell is called; of a total, what it is the total of."""
    label = slot.label.rstrip(":")
    bare = block.title and label.casefold() == "iš viso"
    return f"{block.title}. {label}" if bare else label
