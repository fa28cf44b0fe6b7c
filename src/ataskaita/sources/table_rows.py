"""Read the rows of a workbook's table, by the hidden keys above its columns."""

from collections.abc import Mapping, Sequence
from typing import Final

from ataskaita.declared.blocks import BELOW, VALUE_ITSELF, Column, Table
from ataskaita.declared.declare import Kind
from ataskaita.declared.forms import ROWS
from ataskaita.declared.sections import ADDITIONS
from ataskaita.messages import Message
from ataskaita.messages.structure import DUPLICATE_KEY
from ataskaita.messages.unread import LONE_NAME, NAMELESS_ROW, ROW_WITHOUT_NAME
from ataskaita.messages.workbook import BELOW_TABLE, CHANGED_KEY, NOT_A_PATH
from ataskaita.sources.cells import is_given, key_in
from ataskaita.sources.events import plain_key
from ataskaita.sources.moved_labels import swapped_keys
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.pages import Cell
from ataskaita.sources.renaming import columns_of_today
from ataskaita.sources.rows import below_table, changed_keys
from ataskaita.sources.taking import Taking, joined
from ataskaita.sources.tree import Step, steps_of

_TOLD_BY: Final = (Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.PROSE)
"""What rows of a list are known by, where their first column is of such a kind."""

Cells = Mapping[str, Cell]
"""A row, by the keys of its columns."""


def read_table(taking: Taking, table: Table, known: frozenset[str] | None) -> bool:
    """Take the table's values; return whether the workbook has it.

    `known` are the names that its rows may have, where they have names of groups.
    """
    rows = taking.book.range_of(f"{ROWS}.{table.path}")
    if not rows:
        return False
    if changed := changed_keys(table, rows) or swapped_keys(taking.book, table, rows):
        for cell, expected in changed:
            place = taking.place(cell, table.path)
            taking.tell(CHANGED_KEY, place, found=key_in(cell), expected=expected)
        taking.take(*(cell for row in rows for cell in row))
        return True
    for cell in below_table(rows):
        place = taking.place(cell, table.path)
        taking.tell(BELOW_TABLE, place, found=key_in(cell), closing=BELOW)
    taking.take(*(rows[0] if taking.book.own is None else ()), *below_table(rows))
    _Rows(taking, table, known).read(rows)
    return True


