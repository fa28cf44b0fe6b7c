"""A table of a library leaves out what nobody has a figure of: „–“ says that there was none.

Guards: compose.leaving_out, compose.declared_tables.
"""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

import pytest

import ataskaita as at
from ataskaita.compose.grids import header_rows
from ataskaita.compose.leaving_out import fewer_levels
from ataskaita.kinds.library import LIBRARY
from tests.documents import Table, tables_of

if TYPE_CHECKING:
    from pathlib import Path

    from ataskaita.declared.tables import TableDeclaration
    from ataskaita.view import HeaderCell

HEAD = "metai: 2023\nbiblioteka: {pavadinimas: Ąžuolų biblioteka}\n"
WHOLE = "isdestymas: {tusti_stulpeliai: taip}\n"
USERS = "vartotojai: {gyventojai: 18024, uzregistruoti: {is_viso: 1850, nauji: 380}}\n"
LOANS = "vartotojai: {apsilankymai: {is_viso: 324}, isduotis: {is_viso: 612}}\n"
STOCK = "fondas: {likutis: {is_viso: 512, pavadinimai: 48}, gauta: {is_viso: 42, natos: 0}}\n"
MONEY = "finansai: {pajamos: {is_viso: 261300, biudzetas: 250300}}\n"
EVENTS = (
    "grupes:\n"
    "  miestas: {pavadinimas: Miesto, kur: mieste}\n"
    "  kaimas: {pavadinimas: Kaimo, kur: kaime}\n"
    "renginiai: {is_viso: {is_viso: 5, garsiniai: 3},"
    " grupes: {miestas: {garsiniai: 2}, kaimas: {vaizdiniai: 1}}}\n"
)


def table(folder: Path, data: str) -> Table:
    """Return the first table of the document that the data makes."""
    file = folder / "a.yaml"
    file.write_text(HEAD + data, encoding="utf-8")
    return tables_of(at.render(at.load(file)))[0]


def said(read: Table) -> list[list[str]]:
    """Return what the table's cells say, row by row; what goes on from above says nothing."""
    return [
        [one.text.replace("\u00a0", " ").replace("\u00ad", "") for one in row] for row in read.rows
    ]


class DescribeAColumnThatNobodyHasAFigureOf:
    def it_is_left_out(self, tmp_path: Path) -> None:
        assert said(table(tmp_path, STOCK)) == [
            ["", "Dokumentų fondas. Iš viso: (fiz. vnt.)", "Spausdintinės natos"],
            ["", "Fiziniai vienetai (fiz. vnt.)", "Pavadinimai (pavad.)", "fiz. vnt."],
            ["1", "2", "3", "4"],
            ["2023 m. gauta dokumentų", "42", "–", "0"],
            ["Dokumentų fondo dydis (2023-12-31)", "512", "48", "–"],
        ]

    def it_takes_the_label_with_it_that_stood_over_it_alone(self, tmp_path: Path) -> None:
        assert said(table(tmp_path, USERS)) == [
            ["2023 m. gyventojų skaičius", "Registruotų vartotojų skaičius"],
            ["", "Iš viso:", "Iš jų:"],
            ["", "", "Naujai užregistruoti vartotojai"],
            ["1", "2", "3"],
            ["18 024", "1 850", "380"],
        ]

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (
                LOANS,
                [
                    ["Apsilankymų (lankytojų) skaičius", "Dokumentų išduotis"],
                    ["Iš viso:", "Iš viso: fiz. vnt."],
                    ["1", "2"],
                    ["324", "612"],
                ],
            ),
            (
                LOANS.replace("612", "612, vaikams: 200"),
                [
                    ["Apsilankymų (lankytojų) skaičius", "Dokumentų išduotis"],
                    ["", "Iš viso: fiz. vnt.", "Iš jų:"],
                    ["Iš viso:", "", "Išduotis vaikams iki 14 metų"],
                    ["1", "2", "3"],
                    ["324", "612", "200"],
                ],
            ),
        ],
    )
    def it_leaves_no_empty_level_of_the_header(
        self, data: str, expected: list[list[str]], tmp_path: Path
    ) -> None:
        assert said(table(tmp_path, data)) == expected

    def it_leaves_no_formula_of_what_is_not_there(self, tmp_path: Path) -> None:
        header = said(table(tmp_path, MONEY))

        assert header[1:] == [
            ["Iš viso:", "Iš jų:"],
            ["", "Iš biudžeto (savininko, valstybės lėšos)"],
            ["1", "2"],
            ["261 300,00", "250 300,00"],
        ]

    def it_takes_of_them_with_it_where_it_was_the_whole(self, tmp_path: Path) -> None:
        assert said(table(tmp_path, "finansai: {pajamos: {biudzetas: 250, parama: 4}}\n"))[1:] == [
            ["Iš biudžeto (savininko, valstybės lėšos)", "Fizinių, juridinių asmenų parama"],
            ["1", "2"],
            ["250,00", "4,00"],
        ]

    def it_leaves_no_numbers_over_one_column_alone(self, tmp_path: Path) -> None:
        hours = "vartotojai: {mokymo_valandos: '97,5'}\n"
        assert said(table(tmp_path, hours))[1:] == [["97,5"]]

    def it_may_be_of_one_group(self, tmp_path: Path) -> None:
        assert said(table(tmp_path, EVENTS))[-1] == ["5", "3", "2", "1"]

    def it_is_printed_where_the_data_wants_all(self, tmp_path: Path) -> None:
        assert said(table(tmp_path, WHOLE + USERS))[-1] == ["18 024", "1 850", "–", "380", "–"]
        assert said(table(tmp_path, WHOLE + USERS))[1][1] == "Iš viso: (3+4)"


