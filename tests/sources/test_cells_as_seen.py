"""What a person sees in a cell is what is read: escapes, per cent; what isn't seen is guarded."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from xlsxwriter import Workbook as Writer

import ataskaita as at
from ataskaita.data import propose_mapping
from ataskaita.forms import workbook_of
from ataskaita.kinds.library import LIBRARY
from ataskaita.sources.cells import plain_value
from ataskaita.sources.pages import Cell, Page
from tests.library import of_a_library
from tests.workbooks import SMALLEST, cell_named, cells_named, filled, opened, saved, smallest

REACH = "vartotojai.sutelkimas.is_viso"
CAUSES = "eilutes.fondas.nurasymo_priezastys"


def put(book: Workbook, folder: Path) -> Path:
    (folder / "a.xlsx").write_bytes(saved(book))
    return folder / "a.xlsx"


def faults(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(at.DataErrors) as raised:
        at.load(path)
    return [(one.message.code, one.place.cell) for one in raised.value.faults]


class DescribeAnEscapedCharacter:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("Pirma._x000D_\nAntra.", "Pirma.\nAntra."),
            ("Pirma._x000D_Antra.", "Pirma.\nAntra."),
            ("_x005F_x000D_", "_x000D_"),
            ("_x0041_B", "AB"),
            ("_xD83D__xDE00_", "😀"),
            ("_x41_ ir _xZZZZ_", "_x41_ ir _xZZZZ_"),
            ("_X000D_", "_X000D_"),
        ],
    )
    def it_is_read_as_what_it_means(self, written: str, read: str) -> None:
        assert plain_value(Cell("A", (1, 1), written)) == read

    @pytest.mark.slow
    def it_is_refused_at_its_cell_where_nothing_may_print_it(self, tmp_path: Path) -> None:
        path = filled(tmp_path / "a.xlsx", {"biblioteka.pavadinimas": "Beržų_x0007_ biblioteka"})

        (fault,) = faults(path)

        assert fault[0] == "D110"

    @pytest.mark.slow
    def it_ends_a_line_of_a_paragraph_promise_1(self, tmp_path: Path) -> None:
        book = opened(smallest())
        cell_named(book, "tekstas.aiskinamasis_rastas.kita").value = "Pirma._x000D_\nAntra."

        report = at.load(put(book, tmp_path))

        note = b"".join(parts(at.render(report, document="aiskinamasis-rastas")))
        assert b"Pirma." in note
        assert b"_x000D_" not in note

    def its_signs_may_be_a_person_s_own_promise_9(self, tmp_path: Path) -> None:
        data = {**SMALLEST, "biblioteka": {"pavadinimas": "Failų a_x000D_b biblioteka"}}
        path = tmp_path / "a.xlsx"
        path.write_bytes(workbook_of(data, LIBRARY, 2025))

        assert at.load(path).institution.name == "Failų a_x000D_b biblioteka"


def parts(document: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return [package.read(name) for name in package.namelist()]


class DescribeACellInPerCent:
    @pytest.mark.slow
    def it_is_read_as_it_is_seen_where_per_cent_is_meant(self, tmp_path: Path) -> None:
        path = per_cent(tmp_path, {REACH: 0.123})

        services = of_a_library(at.load(path)).services
        assert services is not None
        assert services.reach is not None
        assert str(services.reach.network) == "12.30"

    @pytest.mark.slow
    @pytest.mark.parametrize("form", ["0%", "0.0 %", "0.00%;[Red]-0.00%"])
    def it_is_refused_where_none_is_meant(self, tmp_path: Path, form: str) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(per_cent(tmp_path, {"fondas.dovanos": 5}, form))

        (fault,) = raised.value.faults
        assert fault.what().startswith("“500 %” bears a sign")
        assert fault.place.cell.startswith("Fondas!")

    @pytest.mark.slow
    @pytest.mark.parametrize("form", ['0" %"', r"0\%", "0", "General"])
    def it_is_one_only_where_excel_multiplies(self, tmp_path: Path, form: str) -> None:
        report = of_a_library(at.load(per_cent(tmp_path, {"fondas.dovanos": 5}, form)))

        assert report.collection is not None
        assert report.collection.gifts == 5


def per_cent(folder: Path, values: dict[str, Any], form: str = "0%") -> Path:
    book = opened(smallest())
    for name, value in values.items():
        cell = cell_named(book, f"at.{name}")
        cell.value, cell.number_format = value, form
    return put(book, folder)


class DescribeAFormulaWithoutAValue:
    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("formula", "code"),
        [("=1+1", "D107"), ("=A1", "D107"), ("=1/0", "D107"), ("#REF!", "D108"), ("#N/A", "D108")],
    )
    def it_is_never_taken_for_an_empty_cell_promise_8(
        self, tmp_path: Path, formula: str, code: str
    ) -> None:
        path = filled(tmp_path / "a.xlsx", {"fondas.dovanos": formula})

        ((found, cell),) = faults(path)

        assert found == code
        assert cell.startswith("Fondas!")


class DescribeACellThatNobodySees:
    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("change", "place"),
        [
            pytest.param(lambda keys: setattr(keys[0], "value", None), 0, id="cleared"),
            pytest.param(lambda keys: setattr(keys[1], "value", " "), 1, id="blank"),
            pytest.param(lambda keys: setattr(keys[2], "value", "@"), 2, id="doubled"),
            pytest.param(lambda keys: setattr(keys[2], "value", "Kiekis"), 2, id="a label"),
            pytest.param(lambda keys: swap(keys[0], keys[2]), 0, id="moved"),
        ],
    )
    def it_is_told_where_it_was_changed_promise_12(
        self, tmp_path: Path, change: Callable[[Any], None], place: int
    ) -> None:
        book = with_a_cause()
        keys = cells_named(book, CAUSES)[0]
        change(keys)

        assert faults(put(book, tmp_path)) == [("D178", f"Fondas!{keys[place].coordinate}")]

    @pytest.mark.slow
    def it_may_be_changed_where_nothing_is_filled(self, tmp_path: Path) -> None:
        book = opened(smallest())
        for cell in cells_named(book, CAUSES)[0]:
            cell.value = None

        assert at.load(put(book, tmp_path)).year == 2025

    @pytest.mark.slow
    def it_says_what_belongs_there(self, tmp_path: Path) -> None:
        book = with_a_cause()
        cells_named(book, CAUSES)[0][2].value = None

        with pytest.raises(at.DataErrors) as raised:
            at.load(put(book, tmp_path))

        assert "„kiekis“" in raised.value.faults[0].remedy("lt")


class DescribeTheRowBelowATable:
    @pytest.mark.slow
    @pytest.mark.parametrize("place", [0, 2])
    def it_loses_nothing_that_is_written_in_it(self, tmp_path: Path, place: int) -> None:
        book = opened(smallest())
        cell = cells_named(book, CAUSES)[-1][place]
        cell.value = 7

        assert faults(put(book, tmp_path)) == [("D179", f"Fondas!{cell.coordinate}")]


class DescribeAWorkbookOfManyRows:
    def it_is_refused_with_the_reason_promise_7(self, tmp_path: Path) -> None:
        path = tmp_path / "daug.xlsx"
        with Writer(path, {"constant_memory": True}) as book:
            page = book.add_worksheet()
            for row in range(100_001):
                page.write_number(row, 0, row)

        with pytest.raises(at.DataErrors) as raised:
            propose_mapping(path)

        assert "100 000 eilučių" in raised.value.faults[0].what("lt")

    def it_has_no_more_of_them_than_somebody_wrote_promise_7(self) -> None:
        page = Page("A", {(3, 2): Cell("A", (3, 2), 1)}, last_row=3, last_column=2)

        assert len(page.rows("$A$2:$C$1048576")) == 2

    @pytest.mark.slow
    def it_is_read_up_to_the_limit_promise_7(self, tmp_path: Path) -> None:
        book = opened(smallest())
        page = book.create_sheet("Kita knyga")
        page.cell(2_000, 1).value = 1

        assert at.load(put(book, tmp_path)).year == 2025


def with_a_cause() -> Workbook:
    book = opened(smallest())
    for cell, value in zip(cells_named(book, CAUSES)[1], ("kita", "Kita", 3), strict=True):
        cell.value = value
    return book


def swap(one: Any, other: Any) -> None:
    one.value, other.value = other.value, one.value
