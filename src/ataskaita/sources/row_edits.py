"""Where in a workbook a row of a table stands, or would: by the hidden keys above its columns."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import field

from ataskaita.declared.blocks import VALUE_ITSELF
from ataskaita.declared.forms import ROWS
from ataskaita.declared.own_grids import GRID_ROWS
from ataskaita.records import define
from ataskaita.sources.book import Book
from ataskaita.sources.cells import is_given, key_in
from ataskaita.sources.events import plain_key
from ataskaita.sources.pages import Cell

_NUMBERED: Final = re.compile(r"(?P<table>.*?)\[(?P<row>\d+)\](?:\.(?P<key>[\w.]+))?")
_IN_GRID: Final = re.compile(
    rf"(?P<above>[\w.]+)\[(?P<place>\d+)\]\.(?P<part>\w+)\.{GRID_ROWS}\[(?P<row>\d+)\]\[(?P<key>\d+)\]"
)
_ROW: Final = re.compile(r"(?P<table>.*?)\[(?P<row>\d+)\]")
_ROW_IN_GRID: Final = re.compile(
    rf"(?P<above>[\w.]+)\[(?P<place>\d+)\]\.(?P<part>\w+)\.{GRID_ROWS}\[(?P<row>\d+)\]"
)
_NAME: Final = "@"
Row = tuple[Cell, ...]


@define
class RowEdits:
    """The cells of rows that one workbook is to have, each new one in a free row of its own."""

    book: Book
    names: dict[Cell, str] = field(factory=dict)
    """What new rows are called, by the cells in which that is to stand."""
    _named: dict[tuple[str, str], Row] = field(factory=dict)

    def cell_of(self, path: str) -> Cell | None:
        """Return the cell of a row's value at a data path; None where no table has one for it."""
        if found := _IN_GRID.fullmatch(path):
            name = f"{found['above']}.{found['place']}.{found['part']}"
            return self._numbered(name, int(found["row"]), f"[{found['key']}]")
        if found := _NUMBERED.fullmatch(path):
            return self._numbered(found["table"], int(found["row"]), found["key"] or VALUE_ITSELF)
        return next((one for one in self._by_name(path) if one is not None), None)

    def row_at(self, path: str) -> Row:
        """Return the cells of the row at a data path; none where no table has it."""
        if found := _ROW_IN_GRID.fullmatch(path):
            return self._given(f"{found['above']}.{found['place']}.{found['part']}", found["row"])
        if found := _ROW.fullmatch(path):
            return self._given(found["table"], found["row"])
        table, _, name = path.rpartition(".")
        rows = self.book.range_of(f"{ROWS}.{table}")
        named = (row for row in rows[1:-1] if plain_key(_name_in(rows[0], row)) == name)
        return next(named, ())

    def _given(self, table: str, number: str) -> Row:
        """Return the row of that number among those in which anything is given."""
        rows = [row for row in self.book.range_of(f"{ROWS}.{table}")[1:-1] if _is_given(row)]
        return rows[int(number) - 1] if 0 < int(number) <= len(rows) else ()

    def _numbered(self, table: str, number: int, key: str) -> Cell | None:
        """Return a cell of the row of that number: of those that are there, or behind the last."""
        rows = self.book.range_of(f"{ROWS}.{table}")
        last = _last(rows)
        there = [row for row in rows[1 : last + 1] if _is_given(row)]
        usable = [*there, *rows[last + 1 : -1]]
        return _in_column(rows[0], usable[number - 1], key) if number <= len(usable) else None

    def _by_name(self, path: str) -> Iterator[Cell | None]:
        """Generate the cell of a row that has a name, however deep in it the value is."""
        steps = path.split(".")
        for count in range(len(steps) - 1, 0, -1):
            table, name = ".".join(steps[:count]), steps[count]
            rows = self.book.range_of(f"{ROWS}.{table}")
            if rows and key_in(rows[0][0]) == _NAME:
                row = self._row_named(table, name, rows) or ()
                yield _in_column(rows[0], row, ".".join(steps[count + 1 :]) or VALUE_ITSELF)

    def _row_named(self, table: str, name: str, rows: Sequence[Row]) -> Row | None:
        for row in rows[1:-1]:
            if plain_key(_name_in(rows[0], row)) == name:
                return row
        if (table, name) not in self._named:
            taken = sum(one == table for one, _ in self._named)
            free = rows[_last(rows) + 1 + taken : -1]
            if not free:
                return None
            self._named[table, name] = free[0]
            self.names[free[0][0]] = name
        return self._named[table, name]


def _last(rows: Sequence[Row]) -> int:
    """Return the place of the last row in which anything is given; nought for none."""
    given = [place for place, row in enumerate(rows[:-1]) if place and _is_given(row)]
    return given[-1] if given else 0


def _is_given(row: Row) -> bool:
    return any(map(is_given, row))


def _name_in(keys: Row, row: Row) -> str:
    """Return what a row is called: its name, or else its label."""
    label = _in_column(keys, row, "pavadinimas")
    return key_in(row[0]) or (key_in(label) if label else "")


def _in_column(keys: Row, row: Row, key: str) -> Cell | None:
    """Return the cell of a column, by what stands above it: its key, or its number and label."""
    for one, cell in zip(keys, row, strict=False):
        if key_in(one).partition(" ")[0] == key:
            return cell
    return None
