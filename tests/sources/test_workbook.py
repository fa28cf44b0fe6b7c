"""A filled workbook gives the report of the equal YAML, and tells each mistake at its cell."""

import io
import shutil
import subprocess
import tracemalloc
import zipfile
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from pytest_regressions.data_regression import DataRegressionFixture

import ataskaita as at
from ataskaita.datafiles import write_marked_copy
from ataskaita.errors import Fault
from ataskaita.forms import workbook_of
from ataskaita.model.declare import Kind
from ataskaita.model.forms import slots
from ataskaita.preview import find_libreoffice
from ataskaita.sources.plain import plain_of
from tests.rendered import LIBRARIES
from tests.workbooks import LIBRARY, cell_named, cells_named, filled, opened, row_below

DIVISION = "#DIV/0!"


def workbook(library: str) -> tuple[at.Report, bytes]:
    report = at.load(f"fixtures/{library}/ataskaita.yaml")
    return report, workbook_of(plain_of(report), report.year)


def loaded(folder: Path, data: bytes) -> at.Report:
    (folder / "a.xlsx").write_bytes(data)
    return at.load(folder / "a.xlsx")


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


class DescribeAFilledWorkbook:
    @pytest.mark.parametrize("library", LIBRARIES)
    def it_gives_the_report_of_the_equal_yaml(self, tmp_path: Path, library: str) -> None:
        report, data = workbook(library)

        again = loaded(tmp_path, data)

        assert again == report
        assert at.render(again) == at.render(report)

    @pytest.mark.parametrize("library", ["miestelis", "maziausia"])
    def it_may_be_filled_cell_by_cell_by_a_person(self, tmp_path: Path, library: str) -> None:
        report, data = workbook(library)
        pattern = opened(data)
        book = opened(workbook_of({"metai": str(report.year)}, report.year))

        for name in pattern.defined_names:
            copy_values(pattern, book, name)

        again = loaded(tmp_path, saved(book))
        assert again == report
        assert at.render(again) == at.render(report)

    def it_is_read_however_its_sheets_and_columns_were_moved(self, tmp_path: Path) -> None:
        report, data = workbook("lazdijai-2020")
        book = opened(data)
        book.move_sheet("Fondas", 5)
        book["Finansai"].column_dimensions["B"].width = 60
        book["Klubai"].sheet_state = "hidden"

        assert loaded(tmp_path, saved(book)) == report

    def it_takes_what_a_person_types(self, tmp_path: Path) -> None:
        values = {
            "vartotojai.gyventojai": "9 640",
            "fondas.dovanos": 7,
            "fondas.parama": "–",
            "finansai.pajamos.biudzetas": 12038.8,
            "finansai.pajamos.paslaugos": "1 200,50",
            "fondas.nurasymo_aktai": "[papildyti]",
            "teisinis_pagrindas.aktas": "Reglamento",
            "teisinis_pagrindas.data": datetime(2024, 6, 19),  # noqa: DTZ001 (a calendar day)
            "teisinis_pagrindas.punktas": 225,
            "sprendimas.isretintai": "taip",
        }

        report = at.load(filled(tmp_path / "a.xlsx", values))

        data = plain_of(report)
        assert data["vartotojai"] == {"gyventojai": "9640"}
        assert data["fondas"] == {"dovanos": "7", "nurasymo_aktai": None}
        assert data["finansai"]["pajamos"] == {"biudzetas": "12038,80", "paslaugos": "1200,50"}
        assert data["teisinis_pagrindas"]["data"] == "2024-06-19"
        assert data["teisinis_pagrindas"]["punktas"] == "225"
        assert report.gaps == {"fondas.nurasymo_aktai"}

    def it_has_rows_and_paragraphs_as_they_come(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        for number, title in ((2, "Pirmas"), (5, "Antras")):
            row_below(book, "eilutes.projektai.sarasas", number)["pavadinimas"].value = title
        row_below(book, "eilutes.renginiai.jaunimo_centras.veiklos")[
            "pavadinimas"
        ].value = "Žaidimai"
        for place, text in ((0, "Pirma pastraipa."), (2, "- punktas")):
            first = cell_named(book, "tekstas.preambule")
            first.offset(row=place).value = text

        data = plain_of(loaded(tmp_path, saved(book)))

        assert data["projektai"]["sarasas"] == [
            {"pavadinimas": "Pirmas"},
            {"pavadinimas": "Antras"},
        ]
        assert data["preambule"] == "Pirma pastraipa.\n\n- punktas"
        assert list(data["renginiai"]["jaunimo_centras"]["veiklos"]) == ["zaidimai"]

    def it_leaves_out_sections_that_dont_apply(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        cell_named(book, "skyrius.fondas").value = "netaikoma"
        del book["Fondas"]

        assert "fondas" not in plain_of(loaded(tmp_path, saved(book)))

    def it_loses_nothing_of_a_section_that_doesnt_apply(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        cell_named(book, "at.fondas.dovanos").value = 7
        cell_named(book, "skyrius.fondas").value = "netaikoma"

        with pytest.raises(at.DataErrors, match=r"Pradžia!B.*D175"):
            loaded(tmp_path, saved(book))

    def it_adds_totals_up_and_trusts_no_formula(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        total = cell_named(book, "at.vartotojai.uzregistruoti.is_viso")
        assert str(total.value).startswith("=IF(COUNT(")
        for name, value in (("perregistruoti", 5), ("nauji", 6)):
            cell_named(book, f"at.vartotojai.uzregistruoti.{name}").value = value

        report = loaded(tmp_path, saved(book))

        assert report.services is not None
        assert report.services.users is not None
        assert report.services.users.stated_total is None
        assert report.services.users.total == 11


def copy_values(pattern: Workbook, book: Workbook, name: str) -> None:
    """Type the values of a range into the range of the same name, but for formulas and hints."""
    theirs, ours = cells_named(pattern, name), cells_named(book, name)
    values = theirs[1:-1] if name.startswith("eilutes.") else theirs
    places = ours[1:-1] if name.startswith("eilutes.") else ours
    assert len([row for row in values if any(cell.value for cell in row)]) <= len(places), name
    for row, place in zip(values, places, strict=False):
        for cell, target in zip(row, place, strict=True):
            if cell.value is not None and not str(cell.value).startswith("="):
                target.value = cell.value


MISTAKES: dict[str, tuple[str, Any, str]] = {
    "words for a number": (
        "fondas.dovanos",
        "apie 300",
        "D101: A number belongs here, but “apie 300” is written.",
    ),
    "a decimal where things are counted": ("fondas.dovanos", 7.5, "D102: A whole number belongs"),
    "a decimal point": ("finansai.islaidos.kitos", "12.5", "D104: “12.5” is written with a point"),
    "two readings": ("finansai.islaidos.kitos", "1.234", "D105: “1.234” can be read in two ways"),
    "a date that Excel made": (
        "fondas.dovanos",
        datetime(2025, 5, 1),  # noqa: DTZ001 (as openpyxl has it)
        "D106: A number belongs here, but the cell holds the date 2025-05-01.",
    ),
    "a formula without its value": ("fondas.dovanos", "=1+1", "D107: The cell has a formula"),
    "a formula that fails": ("fondas.dovanos", DIVISION, "D108: The cell shows the error #DIV/0!"),
    "a day that no calendar has": ("tvirtinimas.data", "2025-02-30", "D103: The date “2025-02-30”"),
    "nothing where something must stand": (
        "biblioteka.pavadinimas",
        None,
        "D111: This value is req",
    ),
    "misplaced spaces": ("fondas.dovanos", "10 07", "D112: In “10 07” the digits aren't grouped"),
    "too many decimals": ("finansai.islaidos.kitos", 1.234, "D113: “1,234” has more decimals"),
    "a negative number": ("fondas.dovanos", -3, "D114: A count can't be negative"),
    "a number too long": ("fondas.dovanos", "1" * 20, "D115: The number has 20 digits"),
    "neither yes nor no": ("sprendimas.isretintai", "galbūt", "D116: “galbūt” is neither"),
    "no choice of the list": ("tvirtinimas.budas", "gal", "D117: “gal” isn't among the choices"),
    "no year": ("metai", "dabar", "D118: “dabar” isn't a year"),
    "another unit's sign": ("fondas.dovanos", "7 Eur", "D119: “7 Eur” bears a sign"),
    "no date": ("tvirtinimas.data", "31.12.2025", "D103: The date “31.12.2025” isn't recognised"),
    "a decision without its act": (
        "teisinis_pagrindas.numeris",
        "5TS",
        "D111: This value is required",
    ),
    "a part above its whole": ("vartotojai.uzregistruoti.vaikai", 99, "D2"),
}


TOLD_AT = {"teisinis_pagrindas.numeris": "teisinis_pagrindas.aktas"}
"""Where what is lacking belongs, not what is there."""


class DescribeTwentyMistakes:
    def they_are_told_word_for_word_and_shown_in_a_copy(
        self, tmp_path: Path, data_regression: DataRegressionFixture
    ) -> None:
        told: dict[str, dict[str, str]] = {}
        for number, (title, (name, value, _)) in enumerate(MISTAKES.items()):
            file = filled(
                tmp_path / f"{number}.xlsx",
                {name: value, "vartotojai.uzregistruoti.is_viso": 5},
            )
            fault = _first_fault(file)
            copy = write_marked_copy(file, [fault], "lt")
            assert copy is not None
            sheet, _, address = fault.place.cell.partition("!")
            comment = load_workbook(copy)[sheet][address].comment
            assert comment is not None
            words = f"{fault.message.code}. {fault.what('lt')}\n{fault.remedy('lt')}"
            assert comment.text == words
            told[title] = {"cell": fault.place.cell, "said": words}

        data_regression.check(told)


def _first_fault(file: Path) -> Fault:
    try:
        return at.check(at.load(file))[0]
    except at.DataErrors as error:
        return error.faults[0]


class DescribeAMistake:
    @pytest.mark.parametrize(("name", "value", "words"), MISTAKES.values(), ids=MISTAKES)
    def it_is_told_at_its_cell(self, tmp_path: Path, name: str, value: Any, words: str) -> None:
        file = filled(
            tmp_path / "a.xlsx",
            {name: value, "vartotojai.uzregistruoti.is_viso": 5},
        )
        cell = cell_named(load_workbook(file), f"at.{TOLD_AT.get(name, name)}")

        if words == "D2":
            told = "\n".join(map(str, at.check(at.load(file))))
        else:
            with pytest.raises(at.DataErrors) as raised:
                at.load(file)
            told = str(raised.value)

        assert f"a.xlsx:{cell.parent.title}!{cell.coordinate} ({name.partition('.')[0]}" in told
        assert words.partition(": ")[2][:40] in told or words in told

    def it_is_told_with_all_others(self, tmp_path: Path) -> None:
        values = {"fondas.dovanos": "daug", "fondas.parama": -1, "metai": "dabar"}

        with pytest.raises(at.DataErrors) as raised:
            at.load(filled(tmp_path / "a.xlsx", values))

        assert [one.message.code for one in raised.value.faults] == ["D118", "D101", "D114"]

    def it_may_be_a_sheet_that_is_gone(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        del book["Renginiai"]

        with pytest.raises(at.DataErrors, match="D172: The workbook has no sheet “Renginiai”"):
            loaded(tmp_path, saved(book))

    def it_may_be_another_workbook(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors, match="D171"):
            loaded(tmp_path, saved(Workbook()))

    def it_may_be_a_broken_path(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        row_below(book, "eilutes.savi_skyriai")["@@"].value = "kažkas"

        with pytest.raises(at.DataErrors, match=r"Kita!A\d+ .*D174"):
            loaded(tmp_path, saved(book))


def packed(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


class DescribeAHostileWorkbook:
    @pytest.mark.parametrize(
        "data",
        [
            pytest.param(b"", id="nothing"),
            pytest.param(b"PK\x03\x04 broken", id="a broken package"),
            pytest.param(packed(a=b"<!DOCTYPE x>"), id="a document type"),
            pytest.param(packed(a="<!DOCTYPE x>".encode("utf-16")), id="one in UTF-16"),
            pytest.param(packed(a=bytes(257 * 2**20)), id="a bomb"),
            pytest.param(packed(**{f"a{n}": b"" for n in range(2100)}), id="too many parts"),
            pytest.param(packed(a=b"<x/>"), id="no workbook"),
        ],
    )
    def it_keeps_promises_5_and_6_and_is_refused(self, tmp_path: Path, data: bytes) -> None:
        with pytest.raises(at.DataErrors, match="D173"):
            loaded(tmp_path, data)

    def it_keeps_promise_7_and_reads_no_far_cells(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        book["Fondas"]["XFD1048576"] = 1
        data = saved(book)

        started = perf_counter()
        loaded(tmp_path, data)

        assert perf_counter() - started < 3


@pytest.mark.slow
class DescribeAFullWorkbook:
    def it_is_read_and_checked_in_little_time(self, tmp_path: Path) -> None:
        book = opened(workbook_of(LIBRARY, 2025))
        for one in slots():
            if one.declared.kind is Kind.FIGURE:
                cell_named(book, f"at.{one.path}").value = 1
                cell_named(book, f"pernai.{one.path}").value = 1
            elif one.declared.kind in (Kind.TEXT, Kind.NAME, Kind.PERSON):
                cell_named(book, f"at.{one.path}").value = "Tekstas"
        cell_named(book, "at.praeje").value = None
        data = saved(book)
        loaded(tmp_path, data)

        started = perf_counter()
        at.check(loaded(tmp_path, data))

        assert perf_counter() - started < 3  # 0.4 s where nothing else runs


@pytest.mark.slow
class DescribeALongWorkbook:
    def it_is_read_in_little_time_and_memory(self, tmp_path: Path) -> None:
        rows = [{"pavadinimas": f"Projektas {n}", "lesos": "10,50"} for n in range(20_000)]
        data = workbook_of({**LIBRARY, "projektai": {"sarasas": rows}}, 2025)

        started = perf_counter()
        report = loaded(tmp_path, data)
        seconds = perf_counter() - started
        tracemalloc.start()
        loaded(tmp_path, data)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert report.projects is not None
        assert len(report.projects.projects) == 20_000
        assert seconds < 12
        assert peak < 300 * 2**20


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
class DescribeAWorkbookThatLibreOfficeSaved:
    @pytest.mark.parametrize("library", ["lazdijai-2020", "kita-biblioteka"])
    def it_gives_the_same_document(self, tmp_path: Path, library: str) -> None:
        report, data = workbook(library)
        (tmp_path / "b.xlsx").write_bytes(data)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        assert office is not None
        subprocess.run(
            [
                *(office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
                *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "c"),
                tmp_path / "b.xlsx",
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )

        again = at.load(tmp_path / "c" / "b.xlsx")

        assert again == report
        assert at.render(again) == at.render(report)
