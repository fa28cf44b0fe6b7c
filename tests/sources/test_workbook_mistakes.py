"""Twenty mistakes that people make in a workbook: each told at its cell, and shown in a copy."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from openpyxl import Workbook
from pytest_regressions.data_regression import DataRegressionFixture

import ataskaita as at
from ataskaita.errors import Fault
from ataskaita.hall.copies import write_marked_copy
from tests.workbooks import (
    cell_named,
    comment_at,
    filled,
    loaded,
    opened,
    row_below,
    saved,
    smallest,
    untouched,
)

DIVISION = "#DIV/0!"

MISTAKES: dict[str, tuple[str, Any, str]] = {
    "words for a number": (
        "fondas.dovanos",
        "apie 300",
        "D101: A number belongs here, but “apie 300” is written.",
    ),
    "a decimal where things are counted": ("fondas.dovanos", 7.5, "D102: A whole number belongs"),
    "a decimal point": ("finansai.islaidos.kitos", "12.5", "D104: “12.5” is written with a point"),
    "two readings": ("finansai.islaidos.kitos", "1.234", "D105: “1.234” can be read in two ways"),
    "a date that Excel made": (
        "fondas.dovanos",
        datetime(2025, 5, 1),  # noqa: DTZ001 (as openpyxl has it)
        "D106: A number belongs here, but the cell holds the date 2025-05-01.",
    ),
    "a formula without its value": ("fondas.dovanos", "=1+1", "D107: The cell has a formula"),
    "a formula that fails": ("fondas.dovanos", DIVISION, "D108: The cell shows the error #DIV/0!"),
    "a day that no calendar has": ("tvirtinimas.data", "2025-02-30", "D103: The date “2025-02-30”"),
    "a day written as one number": (
        "tvirtinimas.data",
        20251231,
        "D103: The date “20251231” isn't recognised.",
    ),
    "a year where a day belongs": (
        "tvirtinimas.data",
        2025,
        "D103: The date “2025” isn't recognised.",
    ),
    "nothing where something must stand": (
        "biblioteka.pavadinimas",
        None,
        "D111: This value is req",
    ),
    "misplaced spaces": ("fondas.dovanos", "10 07", "D112: In “10 07” the digits aren't grouped"),
    "too many decimals": ("finansai.islaidos.kitos", 1.234, "D113: “1,234” has more decimals"),
    "a negative number": ("fondas.dovanos", -3, "D114: A count can't be negative"),
    "a number too long": ("fondas.dovanos", "1" * 20, "D115: The number has 20 digits"),
    "neither yes nor no": ("sprendimas.isretintai", "galbūt", "D116: “galbūt” is neither"),
    "no choice of the list": ("tvirtinimas.budas", "gal", "D117: “gal” isn't among the choices"),
    "no year": ("metai", "dabar", "D118: “dabar” isn't a year"),
    "another unit's sign": ("fondas.dovanos", "7 Eur", "D119: “7 Eur” bears a sign"),
    "no date": ("tvirtinimas.data", "31.12.2025", "D103: The date “31.12.2025” isn't recognised"),
    "a decision without its act": (
        "teisinis_pagrindas.numeris",
        "5TS",
        "D111: This value is required",
    ),
    "a part above its whole": ("vartotojai.uzregistruoti.vaikai", 99, "D2"),
}


TOLD_AT = {
    "teisinis_pagrindas.numeris": "teisinis_pagrindas.aktas",
    "vartotojai.uzregistruoti.vaikai": "vartotojai.uzregistruoti.is_viso",
}
"""Where what is lacking belongs, not what is there; of a part above its whole, that whole."""


@frozen
class Mistaken:
    """A workbook with a mistake, and what is said of it."""

    file: Path
    faults: Sequence[Fault]
    is_refused: bool


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Mistaken]:
    """Make the workbook with the mistake of that title, and read it; each once."""
    folder = tmp_path_factory.mktemp("klaidos")

    @cache
    def make(title: str) -> Mistaken:
        name, value, _ = MISTAKES[title]
        file = folder / f"{list(MISTAKES).index(title)}.xlsx"
        filled(file, {name: value, "vartotojai.uzregistruoti.is_viso": 5})
        try:
            return Mistaken(file, at.check(at.load(file)), is_refused=False)
        except at.DataErrors as error:
            return Mistaken(file, error.faults, is_refused=True)

    return make


@pytest.mark.repeats
class DescribeTwentyMistakes:
    def they_are_told_word_for_word_and_shown_in_a_copy(
        self, mistaken: Callable[[str], Mistaken], data_regression: DataRegressionFixture
    ) -> None:
        told: dict[str, dict[str, str]] = {}
        for title in MISTAKES:
            made = mistaken(title)
            fault = made.faults[0]
            copy = write_marked_copy(made.file, [fault], "lt")
            assert copy is not None
            words = f"{fault.message.code}. {fault.what('lt')}\n{fault.remedy('lt')}"
            assert comment_at(copy, fault.place.cell) == words
            told[title] = {"cell": fault.place.cell, "said": words}

        data_regression.check(told)


@pytest.mark.repeats
class DescribeAMistake:
    @pytest.mark.parametrize("title", MISTAKES)
    def it_is_told_at_its_cell_promise_8(
        self, mistaken: Callable[[str], Mistaken], title: str
    ) -> None:
        name, _, words = MISTAKES[title]
        cell = cell_named(untouched(), f"at.{TOLD_AT.get(name, name)}")

        made = mistaken(title)

        told = "\n".join(map(str, made.faults))
        place = f"{cell.parent.title}!{cell.coordinate} ({name.partition('.')[0]}"
        assert made.is_refused == (words != "D2")
        assert f"{made.file.name}:{place}" in told
        assert words.partition(": ")[2][:40] in told or words in told

    def it_is_told_with_all_others(self, tmp_path: Path) -> None:
        values = {"fondas.dovanos": "daug", "fondas.parama": -1, "metai": "dabar"}

        with pytest.raises(at.DataErrors) as raised:
            at.load(filled(tmp_path / "a.xlsx", values))

        assert [one.message.code for one in raised.value.faults] == ["D118", "D101", "D114"]

    def it_may_be_a_sheet_that_is_gone(self, tmp_path: Path) -> None:
        book = opened(smallest())
        del book["Renginiai"]

        with pytest.raises(at.DataErrors, match="D172: The workbook has no sheet “Renginiai”"):
            loaded(tmp_path, saved(book))

    def it_may_be_another_workbook(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors, match="D171"):
            loaded(tmp_path, saved(Workbook()))

    def it_may_be_a_broken_path(self, tmp_path: Path) -> None:
        book = opened(smallest())
        row_below(book, "eilutes.savi_skyriai")["@@"].value = "kažkas"

        with pytest.raises(at.DataErrors, match=r"Kita!A\d+ .*D174"):
            loaded(tmp_path, saved(book))


class DescribeACopyThatCantBeMade:
    def it_is_told_as_a_workbook_that_cant_be_read_promise_12(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        source = tmp_path / "a.xlsx"
        filled(source, {"fondas.dovanos": "7 Eur"})
        with pytest.raises(at.DataErrors) as mistaken:
            at.load(source)

        def unwritable(*_: object) -> bytes:
            raise TypeError("expected <class 'datetime'>")

        monkeypatch.setattr("ataskaita.hall.copies.marked_copy", unwritable)

        with pytest.raises(at.DataErrors, match=r"a\.xlsx: D173"):
            write_marked_copy(source, mistaken.value.faults, "lt")
