"""OpenDocument spreadsheets (.ods): read exactly as the same workbook in Excel's format."""

import tracemalloc
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import ataskaita as at
from ataskaita.batch.discovery import list_in
from ataskaita.data import save_data, succeed
from ataskaita.documents import inspect
from ataskaita.forms import workbook_of
from ataskaita.hall.listing import institutions_of
from ataskaita.kinds.library import LIBRARY
from ataskaita.sources.book import Book, open_book
from ataskaita.sources.cells import plain_value
from tests.calc import converted
from tests.library import of_a_library
from tests.open_documents import SPREADSHEET, cell, named, properties, row, sheet, spreadsheet
from tests.pace import fewest, spent
from tests.packages import zipped
from tests.sources.test_pages import of_all_formats, of_all_kinds, written
from tests.workbooks import SMALLEST

FIXTURES = sorted(
    one.parent for one in Path("fixtures").glob("*/ataskaita.yaml") if one.parent.name != "klaidos"
)
PER_CENT = """
<number:percentage-style style:name="N1"><number:number number:decimal-places="2"/><number:text>%
</number:text></number:percentage-style>
<number:number-style style:name="N2"><number:number number:decimal-places="3"
 number:min-decimal-places="1"/></number:number-style>
<style:style style:name="a" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="b" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="c" style:family="table-cell" style:parent-style-name="b"/>
"""
ENCRYPTED = (
    b'<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
)


def opened(folder: Path, data: bytes) -> Book:
    (folder / "a.ods").write_bytes(data)
    return open_book(folder / "a.ods")


def cells_in(folder: Path, *rows: str, styles: str = "") -> Mapping[tuple[int, int], Any]:
    return opened(folder, spreadsheet(sheet("A", *rows), styles)).pages["A"].cells


def refusal(folder: Path, data: bytes) -> str:
    with pytest.raises(at.DataErrors) as raised:
        opened(folder, data)
    return raised.value.faults[0].what("en")


