"""Write one sheet: its blocks from top to bottom, each cell under its name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve
from xlsxwriter.utility import xl_rowcol_to_cell

from ataskaita.declared.blocks import (
    BELOW,
    KEY,
    VALUE_ITSELF,
    AnyBlock,
    Column,
    Controls,
    Matrix,
    Slot,
    Table,
    Text,
    Values,
    Years,
)
from ataskaita.declared.conditions import EACH, computed_paths
from ataskaita.declared.declare import WRITTEN, Declaration, Kind
from ataskaita.declared.forms import PROSE, ROWS, Sheet, sheets, told_of
from ataskaita.declared.groups import grouped_paths
from ataskaita.forms.controls import ControlsWriter
from ataskaita.forms.data import (
    asked_of,
    cell_of,
    items_of,
    paragraphs_of,
    rows_of,
    stands,
    value_at,
)
from ataskaita.forms.formulas import (
    formula_of,
    owner_of,
    places_of,
    row_places,
)
from ataskaita.forms.headers import told_labels, write_header
from ataskaita.forms.hints import GROUPS, NAME_OF_A_GROUP, chosen_of, demand_of
from ataskaita.forms.measures import height_of, width_of
from ataskaita.forms.page import TEXT_COLUMNS
from ataskaita.forms.whereabouts import Cells
from ataskaita.records import define, frozen

_ALONE: Final = (Kind.FIGURE, Kind.YEAR, Kind.DATE, Kind.FLAG, Kind.CHOICE)
"""What one narrow cell holds; texts reach over several."""


@frozen
class Written:
    """What the first sheet counts of a sheet."""

    sheet: Sheet
    cells: tuple[str, ...]
    """The cells of figures to fill."""
    texts: tuple[str, ...]
    """Ranges of texts, a cell to a paragraph."""
    rows: tuple[str, ...]
    """Ranges of the tables' first columns."""
    hidden: bool = False
    top: int = 0
    """The row in which it begins on its page."""
    shared: bool = False
    """Whether others stand on that page too."""


