"""Rows of a form that an institution doesn't have: they are left out, and add nothing to totals."""

from pathlib import Path

import ataskaita as at
from tests.documents import tables_of
from tests.notation.forms import FORM, changed, codes, put

NO_CHILDREN = ("    vaikai: {nariai: 12, moterys: 7}\n", "")
TOTAL = "    is_viso: {nariai: 42, moterys: 27}\n"


class DescribeAbsentRows:
    def they_add_nothing_to_a_total_that_nobody_typed(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, NO_CHILDREN, (TOTAL, "")))

        table = tables_of(at.render(report))[0]

        assert [row[:2] for row in table.body] == [
            ["Suaugusieji", "30"],
            ["Iš\u00a0jų vyresni nei 65 metų", "9"],
            ["Iš\u00a0viso", "30"],
        ]

    def they_let_a_typed_total_be_checked(self, tmp_path: Path) -> None:
        right = (TOTAL, "    is_viso: {nariai: 30, moterys: 20}\n")

        assert codes(put(tmp_path, NO_CHILDREN, right)) == []
        assert codes(put(tmp_path, NO_CHILDREN)) == ["D201", "D201"]

    def they_are_not_rows_with_an_empty_cell(self, tmp_path: Path) -> None:
        unknown = ("vaikai: {nariai: 12, moterys: 7}", "vaikai: {nariai: 12}")

        assert codes(put(tmp_path, unknown)) == ["D202"]

    def they_are_printed_where_the_data_wants_all(self, tmp_path: Path) -> None:
        all_of_it = ("metai: 2025\n", "metai: 2025\nisdestymas: {tusti_stulpeliai: taip}\n")
        report = at.load(put(tmp_path, NO_CHILDREN, (TOTAL, ""), all_of_it))

        assert tables_of(at.render(report))[0].body[0] == ["Vaikai", "–", "–"]


class DescribeAPartThatMayBeGivenAlone:
    def it_asks_for_no_other(self, tmp_path: Path) -> None:
        trips = ("isvykos: Išvykos", "isvykos: {pavadinimas: Išvykos, is_ju: viskas}")
        alone = ("  renginiai: 3\n", "")

        assert codes(put(tmp_path, alone)) == ["D202"]
        assert codes(put(tmp_path, alone, form=changed(FORM, trips))) == []
        above = ("  isvykos: 2\n", "  isvykos: 6\n")
        assert codes(put(tmp_path, alone, above, form=changed(FORM, trips))) == ["D203"]
