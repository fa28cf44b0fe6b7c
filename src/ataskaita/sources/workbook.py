"""Read the workbook that a librarian filled, as the same tree of nodes as YAML.

Cells are found by the names that the workbook has for them, wherever rows were added, sheets
moved or columns widened.
"""

from pathlib import Path

from attrs import field

from ataskaita.declared.blocks import (
    BELOW,
    VALUE_ITSELF,
    Block,
    Matrix,
    Slot,
    Table,
    Text,
    Values,
    Years,
)
from ataskaita.declared.declare import Declaration
from ataskaita.declared.forms import (
    EARLIER,
    EARLIER_FIGURES,
    NOT_USED,
    PROSE,
    ROWS,
    USED,
    VALUE,
    Sheet,
    sheets,
    slots,
)
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.structure import DUPLICATE_KEY, UNKNOWN_KIND
from ataskaita.messages.workbook import (
    BELOW_TABLE,
    CHANGED_KEY,
    FILLED_THOUGH_UNUSED,
    MISSING_SHEET,
    NOT_A_PATH,
    NOT_OUR_WORKBOOK,
)
from ataskaita.records import define
from ataskaita.sources.book import Book, open_book
from ataskaita.sources.cells import cell_text, is_given, is_own_total, key_in
from ataskaita.sources.editions import form_of, lost_cells
from ataskaita.sources.events import plain_key
from ataskaita.sources.form import FORM, Kinds
from ataskaita.sources.nodes import FaultyError, Node, Scalar
from ataskaita.sources.pages import Cell
from ataskaita.sources.rows import below_table, changed_keys
from ataskaita.sources.tree import Step, Tree, steps_of


def read_workbook_nodes(path: Path, kinds: Kinds) -> tuple[Node | None, list[Fault]]:
    """Return the tree of the workbook and the faults found; raise FileError, DataErrors."""
    book = open_book(path)
    form = form_of(book, kinds)
    if form and form not in kinds:
        facts = {"found": form, "known": ", ".join(kinds)}
        raise DataErrors([Fault(UNKNOWN_KIND, Place(str(path)), facts)])
    reading = _Reading(book, Tree(Place(str(path))), kinds[form])
    if form:
        reading.tree.put((FORM,), Scalar(form, Place(str(path), within=FORM)))
    if reading.at(f"{VALUE}.metai") is None:
        raise DataErrors([Fault(NOT_OUR_WORKBOOK, Place(str(path)), {"file": path.name})])
    for sheet in sheets(reading.kind):
        reading.sheet(sheet)
    reading.faults += lost_cells(book, reading.kind)
    return reading.tree.node(), reading.faults


