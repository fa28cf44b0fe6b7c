"""A page of the workbook on which one writes downwards: cells, texts, each under its name."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import field
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.forms import EARLIER, VALUE, Sheet
from ataskaita.declared.kind import ReportKind
from ataskaita.forms.data import cell_of, value_at
from ataskaita.forms.formulas import (
    Places,
    formula_of,
    parts_of,
    total_of,
)
from ataskaita.forms.hints import demand_of
from ataskaita.forms.looks import Looks
from ataskaita.forms.measures import height_of, widths_of
from ataskaita.records import define

_TEXT_COLUMNS: Final = 6
"""Columns that a paragraph reaches over."""
_HELPER: Final = 25
"""The hidden column, Z, that holds 1 where a typed total differs from its parts."""
_ALONE: Final = (Kind.FIGURE, Kind.YEAR, Kind.DATE, Kind.FLAG, Kind.CHOICE)
"""What one narrow cell holds; texts reach over several."""


@define
class PageWriter:
    """Writes a sheet downwards, remembering how far down it is."""

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

    def _heading(self, title: str, told: str = "") -> None:
        """Write a heading, and below it what whoever fills the block is told."""
        if title:
            self._page.write_string(self.row, 0, title, self.looks.heading)
            self.row += 1
        if told:
            self._paragraph(told, self.looks.note)
            self.row += 1

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

    def _paragraph(self, text: str, look: Any) -> None:
        """Write a paragraph over several columns, as high as it needs."""
        across = sum(widths_of(self.sheet)[:_TEXT_COLUMNS])
        self._page.set_row(self.row, height_of([(text, across)], least=2))
        self._page.merge_range(self.row, 0, self.row, _TEXT_COLUMNS - 1, text, look)

    def _count(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.cells.append(self._absolute(first, last))
        self.count += (last[0] - first[0] + 1) * (last[1] - first[1] + 1)

    def _name(self, name: str, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.book.define_name(name, f"={self._absolute(first, last)}")

    def _absolute(self, first: tuple[int, int], last: tuple[int, int]) -> str:
        return f"'{self.sheet.tab}'!{xl_range_abs(*first, *last)}"
