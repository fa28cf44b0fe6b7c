"""Rows with numbers before: known ones and listed ones, but no totals, and no parts of others."""

from pathlib import Path

import pytest

import ataskaita as at
from tests.documents import tables_of
from tests.notation.forms import FORM, changed, put

KNOWN = ("lentele: Narių sudėtis\n", "lentele: Narių sudėtis\n        numeruoti: 1.\n")
LISTED = ("lentele: Susitikimai\n", "lentele: Susitikimai\n        numeruoti: 1.\n")
RUNNING = (
    "tema: {pavadinimas: Tema, tipas: tekstas}",
    "tema: {pavadinimas: Tema, tipas: pastraipos}",
)
FIRST = "{tema: Knygos, kartai: 10, dalyviai: 120}"


def called(folder: Path, table: int, *changes: tuple[str, str], data: str = FIRST) -> list[str]:
    """Return what the rows of that table are called in print."""
    path = put(folder, (FIRST, data), form=changed(FORM, *changes))
    return [row[0] for row in tables_of(at.render(at.load(path)))[table].body]


class DescribeNumberedRows:
    def they_are_no_totals_and_no_parts(self, tmp_path: Path) -> None:
        assert called(tmp_path, 0, KNOWN) == [
            *("1. Vaikai", "2. Suaugusieji", "Iš\u00a0jų vyresni nei 65 metų", "Iš\u00a0viso"),
        ]

    def they_may_be_listed_in_the_data(self, tmp_path: Path) -> None:
        assert called(tmp_path, 2, LISTED) == ["1. Knygos", "2. Filmai", "Iš\u00a0viso"]

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("Knygos", "1. Knygos"),
            ('"Knygos\\n\\nIr kas jose"', "1. Knygos\nIr kas jose"),
            ('"- knygos\\n- filmai"', "1.\nknygos\nfilmai"),
        ],
    )
    def they_may_be_called_by_running_text(self, tmp_path: Path, text: str, printed: str) -> None:
        data = f"{{tema: {text}, kartai: 10, dalyviai: 120}}"

        assert called(tmp_path, 2, LISTED, RUNNING, data=data)[0] == printed

    def they_are_numbered_where_nothing_calls_them(self, tmp_path: Path) -> None:
        assert called(tmp_path, 2, LISTED, data="{kartai: 10, dalyviai: 120}")[0] == "1."

    def they_have_none_where_the_form_asks_for_none(self, tmp_path: Path) -> None:
        assert called(tmp_path, 2)[0] == "Knygos"


class DescribeTheRowOfTotals:
    def it_is_called_as_the_form_says(self, tmp_path: Path) -> None:
        said = ("is_viso: Iš viso\n      isvykos", "is_viso: Visi susitikimai\n      isvykos")

        assert called(tmp_path, 2, said)[-1] == "Visi susitikimai"
