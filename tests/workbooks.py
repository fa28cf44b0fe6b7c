"""Fill workbooks as a person does in Excel, by openpyxl."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from posixpath import join, normpath
from typing import Any

from lxml import etree
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.forms import workbook_of
from ataskaita.kinds.library import LIBRARY, LibraryReport
from tests.library import of_a_library

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SMALLEST = {"metai": "2025", "biblioteka": {"pavadinimas": "Beržgirio biblioteka"}}


@cache
def smallest() -> bytes:
    """Return the new workbook for LIBRARY, made once for all."""
    return workbook_of(SMALLEST, LIBRARY, 2025)


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


@cache
def untouched() -> Workbook:
    """Return the new workbook for LIBRARY, opened once for all: to look at, not to change."""
    return opened(smallest())


def cell_named(book: Workbook, name: str) -> Any:
    """Return the first cell of that name."""
    ((sheet, address),) = book.defined_names[name].destinations
    return book[sheet][address.replace("$", "").partition(":")[0]]


def cells_named(book: Workbook, name: str) -> list[tuple[Any, ...]]:
    """Return the rows of the cells of that name."""
    ((sheet, address),) = book.defined_names[name].destinations
    found = book[sheet][address.replace("$", "")]
    return list(found) if isinstance(found, tuple) else [(found,)]


def row_below(book: Workbook, name: str, number: int = 1) -> Any:
    """Return the cells of a table's row, by the keys of its columns."""
    ((sheet, address),) = book.defined_names[name].destinations
    rows = book[sheet][address.replace("$", "")]
    keys = [cell.value for cell in rows[0]]
    return dict(zip(keys, rows[number], strict=True))


def filled(path: Path, values: Mapping[str, Any], data: Mapping[str, Any] | None = None) -> Path:
    """Write a workbook, with these values in the cells of these data paths, or of other names.

    Without data it is one that is opened once for all, and empty again afterwards.
    """
    book = opened(workbook_of(data, LIBRARY, 2025)) if data else untouched()
    named = book.defined_names
    names = {name: name if name in named else f"at.{name}" for name in values}
    cells = [(cell_named(book, names[name]), value) for name, value in values.items()]
    before = [(cell.value, cell.number_format) for cell, _ in cells]
    for cell, value in cells:
        cell.value = value
    book.save(path)
    for (cell, _), (value, looks) in zip(cells, before, strict=True):
        cell.value, cell.number_format = value, looks
    return path


def comment_at(file: Path, cell: str) -> str:
    """Return the comment at `Fondas!C12`, from its part: opening the book takes much longer."""
    sheet, _, address = cell.rpartition("!")
    with zipfile.ZipFile(file) as package:
        (page,) = _targets(package, "xl/workbook.xml", sheet)
        (part,) = [one for one in _targets(package, page) if "/comments/" in one]
        told = etree.fromstring(package.read(part)).iterfind(f".//{{*}}comment[@ref='{address}']")
        return "".join(text for one in told for text in one.itertext())


def _targets(package: zipfile.ZipFile, part: str, sheet: str = "") -> list[str]:
    """Return the parts that a part refers to; of the workbook's, that of the sheet."""
    folder, _, name = part.rpartition("/")
    related = etree.fromstring(package.read(f"{folder}/_rels/{name}.rels"))
    named = etree.fromstring(package.read(part)).iterfind(f".//{{*}}sheet[@name='{sheet}']")
    wanted = {one.get(_ID) for one in named}
    return [
        normpath(join(folder, one.get("Target", ""))).lstrip("/")
        for one in related
        if not sheet or one.get("Id") in wanted
    ]


def loaded(folder: Path, data: bytes) -> LibraryReport:
    (folder / "a.xlsx").write_bytes(data)
    return of_a_library(at.load(folder / "a.xlsx"))


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
