"""Which sheets and tables of a workbook are seen: not what nobody needs.

Guards: declared.asking.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

import ataskaita as at
from ataskaita.declared.tabs import START
from ataskaita.forms import workbook_of
from ataskaita.kinds import KINDS
from tests.workbooks import SMALLEST, cells_named, opened, untouched

BRANCHES = "eilutes.padaliniai"


def of_kind(key: str, more: Mapping[str, Any] | None = None) -> Workbook:
    return opened(workbook_of({"metai": "2025", **(more or {})}, KINDS[key], 2025))


def first_sheet(book: Workbook) -> set[str]:
    return {str(row[0].value) for row in book[START]}


class DescribeTheSheetForExperts:
    @pytest.mark.slow
    @pytest.mark.parametrize("key", tuple(KINDS))
    def it_is_hidden_where_nothing_stands_on_it(self, key: str) -> None:
        book = of_kind(key)

        assert book["Kita"].sheet_state == "hidden"
        assert "Kita" not in first_sheet(book)

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "data",
        [
            {"skyriu_tvarka": ["fondas"]},
            {"papildomi_rodikliai": {"kedes": {"pavadinimas": "Kėdės", "reiksme": "5"}}},
            {"tikrinimas": {"suolis": "3"}},
        ],
    )
    def it_is_seen_where_the_data_has_something_for_it(self, data: dict[str, Any]) -> None:
        book = opened(workbook_of({**SMALLEST, **data}, KINDS[""], 2025))

        assert book["Kita"].sheet_state == "visible"
        assert "Kita" in first_sheet(book)

    @pytest.mark.slow
    def it_leaves_to_a_sheet_that_is_seen_why_findings_are_accepted(self) -> None:
        page = untouched()["Paaiškinimai"]

        ((sheet, _),) = untouched().defined_names["eilutes.sutinku"].destinations
        assert sheet == "Paaiškinimai"
        assert page.sheet_state == "visible"
        headers = {str(cell.value) for row in page for cell in row}
        assert {"Pastabos kodas", "Kodėl duomenys teisingi"} <= headers

    @pytest.mark.slow
    def it_is_read_where_somebody_shows_and_fills_it(self, tmp_path: Path) -> None:
        book = opened(workbook_of(SMALLEST, KINDS[""], 2025))
        for cell, value in zip(
            cells_named(book, "eilutes.sutinku")[1], ("D209", "Taip."), strict=True
        ):
            cell.value = value
        book.save(tmp_path / "a.xlsx")

        assert at.load(tmp_path / "a.xlsx").accepted["D209"] == "Taip."


class DescribeTheTablesOfBranches:
    @pytest.mark.slow
    @pytest.mark.parametrize("key", [one for one in KINDS if one])
    def they_are_left_out_where_a_form_never_speaks_of_branches(self, key: str) -> None:
        if KINDS[key].digest:
            assert BRANCHES not in of_kind(key).defined_names
            assert "Padaliniai" not in {str(row[0].value) for row in of_kind(key)["Įstaiga"]}

    @pytest.mark.slow
    def they_are_there_where_the_data_has_branches(self, tmp_path: Path) -> None:
        data = {
            "istaiga": {"pavadinimas": "Beržų muziejus"},
            "padaliniai": [{"vardas": "Malūnas"}],
        }
        book = of_kind("muziejus", data)

        assert cells_named(book, BRANCHES)[1][0].value == "Malūnas"
        book.save(tmp_path / "a.xlsx")
        assert [one.name for one in at.load(tmp_path / "a.xlsx").branches] == ["Malūnas"]

    def they_are_there_for_a_library(self) -> None:
        assert BRANCHES in untouched().defined_names
