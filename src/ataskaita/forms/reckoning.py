"""Give each formula of a workbook the value that it has for the data at hand.

So lights and counts are right in whatever shows a workbook without computing it: a phone, a preview
of a mail, a viewer that works formulas out only when a cell is changed.
"""

from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from ataskaita.forms.arithmetic import worked_out
from ataskaita.forms.values import Odd, Value
from ataskaita.patterns import Pattern

_PLACE: Final = Pattern(r"(?:'((?:[^']|'')+)'!)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?")
Spot = tuple[str, int, int]
"""Sheet, row and column, counted from 0."""


def reckon(book: Workbook) -> None:
    """Set the value of every formula in the book, which is written after that."""
    reckoning = _Reckoning(book)
    for page in book.worksheets():
        for row, cells in page.table.items():
            for column, cell in cells.items():
                if hasattr(cell, "formula"):
                    value = reckoning.value((page.name, row, column))
                    told = "" if value is None or isinstance(value, Odd) else value
                    cells[column] = cell._replace(value=told)


class _Reckoning:
    """The values of a book's cells; a formula's when it is asked for."""

    def __init__(self, book: Workbook) -> None:
        self._pages = {page.name: page.table for page in book.worksheets()}
        self._strings = {number: text for text, number in book.str_table.string_table.items()}
        self._known: dict[Spot, Value] = {}
        self._places: dict[tuple[str, str], Value] = {}

    def value(self, spot: Spot) -> Value:
        """Return what the cell holds; what a ring of formulas would give is nothing."""
        if spot not in self._known:
            self._known[spot] = None
            self._known[spot] = self._worked_out(spot)
        return self._known[spot]

    def _worked_out(self, spot: Spot) -> Value:
        page, row, column = spot
        cell: Any = self._pages[page].get(row, {}).get(column)
        if hasattr(cell, "formula"):
            return worked_out(cell.formula, lambda place: self._at(place, page))
        if hasattr(cell, "string"):
            return self._strings[cell.string] if isinstance(cell.string, int) else cell.string
        return getattr(cell, "number", None)

    def _at(self, place: str, page: str) -> Value:
        """Return the value of a reference from that page; of a range, a list."""
        if (page, place) not in self._places:
            self._places[page, place] = self._found(place, page)
        return self._places[page, place]

    def _found(self, place: str, page: str) -> Value:
        match = _PLACE.fullmatch(place)
        if match is None:
            raise ValueError(place)
        name = match[1].replace("''", "'") if match[1] else page
        top, left = xl_cell_to_rowcol(match[2].replace("$", ""))
        if match[3] is None:
            return self.value((name, top, left))
        bottom, right = xl_cell_to_rowcol(match[3].replace("$", ""))
        return [
            self.value((name, row, column))
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        ]
