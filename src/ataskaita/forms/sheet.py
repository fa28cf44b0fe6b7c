"""Write one sheet: its blocks from top to bottom, each cell under its name."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import field
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.forms import (
    BELOW,
    EARLIER,
    PROSE,
    ROWS,
    VALUE,
    VALUE_ITSELF,
    Block,
    Column,
    Matrix,
    Sheet,
    Slot,
    Table,
    Text,
    Values,
)
from ataskaita.declared.kind import ReportKind
from ataskaita.forms.data import cell_of, paragraphs_of, rows_of, value_at
from ataskaita.forms.hints import demand_of
from ataskaita.forms.looks import Looks
from ataskaita.forms.measures import height_of, widths_of
from ataskaita.records import define, frozen

_TEXT_COLUMNS: Final = 6
"""Columns that a paragraph reaches over."""
_HELPER: Final = 25
"""The hidden column, Z, that holds 1 where a typed total differs from its parts."""
_ALONE: Final = (Kind.FIGURE, Kind.YEAR, Kind.DATE, Kind.FLAG, Kind.CHOICE)
"""What one narrow cell holds; texts reach over several."""


@frozen
class Written:
    """What the first sheet counts of a sheet."""

    sheet: Sheet
    cells: tuple[str, ...]
    """Ranges of single cells to fill."""
    count: int
    rows: tuple[str, ...]
    """Ranges of the tables' first columns."""
    totals: bool


