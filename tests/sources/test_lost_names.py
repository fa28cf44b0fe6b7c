"""Cells that were deleted from a workbook: what is no longer read is told by its label.

Guards: sources.lost_names, sources.beside.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from tests.workbooks import filled

VALUES = {"biblioteka.pavadinimas": "A biblioteka", "fondas.gauta.pavadinimai": 7}


def without(name: str, path: Path) -> Path:
    """Write a workbook from which the cell of a name is gone, as Excel leaves it."""
    book = load_workbook(filled(path, VALUES))
    place = book.defined_names[f"at.{name}"]
    place.attr_text = f"{(place.attr_text or '').partition('!')[0]}!#REF!"
    book.save(path)
    return path


@pytest.mark.slow
class DescribeACellThatIsGone:
    def it_is_told_by_what_it_was_called(self, tmp_path: Path) -> None:
        path = without("fondas.gauta.pavadinimai", tmp_path / "a.xlsx")

        [told, left] = at.load(path).origin.unread

        assert (told.message.code, left.message.code) == ("D372", "D190")
        assert "nebėra langelio, iš kurio skaitoma „Pavadinimai (pavad.)“" in told.what("lt")
        assert "Lape „Fondas“" in told.what("lt")

    def it_is_said_where_it_was_that_of_the_year(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(without("metai", tmp_path / "a.xlsx"))

        [told] = raised.value.faults
        assert told.message.code == "D373"
        assert "jos metų langelis ištrintas" in told.what("lt")


class DescribeLastYearsFileThatIsGone:
    def it_is_told_where_the_data_names_it(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.write_text("metai: 2025\nbiblioteka: {pavadinimas: A}\npraeje: nera.yaml\n", "utf-8")

        with pytest.raises(at.FileError) as raised:
            at.load(path)

        [told] = raised.value.faults
        assert (told.message.code, told.place.file, told.place.line) == ("F403", str(path), 3)
        assert "nera.yaml" in told.what("lt")

    @pytest.mark.slow
    def it_is_told_at_its_cell(self, tmp_path: Path) -> None:
        path = filled(tmp_path / "a.xlsx", {**VALUES, "praeje": "nera.xlsx"})

        with pytest.raises(at.FileError) as raised:
            at.load(path)

        [told] = raised.value.faults
        assert told.place.cell.startswith("Įstaiga!")
