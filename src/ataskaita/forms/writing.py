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


class _Page(Worksheet):  # type: ignore[misc]
    """A sheet whose formulas are written as they stand.

    XlsxWriter seeks some seventy functions of later Excels in each, to mark them; ours have none.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002, ARG002 (XlsxWriter's)
        return formula.removeprefix("{").removeprefix("=").removesuffix("}")


@contextmanager
def new_workbook(stream: io.BytesIO, title: str) -> Iterator[Workbook]:
    """Give a workbook that is written to the stream at the end."""
    with Workbook(stream, _AS_WRITTEN) as book:
        book.worksheet_class = _Page
        book.set_properties({"title": title, "created": _LONG_AGO})
        yield book
