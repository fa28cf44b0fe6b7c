"""Nothing typed is lost: whatever is written anywhere in a workbook is read, or told at its cell.

`python -m tests.sources.test_nothing_is_lost 5000` tries as many cells.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch

import pytest
from attrs import evolve

import ataskaita as at
from ataskaita.errors import Fault
from ataskaita.forms import workbook_of
from ataskaita.messages.workbook import NOT_A_PATH
from ataskaita.sources.book import Book, open_book
from ataskaita.sources.grids import Spot, spot_of
from ataskaita.sources.pages import Cell, Page
from ataskaita.sources.plain import plain_of

REPORTS: Final = (
    "kita-biblioteka",
    "kulturos-centras",
    "mokyklos-vadovas",
    "muziejus",
    "savivaldybes-istaiga",
)
TRIED: Final = 30
"""Cells of each kind's workbook."""
IDENTIFIER: Final = re.compile(r"(?<![\w{/@.])[a-z]\w+(?:\.[a-z_]\w+)+\b|\b[a-z]+_\w+\b|YAML")
QUOTED: Final = re.compile(r"\{\{.*?\}\}")
BEYOND: Final = 4
"""Rows and columns beyond the sheet's own, in which people write too."""


@cache
def base_of(report: str) -> tuple[Path, Book, object]:
    """Return a kind's filled workbook: its name, its cells, and what is read of it."""
    source = Path("fixtures") / report / "ataskaita.yaml"
    given = at.load(source)
    path = source.with_suffix(".xlsx")
    made = Path(sys.modules[__name__].__file__ or "").parent / f".{report}.xlsx"
    try:
        made.write_bytes(workbook_of(plain_of(given), given.kind, given.year))
        book = open_book(made)
    finally:
        made.unlink(missing_ok=True)
    return path, book, said(path, book)


def said(path: Path, book: Book) -> object:
    """Return what is read of the workbook."""
    return _all_of(_loaded(path, book))


def _loaded(path: Path, book: Book) -> Any:
    with patch("ataskaita.sources.workbook.open_book", lambda _path, _data=None: book):
        return at.load(path)


def _all_of(report: Any) -> object:
    return plain_of(report), report.gaps, report.order, report.layout


def typed(book: Book, title: str, cell: Cell) -> Book:
    """Return the workbook with that cell on that sheet."""
    page = book.pages[title]
    last = max(page.last_row, cell.spot[0]), max(page.last_column, cell.spot[1])
    cells = {**page.cells, cell.spot: cell}
    changed = Page(title, cells, page.covered, *last)
    return evolve(book, pages={**book.pages, title: changed})


def random_cell(chance: Random, book: Book) -> tuple[str, Cell]:
    """Return what somebody types somewhere, where Excel lets one type."""
    title = chance.choice(list(book.pages))
    page = book.pages[title]
    while True:
        row = chance.randint(1, page.last_row + BEYOND)
        column = chance.randint(1, min(page.last_column, 12) + BEYOND)
        if (row, column) not in page.covered:
            return title, Cell(title, (row, column), *_value(chance))


def _value(chance: Random) -> tuple[object, str]:
    number = chance.randint(1, 99_999)
    return chance.choice(
        (
            (number, "General"),
            (number / 100, "0.00"),
            (number / 100_000, "0.00%"),
            (f"pastaba {number}", "General"),
            (str(number), "@"),
            (datetime(2024, 1 + number % 12, 1 + number % 28), "yyyy-mm-dd"),  # noqa: DTZ001
            (bool(number % 2), "General"),
        )
    )


def is_told(report: str, title: str, cell: Cell) -> bool:
    """Return whether the cell changes what is read, or is named in a finding."""
    path, book, before = base_of(report)
    stood = book.pages[title].cells.get(cell.spot)
    if stood is not None and stood.value == cell.value:
        return True
    try:
        read = _loaded(path, typed(book, title, cell))
    except at.DataErrors as error:
        return any(names_cell(one, title, cell.spot) for one in error.faults)
    return _all_of(read) != before or any(
        names_cell(one, title, cell.spot) for one in read.origin.unread
    )


def names_cell(fault: Fault, title: str, spot: Spot) -> bool:
    """Return whether a finding tells of the cell: as its place, or within a range."""
    sheet, _, address = fault.place.cell.rpartition("!")
    ranges = (address, *fault.facts.get("cells", "").split(", "))
    if sheet != title:
        return any(_holds(one, spot) for one in _elsewhere(fault.facts, title))
    return any(_holds(one, spot) for one in ranges)


def _elsewhere(facts: Mapping[str, str], title: str) -> Iterator[str]:
    """Generate the cells that a finding at the first sheet tells of: all of the sheet it names."""
    if facts.get("sheet") == title:
        yield "A1:XFD1048576"


def _holds(cells: str, spot: Spot) -> bool:
    first, _, last = cells.partition(":")
    start, end = spot_of(first), spot_of(last or first)
    return bool(start and end) and all(
        low <= one <= high for low, one, high in zip(start or (), spot, end or (), strict=True)
    )


def lost(report: str, seed: int, count: int) -> Iterator[str]:
    """Generate the cells of which nobody hears."""
    chance = Random(f"{report} {seed}")  # noqa: S311 (it must be repeatable, not secret)
    for _ in range(count):
        title, cell = random_cell(chance, base_of(report)[1])
        if not is_told(report, title, cell):
            yield f"{report}: {title}!{cell.address} = {cell.value!r} ({cell.number_format})"


def spoken_of(report: str, count: int) -> Iterator[str]:
    """Generate what is said of random cells, without quotations, which have names of figures."""
    chance = Random(f"{report} words")  # noqa: S311 (the same)
    path, book, _ = base_of(report)
    for _ in range(count):
        title, cell = random_cell(chance, book)
        try:
            found: tuple[Fault, ...] = at.check(_loaded(path, typed(book, title, cell)))
        except at.DataErrors as error:
            found = error.faults
        for one in found:
            if one.message is not NOT_A_PATH:  # of a table of paths
                yield QUOTED.sub("", f"{one.message.code} {one.what('lt')} {one.remedy('lt')}")


class DescribeWhateverIsTyped:
    @pytest.mark.slow
    @pytest.mark.parametrize("report", REPORTS)
    def it_is_read_or_told_at_its_cell_promise_8(self, report: str) -> None:
        assert list(lost(report, 2025, TRIED)) == []

    @pytest.mark.slow
    @pytest.mark.parametrize("report", REPORTS)
    def it_is_told_without_identifiers_of_data(self, report: str) -> None:
        assert [one for one in spoken_of(report, TRIED) if IDENTIFIER.search(one)] == []

    @pytest.mark.parametrize("report", REPORTS)
    def it_is_told_of_nothing_that_the_program_wrote(self, report: str) -> None:
        path, book, _ = base_of(report)

        assert _loaded(path, book).origin.unread == ()


if __name__ == "__main__":
    each = int(sys.argv[1]) // len(REPORTS)
    found = [one for report in REPORTS for one in lost(report, 0, each)]
    sys.stdout.write("\n".join((*found, f"{each * len(REPORTS)} cells, {len(found)} lost\n")))
