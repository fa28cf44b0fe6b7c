"""What a kind doesn't declare is filled on the page too: own tables, older years, totals twice.

Guards: hall.filling_own, hall.filling_shown, sources.row_edits.
"""

import shutil
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.older import value_in
from ataskaita.page.desk import Desk
from ataskaita.sources.book import open_book
from tests.cli.tool import PROJECT, write_data
from tests.page.sending import send
from tests.page.test_fill_saving import typed
from tests.page.test_filling import beside_found, section

REPORT = PROJECT / "fixtures" / "kita-biblioteka" / "ataskaita.yaml"
OWN = "Savos lentelės"
BLOCK = "savi_skyriai.vaiku_ir_jaunimo.turinys[1]"
ROWS = f"{BLOCK}.lentele.eilutes"
NEW = (
    *typed(f"{ROWS}[6][2]", "3"),
    *typed(f"{ROWS}[6][1]", "Stalo žaidimų vakarai"),
    *typed(f"{ROWS}[6][4]", "7,5"),
)


@pytest.fixture(params=[".yaml", pytest.param(".xlsx", marks=pytest.mark.slow)])
def data(request: pytest.FixtureRequest, desk: Desk) -> Path:
    """A file with own sections, as text and as a workbook."""
    path = desk.folder / f"a{request.param}"
    if path.suffix == ".yaml":
        shutil.copy(REPORT, path)
    else:
        save_data(at.load(REPORT), path)
    return path


def ask(browser: TestClient, data: Path, what: str, *fields: tuple[str, str]) -> Response:
    return send(browser, f"/pildyti/{what}", ("f", data.name), ("s", OWN), *fields)


def rows_of(data: Path) -> list[tuple[object, ...]]:
    table = at.load(data).own_sections["vaiku_ir_jaunimo"].blocks[0].table
    assert table is not None
    return list(table.rows)


class DescribeAnOwnTable:
    def it_stands_on_a_page_of_its_own_with_its_section_title_and_text(
        self, browser: TestClient, data: Path
    ) -> None:
        shown = section(browser, data.name, OWN)

        assert 'value="Vaikų ir jaunimo skyrius"' in shown
        assert 'value="Skyriaus veiklos"' in shown
        assert 'value="Robotikos būrelis „Sraigtelis“"' in shown
        assert 'aria-label="2: Dalyviai, asm."' in shown

    def it_is_looked_at_as_it_is_typed(self, browser: TestClient, data: Path) -> None:
        shown = ask(browser, data, "gyvai", *typed(f"{ROWS}[2][3]", "daug", "196")).text

        assert "D101" in beside_found(shown, f"{ROWS}[2][3]")

    def it_is_saved_cell_by_cell(self, browser: TestClient, data: Path) -> None:
        before = rows_of(data)

        answer = ask(
            browser,
            data,
            "irasyti",
            *typed(f"{ROWS}[2][3]", "197", "196"),
            *typed(f"{BLOCK}.lentele.pavadinimas", "Veiklos", "Skyriaus veiklos"),
        )

        assert answer.status_code == 200
        assert rows_of(data) == [
            (*row[:2], 197, *row[3:]) if number == 1 else row for number, row in enumerate(before)
        ]

    def it_gets_a_row_right_behind_the_last_with_gaps_where_nothing_is_typed(
        self, browser: TestClient, data: Path
    ) -> None:
        before = rows_of(data)

        answer = ask(browser, data, "irasyti", *NEW)

        assert answer.status_code == 200, answer.text
        assert [*map(str, rows_of(data)[-1])] == ["Stalo žaidimų vakarai", "3", "None", "7.5"]
        assert rows_of(data)[:-1] == before

    def it_is_undone(self, browser: TestClient, data: Path) -> None:
        before = data.read_bytes()
        ask(browser, data, "irasyti", *NEW)

        ask(browser, data, "atsaukti")

        assert data.read_bytes() == before


@pytest.mark.slow
class DescribeRowsOfAWorkbook:
    def they_are_added_behind_the_last_and_called_by_their_names(
        self, browser: TestClient, desk: Desk
    ) -> None:
        book = desk.folder / "a.xlsx"
        save_data(at.load(REPORT), book)
        groups, branches = list(at.load(book).groups), len(at.load(book).branches)
        fields = (
            *typed("grupes.+1.pavadinimas", "Mokyklų bibliotekos"),
            *typed("grupes.+1.kur", "Mokyklų bibliotekose"),
            ("vardas:grupes.+1", "Mokyklos"),
            *typed(f"padaliniai[{branches + 2}].vardas", "Žiedelynės"),
            *typed("padaliniai[2].nuo", "2001-09-01"),
        )

        answer = send(browser, "/pildyti/irasyti", ("f", "a.xlsx"), ("s", "Įstaiga"), *fields)

        report = at.load(book)
        assert answer.status_code == 200, answer.text
        assert list(report.groups) == [*groups, "mokyklos"]
        assert [one.name for one in report.branches][branches:] == ["Žiedelynės"]
        assert str(report.branches[1].opened) == "2001-09-01"

    def their_total_is_typed_once_more_beside_the_formula_that_stays(
        self, browser: TestClient, desk: Desk
    ) -> None:
        book, total = desk.folder / "a.xlsx", "fondas.gauta.is_viso"
        save_data(at.load(REPORT), book)
        fields = typed(total, "99")

        answer = send(browser, "/pildyti/irasyti", ("f", "a.xlsx"), ("s", "Fondas"), *fields)

        opened = open_book(book, book.read_bytes())
        assert answer.status_code == 200
        assert opened.range_of(f"at.{total}")[0][0].is_formula
        assert opened.range_of(f"kontrole.{total}")[0][0].value == 99
        assert "D2" in beside_found(answer.text, total)


VISITS = "vartotojai.apsilankymai.is_viso"
OLDER = f"ankstesni_metai.2022.{VISITS}"


class DescribeOlderYears:
    @pytest.mark.parametrize("form", [".yaml", pytest.param(".xlsx", marks=pytest.mark.slow)])
    def they_are_columns_of_a_table_and_saved_there(
        self, browser: TestClient, desk: Desk, form: str
    ) -> None:
        data = desk.folder / f"a{form}"
        text = write_data(
            desk.folder / "a.yaml", f"ankstesni_metai: {{2022: {{{VISITS}: 54 000}}}}\n"
        )
        if form != ".yaml":
            save_data(at.load(text), data)

        before = _value_of(section(browser, data.name, "Vartotojai"), OLDER)
        fields = typed(OLDER, "54 380", before)
        answer = send(browser, "/pildyti/irasyti", ("f", data.name), ("s", "Vartotojai"), *fields)

        assert before.replace(" ", "") == "54000"
        assert answer.status_code == 200, answer.text
        assert value_in(at.load(data), VISITS, 2022) == 54380

    def they_are_added_where_there_are_none_yet(self, browser: TestClient, desk: Desk) -> None:
        data = desk.folder / "a.yaml"
        write_data(data, "fondas: {gauta: {pavadinimai: 7}}\n", 2024)
        tab = "Vartotojai"
        assert _value_of(section(browser, "a.yaml", tab), OLDER) == ""

        send(browser, "/pildyti/irasyti", ("f", "a.yaml"), ("s", tab), *typed(OLDER, "54 380"))

        assert value_in(at.load(data), VISITS, 2022) == 54380


def _value_of(shown: str, path: str) -> str:
    """Return what stands in a cell, as the page has it in its hidden field."""
    before = f'name="buvo:{path}" value="'
    assert before in shown
    return shown.partition(before)[2].partition('"')[0]
