"""A column of an own table with numbers and a total, but no unit, is told of.

Guards: checks.own_unitless, checks.own_terms.
"""

from pathlib import Path

import pytest

from ataskaita.checks import check_report
from tests.own_tables import column, read, table

CLUBS = ("Skaitytojai, 10", "Šachmatai, 20", "Kinas, 5")
TITLES = (column("Klubas"), column("Susitikimai"))
NOTE = ["D343 [4][2]"]


def told(folder: Path, data: str) -> list[str]:
    """Return the code of each finding, and the cell of its total."""
    every = check_report(read(folder, data))
    return [f"{one.message.code} {one.spots[-1].path.partition('eilutes')[2]}" for one in every]


class DescribeNumbersWithoutAUnit:
    def they_are_told_of_where_a_row_is_their_total(self, tmp_path: Path) -> None:
        assert told(tmp_path, table(TITLES, (*CLUBS, "Iš viso, 35"))) == NOTE

    def they_are_told_of_where_the_total_is_wrong_too(self, tmp_path: Path) -> None:
        assert told(tmp_path, table(TITLES, (*CLUBS, "Iš viso, 36"))) == NOTE

    @pytest.mark.parametrize("unit", ["vnt", "tekstas"])
    def they_are_left_alone_where_the_unit_is_said(self, tmp_path: Path, unit: str) -> None:
        titles = (column("Klubas"), column("Susitikimai", unit))

        assert told(tmp_path, table(titles, (*CLUBS, "Iš viso, 35"))) == []

    def they_are_left_alone_without_a_total(self, tmp_path: Path) -> None:
        assert told(tmp_path, table(TITLES, CLUBS)) == []

    @pytest.mark.parametrize("cell", ["keli", "10 ir 20", "2020-05-01"])
    def they_are_left_alone_where_one_is_none(self, tmp_path: Path, cell: str) -> None:
        rows = (*CLUBS, f"Žiūrovai, {cell}", "Iš viso, 35")

        assert told(tmp_path, table(TITLES, rows)) == []

    def they_are_left_alone_where_one_stands_beside_its_total(self, tmp_path: Path) -> None:
        assert told(tmp_path, table(TITLES, ("Skaitytojai, 10", "Iš viso, 10"))) == []
