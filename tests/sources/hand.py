"""The hand of whoever fills a workbook, well or not: in Excel's stead, openpyxl."""

import io
import re
from contextlib import ExitStack
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture

import ataskaita as at
from ataskaita.forms import workbook_of
from ataskaita.lithuanian import sort_key
from ataskaita.sources.plain import plain_of
from tests.workbooks import cell_named, cells_named, opened

_SOURCE: Final = Path("fixtures/kita-biblioteka/ataskaita.yaml")
_NAME: Final = re.compile(r"<(!?)([^<>+↓]+)(?:\+(-?\d+))?(?:↓(\d+))?>")
"""A cell's name, how far right of it, how far below; after `!` without its sheet."""


@cache
def right_workbook() -> bytes:
    """Return the workbook of a whole report in which nothing is wrong."""
    report = at.load(_SOURCE)
    data = dict(plain_of(report))
    data.pop("parasas")  # what a council approves isn't signed
    data["padaliniai"] = sorted(data["padaliniai"], key=lambda one: sort_key(one["vardas"]))
    return workbook_of(data, report.kind, report.year)


@cache
def _opened_once() -> Workbook:
    return opened(right_workbook())


class Hand:
    """Writes into the right workbook, by the names of its cells and of its tables.

    Opening a workbook takes longest of all, so that there is one, and each hand undoes its work.
    """

    def __init__(self) -> None:
        self.book: Workbook = _opened_once()
        self._undo = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._undo.close()

    def cell(self, name: str, right: int = 0, below: int = 0) -> Cell:
        """Return the cell of that name, or one beside or below it."""
        named = cell_named(self.book, name)
        return self._kept(named.parent.cell(named.row + below, named.column + right))

    def put(self, name: str, value: Any, looks: str = "") -> None:
        """Write a value into the cell of that data path, with a number format."""
        cell = self.cell(f"at.{name}")
        cell.value = value
        if looks:
            cell.number_format = looks

    def row(self, table: str, number: int, values: dict[str, Any]) -> None:
        """Write values into a row of a table, by the keys of its columns."""
        rows = cells_named(self.book, f"eilutes.{table}")
        keys = [one.value for one in rows[0]]
        for key, value in values.items():
            self._kept(rows[number][keys.index(key)]).value = value

    def comment(self, cell: Any, words: str) -> None:
        """Stick a note to a cell."""
        cell.comment = Comment(words, "Rasa")
        self._undo.callback(setattr, cell, "comment", None)

    def picture(self, sheet: str, spot: str) -> None:
        """Paste a picture on a sheet."""
        stream = io.BytesIO()
        Picture.new("RGB", (8, 8), "red").save(stream, "PNG")
        page: Any = self.book[sheet]
        page.add_image(Image(stream), spot)
        self._undo.callback(page._images.clear)  # noqa: SLF001 (it has no other way)

    def rename(self, before: str, after: str) -> None:
        """Give a sheet another tab; its names stay as they were, as where a sheet was copied in."""
        page: Any = self.book[before]
        page.title = after
        self._undo.callback(setattr, page, "title", before)

    def sheet(self, title: str, like: str = "") -> Worksheet:
        """Add a sheet, empty or like another."""
        book = self.book
        page: Worksheet = book.copy_worksheet(book[like]) if like else book.create_sheet()
        page.title = title
        self._undo.callback(book.remove, page)
        return page

    def merge(self, cell: Any, left: int) -> None:
        """Merge the cell with so many at its left."""
        page, first = cell.parent, cell.offset(column=-left).coordinate
        page.merge_cells(f"{first}:{cell.coordinate}")
        self._undo.callback(page.unmerge_cells, f"{first}:{cell.coordinate}")

    def hide_column(self, cell: Any) -> None:
        """Hide the column of the cell."""
        looks = cell.parent.column_dimensions[cell.column_letter]
        self._undo.callback(setattr, looks, "hidden", looks.hidden)
        looks.hidden = True

    def _kept(self, cell: Any) -> Cell:
        self._undo.callback(setattr, cell, "number_format", cell.number_format)
        self._undo.callback(setattr, cell, "value", cell.value)
        return cell  # type: ignore[no-any-return]  # openpyxl's own


def filled_in(words: str) -> str:
    """Return the words with the cells that `<at.metai>` and `<at.metai+1↓2>` name."""
    book = _opened_once()

    def address(found: re.Match[str]) -> str:
        cell = cell_named(book, found[2])
        letters = get_column_letter(cell.column + int(found[3] or 0))
        spot = f"{letters}{cell.row + int(found[4] or 0)}"
        return spot if found[1] else f"{cell.parent.title}!{spot}"

    return _NAME.sub(address, words)


def day(year: int, month: int, number: int) -> datetime:
    """Return a day as Excel keeps it."""
    return datetime(year, month, number)  # noqa: DTZ001 (a calendar day)
