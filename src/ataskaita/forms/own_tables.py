"""Write the sheet of own tables: a frame for each, to fill as it is printed, and empty ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import field
from xlsxwriter.utility import xl_range_abs

from ataskaita.declared.blocks import BELOW
from ataskaita.declared.choices import shown_choice
from ataskaita.declared.forms import ROWS, Sheet, sheets
from ataskaita.declared.own import TEXT_COLUMN
from ataskaita.declared.own_grids import (
    FRAME,
    IN_HEAD,
    IN_SECTION,
    IN_TEXT,
    IN_TITLE,
    NEW,
    TABLE,
    TEXT,
    TITLE,
    YES,
    GridColumn,
    OwnGrid,
    grids_of,
    key_of,
)
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.declared.tree import TO_FILL
from ataskaita.declared.units import UNITS
from ataskaita.forms.data import paragraphs_of
from ataskaita.forms.headers import write_header
from ataskaita.forms.measures import height_of
from ataskaita.forms.own_hints import (
    CHARTED,
    HEADED,
    LABELLED,
    OWN_KEY,
    TITLED,
    TOLD,
    measured_in,
    placed_in,
)
from ataskaita.forms.page import PageWriter
from ataskaita.forms.sheet import Written
from ataskaita.forms.whereabouts import Cells, Frame
from ataskaita.records import define

OWN_SHEET: Final = Sheet(OWN_KEY, OWN_TABLES, OWN_TABLES, (), TOLD, optional=False)
_NEW: Final = 2
"""Frames that wait for new tables."""
_COLUMNS, _FREE_COLUMNS, _FREE = 8, 2, 12
"""Columns of an empty frame; columns and rows to fill beside those that there are."""
_CAPTION, _LABEL, _TEXT, _NUMBER = 15, 40, 34, 16
"""How wide columns are: of captions, the first of a table, others of texts, those of numbers."""
_ACROSS: Final = 6
"""The column behind those that title, section and text reach over."""
_HEAD: Final = 2
"""Rows above those of a table that say what its columns are called, and their units."""
_LEFT: Final = 1
"""The first column of tables."""
_LISTS: Final = 60
"""The first column, which nobody sees, of what one may choose from."""
_NONE: Final = ("", "-")
_MOST_DECIMALS: Final = 4


@define
class OwnTablesWriter(PageWriter):
    """Writes the sheet frame by frame."""

    _columns: list[float] = field(factory=list)
    _sections: str = ""
    _units: str = ""

    def write(self, data: Mapping[str, Any]) -> Written:
        """Write what the data adds itself, and empty frames; return what the first sheet counts."""
        grids = tuple(grids_of(data, self.kind))
        self._page = self.book.add_worksheet(self.sheet.tab)
        self._set_up()
        self._columns = [_CAPTION, *_widths(grids)]
        for place, width in enumerate(self._columns):
            self._page.set_column(place, place, width)
        self._page.across = len(self._columns)
        self._choices()
        self._page.write_string(0, 0, self.sheet.heading, self.looks.title)
        self.row = 1
        self._paragraph(self.sheet.told, self.looks.note)
        self.row = 3
        for grid in grids:
            self._frame(grid)
        for number in range(1, _NEW + 1):
            self._frame(OwnGrid(NEW, number, "Nauja lentelė", "", begins=True, block={}))
        return Written(self.sheet, (), (), tuple(self.tables))

    def _choices(self) -> None:
        """Write what one may choose from where nobody sees it."""
        tabs = (one.tab for one in sheets(self.kind) if one.optional)
        units = map(shown_choice, (TEXT_COLUMN, *(one.key for one in UNITS)))
        self._sections, self._units = self._list(_LISTS, tabs), self._list(_LISTS + 1, units)
        self._page.set_column(_LISTS, _LISTS + 1, None, None, {"hidden": True})

    def _list(self, column: int, words: Iterable[str]) -> str:
        row = 0
        for row, word in enumerate(words):
            self._page.write_string(row, column, word, self.looks.key)
        return str(xl_range_abs(0, column, row, column))

    def _frame(self, grid: OwnGrid) -> None:
        self._page.blocks.append(self.row)
        self._heading(grid.title)
        self._entry("Pavadinimas", IN_TITLE, grid.table.get(TITLE), grid, TITLED)
        if grid.begins:
            told = placed_in(self._sections) if grid.above == NEW else HEADED
            self._entry("Skyrius", IN_SECTION, grid.section, grid, told)
        else:
            self._caption("Skyrius")
            self._across(grid.section, self.looks.label)
        self._text(grid)
        if grid.table or grid.above == NEW:
            self._table(grid)
        self.row += 1

    def _caption(self, caption: str) -> None:
        self._page.write_string(self.row, 0, caption, self.looks.label)

    def _across(self, text: str, look: Any) -> None:
        """Write a text over several columns, and go on to the next row."""
        self._page.set_row(self.row, height_of([(text, sum(self._columns[_LEFT:_ACROSS]))]))
        self._page.merge_range(self.row, _LEFT, self.row, _ACROSS - 1, text, look)
        self.row += 1

    def _entry(
        self, caption: str, part: str, value: Any, grid: OwnGrid, told: Mapping[str, Any]
    ) -> None:
        """Write a cell to fill, over several columns, under its name."""
        self._caption(caption)
        spot = (self.row, _LEFT)
        self._name(f"{FRAME}.{grid.base}.{part}", spot, spot)
        self._page.data_validation(*spot, *spot, dict(told))
        self._across(str(value or ""), self.looks.to_fill(None))

    def _text(self, grid: OwnGrid) -> None:
        """Write the paragraphs that stand above the table, last year's in grey before them."""
        if note := self.notes.get(f"{grid.above}[{grid.number}].{TEXT}"):
            self._across(note, self.looks.note)
        top, said = self.row, grid.block.get(TEXT, "")
        self._caption("Tekstas")
        for text in (*paragraphs_of(TO_FILL if said is None else said), ""):
            self._across(text, self.looks.to_fill(None))
        self._name(f"{FRAME}.{grid.base}.{IN_TEXT}", (top, _LEFT), (self.row - 1, _LEFT))

    def _table(self, grid: OwnGrid) -> None:
        columns: list[GridColumn | None] = list(grid.columns)
        if grid.flat:
            free = _COLUMNS if grid.above == NEW else _FREE_COLUMNS
            columns += [None] * free
            self._head(grid, len(columns))
        else:
            self._caption("Stulpeliai")
            labels = [one.labels for one in grid.columns]
            widths = self._columns[_LEFT:]
            self.row += write_header(self._page, self.row, labels, self.looks.header, widths, _LEFT)
        self._rows(grid, columns)

    def _head(self, grid: OwnGrid, wide: int) -> None:
        """Write what columns are called, what they are measured in, which a chart shows."""
        columns, drawn, top = grid.columns, grid.drawn, self.row
        told = [
            ("Stulpeliai", [one.label for one in columns], LABELLED),
            ("Vienetas", [shown_choice(one.unit_key) for one in columns], measured_in(self._units)),
        ]
        if drawn is not None:
            told.append(("Diagramoje", [YES if one else "" for one in drawn], CHARTED))
        for caption, texts, rule in told:
            self._caption(caption)
            for place in range(wide):
                text = texts[place] if place < len(texts) else ""
                self._page.write(self.row, place + _LEFT, text or None, self._look(grid, place))
            self._page.data_validation(self.row, _LEFT, self.row, wide, rule)
            self._page.set_row(self.row, height_of(zip(texts, self._columns[1:], strict=False)))
            self.row += 1
        self._name(f"{FRAME}.{grid.base}.{IN_HEAD}", (top, _LEFT), (self.row - 1, wide))

    def _look(self, grid: OwnGrid, place: int) -> Any:
        free = grid.above != NEW and place >= len(grid.columns)
        return self.looks.formats["rare" if free else "fill", "text"]

    def _rows(self, grid: OwnGrid, columns: Sequence[GridColumn | None]) -> None:
        top, empty = self.row, [""] * len(columns)
        for place, column in enumerate(columns):
            label = " – ".join(column.labels) if column and not grid.flat else ""
            key = key_of(place + 1, label)
            self._page.write_string(top, place + _LEFT, key, self.looks.key)
        self._page.set_row(top, None, None, {"hidden": True})
        self._page.write_string(top + 1, 0, "Eilutės", self.looks.label)
        for cells in (*grid.rows, *[empty] * _FREE):
            self.row += 1
            texts = [str("" if one is None else one) for one in (*cells, *empty[len(cells) :])]
            self._page.set_row(self.row, height_of(zip(texts, self._columns[_LEFT:], strict=False)))
            for place, (text, column) in enumerate(zip(texts, columns, strict=True)):
                self._own_cell(place, text, column, rare=grid.above != NEW)
        self.row += 1
        self._page.write_string(self.row, _LEFT, BELOW, self.looks.note)
        self.tables.append(self._absolute((top + 1, _LEFT), (self.row - 1, _LEFT)))
        self._name(f"{ROWS}.{grid.base}.{TABLE}", (top, _LEFT), (self.row, len(columns)))
        ends = (top + 1, _LEFT), (self.row - 1, len(columns))
        self.where.tables[grid.path] = rows = Cells(self._page, *ends)
        if grid.flat:
            head = top - _HEAD - (grid.drawn is not None)
            self.where.frames[grid.path] = Frame(grid.title, rows, head, head + 1)
        self.row += 1

    def _own_cell(self, place: int, text: str, column: GridColumn | None, *, rare: bool) -> None:
        """Write a cell: a text, a number with the decimals that it was written with, or nothing."""
        spot = (self.row, place + _LEFT)
        if column is None:
            fill, kind = "rare" if rare else "fill", "any" if place else "text"
            self._page.write(*spot, None, self.looks.formats[fill, kind])
            return
        fill = "given" if column.computed and text in _NONE else "fill"
        if column.unit is None:
            self._page.write(*spot, text or None, self.looks.formats[fill, "text"])
            return
        number = _number(text)
        kind = f"number{min(_decimals(text), _MOST_DECIMALS)}" if number is not None else "any"
        value = number if number is not None else None if text in _NONE else text
        self._page.write(*spot, value, self.looks.formats[fill, kind])


def _widths(grids: Sequence[OwnGrid]) -> Iterator[float]:
    """Generate how wide each column of tables is, as the widest of them asks."""
    every = [one.columns for one in grids]
    for place in range(max((_COLUMNS, *(len(one) + _FREE_COLUMNS for one in every)))):
        columns = [one[place] for one in every if place < len(one)]
        wide = any(one.unit is None for one in columns)
        yield _NUMBER if place and not wide else _TEXT if place else _LABEL


def _decimals(text: str) -> int:
    return len(text.partition(",")[2])


def _number(text: str) -> int | float | None:
    """Return the number that a cell can hold as one; None for a text, or one of too many digits."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    if f"{value:.{_decimals(text)}f}".replace(".", ",") != text:
        return None
    return value if "," in text else int(value)