@define
class SheetWriter:
    """Writes a sheet, remembering how far down it is."""

    book: Workbook
    sheet: Sheet
    kind: ReportKind
    looks: Looks
    year: int
    notes: Mapping[str, str]
    row: int = 0
    cells: list[str] = field(factory=list)
    tables: list[str] = field(factory=list)
    count: int = 0
    totals: bool = False
    _page: Any = None

    def write(self, data: Mapping[str, Any]) -> Written:
        """Write every block; return what the first sheet counts."""
        self._page = self.book.add_worksheet(self.sheet.tab)
        self._set_up()
        self._page.write_string(0, 0, self.sheet.heading, self.looks.title)
        self.row = 2
        for block in self.sheet.blocks:
            self._write_block(block, data)
            self.row += 1
        return Written(self.sheet, tuple(self.cells), self.count, tuple(self.tables), self.totals)

    def _write_block(self, block: Block, data: Mapping[str, Any]) -> None:
        match block:
            case Values():
                self._values(block, data)
            case Matrix():
                self._matrix(block, data)
            case Text():
                self._text(block.slot, block.free, data)
            case Table():
                self._table(block, data)

    def _set_up(self) -> None:
        for number, width in enumerate(widths_of(self.sheet)):
            self._page.set_column(number, number, width)
        self._page.set_column(_HELPER, _HELPER, None, None, {"hidden": True})
        self._page.freeze_panes(1, 0)
        self._page.set_landscape()
        self._page.set_paper(9)
        self._page.fit_to_pages(1, 0)
        self._page.repeat_rows(0)
        self._page.set_footer("&L&A&R&P iš &N")
        self._page.hide_gridlines(2)
        allowed = ("insert_rows", "format_columns", "format_rows", "format_cells")
        self._page.protect("", dict.fromkeys(allowed, True))

    def _heading(self, title: str) -> None:
        if title:
            self._page.write_string(self.row, 0, title, self.looks.heading)
            self.row += 1

    def _values(self, block: Values, data: Mapping[str, Any]) -> None:
        self._heading(block.title)
        figures = any(one.declared.kind is Kind.FIGURE for one in block.slots)
        if figures:
            headers = ("", f"{self.year} m.", f"{self.year - 1} m.", "Vienetas")
            for column, text in enumerate(headers):
                self._page.write_string(self.row, column, text, self.looks.header)
            self.row += 1
        rows = {one.declared.name: self.row + place for place, one in enumerate(block.slots)}
        top = self.row
        for slot in block.slots:
            self._page.write_string(self.row, 0, slot.label.rstrip(":"), self.looks.label)
            parts = _parts(slot.declared, {name: (row, 1) for name, row in rows.items()})
            self._cell((self.row, 1), slot.path, slot.declared, data, parts)
            if slot.declared.kind is Kind.FIGURE:
                self._earlier((self.row, 2), slot.path, slot.declared, data)
                unit = slot.declared.unit
                self._page.write_string(self.row, 3, unit.symbol if unit else "", self.looks.note)
            self.row += 1
        self._count((top, 1), (self.row - 1, 1))

    def _matrix(self, block: Matrix, data: Mapping[str, Any]) -> None:
        self._heading(block.title)
        for column, declared in enumerate(block.columns, start=1):
            self._page.write_string(self.row, column, declared.label, self.looks.header)
        self._page.write_string(self.row, 0, "", self.looks.header)
        self.row += 1
        for path, label in block.rows:
            self._matrix_row(path, label, block.columns, data)

    def _matrix_row(
        self, path: str, label: str, columns: Sequence[Declaration], data: Mapping[str, Any]
    ) -> None:
        self._page.write_string(self.row, 0, label.rstrip(":"), self.looks.label)
        self._page.write_string(self.row + 1, 0, f"    {self.year - 1} m.", self.looks.note)
        places = {one.name: (self.row, place) for place, one in enumerate(columns, start=1)}
        for place, declared in enumerate(columns, start=1):
            below = f"{path}.{declared.key}"
            self._cell((self.row, place), below, declared, data, _parts(declared, places))
            self._earlier((self.row + 1, place), below, declared, data)
        self._count((self.row, 1), (self.row, len(columns)))
        self.row += 2

    def _cell(
        self,
        spot: tuple[int, int],
        path: str,
        declared: Declaration,
        data: Mapping[str, Any],
        parts: tuple[str, ...],
    ) -> None:
        """Write a cell to fill; a total that isn't stated adds its parts up."""
        value = cell_of(value_at(data, path), declared)
        look = self.looks.to_fill(declared)
        if declared.kind not in _ALONE:
            self._page.merge_range(*spot, spot[0], _TEXT_COLUMNS - 1, "", look)
        if value is None and parts:
            total = f'=IF(COUNT({",".join(parts)})={len(parts)},SUM({",".join(parts)}),"")'
            self._page.write_formula(*spot, total, look, "")
        elif value is None:
            self._page.write_blank(*spot, None, look)
        else:
            self._page.write(*spot, value, look)
        if parts:
            self._compare(spot, parts)
        self._page.data_validation(*spot, *spot, demand_of(declared, xl_rowcol_to_cell(*spot)))
        self._name(f"{VALUE}.{path}", spot, spot)

    def _compare(self, spot: tuple[int, int], parts: tuple[str, ...]) -> None:
        """Let the hidden column say whether a typed total differs from its parts."""
        cell, every = xl_rowcol_to_cell(*spot), ",".join(parts)
        given = f"AND(ISNUMBER({cell}),COUNT({every})={len(parts)})"
        formula = f"=IF({given},IF(ROUND({cell}-SUM({every}),2)=0,0,1),0)"
        self._page.write_formula(spot[0], _HELPER, formula, self.looks.key, 0)
        self.totals = True

    def _earlier(
        self, spot: tuple[int, int], path: str, declared: Declaration, data: Mapping[str, Any]
    ) -> None:
        value = data.get("praejusieji_metai", {}).get(path)
        self._page.write(*spot, cell_of(value, declared), self.looks.given(declared))
        self._name(f"{EARLIER}.{path}", spot, spot)

    def _text(self, slot: Slot, free: int, data: Mapping[str, Any]) -> None:
        self._heading(slot.label)
        if note := self.notes.get(slot.path):
            self._paragraph(note, self.looks.note)
            self.row += 1
        top = self.row
        value = value_at(data, slot.path)
        for text in (*paragraphs_of(value), *[""] * free):
            self._paragraph(text, self.looks.to_fill(None))
            self.row += 1
        self._name(f"{PROSE}.{slot.path}", (top, 0), (self.row - 1, 0))

    def _paragraph(self, text: str, look: Any) -> None:
        """Write a paragraph over several columns, as high as it needs."""
        across = sum(widths_of(self.sheet)[:_TEXT_COLUMNS])
        self._page.set_row(self.row, height_of([(text, across)], least=2))
        self._page.merge_range(self.row, 0, self.row, _TEXT_COLUMNS - 1, text, look)

    def _table(self, table: Table, data: Mapping[str, Any]) -> None:
        self._heading(table.title)
        self._table_header(table.columns)
        top = self.row
        for place, column in enumerate(table.columns):
            self._page.write_string(self.row, place, column.key or VALUE_ITSELF, self.looks.key)
        self._page.set_row(self.row, None, None, {"hidden": True})
        self.row += 1
        rows = rows_of(table, data, self.kind)
        for values in (*rows, *[{}] * table.free):
            self._table_row(table.columns, values)
        self._demand(table.columns, top + 1)
        self._page.write_string(self.row, 0, BELOW, self.looks.note)
        self.tables.append(self._absolute((top + 1, 0), (self.row - 1, 0)))
        self._name(f"{ROWS}.{table.path}", (top, 0), (self.row, len(table.columns) - 1))
        self.row += 1

    def _table_header(self, columns: Sequence[Column]) -> None:
        """Write the header; what several columns share stands once above them."""
        deep = max(len(one.labels) for one in columns)
        for level in range(deep):
            place = 0
            while place < len(columns):
                labels = columns[place].labels
                text = labels[level] if level < len(labels) else ""
                end = place
                while end + 1 < len(columns) and _shared(columns[end + 1].labels, labels, level):
                    end += 1
                self._span(self.row + level, place, end, text)
                place = end + 1
        self.row += deep

    def _span(self, row: int, first: int, last: int, text: str) -> None:
        if last > first:
            self._page.merge_range(row, first, row, last, text, self.looks.header)
        else:
            self._page.write_string(row, first, text, self.looks.header)

    def _table_row(self, columns: Sequence[Column], values: Mapping[str, Any]) -> None:
        self._page.set_row(self.row, self._height(columns, values))
        for place, column in enumerate(columns):
            value = cell_of(values.get(column.key), column.declared)
            self._page.write(self.row, place, value, self.looks.to_fill(column.declared))
        self.row += 1

    def _height(self, columns: Sequence[Column], values: Mapping[str, Any]) -> float:
        """Return how high a table's row must be for its longest text."""
        widths = widths_of(self.sheet)
        texts = (
            (str(values.get(one.key) or ""), widths[place]) for place, one in enumerate(columns)
        )
        return height_of(texts)

    def _demand(self, columns: Sequence[Column], top: int) -> None:
        """Let the columns of a table take what they may hold; the formula moves with the row."""
        for place, column in enumerate(columns):
            if column.declared is not None and column.declared.kind is not Kind.PROSE:
                demand = demand_of(column.declared, xl_rowcol_to_cell(top, place))
                self._page.data_validation(top, place, self.row - 1, place, demand)

    def _count(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.cells.append(self._absolute(first, last))
        self.count += (last[0] - first[0] + 1) * (last[1] - first[1] + 1)

    def _name(self, name: str, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.book.define_name(name, f"={self._absolute(first, last)}")

    def _absolute(self, first: tuple[int, int], last: tuple[int, int]) -> str:
        return f"'{self.sheet.tab}'!{xl_range_abs(*first, *last)}"


def _shared(labels: tuple[str, ...], first: tuple[str, ...], level: int) -> bool:
    """Return whether a column's header at this level is that of the first one too."""
    return len(first) > level + 1 and labels[: level + 1] == first[: level + 1]


def _parts(declared: Declaration, places: Mapping[str, tuple[int, int]]) -> tuple[str, ...]:
    """Return the cells that a total adds up from; none where one of them isn't here."""
    if declared.kind is not Kind.FIGURE or not all(one in places for one in declared.of):
        return ()
    return tuple(xl_rowcol_to_cell(*places[one]) for one in declared.of)
