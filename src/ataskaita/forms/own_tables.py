"""Write the sheet of own tables: a grid for each, to fill as it is printed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ataskaita.declared.blocks import BELOW
from ataskaita.declared.forms import Sheet
from ataskaita.declared.own_grids import GridColumn, OwnGrid, grids_of, key_of
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.forms.headers import write_header
from ataskaita.forms.measures import height_of
from ataskaita.forms.page import PageWriter
from ataskaita.forms.sheet import Written
from ataskaita.records import define

OWN_SHEET: Final = Sheet("savos_lenteles", OWN_TABLES, OWN_TABLES, (), optional=False)
_FREE: Final = 12
"""Rows to fill beside those that there are."""
_LABEL, _TEXT, _NUMBER = 46, 34, 16
"""How wide columns are: the first, others of texts, those of numbers."""
_NONE: Final = ("", "-")
_MOST_DECIMALS: Final = 4


@define
class OwnTablesWriter(PageWriter):
    """Writes the sheet grid by grid."""

    def write(self, data: Mapping[str, Any]) -> Written:
        """Write every own table of the data; return what the first sheet counts."""
        grids = tuple(grids_of(data, self.kind))
        self._page = self.book.add_worksheet(self.sheet.tab)
        self._set_up()
        widths = list(_widths(grids))
        for place, width in enumerate(widths):
            self._page.set_column(place, place, width)
        self._page.write_string(0, 0, self.sheet.heading, self.looks.title)
        self.row = 2
        for grid in grids:
            self._grid(grid, widths)
            self.row += 1
        return Written(self.sheet, (), (), tuple(self.tables))

    def _grid(self, grid: OwnGrid, widths: Sequence[float]) -> None:
        self._heading(grid.title)
        labels = [one.labels for one in grid.columns]
        self.row += write_header(self._page, self.row, labels, self.looks.header, widths)
        top = self.row
        for place, column in enumerate(grid.columns):
            self._page.write_string(top, place, key_of(place + 1, column), self.looks.key)
        self._page.set_row(top, None, None, {"hidden": True})
        for cells in (*grid.rows, *[[""] * len(grid.columns)] * _FREE):
            self.row += 1
            self._page.set_row(self.row, height_of(zip(map(str, cells), widths, strict=False)))
            for place, (text, column) in enumerate(zip(cells, grid.columns, strict=True)):
                self._own_cell(place, str(text or ""), column)
        self.row += 1
        self._page.write_string(self.row, 0, BELOW, self.looks.note)
        self.tables.append(self._absolute((top + 1, 0), (self.row - 1, 0)))
        self._name(grid.name, (top, 0), (self.row, len(grid.columns) - 1))
        self.row += 1

    def _own_cell(self, place: int, text: str, column: GridColumn) -> None:
        """Write a cell: a text, a number with the decimals that it was written with, or nothing."""
        fill = "given" if column.computed and text in _NONE else "fill"
        if column.unit is None:
            self._page.write(self.row, place, text or None, self.looks.formats[fill, "text"])
            return
        number = _number(text)
        kind = f"number{min(_decimals(text), _MOST_DECIMALS)}" if number is not None else "any"
        value = number if number is not None else None if text in _NONE else text
        self._page.write(self.row, place, value, self.looks.formats[fill, kind])


def _widths(grids: Sequence[OwnGrid]) -> Iterator[float]:
    """Generate how wide each column of the sheet is, as its widest table asks."""
    for place in range(max(len(one.columns) for one in grids)):
        columns = [one.columns[place] for one in grids if place < len(one.columns)]
        wide = any(one.unit is None for one in columns)
        yield (_TEXT if place else _LABEL) if wide else _NUMBER


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
