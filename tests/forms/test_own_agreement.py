"""What must hold in own tables stands on the sheet Patikra, as live formulas.

Guards: forms.own_agreement.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.declared.tabs import AGREEMENT, OWN_TABLES, START
from tests.calc import recalculated
from tests.forms.test_own_grids import changed, put, saved
from tests.own_tables import column, table

COLUMNS = (
    column("Kalba"),
    column("Gauta", "fiz_vnt"),
    column("Nurašyta", "fiz_vnt", is_ju="gauta"),
    column("Liko", "fiz_vnt", formule="gauta - nurasyta"),
)
ROWS = ("Lietuvių, 900, 40, 860", "Rusų, 100, 10, 90", "Iš viso, 1000, 50, 950")
SUM = "suma: {iš viso: visos}"
RIGHT = [
    ("Fondas. Kiekvienoje eilutėje: Liko = Gauta − Nurašyta", "sutampa"),
    ("Fondas. Iš viso: Gauta = Lietuvių + Rusų", "sutampa"),
    ("Fondas. Iš viso: Nurašyta = Lietuvių + Rusų", "sutampa"),
    ("Fondas. Kiekvienoje eilutėje: Nurašyta ≤ Gauta", "sutampa"),
]


def made(folder: Path, rows: tuple[str, ...] = ROWS) -> Path:
    return saved(folder, table(COLUMNS, rows, SUM))


def states(book: Workbook) -> list[tuple[Any, Any]]:
    """Return what is said of the own tables, line by line."""
    rows = book[AGREEMENT].iter_rows(min_row=5, max_col=5, values_only=True)
    return [(row[1], row[4]) for row in rows if row[0] == OWN_TABLES]


def light(book: Workbook) -> str:
    return next(str(row[5].value) for row in book[START] if row[0].value == OWN_TABLES)


class DescribeWhatMustHoldInOwnTables:
    def it_is_told_in_words_and_agrees(self, tmp_path: Path) -> None:
        book = load_workbook(made(tmp_path), data_only=True)

        assert sorted(states(book)) == sorted(RIGHT)
        assert light(book) == "sutampa"

    @pytest.mark.parametrize(
        ("row", "odd", "first"),
        [
            ("Lietuvių, 900, 40, 861", {RIGHT[0][0]}, "nesutampa: 1"),
            ("Lietuvių, 901, 40, 861", {RIGHT[1][0]}, "nesutampa: 1"),
            ("Lietuvių, -, 40, 860", {RIGHT[1][0]}, "pasitikrinkite: 1"),
        ],
    )
    def it_shows_what_does_not(self, row: str, odd: set[str], first: str, tmp_path: Path) -> None:
        book = load_workbook(made(tmp_path, (row, *ROWS[1:])), data_only=True)

        assert {words for words, state in states(book) if state != "sutampa"} == odd
        assert light(book) == first

    def it_says_nothing_of_an_empty_frame(self, tmp_path: Path) -> None:
        book = load_workbook(saved(tmp_path, ""), data_only=True)

        assert (states(book), light(book)) == ([], "None")

    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("change", "odd"),
        [
            (put(2, 2, 101), {RIGHT[0][0], RIGHT[1][0]}),
            (put(1, 4, 859), {RIGHT[0][0]}),
            (put(2, 3, None), {RIGHT[2][0]}),
            (put(2, 3, 101), {RIGHT[0][0], RIGHT[2][0], RIGHT[3][0]}),
        ],
    )
    def it_follows_what_is_typed(
        self, change: Callable[[Workbook], None], odd: set[str], tmp_path: Path
    ) -> None:
        path = changed(made(tmp_path), change)

        book = load_workbook(recalculated(tmp_path, [path]) / path.name, data_only=True)
        assert {words for words, state in states(book) if state != "sutampa"} == odd
        codes = {one.message.code for one in at.check(at.load(path))}
        assert codes & {"D180", "D187", "D188", "D201", "D202", "D203"}

    @pytest.mark.slow
    def it_takes_rows_that_are_added(self, tmp_path: Path) -> None:
        more = [put(4, place, value) for place, value in enumerate(("Kitos", 5, 0, 5), start=1)]
        whole = [put(3, 2, 1005), put(3, 4, 955)]
        path = changed(made(tmp_path), *more, *whole)

        book = load_workbook(recalculated(tmp_path, [path]) / path.name, data_only=True)
        assert sorted(states(book)) == sorted(RIGHT)
