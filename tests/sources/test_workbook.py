"""A filled workbook gives the report of the equal YAML, and tells each mistake at its cell."""

import shutil
import subprocess
import tracemalloc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import process_time

import pytest
from openpyxl import Workbook

import ataskaita as at
from ataskaita.declared.declare import Kind
from ataskaita.declared.forms import slots
from ataskaita.forms import workbook_of
from ataskaita.kinds.library import LIBRARY
from ataskaita.preview import find_libreoffice
from ataskaita.sources.plain import plain_of
from tests.documents import parts_of
from tests.pace import fewest, spent
from tests.packages import zipped
from tests.rendered import LIBRARIES
from tests.workbooks import (
    SMALLEST,
    cell_named,
    cells_named,
    filled,
    loaded,
    opened,
    row_below,
    saved,
    smallest,
)


def workbook(library: str) -> tuple[at.Report, bytes]:
    report = at.load(f"fixtures/{library}/ataskaita.yaml")
    return report, workbook_of(plain_of(report), LIBRARY, report.year)


@pytest.mark.repeats
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
        book = opened(workbook_of({"metai": str(report.year)}, LIBRARY, report.year))

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
        book = opened(smallest())
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

    def it_reads_past_a_name_that_is_no_formula_promise_12(self, tmp_path: Path) -> None:
        book = opened(smallest())
        book.defined_names["tekstas.preambule"].attr_text = "{{Pradžia'!$A$1"

        assert "preambule" not in plain_of(loaded(tmp_path, saved(book)))

    def it_leaves_out_sections_that_dont_apply(self, tmp_path: Path) -> None:
        book = opened(smallest())
        cell_named(book, "skyrius.fondas").value = "netaikoma"
        del book["Fondas"]

        assert "fondas" not in plain_of(loaded(tmp_path, saved(book)))

    def it_loses_nothing_of_a_section_that_doesnt_apply(self, tmp_path: Path) -> None:
        book = opened(smallest())
        cell_named(book, "at.fondas.dovanos").value = 7
        cell_named(book, "skyrius.fondas").value = "netaikoma"

        with pytest.raises(at.DataErrors, match=r"Pradžia!B.*D175"):
            loaded(tmp_path, saved(book))

    def it_adds_totals_up_and_trusts_no_formula(self, tmp_path: Path) -> None:
        book = opened(smallest())
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


def with_part(name: str, content: bytes) -> bytes:
    """Return a sound workbook with one more part, or another in the place of its own."""
    parts = parts_of(smallest())
    return zipped(parts | {name: content})


@pytest.mark.repeats
class DescribeAHostileWorkbook:
    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (lambda: b"PK\x03\x04 broken", "broken, or none"),
            (lambda: with_part("xl/a.xml", b"<!DOCTYPE x><x/>"), "declares a document type"),
            (
                lambda: with_part("xl/styles.xml", "<!DOCTYPE x><x/>".encode("utf-16")),
                "a document type",
            ),
            (lambda: with_part("xl/a.bin", bytes(2**20)), "a hundred times its size"),
            (lambda: with_part("xl/styles.xml", b"<x/>"), "broken, or none"),
            (lambda: zipped({f"a{n}": b"" for n in range(2100)}), "more than 2,000 parts"),
        ],
    )
    def it_keeps_promises_5_and_6_and_is_refused(
        self, tmp_path: Path, data: Callable[[], bytes], reason: str
    ) -> None:
        with pytest.raises(at.DataErrors, match=f"D173.*{reason}"):
            loaded(tmp_path, data())

    def it_reads_no_far_cells_promise_7(self, tmp_path: Path) -> None:
        book = opened(smallest())
        book["Fondas"]["XFD1048576"] = 1
        data = saved(book)
        started = process_time()
        loaded(tmp_path, smallest())
        usual = process_time() - started

        started = process_time()
        loaded(tmp_path, data)

        assert process_time() - started < 4 * usual


@pytest.mark.slow
class DescribeAFullWorkbook:
    def it_is_read_and_checked_in_little_time(self, tmp_path: Path) -> None:
        book = opened(smallest())
        for one in slots(LIBRARY):
            if one.declared.kind is Kind.FIGURE:
                cell_named(book, f"at.{one.path}").value = 1
                cell_named(book, f"pernai.{one.path}").value = 1
            elif one.declared.kind in (Kind.TEXT, Kind.NAME, Kind.PERSON):
                cell_named(book, f"at.{one.path}").value = "Tekstas"
        cell_named(book, "at.praeje").value = None
        data = saved(book)
        loaded(tmp_path, data)
        started = process_time()
        opened(data)
        opening = process_time() - started

        started = process_time()
        at.check(loaded(tmp_path, data))

        assert process_time() - started < 6 * opening  # twice: four of five values are wrong


@pytest.mark.slow
class DescribeALongWorkbook:
    def it_is_read_in_little_time_and_memory(self, tmp_path: Path) -> None:
        rows = [{"pavadinimas": f"Projektas {n}", "lesos": "10,50"} for n in range(5_000)]
        data = workbook_of({**SMALLEST, "projektai": {"sarasas": rows}}, LIBRARY, 2025)

        ratio = fewest(
            lambda: spent(lambda: loaded(tmp_path, data)) / spent(lambda: opened(data)), enough=6
        )
        tracemalloc.start()
        report = loaded(tmp_path, data)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert report.projects is not None
        assert len(report.projects.projects) == 5_000
        assert ratio <= 6  # 3 where nothing else runs
        assert peak < 75 * 2**20


def has_calc() -> bool:
    """Return whether this machine's LibreOffice has its spreadsheets: Debian packs them apart."""
    office = find_libreoffice()
    return office is not None and any(Path(office).resolve().parent.glob("*sclo*"))


@pytest.mark.slow
@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc isn't on this machine")
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
