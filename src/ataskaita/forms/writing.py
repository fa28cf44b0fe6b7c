"""A workbook of ours: texts stay texts, and no clock changes the bytes."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

_LONG_AGO: Final = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_AS_WRITTEN: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Page(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet whose formulas are written as they stand, and which knows where its blocks begin.

    XlsxWriter seeks some seventy functions of later Excels in each, to mark them; ours have none.
    """

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[int] = []
        """The rows in which blocks begin that are to stay on one page of paper."""
        self.repeated = 1
        """How many rows each page of paper begins with."""
        self.across = 0
        """How many columns are seen, where the program keeps more of its own behind them."""

    def height_of(self, row: int) -> int:
        """Return how high a row is, in pixels."""
        return int(self._size_row(row))

    def width_of(self, column: int) -> int:
        """Return how wide a column is, in pixels."""
        return int(self._size_col(column))

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002, ARG002 (XlsxWriter's)
        return formula.removeprefix("{").removeprefix("=").removesuffix("}")


@contextmanager
def new_workbook(stream: io.BytesIO, title: str) -> Iterator[Workbook]:
    """Give a workbook that is written to the stream at the end."""
    with Workbook(stream, _AS_WRITTEN) as book:
        book.worksheet_class = Page
        book.set_properties({"title": title, "created": _LONG_AGO})
        yield book
