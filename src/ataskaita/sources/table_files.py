"""The rows of a table in a file of its own, as nodes: columns are known by what they are called."""

import csv
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.labels import shown_label
from ataskaita.declared.own import Column, OwnTable
from ataskaita.errors import Fault, Place
from ataskaita.messages import Phrase, tables
from ataskaita.messages.structure import DUPLICATE_KEY, UNKNOWN_KEY, UNKNOWN_KEY_NEAREST
from ataskaita.records import frozen
from ataskaita.sources.beside import beside
from ataskaita.sources.events import plain_key
from ataskaita.sources.grids import address_of
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Scalar, Series, faulty
from ataskaita.sources.structure import read_columns
from ataskaita.sources.tables_of_text import rows_of


@frozen
class _Column:
    """A column of a table: what stands for it in the data, and what a person calls it."""

    key: str
    label: str
    names: frozenset[str]
    """What it may be called, plain as keys are."""
    due: bool = False
    """Whether each file must have it."""


@frozen
class Columns:
    """The columns of a table, and whether its rows are lists of cells, without keys."""

    every: tuple[_Column, ...]
    by_place: bool = False

    def called(self, header: str) -> _Column | None:
        """Return the column that is called so."""
        name = plain_key(header.rstrip(": "))
        return next((one for one in self.every if name in one.names), None)


def columns_of_model(model: type[Any]) -> Columns:
    """Return the columns of a list of such objects."""
    return Columns(tuple(map(_of_field, declarations(model))))


def _of_field(one: Declaration) -> _Column:
    label = shown_label(one.label)
    with_unit = f"{label}, {one.unit.symbol}" if one.unit else ""
    names = filter(None, (one.key, one.was, label, with_unit))
    return _Column(one.key, label, frozenset(map(plain_key, names)))


def columns_of_own(table: Mapping) -> Columns:
    """Return the columns that the data says beside the rows."""
    declared = declaration(OwnTable, "columns")
    node = table.values.get(declared.key)
    several = read_columns(node, declared) if node is not None else ()
    return Columns(tuple(_of_column(one) for one in several), by_place=True)


def _of_column(one: Column) -> _Column:
    names = filter(None, (one.key, one.label, one.whole_label))
    return _Column("", one.label, frozenset(map(plain_key, names)), due=not one.is_computed)


def refused(name: str, place: Place, reason: Phrase, do: Phrase) -> FaultyError:
    """Return the error for a file of rows that can't be read."""
    return faulty(tables.NOT_A_TABLE, place, file=name, reason=reason, column="", do=do)


def _read(text: str, name: str, place: Place) -> list[tuple[int, Sequence[str]]]:
    """Return the rows that say anything, with their numbers; the first has the columns' names."""
    try:
        filled = [(number, row) for number, row in enumerate(rows_of(text), 1) if any(row)]
    except csv.Error:
        raise refused(name, place, tables.BROKEN, tables.AS_CSV) from None
    if not filled:
        raise refused(name, place, tables.NO_COLUMNS, tables.NAME_COLUMNS)
    return filled


@frozen
class TableFile:
    """One file's rows on their way to nodes."""

    place: Place
    """Where the data names it."""
    name: str
    columns: Columns

    def rows(self, text: str) -> Series:
        """Return the rows; raise FaultyError with all that is wrong with the file."""
        (first, heads), *rows = _read(text, self.name, self.place)
        order = self._order(first, heads)
        faults = [self._too_wide(number, row) for number, row in rows if any(row[len(order) :])]
        if faults:
            raise FaultyError(*faults)
        make = self._by_place if self.columns.by_place else self._by_key
        items = [make(number, row, order, item) for item, (number, row) in enumerate(rows, 1)]
        return Series(tuple(items), self.place)

    def _order(self, number: int, heads: Sequence[str]) -> dict[_Column, int]:
        """Return where each column stands in the file, counted from 0."""
        faults: list[Fault] = []
        order: dict[_Column, int] = {}
        for place, head in enumerate(heads):
            column = self.columns.called(head)
            if column is None:
                faults.append(self._unknown(head, number, place))
            elif order.setdefault(column, place) != place:
                facts = {"key": head, "first": address_of((number, order[column] + 1))}
                faults.append(Fault(DUPLICATE_KEY, self._place(number, place), facts))
        missing = [one for one in self.columns.every if one.due and one not in order]
        for one in missing:
            facts = self._facts(tables.NO_COLUMN, tables.ADD_COLUMN, f" „{one.label}“")
            faults.append(Fault(tables.NOT_A_TABLE, self._place(number, 0), facts))
        if faults:
            raise FaultyError(*faults)
        return order

    def _unknown(self, head: str, number: int, place: int) -> Fault:
        known = [one.label for one in self.columns.every]
        nearest = nearest_of(head, known)
        facts = {
            "key": head,
            "known": ", ".join(f"„{one}“" for one in known),
            "nearest": nearest or "",
        }
        message = UNKNOWN_KEY_NEAREST if nearest else UNKNOWN_KEY
        return Fault(message, self._place(number, place), facts)

    def _too_wide(self, number: int, row: Sequence[str]) -> Fault:
        place = self._place(number, max(n for n, text in enumerate(row) if text))
        facts = self._facts(tables.TOO_WIDE, tables.QUOTE_CELL)
        return Fault(tables.NOT_A_TABLE, place, facts)

    def _facts(self, reason: Phrase, do: Phrase, column: str = "") -> dict[str, str]:
        return {"file": self.name, "reason": reason, "column": column, "do": do}

    def _by_key(
        self, number: int, row: Sequence[str], order: AnyMapping[_Column, int], item: int
    ) -> Node:
        """Return a row of a list: what isn't written has no key."""
        path = f"{self.place.within}[{item}]"
        values: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        for one, place in order.items():
            if place < len(row) and row[place]:
                where = self._place(number, place, f"{path}.{one.key}", one.label)
                values[one.key] = Scalar(row[place], where)
                keys[one.key] = Scalar(one.key, where)
        return Mapping(values, keys, self._place(number, 0, path))

    def _by_place(
        self, number: int, row: Sequence[str], order: AnyMapping[_Column, int], item: int
    ) -> Node:
        """Return a row of an own table: each column has its place in it."""
        path = f"{self.place.within}[{item}]"
        cells: list[Node] = []
        for step, one in enumerate(self.columns.every, start=1):
            place = order.get(one, len(row))
            text = row[place] if place < len(row) else ""
            where = self._place(number, min(place, len(order)), f"{path}[{step}]", one.label)
            cells.append(Scalar(text, where))
        return Series(tuple(cells), self._place(number, 0, path))

    def _place(self, number: int, column: int, path: str = "", label: str = "") -> Place:
        """Return where a cell of the file stands, its column counted from 0."""
        file = str(beside(Path(self.place.file), self.name))
        within = path or self.place.within
        return Place(file, within=within, cell=address_of((number, column + 1)), label=label)
