"""A number in prose against the own tables beside it.

Guards: checks.own_typed.
"""

from pathlib import Path

import pytest

from ataskaita.checks import check_report
from tests.own_tables import column, read, table

COLUMNS = (column("Rodiklis"), column("2020 m.", "vnt"), column("2021 m.", "vnt"))
ROWS = ("Renginiai, 160, 133", "Lankytojai, 5000, 4570")


def found(folder: Path, text: str, *more: str, own: str = "kalbos") -> list[tuple[str, ...]]:
    """Return what is told of slips: the number, the cells."""
    data = table(COLUMNS, [*ROWS, *more])
    block = f"    - tekstas: {text}\n" if own == "kalbos" else ""
    other = f"  {own}:\n    pavadinimas: Kita\n    turinys:\n    - tekstas: {text}\n"
    report = read(folder, data + (block or other))
    return [
        (one.facts["found"], *(spot.path for spot in one.spots[1:]))
        for one in check_report(report)
        if one.message.code == "D223"
    ]


class DescribeANumberBesideAnOwnTable:
    def it_is_told_where_it_is_a_slip_away_from_a_cell(self, tmp_path: Path) -> None:
        cell = "savi_skyriai.kalbos.turinys[1].lentele.eilutes[1][3]"

        assert found(tmp_path, "Surengti 113 renginiai.") == [("113", cell)]

    @pytest.mark.parametrize(
        "text",
        [
            "Surengti 133 renginiai.",
            "Surengta 160 renginių.",
            "Surengtos 113 išvykos.",
            "Surengti 311 renginiai.",
            "Pernai surengti 113 renginiai.",
        ],
    )
    def it_may_be_another(self, tmp_path: Path, text: str) -> None:
        assert found(tmp_path, text) == []

    def it_may_be_that_of_another_row(self, tmp_path: Path) -> None:
        assert found(tmp_path, "Iš jų 113 renginių vaikams.", "iš jų vaikams, 90, 113") == []

    def it_is_not_compared_with_other_sections(self, tmp_path: Path) -> None:
        assert found(tmp_path, "Surengti 113 renginiai.", own="kita") == []