class DescribeARowThatNobodyHasAFigureOf:
    STAFF = "personalas: {is_viso: {etatai: 9, darbuotojai: 10}, techniniai: {kitas: }}\n"

    def it_is_left_out(self, tmp_path: Path) -> None:
        empty = "personalas: {is_viso: {etatai: 9}, techniniai: {}}\n"

        assert said(table(tmp_path, empty))[2:] == [["Bibliotekos darbuotojai. Iš viso:", "9"]]

    def it_has_no_last_year_that_nobody_gave(self, tmp_path: Path) -> None:
        reach = "vartotojai: {sutelkimas: {is_viso: 33}}\n"

        assert said(table(tmp_path, reach)) == [
            ["", "2023 m."],
            ["Bibliotekos (iš viso)", "33 %"],
        ]

    def it_stays_where_somebody_owes_a_figure(self, tmp_path: Path) -> None:
        read = said(table(tmp_path, self.STAFF))

        assert read[-2:] == [
            ["Bibliotekos darbuotojai. Iš viso:", "9", "10", "–"],
            ["Techniniai darbuotojai", "–", "–", "[papildyti]"],
        ]


class DescribeTheHeaderOfWhatIsLeft:
    @pytest.mark.parametrize("one", LIBRARY.tables, ids=[one.key for one in LIBRARY.tables])
    def it_is_a_grid_whatever_is_left_out(self, one: TableDeclaration) -> None:
        labels = [("",)] * one.labelled + [column.labels for column in one.columns]
        draw = Random(one.key)  # noqa: S311 (not for secrets)
        for _ in range(30):
            kept = [each for each in labels if each == ("",) or draw.random() < 0.6]
            if all(each == ("",) for each in kept):
                continue
            above: dict[int, HeaderCell] = {}
            for row in header_rows(fewer_levels(kept)):
                places = [0, *accumulate(cell.columns for cell in row)]
                here = dict(zip(places, row, strict=False))
                assert places[-1] == len(kept)
                for place, cell in here.items():
                    over = above.get(place)
                    if cell.continues:
                        assert over
                        assert over.columns == cell.columns
                        assert over.begins or over.continues
                    else:
                        assert not (over and over.begins)
                above = here
