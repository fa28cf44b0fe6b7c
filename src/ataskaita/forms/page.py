"""A page of the workbook on which one writes downwards: cells, texts, each under its name."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import field
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from ataskaita.declared.asking import always_asked
from ataskaita.declared.blocks import AnyBlock
from ataskaita.declared.conditions import computed_paths
from ataskaita.declared.declare import Declaration
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
from ataskaita.forms.whereabouts import Cells, Whereabouts, quoted
from ataskaita.records import define

TEXT_COLUMNS: Final = 6
"""Columns that a paragraph reaches over."""


@define
class PageWriter:
    """Writes a sheet downwards, remembering how far down it is."""

    book: Workbook
    sheet: Sheet
    kind: ReportKind
    looks: Looks
    year: int
    notes: Mapping[str, str]
    where: Whereabouts
    row: int = 0
    cells: list[str] = field(factory=list)
    texts: list[str] = field(factory=list)
    tables: list[str] = field(factory=list)
    widths: Sequence[float] = ()
    _page: Any = None
    _label_heights: dict[int, float] = field(factory=dict)

    def _set_up(self, blocks: Sequence[AnyBlock] = ()) -> None:
        """Set the page up for these blocks."""
        self.widths = widths_of(blocks)
        for number, width in enumerate(self.widths):
            self._page.set_column(number, number, width)
        self._page.freeze_panes(1, 0)
        self._page.set_landscape()
        self._page.set_paper(9)
        self._page.fit_to_pages(1, 0)
        self._page.repeated = 1 if self.sheet.told else 2  # the heading, and an empty row
        self._page.repeat_rows(0, self._page.repeated - 1)
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

    def _cell(  # noqa: PLR0913, PLR0917 (a cell is all that is known of it)
        self,
        spot: tuple[int, int],
        path: str,
        declared: Declaration,
        data: Mapping[str, Any],
        places: Places,
        row: str = "",
    ) -> None:
        """Write a cell to fill; what isn't stated and follows from other cells is computed."""
        value = cell_of(value_at(data, path), declared)
        parts, formula = parts_of(declared, places), formula_of(declared, places)
        follows = path in computed_paths(self.kind)
        always = path in always_asked(self.kind)
        usual = self.looks.to_fill(declared, always=always)
        look = self.looks.computed(declared) if follows else usual
        if value is None and (parts or formula):
            self._page.write_formula(*spot, formula or total_of(parts), look, "")
        elif value is None:
            self._page.write_blank(*spot, None, look)
        else:
            self._page.write(*spot, value, look)
        free = value is None and not (parts or formula)
        self.where.now[path] = Cells(self._page, spot, spot, declared, row=row, free=free)
        self._page.data_validation(
            *spot, *spot, demand_of(declared, xl_rowcol_to_cell(*spot), always=always)
        )
        self._name(f"{VALUE}.{path}", spot, spot)

    def _earlier(
        self, spot: tuple[int, int], path: str, declared: Declaration, data: Mapping[str, Any]
    ) -> None:
        value = data.get("praejusieji_metai", {}).get(path)
        self._page.write(*spot, cell_of(value, declared), self.looks.given(declared))
        self.where.earlier[path] = Cells(self._page, spot, spot, declared)
        self._name(f"{EARLIER}.{path}", spot, spot)

    def _unit(self, declared: Declaration) -> None:
        """Write beside the row's numbers what they are counted in."""
        unit = declared.unit
        self._page.write_string(self.row, 3, unit.symbol if unit else "", self.looks.unit)

    def _heighten_label(self, label: str) -> None:
        """Make the row as high as what it is called needs."""
        height = height_of([(label, self.widths[0])])
        self._label_heights[self.row] = height
        if height > height_of(()):
            self._page.set_row(self.row, height)

    def _paragraph(self, text: str, look: Any) -> None:
        """Write a paragraph over several columns, as high as it needs."""
        across = sum(self.widths[:TEXT_COLUMNS])
        self._page.set_row(self.row, height_of([(text, across)], least=2))
        self._page.merge_range(self.row, 0, self.row, TEXT_COLUMNS - 1, text, look)

    def _name(self, name: str, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.book.define_name(name, f"={self._absolute(first, last)}")

    def _absolute(self, first: tuple[int, int], last: tuple[int, int]) -> str:
        return f"{quoted(self.sheet.tab)}!{xl_range_abs(*first, *last)}"
