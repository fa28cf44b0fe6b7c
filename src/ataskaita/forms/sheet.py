"""Write one sheet: its blocks from top to bottom, each cell under its name."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import field
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from ataskaita.declared.declare import WRITTEN, Declaration, Kind
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
from ataskaita.forms.formulas import (
    Places,
    formula_of,
    owner_of,
    parts_of,
    places_of,
    row_places,
    total_of,
)
from ataskaita.forms.headers import write_header
from ataskaita.forms.hints import demand_of, hinted
from ataskaita.forms.looks import Looks
from ataskaita.forms.measures import height_of, width_of, widths_of
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
        top = self.row
        places = places_of(
            (one.declared, (top + place, 1)) for place, one in enumerate(block.slots)
        )
        for slot in block.slots:
            self._page.write_string(self.row, 0, slot.label.rstrip(":"), self.looks.label)
            if slot.declared.kind not in _ALONE:
                look = self.looks.to_fill(slot.declared)
                self._page.merge_range(self.row, 1, self.row, _TEXT_COLUMNS - 1, "", look)
            self._cell((self.row, 1), slot.path, slot.declared, data, places)
            if slot.declared.kind is Kind.FIGURE:
                self._earlier((self.row, 2), slot.path, slot.declared, data)
                unit = slot.declared.unit
                self._page.write_string(self.row, 3, unit.symbol if unit else "", self.looks.note)
            self.row += 1
        self._count((top, 1), (self.row - 1, 1))

    def _matrix(self, block: Matrix, data: Mapping[str, Any]) -> None:
        self._heading(block.title)
        labels = [(block.among,), *((*one.above, one.label) for one in block.columns)]
        self.row += write_header(self._page, self.row, labels, self.looks.header)
        for (path, label), hint in zip(block.rows, block.hints, strict=True):
            self._matrix_row(path, label, hinted(block.columns, hint), data)

    def _matrix_row(
        self, path: str, label: str, columns: Sequence[Declaration], data: Mapping[str, Any]
    ) -> None:
        """Write a row to fill, and below it last year's, where anything of it is known or asked."""
        said = [self.notes.get(f"{path}.{one.key}", "") for one in columns]
        compared = any(said) or any(one.kind is Kind.FIGURE for one in columns)
        self._page.write_string(self.row, 0, label.rstrip(":"), self.looks.label)
        if compared:
            self._page.write_string(self.row + 1, 0, f"    {self.year - 1} m.", self.looks.note)
        places = places_of((one, (self.row, place)) for place, one in enumerate(columns, start=1))
        for place, declared in enumerate(columns, start=1):
            below = f"{path}.{declared.key}"
            self._cell((self.row, place), below, declared, data, places)
            if declared.kind is Kind.FIGURE:
                self._earlier((self.row + 1, place), below, declared, data)
            elif text := said[place - 1]:
                self._page.write_string(self.row + 1, place, text, self.looks.note)
        self._count((self.row, 1), (self.row, len(columns)))
        written = [value_at(data, f"{path}.{one.key}") for one in columns]
        for row, texts in ((self.row, written), (self.row + 1, said)):
            self._heighten(row, columns, texts)
        self.row += 1 + compared

    def _heighten(self, row: int, columns: Sequence[Declaration], texts: Sequence[Any]) -> None:
        """Make a matrix's row as high as its longest text needs."""
        pairs = zip(columns, texts, strict=True)
        long = [(text, width_of(one)) for one, text in pairs if one.kind in WRITTEN and text]
        if long:
            self._page.set_row(row, height_of(long))

    def _cell(
        self,
        spot: tuple[int, int],
        path: str,
        declared: Declaration,
        data: Mapping[str, Any],
        places: Places,
    ) -> None:
        """Write a cell to fill; what isn't stated and follows from other cells is computed."""
        value = cell_of(value_at(data, path), declared)
        parts, formula = parts_of(declared, places), formula_of(declared, places)
        computed = declared.formula is not None and value is None
        look = self.looks.computed(declared) if computed else self.looks.to_fill(declared)
        if value is None and (parts or formula):
            self._page.write_formula(*spot, formula or total_of(parts), look, "")
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
        if slot.declared.hint:
            self._paragraph(slot.declared.hint, self.looks.note)
            self.row += 1
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
        labels = [one.labels for one in table.columns]
        self.row += write_header(self._page, self.row, labels, self.looks.header)
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

    def _table_row(self, columns: Sequence[Column], values: Mapping[str, Any]) -> None:
        self._page.set_row(self.row, self._height(columns, values))
        places = row_places(columns, self.row)
        for place, column in enumerate(columns):
            value, declared = cell_of(values.get(column.key), column.declared), column.declared
            formula = formula_of(declared, places[owner_of(column)]) if declared else ""
            if value is None and formula:
                look = self.looks.computed(declared)
                self._page.write_formula(self.row, place, formula, look, "")
            else:
                self._page.write(self.row, place, value, self.looks.to_fill(declared))
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