class _Rows:
    """The rows of one table on their way to nodes."""

    def __init__(self, taking: Taking, table: Table, known: frozenset[str] | None) -> None:
        self._taking, self._table, self._known = taking, table, known
        self._columns = {one.key: one for one in table.columns}
        self._labels = {key: self._label(one, ()) for key, one in self._columns.items()}

    def read(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Take every row in which something is given."""
        now = columns_of_today({key: one.declared for key, one in self._columns.items()})
        said = (key_in(cell) for cell in rows[0])
        keys = ["" if key == VALUE_ITSELF else now.get(key, key) for key in said]
        filled = (row for row in rows[1:-1] if any(map(is_given, row)))
        for number, row in enumerate(filled, start=1):
            self._row(dict(zip(keys, row, strict=False)), number)

    def _row(self, cells: Cells, number: int) -> None:
        if self._table.keyed or "@@" in cells:
            self._taking.take(*(cell for key, cell in cells.items() if key[:1] == "@"))
        if (above := self._above(cells, number)) is None:
            self._taking.take(*cells.values())
            return
        values = [self._value(key, cell, above) for key, cell in cells.items() if key[:1] != "@"]
        if not any(values):
            self._tell_lone(cells)
        elif not self._table.keyed and values[0] is False:
            self._tell_without_name(cells)

    def _value(self, key: str, cell: Cell, above: tuple[Step, ...]) -> bool:
        if cell.value is None:
            return False
        column = self._columns.get(key)
        steps = (*above, *(steps_of(key) or ()))
        label = self._labels.get(key, "") if key else self._label(column, above)
        return self._taking.value(cell, steps, column.declared if column else None, label)

    def _above(self, cells: Cells, number: int) -> tuple[Step, ...] | None:
        """Return where a row's values stand in the data; None where that isn't to be known."""
        base: tuple[Step, ...] = steps_of(self._table.path) or ()
        if "@@" in cells:
            return self._path(cells)
        if not self._table.keyed:
            return (*base, number)
        written = key_in(cells["@"]) or key_in(cells.get("pavadinimas") or cells["@"])
        if not written:
            self._tell_nameless(cells)
            return None
        steps = (*base, *self._name(cells, written))
        return steps if self._is_first(cells, steps, written) else None

    def _name(self, cells: Cells, written: str) -> tuple[str, ...]:
        """Return by what a row is called in data: of an agreement, what is agreed to, and where."""
        if "" in cells and self._table.columns[1].declared is None:
            code, _, path = written.partition(" ")
            return (code, path) if path else (written,)
        return (plain_key(written),)

    def _is_first(self, cells: Cells, steps: tuple[Step, ...], written: str) -> bool:
        """Return whether no row above has the same name; tell where one has."""
        named = cells["@"] if key_in(cells["@"]) else cells.get("pavadinimas", cells["@"])
        place = self._taking.place(named, joined(steps), self._label(self._table.columns[0], ()))
        before = self._taking.tree.call(steps, Scalar(written, place))
        if before is not None:
            first = before.cell_from(place)
            self._taking.tell(DUPLICATE_KEY, place, key=written, first=first)
        return before is None

    def _path(self, cells: Cells) -> tuple[Step, ...] | None:
        cell = cells["@@"]
        written = key_in(cell)
        if not written:
            self._tell_nameless(cells)
            return None
        steps = steps_of(written)
        if steps is None or (steps[0] != self._table.path and ADDITIONS not in steps[:2]):
            nowhere = f"{self._table.path}.{cell.address}"  # what the table holds else stays read
            place = self._taking.place(cell, nowhere, self._label(None, ()))
            self._taking.tell(NOT_A_PATH, place, found=written)
            return None
        return steps

    def _tell_nameless(self, cells: Cells) -> None:
        given = next(one for one in cells.values() if is_given(one))
        self._tell_of_name(NAMELESS_ROW, cells, given)

    def _tell_without_name(self, cells: Cells) -> None:
        """Tell of a row of which everything is written but what it is about."""
        first = self._table.columns[0].declared
        if first is not None and first.kind in _TOLD_BY and not first.required:
            given = next(one for one in cells.values() if is_given(one))
            self._tell_of_name(ROW_WITHOUT_NAME, cells, given)

    def _tell_of_name(self, message: Message, cells: Cells, given: Cell) -> None:
        key, named = next(iter(cells.items()))
        label = self._label(self._columns.get(key), ())
        key = next(one for one, cell in cells.items() if cell is given)
        place = self._taking.place(given, self._table.path, self._label(self._columns.get(key), ()))
        self._taking.tell(message, place, cell=named.address, column=label.rpartition(": ")[2])

    def _tell_lone(self, cells: Cells) -> None:
        """Tell of a row that has a name and nothing else; the names of groups may wait so."""
        named = next((one for one in cells.values() if is_given(one)), None)
        if named is None or (self._known is not None and plain_key(key_in(named)) in self._known):
            return
        place = self._taking.place(named, self._table.path, self._label(None, ()))
        self._taking.tell(LONE_NAME, place, found=key_in(named))

    def _label(self, column: Column | None, above: tuple[Step, ...]) -> str:
        """Return what a cell is called: its table, and its column, or its row where it has one."""
        table = self._table.title.rstrip(":")
        if column is not None and not column.key and above and self._table.keyed:
            return f"{table}: {above[-1]}"
        return f"{table}: {column.labels[-1].rstrip(':')}" if column and column.labels else table