@pytest.mark.slow
class DescribeASpreadsheetThatLibreOfficeSaved:
    @pytest.fixture(scope="class")
    @classmethod
    def folder(cls, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """Return a folder with each fixture's workbook, and those that LibreOffice made of them."""
        folder = tmp_path_factory.mktemp("ods")
        for one in FIXTURES:
            save_data(at.load(one / "ataskaita.yaml"), folder / f"{one.name}.xlsx")
        for name, fill in {"formatai": of_all_formats, "rusys": of_all_kinds}.items():
            (folder / f"{name}.xlsx").write_bytes(written(fill))
        rows = [{"pavadinimas": f"Projektas {n}", "lesos": "10,50"} for n in range(5_000)]
        long = workbook_of({**SMALLEST, "projektai": {"sarasas": rows}}, LIBRARY, 2025)
        (folder / "ilga.xlsx").write_bytes(long)
        for one in converted(folder, sorted(folder.glob("*.xlsx")), "ods").iterdir():
            one.rename(folder / one.name)
        form = Path("fixtures/antroji-biblioteka/forma.yaml")
        (folder / form.name).write_bytes(form.read_bytes())
        return folder

    @pytest.mark.parametrize("name", [one.name for one in FIXTURES])
    def it_gives_the_same_report_cells_and_names(self, folder: Path, name: str) -> None:
        source, saved = folder / f"{name}.xlsx", folder / f"{name}.ods"
        ours, theirs = open_book(source), open_book(saved)

        report = at.load(saved)

        assert report == at.load(source)
        assert not report.origin.unread
        lost = {name: one for name, one in ours.names.items() if theirs.names.get(name) != one}
        assert lost.keys() <= {"_xlnm._FilterDatabase"}  # of a sheet that shows findings
        for title, page in ours.pages.items():
            cells = theirs.pages[title].cells
            for spot, one in page.cells.items():
                if not one.is_formula and one.value != "":
                    assert plain_value(cells[spot]) == plain_value(one)
            assert cells.keys() <= page.cells.keys()
            assert theirs.pages[title].covered == page.covered

    @pytest.mark.parametrize("name", ["formatai", "rusys"])
    def it_shows_numbers_as_they_were_shown(self, folder: Path, name: str) -> None:
        ours = open_book(folder / f"{name}.xlsx").pages["A"].cells
        theirs = open_book(folder / f"{name}.ods").pages["A"].cells

        for spot, one in ours.items():
            if isinstance(one.shown, datetime | time | timedelta) or one.shown == "#VALUE!":
                continue  # days before 1900 aren't the same in both
            assert plain_value(theirs[spot]) == plain_value(one)

    def it_leads_on_to_next_year(self, folder: Path) -> None:
        last = at.load(folder / "miestelis.xlsx")
        target = folder / "kitais.xlsx"

        before, made, notes = succeed(folder / "miestelis.ods", last.year + 1, target)
        save_data(made, target, notes)

        assert before == last
        assert at.load(target).previous == last

    def it_is_read_in_little_time_and_memory_with_5_000_rows(self, folder: Path) -> None:
        theirs, ours = (partial(at.load, folder / f"ilga.{one}") for one in ("ods", "xlsx"))

        ratio = fewest(lambda: spent(theirs) / spent(ours), enough=2.5)
        tracemalloc.start()
        report = of_a_library(at.load(folder / "ilga.ods"))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert report.projects is not None
        assert len(report.projects.projects) == 5_000
        assert ratio <= 2.5  # 1.3 where nothing else runs
        assert peak < 75 * 2**20


class DescribeACell:
    @pytest.mark.parametrize(
        ("one", "value"),
        [
            (cell("7", "float"), 7),
            (cell("2310.50", "float"), 2310.5),
            (cell("7", "currency"), 7),
            (cell("2025-12-31", "date"), date(2025, 12, 31)),
            (cell("2025-12-31T09:30:00", "date"), datetime(2025, 12, 31, 9, 30)),  # noqa: DTZ001 (it has no zone)
            (cell("10000-01-01", "date"), "#VALUE!"),
            (cell("PT09H30M00S", "time"), time(9, 30)),
            (cell("PT36H00M00S", "time"), timedelta(hours=36)),
            (cell("-PT02H00M00S", "time"), timedelta(hours=-2)),
            (cell("vakar", "time"), "#VALUE!"),
            (cell("true", "boolean"), True),
            (cell("be rūšies", ""), None),
            (cell("", "", shown="<text:p>be rūšies</text:p>"), "be rūšies"),
            (cell("_x0041_"), "_x005F_x0041_"),
        ],
    )
    def it_has_the_value_of_its_kind(self, tmp_path: Path, one: str, value: Any) -> None:
        found = cells_in(tmp_path, row(cell("Fondas"), one)).get((1, 2))

        assert (found and found.value) == value

    @pytest.mark.parametrize(
        ("style", "kind", "shown"),
        [("a", "percentage", "0.00%"), ("b", "float", "0.0"), ("c", "float", "0.0")],
    )
    def it_is_shown_as_its_style_or_that_style_s_parent_says(
        self, tmp_path: Path, style: str, kind: str, shown: str
    ) -> None:
        one = cell("0.2956", kind, f'table:style-name="{style}"')

        assert cells_in(tmp_path, row(one), styles=PER_CENT)[1, 1].number_format == shown

    def it_takes_the_style_of_its_column_or_its_row(self, tmp_path: Path) -> None:
        columns = (
            '<table:table-column table:number-columns-repeated="2"/>'
            '<table:table-column table:default-cell-style-name="b"/>'
        )
        several = row(*[cell("1", "float")] * 4)
        one = row(cell("1", "float"), more='table:default-cell-style-name="a"')

        cells = cells_in(tmp_path, columns, several, one, styles=PER_CENT)

        assert {spot: one.number_format for spot, one in cells.items()} == {
            (1, 1): "General",
            (1, 2): "General",
            (1, 3): "0.0",
            (1, 4): "General",
            (2, 1): "0.00%",
        }

    def it_is_per_cent_though_no_style_says_so(self, tmp_path: Path) -> None:
        assert plain_value(cells_in(tmp_path, row(cell("0.2956", "percentage")))[1, 1]) == "29,56 %"

    def it_keeps_the_blanks_lines_and_tabs_that_are_meant(self, tmp_path: Path) -> None:
        shown = (
            "<text:p>  du<text:s text:c='2'/>\n tarpai <text:span> ir</text:span><text:tab/>x"
            "</text:p><text:p/><text:p>kita<text:line-break/>eilutė</text:p>"
        )

        found = cells_in(tmp_path, row(cell(shown=shown)))[1, 1].value

        assert found == "du   tarpai ir\tx\n\nkita\neilutė"

    def it_has_its_formula_as_excel_writes_it(self, tmp_path: Path) -> None:
        formula = (
            "of:=IF(COUNT([.B4:.D4])=0;&quot;a;[b]&quot;;"
            "[$Įstaiga.$B$3]+SUM([$&apos;A ''B&apos;.C1:.C2]))"
        )
        one = cell("3", "float", f'table:formula="{formula}"')

        found = cells_in(tmp_path, row(one))[1, 1]

        assert found.value == "=IF(COUNT(B4:D4)=0,\"a;[b]\",Įstaiga!$B$3+SUM('A ''B'!C1:C2))"
        assert (found.is_formula, found.shown) == (True, 3)

    @pytest.mark.parametrize(("shown", "error"), [("#DIV/0!", "#DIV/0!"), ("Err:502", "#VALUE!")])
    def it_shows_that_its_formula_fails(self, tmp_path: Path, shown: str, error: str) -> None:
        told = 'table:formula="of:=1/0" calcext:value-type="error" office:string-value=""'
        one = cell(more=told, shown=f"<text:p>{shown}</text:p>")

        assert cells_in(tmp_path, row(one))[1, 1].shown == error

    def it_stands_wherever_it_is_repeated(self, tmp_path: Path) -> None:
        two = 'table:number-columns-repeated="2"'
        empty = f"<table:table-cell {two}/>"
        several = row(empty, cell("7", "float", two), more='table:number-rows-repeated="2"')

        cells = cells_in(tmp_path, several, row(cell("8", "float")))

        assert {spot: one.value for spot, one in cells.items()} == {
            **dict.fromkeys(((1, 3), (1, 4), (2, 3), (2, 4)), 7),
            (3, 1): 8,
        }
        assert {spot: one.spot for spot, one in cells.items()} == {one: one for one in cells}

    def it_is_no_value_where_another_covers_it(self, tmp_path: Path) -> None:
        merged = cell("a", more='table:number-columns-spanned="2" table:number-rows-spanned="1"')
        covered = "<table:covered-table-cell><text:p>b</text:p></table:covered-table-cell>"

        page = opened(tmp_path, spreadsheet(sheet("A", row(merged, covered)))).pages["A"]

        assert ([*page.cells], page.covered) == ([(1, 1)], {(1, 2): "A1:B1"})


class DescribeASpreadsheet:
    def it_has_names_for_cells_and_properties_of_its_own(self, tmp_path: Path) -> None:
        body = sheet("A ''B", row(cell("x"))) + named(
            {"at.metai": "$'A ''''B'.$A$1", "tekstas.a": "$'A ''''B'.$A$1:.$B$3", "x": "#REF!"}
        )

        book = opened(
            tmp_path, spreadsheet(body, parts={"meta.xml": properties({"ataskaita.forma": "a"})})
        )

        assert dict(book.names) == {
            "at.metai": (("A ''B", "$A$1"),),
            "tekstas.a": (("A ''B", "$A$1:$B$3"),),
        }
        assert book.form == "a"

    def it_knows_names_of_a_sheet_alone_as_of_one_that_was_copied(self, tmp_path: Path) -> None:
        inner = row(cell("x")) + named({"at.metai": "$A.$A$1", "tik": "$A.$A$1"})
        body = sheet("A", inner) + sheet("B") + named({"at.metai": "$B.$A$1"})

        assert dict(opened(tmp_path, spreadsheet(body)).names) == {
            "at.metai": (("B", "$A$1"),),
            "tik": (("A", "$A$1"),),
        }

    def it_tells_what_lies_upon_its_sheets_but_for_charts(self, tmp_path: Path) -> None:
        shapes = (
            "<table:shapes><draw:frame><draw:object/><draw:image/></draw:frame>"
            "<draw:frame><draw:image/></draw:frame></table:shapes>"
        )
        note = "<office:annotation><text:p>sau</text:p></office:annotation><text:p>12</text:p>"
        shape = "<draw:custom-shape><text:p>laisvas</text:p></draw:custom-shape><draw:line/>"
        body = sheet("A", shapes, row(cell("a"), cell(shown=note)), row(cell(shown=shape)))

        book = opened(tmp_path, spreadsheet(body))

        assert [(one.kind, one.cell, one.text) for one in book.drawn] == [
            ("pic", "A1", ""),
            ("comment", "B1", "sau"),
            ("sp", "A2", "laisvas"),
        ]
        assert book.pages["A"].cells[1, 2].value == "12"

    def it_may_have_parts_that_are_called_xml_and_are_empty(self, tmp_path: Path) -> None:
        parts = {"Configurations2/accelerator/current.xml": b"", "settings.xml": b"<a/>"}

        assert opened(tmp_path, spreadsheet(sheet("A"), parts=parts)).pages.keys() == {"A"}

    def it_may_be_a_template(self, tmp_path: Path) -> None:
        data = spreadsheet(sheet("A"), parts={"mimetype": SPREADSHEET + b"-template"})

        assert opened(tmp_path, data).pages.keys() == {"A"}

    @pytest.mark.parametrize(
        ("make", "reason"),
        [
            (lambda: zipped({"mimetype": SPREADSHEET}), "its package is broken"),
            (lambda: spreadsheet("", parts={"content.xml": b"<a/>"}), "its package is broken"),
            (lambda: spreadsheet(sheet("A") * 2), "its package is broken"),
            (
                lambda: spreadsheet(sheet("A", row(cell(shown=sheet("B"))))),
                "its package is broken",
            ),
            (lambda: spreadsheet(sheet("A", row(cell("x", "float")))), "its package is broken"),
            (
                lambda: spreadsheet(
                    sheet("A", row(cell("x", more='table:number-columns-repeated="1e9"')))
                ),
                "its package is broken",
            ),
            (
                lambda: spreadsheet("", parts={"styles.xml": b"<!DOCTYPE a><a/>"}),
                "it declares a document type",
            ),
            (
                lambda: spreadsheet(
                    "", parts={"Basic/a.xlb": b"<?xml version='1.0'?><!DOCTYPE a>"}
                ),
                "it declares a document type",
            ),
            (
                lambda: spreadsheet("", parts={"a.bin": b"<a><!DOCTYPE b></a>"}),
                "it declares a document type",
            ),
            (lambda: spreadsheet("", parts={"../a.xml": b"<a/>"}), "a name that leads elsewhere"),
            (
                lambda: spreadsheet("", parts={"a.bin": bytes(2_000_000)}),
                "more than a hundred times its size",
            ),
            (
                lambda: spreadsheet(
                    sheet("A", row(cell("x"), more='table:number-rows-repeated="100001"'))
                ),
                "more than 100,000 rows",
            ),
            (
                lambda: spreadsheet(
                    sheet(
                        "A",
                        row(
                            cell("x", more='table:number-columns-repeated="16384"'),
                            more='table:number-rows-repeated="1000"',
                        ),
                    )
                ),
                "more elements than can be read safely",
            ),
            (
                lambda: spreadsheet(
                    sheet("A", row(cell("x", more='table:number-columns-spanned="100001"')))
                ),
                "its merged cells are more than 100,000",
            ),
            (
                lambda: spreadsheet("", parts={"META-INF/manifest.xml": ENCRYPTED}),
                "encrypted with a password",
            ),
            (
                lambda: spreadsheet("", parts={"encrypted-package": b"x"}),
                "encrypted with a password",
            ),
        ],
    )
    def it_is_refused_where_it_is_unsafe_or_none(
        self, tmp_path: Path, make: Callable[[], bytes], reason: str
    ) -> None:
        assert reason in refusal(tmp_path, make())

    def it_is_refused_where_it_has_more_elements_than_can_be_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.border.open_documents._MOST_ELEMENTS", 10)

        told = refusal(tmp_path, spreadsheet(sheet("A", row(*[cell("x")] * 9))))

        assert "more elements than can be read safely" in told

    @pytest.mark.parametrize("name", ["istaigos.ods", "istaigos.xlsx"])
    def it_may_be_a_list_of_institutions(self, tmp_path: Path, name: str) -> None:
        heads = row(cell("Įstaiga"), cell("Forma"))
        body = sheet("Sąrašas", heads, row(cell("Beržų muziejus"), cell("muziejus")))
        (tmp_path / name).write_bytes(spreadsheet(body))

        (one,) = institutions_of(list_in(tmp_path) or tmp_path)

        assert (one.name, one.form) == ("Beržų muziejus", "muziejus")

    def it_is_data_whatever_it_is_called_and_no_draft(self, tmp_path: Path) -> None:
        (tmp_path / "a.xlsx").write_bytes(spreadsheet(sheet("A")))

        with pytest.raises(at.DataErrors) as raised:
            at.load(tmp_path / "a.xlsx")
        assert raised.value.faults[0].message.code == "D171"
        with pytest.raises(at.AtaskaitaError) as refused:
            inspect(tmp_path / "a.xlsx")
        assert "(.ods)" in refused.value.faults[0].what("en")
