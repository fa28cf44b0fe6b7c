"""Every cell that a new workbook asks for, filled at once and saved by LibreOffice, is read."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from openpyxl.cell.cell import MergedCell

import ataskaita as at
from ataskaita.errors import Finding
from ataskaita.sources.plain import plain_of
from tests.calc import recalculated
from tests.cli.tool import run
from tests.pictures import photograph
from tests.sources.test_nothing_is_lost import names_cell
from tests.workbooks import opened, saved

KINDS: Final = (
    "biblioteka",
    "kulturos-centras",
    "mokyklos-vadovas",
    "muziejus",
    "savivaldybes-istaiga",
)
PICTURE: Final = "nuotrauka.jpg"
NOT_ASKED: Final = {"Pradžia", "Kita", "Patikra", "Programos tekstai"}
"""Sheets of choices, of paths and of what follows."""
WITHOUT_NAMES: Final = {"Vienetas", "Diagramoje"}
"""Rows of a new own table in which the column of its rows' names has nothing."""
FILES: Final = {"Praėjusių metų duomenų failas"}
"""Labels of cells that name a file which isn't there."""
HEADS: Final = {"failas": "picture", "@": "name"}
"""What columns ask for that isn't seen by the format of their cells, by the hidden key."""
Typed = tuple[str, Any, str]
"""A sheet, a cell and how its value is written in the data; empty where it is chosen."""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[list[Typed], at.Report]]:
    """Return what was typed into each kind's workbook, and what is read of it."""
    folder = tmp_path_factory.mktemp("langeliai")
    typed = {kind: _filled(folder / f"{kind}.xlsx", kind) for kind in KINDS}
    there = recalculated(folder, [folder / f"{kind}.xlsx" for kind in KINDS])
    photograph(there / PICTURE, (40, 30))
    return {kind: (typed[kind], at.load(there / f"{kind}.xlsx")) for kind in KINDS}


def _filled(path: Path, kind: str) -> list[Typed]:
    """Write the kind's new workbook with another value in each cell that is to be filled."""
    run("nauja", "--forma", kind, "--metai", "2025", "-o", str(path))
    book = opened(path.read_bytes())
    asked = [page for page in book if page.title not in NOT_ASKED]
    typed = [one for page in asked for one in _typed(page, _choices(page))]
    path.write_bytes(saved(book))
    return typed


def _choices(page: Any) -> dict[str, list[str]]:
    """Return by cell what its list offers."""
    found = dict[str, list[str]]()
    for rule in page.data_validations.dataValidation:
        if rule.type == "list":
            cells = (cell.coordinate for area in rule.sqref for cell in _within(page, str(area)))
            found |= dict.fromkeys(cells, _offered(page, rule.formula1))
    return found


def _offered(page: Any, formula: str) -> list[str]:
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    sheet, _, area = formula.lstrip("=").rpartition("!")
    there = page.parent[sheet.strip("'")] if sheet else page
    if area in page.parent.defined_names:
        ((name, area),) = page.parent.defined_names[area].destinations
        there = page.parent[name]
    return [one.value for one in _within(there, area.replace("$", "")) if one.value]


def _within(page: Any, area: str) -> Iterator[Any]:
    found = page[area]
    for row in found if isinstance(found, tuple) else ((found,),):
        yield from row


def _typed(page: Any, choices: dict[str, list[str]]) -> Iterator[Typed]:
    """Fill the sheet's cells: those that are free, coloured and empty."""
    number, chosen = page.parent.index(page) * 1000 + 10_000, Counter[tuple[int, str]]()
    for cell in [one for row in page.iter_rows() for one in row if _is_asked(page, one)]:
        number += 1
        head = _head(page, cell)
        if offered := choices.get(cell.coordinate):
            cell.value = offered[chosen[cell.column, head] % len(offered)]
            chosen[cell.column, head] += 1
        else:
            form = HEADS.get(head, cell.number_format)
            cell.value = _value(form, number)
        yield page.title, cell, "" if offered else _written(cell.value)


def _is_asked(page: Any, cell: Any) -> bool:
    label = page.cell(cell.row, 1).value
    own = page.title == "Savos lentelės" and label in WITHOUT_NAMES and cell.column == 2
    free = not isinstance(cell, MergedCell) and not cell.protection.locked
    coloured = free and cell.fill.fill_type is not None
    return coloured and cell.value is None and not own and label not in FILES


def _head(page: Any, cell: Any) -> str:
    """Return the nearest words above that the program wrote."""
    above = (page.cell(row, cell.column) for row in range(cell.row - 1, 0, -1))
    return next(
        (one.value for one in above if one.protection.locked and isinstance(one.value, str)), ""
    )


def _value(form: str, number: int) -> object:
    match form:
        case "picture":
            return PICTURE
        case "name":
            return f"vardas{number}"
        case "@":
            return f"tekstas {number}"
        case "yyyy-mm-dd":
            return date(2025, 1, 1) + timedelta(days=number % 300)
        case "0":
            return 2020
        case "#,##0":
            return number
    return number + 0.5


def _written(value: object) -> str:
    if isinstance(value, date | datetime):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float):
        return f"{value}".replace(".", ",")
    return str(value)


def _lost(typed: list[Typed], report: at.Report) -> Iterator[str]:
    """Generate the cells whose value is neither in the data nor told."""
    said = str(plain_of(report)).casefold()  # keys of remarks are in capitals
    for sheet, cell, value in typed:
        known = not value or re.search(rf"(?<!\d){re.escape(value)}0?(?!\d)", said)
        spot = cell.row, cell.column
        if not known and not any(names_cell(one, sheet, spot) for one in report.origin.unread):
            yield f"{sheet}!{cell.coordinate} = {value}"


def _told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.place.cell} {one.message.code}" for one in findings]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
class DescribeAWorkbookInWhichEveryCellIsFilled:
    def it_loses_nothing(self, read: dict[str, tuple[list[Typed], at.Report]], kind: str) -> None:
        assert list(_lost(*read[kind])) == []

    def it_has_hundreds_of_cells(
        self, read: dict[str, tuple[list[Typed], at.Report]], kind: str
    ) -> None:
        assert len(read[kind][0]) > 500

    def it_is_told_of_nothing_that_isnt_read(
        self, read: dict[str, tuple[list[Typed], at.Report]], kind: str
    ) -> None:
        assert _told(read[kind][1].origin.unread) == []