@define
class SheetWriter(ControlsWriter):
    """Writes a sheet block by block."""

    def write(self, data: Mapping[str, Any]) -> Written:
        """Write every block; return what the first sheet counts."""
        together = [one for one in sheets(self.kind) if one.tab == self.sheet.tab]
        self._begin(together)
        top = self.row
        if self.sheet.told:
            self.row += 1
            self._paragraph(self.sheet.told, self.looks.note)
        self.row = top + 2
        for place, block in enumerate(asked_of(self.sheet.blocks, data, self.kind)):
            self._page.blocks.append(self.row if place else top)
            self._write_block(block, data)
            self.row += 1
        if hidden := self.sheet.expert and not any(self._stand(data)):
            self._page.hide()
        filled = (tuple(self.cells), tuple(self.texts), tuple(self.tables))
        return Written(self.sheet, *filled, hidden=hidden, top=top, shared=len(together) > 1)

    def _begin(self, together: Sequence[Sheet]) -> None:
        """Begin the page, or go on below what stands on it; let the row be that of the heading."""
        page = self.book.get_worksheet_by_name(self.sheet.tab)
        self._page = page or self.book.add_worksheet(self.sheet.tab)
        self._set_up([block for one in together for block in one.blocks])
        if page is None:
            alone = len(together) == 1 and not self.sheet.moved
            title = self.sheet.heading if alone else self.sheet.tab
            self._page.write_string(0, 0, title, self.looks.title)
        if len(together) > 1:
            self.row = self._page.dim_rowmax + 2
            self._page.write_string(self.row, 0, self.sheet.heading, self.looks.title)

    def _stand(self, data: Mapping[str, Any]) -> Iterator[bool]:
        """Generate of each block whether the data has anything of it."""
        return (stands(one, data, self.kind) for one in self.sheet.blocks)

    def _write_block(self, block: AnyBlock, data: Mapping[str, Any]) -> None:
        match block:
            case Values():
                self._values(block, data)
            case Matrix():
                self._matrix(block, data)
            case Text():
                self._text(block, data)
            case Table():
                self._table(block, data)
            case Years():
                self._years(block, data)
            case Controls():
                self._controls(block)

    def _values(self, block: Values, data: Mapping[str, Any]) -> None:
        self._heading(block.title, block.told)
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
            self._heighten_label(slot.label)
            if slot.declared.kind not in _ALONE:
                look = self.looks.to_fill(slot.declared)
                self._page.merge_range(self.row, 1, self.row, TEXT_COLUMNS - 1, "", look)
            self._cell((self.row, 1), slot.path, slot.declared, data, places)
            if slot.declared.kind is Kind.FIGURE:
                self._earlier((self.row, 2), slot.path, slot.declared, data)
                self._unit(slot.declared)
            self.row += 1
        self._count(block.slots)

    def _matrix(self, block: Matrix, data: Mapping[str, Any]) -> None:
        self._heading(block.title, block.told)
        told = (told_labels((*one.above, one.label), one, block.title) for one in block.columns)
        labels = [(block.among,), *told]
        self.row += write_header(self._page, self.row, labels, self.looks.header, self.widths)
        for row in block.rows:
            self._matrix_row(row.path, row.label, row.columns, data)
        self._count(block.slots)

    def _matrix_row(
        self, path: str, label: str, columns: Sequence[Declaration], data: Mapping[str, Any]
    ) -> None:
        """Write a row to fill, and below it last year's, where anything of it is known or asked."""
        said = [self.notes.get(f"{path}.{one.key}", "") for one in columns]
        compared = any(said) or any(one.kind is Kind.FIGURE for one in columns)
        self._page.write_string(self.row, 0, label.rstrip(":"), self.looks.label)
        self._heighten_label(label)
        if compared:
            self._page.write_string(self.row + 1, 0, f"    {self.year - 1} m.", self.looks.note)
        places = places_of((one, (self.row, place)) for place, one in enumerate(columns, start=1))
        whole = self._absolute((self.row, 1), (self.row, len(columns)))
        for place, declared in enumerate(columns, start=1):
            below = f"{path}.{declared.key}"
            self._cell((self.row, place), below, declared, data, places, whole)
            if declared.kind is Kind.FIGURE:
                self._earlier((self.row + 1, place), below, declared, data)
            elif text := said[place - 1]:
                self._page.write_string(self.row + 1, place, text, self.looks.note)
        written = [value_at(data, f"{path}.{one.key}") for one in columns]
        for row, texts in ((self.row, written), (self.row + 1, said)):
            self._heighten(row, columns, texts)
        self.row += 1 + compared

    def _heighten(self, row: int, columns: Sequence[Declaration], texts: Sequence[Any]) -> None:
        """Make a matrix's row as high as its longest text needs."""
        pairs = zip(columns, texts, self.widths[1:], strict=False)
        long = [
            (text, min(width, width_of(one)))
            for one, text, width in pairs
            if one.kind in WRITTEN and text
        ]
        if long:
            self._page.set_row(row, max(height_of(long), self._label_heights.get(row, 0)))

    def _text(self, block: Text, data: Mapping[str, Any]) -> None:
        slot = block.slot
        self._heading(slot.label, " ".join(filter(None, (block.told, told_of(slot.declared)))))
        if note := self.notes.get(slot.path):
            self._paragraph(note, self.looks.note)
            self.row += 1
        top = self.row
        value = value_at(data, slot.path)
        texts = items_of(value) if slot.declared.listed else paragraphs_of(value)
        for text in (*texts, *[""] * block.free):
            self._paragraph(text, self.looks.to_fill(slot.declared))
            self.row += 1
        if not slot.declared.rare:
            self.texts.append(self._absolute((top, 0), (self.row - 1, 0)))
        self._name(f"{PROSE}.{slot.path}", (top, 0), (self.row - 1, 0))

    def _count(self, slots: Sequence[Slot]) -> None:
        """Let the first sheet count the figures that nothing computes."""
        computed = computed_paths(self.kind)
        figures = (one.path for one in slots if one.declared.kind is Kind.FIGURE)
        self.cells += (str(self.where.now[path]) for path in figures if path not in computed)

    def _table(self, table: Table, data: Mapping[str, Any]) -> None:
        self._heading(table.title, table.told)
        labels = [told_labels(one.labels, one.declared, table.title) for one in table.columns]
        self.row += write_header(self._page, self.row, labels, self.looks.header, self.widths)
        top = self.row
        for place, column in enumerate(table.columns):
            self._page.write_string(self.row, place, column.key or VALUE_ITSELF, self.looks.key)
        self._page.set_row(self.row, None, None, {"hidden": True})
        self.row += 1
        rows = rows_of(table, data, self.kind)
        for values in (*rows, *[{}] * table.free):
            self._table_row(table.columns, values)
        self._demand(table, top + 1)
        self._page.write_string(self.row, 0, BELOW, self.looks.note)
        self.tables.append(self._absolute((top + 1, 0), (self.row - 1, 0)))
        self._name(f"{ROWS}.{table.path}", (top, 0), (self.row, len(table.columns) - 1))
        keys = self._absolute((top + 1, 0), (self.row, 0))
        for place, one in enumerate(table.columns):
            cells = Cells(self._page, (top + 1, place), (self.row, place), one.declared, keys=keys)
            self.where.add_column(table.path, one.key, cells)
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
        widths = self.widths
        texts = (
            (str(values.get(one.key) or ""), widths[place]) for place, one in enumerate(columns)
        )
        return height_of(texts)

    def _demand(self, table: Table, top: int) -> None:
        """Let the columns of a table take what they may hold; the formula moves with the row."""
        for place, column in enumerate(table.columns):
            cells = (top, place, self.row - 1, place)
            if column.declared is not None and column.declared.kind is not Kind.PROSE:
                demand = demand_of(column.declared, xl_rowcol_to_cell(top, place))
                self._page.data_validation(*cells, demand)
            elif column.key == KEY.key and (demand := self._naming(table)):
                self._page.data_validation(*cells, demand)

    def _naming(self, table: Table) -> dict[str, Any]:
        """Return what the names of rows may be: those of groups are chosen from a list."""
        groups = self.where.now.get(GROUPS)
        if table.path in grouped_paths(self.kind) and groups is not None:
            last = groups.last[0] - 1, groups.last[1]  # not the row that closes the table
            return chosen_of(str(evolve(groups, last=last)))
        return NAME_OF_A_GROUP if f"{table.path}.{EACH}.{KEY.key}" == GROUPS else {}

    def _years(self, block: Years, data: Mapping[str, Any]) -> None:
        """Write figures of years before last: a row for each, a column for each year."""
        self._heading(block.title)
        heads = ("", *(f"{self.year - ago} m." for ago in block.ago))
        for place, text in enumerate(heads):
            self._page.write_string(self.row, place, text, self.looks.header)
        given = data.get(block.key) or {}
        for slot in block.slots:
            self.row += 1
            self._page.write_string(self.row, 0, slot.label, self.looks.label)
            for place, ago in enumerate(block.ago, start=1):
                value = given.get(str(self.year - ago), {}).get(slot.path)
                look = self.looks.given(slot.declared)
                self._page.write(self.row, place, cell_of(value, slot.declared), look)
                self._name(block.name_of(slot, ago), (self.row, place), (self.row, place))
        self.row += 1