def form_changes(path: Path, kind: ReportKind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what cells today's workbook has and that one doesn't, by label; what it had, by path.

    Raise FileError, or DataErrors for what is no safe workbook.
    """
    named = open_book(path).names
    before = {one.removeprefix(f"{VALUE}.") for one in named if one.startswith(f"{VALUE}.")}
    now = {one.path: one.label.rstrip(":") for one in slots(kind)}
    gained = tuple(label for path, label in now.items() if path not in before)
    return gained, tuple(sorted(before - set(now)))


@define
class _Reading:
    """One workbook on its way to nodes."""

    book: Book
    tree: Tree
    kind: ReportKind
    faults: list[Fault] = field(factory=list)

    def sheet(self, sheet: Sheet) -> None:
        """Read a sheet, unless the institution has no such section."""
        used = self.at(f"{USED}.{sheet.key}")
        if used is not None and key_in(used).lower() == NOT_USED:
            self._refuse_values(sheet, used)
            return
        found = [self._block(block) for block in sheet.blocks]
        if used is not None and key_in(used) == TO_FILL and not self.tree.has(sheet.key):
            self.tree.put((sheet.key,), Scalar("", self._place(used, sheet.key), plain=True))
        if not any(found):
            facts = {"sheet": sheet.tab}
            self.faults.append(Fault(MISSING_SHEET, Place(self.book.file), facts))

    def _refuse_values(self, sheet: Sheet, used: Cell) -> None:
        """Note values in a sheet that doesn't apply: they would be lost."""
        names = (f"{VALUE}.{slot.path}" for one in sheet.blocks for slot in _slots(one))
        cells = (cell for name in names if (cell := self.at(name)) is not None)
        if any(one.value not in (None, "") and not is_own_total(one) for one in cells):
            place = self._place(used, sheet.key)
            self.faults.append(Fault(FILLED_THOUGH_UNUSED, place, {"sheet": sheet.tab}))

    def at(self, name: str) -> Cell | None:
        """Return the first cell of that name; None where the workbook has none."""
        rows = self.book.range_of(name)
        return rows[0][0] if rows else None

    def _block(self, block: Block | Years) -> bool:
        """Read a block; return whether the workbook has it."""
        match block:
            case Values() | Matrix():
                found = [self._slot(one) for one in block.slots]
                self._tell_missing(block.slots)
                return any(found)
            case Text():
                return self._prose(block.slot)
            case Table():
                return self._table(block)
            case Years():
                return self._years(block)

    def _slot(self, slot: Slot) -> bool:
        self._value(self.at(f"{EARLIER}.{slot.path}"), (EARLIER_FIGURES, slot.path), slot.declared)
        cell = self.at(f"{VALUE}.{slot.path}")
        self._value(cell, steps_of(slot.path) or (), slot.declared)
        return cell is not None

    def _years(self, block: Years) -> bool:
        """Read figures of years before last; the report's own year says which those are."""
        year = self.at(f"{VALUE}.metai")
        this = key_in(year) if year is not None else ""
        found = [(slot, ago) for slot in block.slots for ago in block.ago]
        for slot, ago in found:
            cell = self.at(block.name_of(slot, ago))
            if this.isdecimal():
                steps = (block.key, str(int(this) - ago), slot.path)
                self._value(cell, steps, slot.declared)
        return any(self.at(block.name_of(*one)) for one in found)

    def _tell_missing(self, slots: tuple[Slot, ...]) -> None:
        """Let a required cell be told where it is empty and others of its object aren't."""
        cells = {one.path: cell for one in slots if (cell := self.at(f"{VALUE}.{one.path}"))}
        begun = {_owner(path) for path, cell in cells.items() if cell.value not in (None, "")}
        for slot in slots:
            due = slot.path in self._always() or (
                slot.declared.required and _owner(slot.path) in begun
            )
            if due and slot.path in cells:
                place = self._place(cells[slot.path], slot.path)
                self.tree.put(steps_of(slot.path) or (), Scalar("", place))

    def _always(self) -> tuple[str, str]:
        """Return what no report can do without."""
        return "metai", f"{self.kind.institution.key}.pavadinimas"

    def _prose(self, slot: Slot) -> bool:
        rows = self.book.range_of(f"{PROSE}.{slot.path}")
        texts: list[Scalar] = []
        for row in rows:
            text = self._text(row[0], slot.path, slot.declared)
            texts += [text] if text else []
        if texts:
            whole = "\n\n".join(one.text for one in texts)
            plain = any(one.plain for one in texts) and not whole
            self.tree.put(steps_of(slot.path) or (), Scalar(whole, texts[0].place, plain=plain))
        return bool(rows)

    def _table(self, table: Table) -> bool:
        rows = self.book.range_of(f"{ROWS}.{table.path}")
        if not rows:
            return False
        declared = {one.key: one.declared for one in table.columns}
        keys = ["" if key == VALUE_ITSELF else key for key in map(key_in, rows[0])]
        if changed := changed_keys(table, rows):
            self.faults += (self._changed(table, *one) for one in changed)
            return True
        self.faults += (self._below(table, one) for one in below_table(rows))
        filled = (row for row in rows[1:-1] if any(map(is_given, row)))
        for number, row in enumerate(filled, start=1):
            self._row(table, dict(zip(keys, row, strict=False)), number, declared)
        return True

    def _changed(self, table: Table, cell: Cell, expected: str) -> Fault:
        facts = {"found": key_in(cell), "expected": expected}
        return Fault(CHANGED_KEY, self._place(cell, table.path), facts)

    def _below(self, table: Table, cell: Cell) -> Fault:
        facts = {"found": key_in(cell), "closing": BELOW}
        return Fault(BELOW_TABLE, self._place(cell, table.path), facts)

    def _row(
        self,
        table: Table,
        cells: dict[str, Cell],
        number: int,
        declared: dict[str, Declaration | None],
    ) -> None:
        above = self._above(table, cells, number)
        if above is None:
            return
        for key, cell in cells.items():
            if not key.startswith("@"):
                steps = (*above, *(steps_of(key) or ()))
                self._value(cell, steps, declared.get(key))

    def _above(self, table: Table, cells: dict[str, Cell], number: int) -> tuple[Step, ...] | None:
        """Return where a row's values stand in the data."""
        base: tuple[Step, ...] = steps_of(table.path) or ()
        if "@@" in cells:
            return self._path(table, cells["@@"])
        if not table.keyed:
            return (*base, number)
        name = key_in(cells["@"]) or key_in(cells.get("pavadinimas") or cells["@"])
        name = name or f"eilute {number}"
        if "" in cells and table.columns[1].declared is None:
            code, _, path = name.partition(" ")
            return (*base, code, path) if path else (*base, name)
        return (*base, plain_key(name))

    def _path(self, table: Table, cell: Cell) -> tuple[Step, ...] | None:
        written = key_in(cell)
        steps = steps_of(written)
        if steps is None or (steps[0] != table.path and ADDITIONS not in steps[:2]):
            facts = {"found": written, "example": f"{table.path}.pavyzdys"}
            self.faults.append(Fault(NOT_A_PATH, self._place(cell, table.path), facts))
            return None
        return steps

    def _value(
        self, cell: Cell | None, steps: tuple[Step, ...], declared: Declaration | None
    ) -> None:
        path = _joined(steps)
        text = self._text(cell, path, declared) if cell is not None else None
        if text is not None and not self.tree.put(steps, text):
            facts = {"key": path, "first": "?"}
            self.faults.append(Fault(DUPLICATE_KEY, text.place, facts))

    def _text(self, cell: Cell, path: str, declared: Declaration | None) -> Scalar | None:
        try:
            return cell_text(cell, self._place(cell, path), declared)
        except FaultyError as error:
            self.faults += error.faults
            return None

    def _place(self, cell: Cell, path: str) -> Place:
        return Place(self.book.file, within=path, cell=f"{cell.sheet}!{cell.address}")


def _owner(path: str) -> str:
    return path.rpartition(".")[0]


def _slots(block: Block | Years) -> tuple[Slot, ...]:
    return block.slots if isinstance(block, Values | Matrix) else ()


def _joined(steps: tuple[Step, ...]) -> str:
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path
