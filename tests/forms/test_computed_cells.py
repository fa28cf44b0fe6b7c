"""Cells of the workbook that follow from others: grey, with a live formula, open all the same."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita import sources
from ataskaita.declared.names import figures_of
from ataskaita.forms import workbook_of
from ataskaita.sources.plain import plain_of
from tests.computed import CENTRE, EVENTS, read_centre
from tests.workbooks import cell_named, opened, row_below

DATA = EVENTS + "lesos: {planuota: '62,5', metai: {buvo: 1000, yra: 987}}\n"


class DescribeComputedCells:
    def they_are_grey_and_open_with_a_formula_of_the_cells_beside(self, tmp_path: Path) -> None:
        data = plain_of(read_centre(tmp_path, DATA))

        cell = cell_named(opened(workbook_of(data, CENTRE, 2021)), "at.lesos.metai.proc")

        assert cell.value.startswith("=IF(COUNT(")
        assert "ROUND(" in cell.value
        assert not cell.protection.locked
        assert cell.fill.fgColor.rgb == "FFEDEDED"

    def they_stand_in_each_row_of_a_list(self, tmp_path: Path) -> None:
        data = plain_of(read_centre(tmp_path, DATA))

        book = opened(workbook_of(data, CENTRE, 2021))

        row = row_below(book, "eilutes.renginiai.pagal_rusi.eilutes", 2)
        assert row["vidurkis"].value.startswith("=IF(COUNT(")
        assert row["dalis"].value is None  # its whole isn't in the row

    def they_are_read_as_nothing_that_somebody_stated(self, tmp_path: Path) -> None:
        report = read_centre(tmp_path, DATA)
        path = tmp_path / "centras.xlsx"
        path.write_bytes(workbook_of(plain_of(report), CENTRE, 2021))

        again = sources.read_report(path, {"": CENTRE, CENTRE.key: CENTRE})

        assert figures_of(again) == figures_of(report)
        assert again == report

    def they_are_computed_across_tables(self, tmp_path: Path) -> None:
        data = plain_of(read_centre(tmp_path, DATA))

        book = opened(workbook_of(data, CENTRE, 2021))

        total = cell_named(book, "at.renginiai.pagal_rusi.is_viso.lankytojai")
        assert total.value.startswith("=IF(COUNT(")
        assert 'N("suma")' in total.value
        assert total.fill.fgColor.rgb == "FFEDEDED"

    def they_are_no_one_else_s_where_a_person_wrote_a_formula(self, tmp_path: Path) -> None:
        path = tmp_path / "centras.xlsx"
        book = opened(workbook_of(plain_of(read_centre(tmp_path, DATA)), CENTRE, 2021))
        total = cell_named(book, "at.renginiai.pagal_rusi.is_viso.lankytojai")
        total.value = '=IF(COUNT(A1)=1,5,"")'
        book.save(path)

        with pytest.raises(at.DataErrors, match="D107"):
            sources.read_report(path, {"": CENTRE, CENTRE.key: CENTRE})

    def they_stay_typed_where_the_data_states_them(self, tmp_path: Path) -> None:
        data = plain_of(read_centre(tmp_path, DATA.replace("yra: 987", "yra: 987, proc: '-1,3'")))
        path = tmp_path / "centras.xlsx"
        path.write_bytes(workbook_of(data, CENTRE, 2021))

        cell = cell_named(load_workbook(path), "at.lesos.metai.proc")

        assert (cell.value, cell.protection.locked) == (-1.3, False)
