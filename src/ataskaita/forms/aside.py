"""Cells that nobody sees, for what the formulas of a sheet ask more than once."""

from collections.abc import Iterable
from typing import Any, Final

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

_TOP: Final = 4
"""The first row: those above are of the sheet's head."""


class Aside:
    """A hidden column of a sheet, filled from above."""

    def __init__(self, page: Any, column: int) -> None:
        """Take XlsxWriter's sheet and the column, which is hidden already."""
        self._page, self._column, self._row = page, column, _TOP

    def put(self, formula: str) -> str:
        """Write an array formula, without `=`; return what formulas of the sheet call its cell."""
        row, column = self._row, self._column
        self._page.write_array_formula(row, column, row, column, f"{{={formula}}}", None, 0)
        self._row += 1
        return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))

    def words(self, words: Iterable[str]) -> str:
        """Write a list of words; return what formulas of the sheet call its cells."""
        top = self._row
        for word in words:
            self._page.write_string(self._row, self._column, word)
            self._row += 1
        return str(xl_range_abs(top, self._column, self._row - 1, self._column))
