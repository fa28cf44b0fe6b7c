"""Rows of known figures that were sorted with their labels: no value gets into another row.

Guards: sources.moved_labels.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.errors import Fault
from tests.workbooks import cell_named, cells_named, filled

FICTION, FIELDS = "fondas.sudetis.grozine", "fondas.sudetis.sakine"
VALUES = {
    "biblioteka.pavadinimas": "A biblioteka",
    f"{FICTION}.gauta": 10,
    f"{FIELDS}.gauta": 20,
}


def swapped(path: Path, values: Mapping[str, object]) -> Path:
    """Write a workbook in which two rows of a table have changed places, labels and all."""
    book = load_workbook(filled(path, values))
    first, second = (cell_named(book, f"at.{one}.gauta") for one in (FICTION, FIELDS))
    sheet = first.parent
    for above, below in zip(sheet[first.row], sheet[second.row], strict=True):
        above.value, below.value = below.value, above.value
    book.save(path)
    return path


def faults_of(path: Path) -> list[Fault]:
    with pytest.raises(at.DataErrors) as raised:
        at.load(path)
    return [one for one in raised.value.faults if one.message.code == "D371"]


@pytest.mark.slow
class DescribeRowsThatWereSortedWithTheirLabels:
    def they_are_refused_with_both_places(self, tmp_path: Path) -> None:
        found = faults_of(swapped(tmp_path / "a.xlsx", VALUES))

        first, second = found
        assert [one.place.within for one in found] == [f"{FICTION}.gauta", f"{FIELDS}.gauta"]
        assert first.place.cell.endswith(f"!{second.facts['cell']}")
        assert second.place.cell.endswith(f"!{first.facts['cell']}")
        assert first.what("lt") == (
            "Šioje eilutėje dabar parašyta „Šakinė literatūra“, o kas joje įrašyta, skaitoma kaip "
            "„Grožinė literatūra“: eilutės surikiuotos ar perkeltos. „Šakinė literatūra“ skaitoma "
            f"iš {second.place.cell.partition('!')[2]}."
        )

    def they_are_left_where_nothing_stands_in_them(self, tmp_path: Path) -> None:
        named = {"biblioteka.pavadinimas": "A biblioteka"}

        assert at.load(swapped(tmp_path / "a.xlsx", named)).year == 2025

    def they_are_none_where_a_label_was_only_typed_over(self, tmp_path: Path) -> None:
        path = filled(tmp_path / "a.xlsx", VALUES)
        book = load_workbook(path)
        cells = [cell_named(book, f"at.{one}.gauta") for one in (FICTION, FIELDS)]
        labels = [one.parent.cell(one.row, 1) for one in cells]
        labels[0].value = labels[1].value
        book.save(path)

        assert at.load(path).year == 2025


@pytest.mark.slow
class DescribeHiddenKeysThatChangedPlaces:
    def they_are_refused_with_what_each_should_be(self, tmp_path: Path) -> None:
        path = filled(tmp_path / "a.xlsx", {"biblioteka.pavadinimas": "A biblioteka"})
        book = load_workbook(path)
        keys, first, *_ = cells_named(book, "eilutes.projektai.sarasas")
        for cell, value in zip(first, ("Knygos", "LKT", 2000), strict=False):
            cell.value = value
        keys[1].value, keys[2].value = said = keys[2].value, keys[1].value
        book.save(path)

        with pytest.raises(at.DataErrors) as raised:
            at.load(path)

        found = [one for one in raised.value.faults if one.message.code == "D178"]
        assert [(one.facts["found"], one.facts["expected"]) for one in found] == [
            said,
            said[::-1],
        ]
