"""What a kind doesn't declare is filled on the page too: own tables, older years, totals twice.

Guards: hall.filling_own, hall.filling_shown, hall.filling_rows, hall.filling_removing,
hall.filling_new_table, sources.row_edits, sources.new_tables.
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


class DescribeARowThatIsTakenOut:
    def it_is_no_row_any_more_and_is_undone(self, browser: TestClient, data: Path) -> None:
        before, there = rows_of(data), data.read_bytes()

        answer = ask(browser, data, "salinti", ("eilute", f"{ROWS}[2]"))
        after = rows_of(data)
        ask(browser, data, "atsaukti")

        assert (answer.status_code, after) == (200, [before[0], *before[2:]])
        assert "Eilutė ištrinta, su ja – 4 reikšmės." in answer.text
        assert data.read_bytes() == there

    def it_leaves_what_waits_where_it_was_typed(self, browser: TestClient, data: Path) -> None:
        ask(browser, data, "gyvai", *typed(f"{ROWS}[3][3]", "199", "60"))

        shown = ask(browser, data, "salinti", ("eilute", f"{ROWS}[1]")).text

        assert f'id="{ROWS}[2][3]" name="{ROWS}[2][3]"' in shown
        assert 'value="199"' in shown.partition(f'id="{ROWS}[2][3]"')[2][:600]

    def it_may_wait_to_be_saved(self, browser: TestClient, data: Path) -> None:
        before = data.read_bytes()
        ask(browser, data, "gyvai", *NEW)

        shown = ask(browser, data, "salinti", ("eilute", f"{ROWS}[6]")).text

        assert "Stalo žaidimų vakarai" not in shown
        assert data.read_bytes() == before

    @pytest.mark.parametrize("row", ["", "metai", "biblioteka", f"{ROWS}[99]", f"{ROWS}[0]", "["])
    def it_is_a_row_of_a_table(self, browser: TestClient, data: Path, row: str) -> None:
        before = data.read_bytes()

        ask(browser, data, "salinti", ("eilute", row))

        assert data.read_bytes() == before


LONG_ROWS = "savi_skyriai.kalbos.turinys[1].lentele.eilutes"


@pytest.fixture
def long(desk: Desk) -> Path:
    """A file with an own table of 230 rows."""
    rows = "".join(f"            - [Kalba {n}, {n}]\n" for n in range(1, 231))
    path = desk.folder / "a.yaml"
    write_data(
        path,
        "savi_skyriai:\n  kalbos:\n    pavadinimas: Kalbos\n    turinys:\n      - lentele:\n"
        "          pavadinimas: Pagal kalbas\n"
        "          stulpeliai: [{pavadinimas: Kalba}, {pavadinimas: Leidiniai, vienetas: vnt}]\n"
        f"          eilutes:\n{rows}",
    )
    return path


class DescribeALongTable:
    def it_is_shown_in_parts(self, browser: TestClient, long: Path) -> None:
        first, third, last = (
            browser.get("/pildyti", params={"f": long.name, "s": OWN, "e": part}).text
            for part in ("", "3", "99")
        )

        assert ('value="Kalba 50"' in first, 'value="Kalba 51"' in first) == (True, False)
        assert ('value="Kalba 101"' in third, 'value="Kalba 100"' in third) == (True, False)
        assert "Eilutės 101–150 iš 230" in third
        assert ('value="Kalba 230"' in last, f'id="{LONG_ROWS}[232][1]"' in last) == (True, True)

    def it_is_filled_and_gets_rows_as_others_do(self, browser: TestClient, long: Path) -> None:
        fields = (
            *typed(f"{LONG_ROWS}[120][2]", "1200", "120"),
            *typed(f"{LONG_ROWS}[231][1]", "Karaimų"),
            *typed(f"{LONG_ROWS}[231][2]", "5"),
        )

        answer = ask(browser, long, "irasyti", ("e", "3"), *fields)

        text = long.read_text(encoding="utf-8")
        assert answer.status_code == 200, answer.text
        assert ("- [Kalba 120, 1200]" in text, "Karaimų" in text) == (True, True)
        table = at.load(long).own_sections["kalbos"].blocks[0].table
        assert table is not None
        assert [*map(str, table.rows[-1])] == ["Karaimų", "5"]
        assert len(table.rows) == 231

    def it_tells_what_is_found_in_rows_that_arent_shown(
        self, browser: TestClient, long: Path
    ) -> None:
        shown = ask(browser, long, "gyvai", *typed(f"{LONG_ROWS}[120][2]", "daug", "120")).text

        assert "kitose eilutėse – 1 radinys" in shown
        assert f"&amp;e=3#{LONG_ROWS.replace('[', '%5B').replace(']', '%5D')}" in shown

    def it_is_left_to_its_own_file_where_it_stands_in_one(
        self, browser: TestClient, desk: Desk
    ) -> None:
        data = desk.folder / "a.yaml"
        (desk.folder / "kalbos.csv").write_text("Kalba;Viso\nKaraimų;5\n", encoding="utf-8")
        write_data(
            data,
            "savi_skyriai:\n  kalbos:\n    pavadinimas: Kalbos\n    turinys:\n      - lentele:\n"
            "          pavadinimas: Pagal kalbas\n"
            "          stulpeliai: [{pavadinimas: Kalba}, {pavadinimas: Viso, vienetas: vnt}]\n"
            "          eilutes: {is: kalbos.csv}\n",
        )

        shown = section(browser, data.name, OWN)

        assert at.load(data).own_sections["kalbos"].blocks[0].table is not None
        assert "pildoma pačiame faile" in shown
        assert f'id="{LONG_ROWS}[1][1]"' not in shown

    def its_row_is_taken_out(self, browser: TestClient, long: Path) -> None:
        text = long.read_text(encoding="utf-8")

        answer = ask(browser, long, "salinti", ("e", "3"), ("eilute", f"{LONG_ROWS}[120]"))

        assert answer.status_code == 200, answer.text
        assert long.read_text(encoding="utf-8") == text.replace(
            "            - [Kalba 120, 120]\n", ""
        )


def described(
    *columns: tuple[str, str, str], title: str = "Būreliai", section: str = ""
) -> tuple[tuple[str, str], ...]:
    """Return the fields of the form for a new table."""
    told = [("nauja:pavadinimas", title), ("nauja:skyrius", section)]
    for number, (label, unit, first) in enumerate(columns, start=1):
        told += [
            (f"nauja:stulpelis{number}", label),
            (f"nauja:vienetas{number}", unit),
            (f"nauja:eilute{number}", first),
        ]
    return tuple(told)


COLUMNS = (("Būrelis", "", "Siūlas"), ("Nariai", "asm", "12"), ("Lėšos", "eur", "1 200,50"))


@pytest.fixture(params=[".yaml", ".json", pytest.param(".xlsx", marks=pytest.mark.slow)])
def bare(request: pytest.FixtureRequest, desk: Desk) -> Path:
    """A file that has no own tables yet."""
    path = desk.folder / f"a{request.param}"
    save_data(at.load(desk.folder / "duomenys.yaml"), path)
    return path


class DescribeANewTable:
    @pytest.mark.parametrize(
        ("heading", "key"), [("", "bureliai"), ("Klubų skyrius", "klubu_skyrius")]
    )
    def it_is_put_into_the_file_and_undone(
        self, browser: TestClient, bare: Path, heading: str, key: str
    ) -> None:
        before = bare.read_bytes()

        answer = ask(browser, bare, "lentele", *described(*COLUMNS, section=heading))
        made = at.load(bare).own_sections[key]
        ask(browser, bare, "atsaukti")

        assert answer.status_code == 200, answer.text
        assert 'value="Siūlas"' in answer.text
        assert made.heading == (heading or "Būreliai")
        table = made.blocks[0].table
        assert table is not None
        assert table.title == "Būreliai"
        name, *numbers = table.rows[0]
        assert (name, [float(str(one)) for one in numbers]) == ("Siūlas", [12, 1200.5])
        assert bare.read_bytes() == before

    def its_section_comes_last_where_the_data_orders_them(
        self, browser: TestClient, desk: Desk
    ) -> None:
        shutil.copy(REPORT, desk.folder / "b.yaml")
        ordered = at.load(desk.folder / "b.yaml").order

        ask(browser, desk.folder / "b.yaml", "lentele", *described(*COLUMNS))

        assert at.load(desk.folder / "b.yaml").order == (*ordered, "bureliai")

    def it_stands_behind_those_of_its_section(self, browser: TestClient, data: Path) -> None:
        blocks = len(at.load(data).own_sections["vaiku_ir_jaunimo"].blocks)

        answer = ask(
            browser,
            data,
            "lentele",
            *described(*COLUMNS, section="Vaikų ir jaunimo skyrius"),
        )

        section = at.load(data).own_sections["vaiku_ir_jaunimo"]
        assert answer.status_code == 200, answer.text
        assert len(section.blocks) == blocks + 1
        table = section.blocks[-1].table
        assert table is not None
        assert table.title == "Būreliai"

    @pytest.mark.parametrize(
        "fields",
        [
            described(*COLUMNS, title=""),
            described(),
            described(("Būrelis", "", ""), ("Nariai", "asm", "")),
        ],
    )
    def it_is_told_what_it_lacks_and_keeps_what_was_described(
        self, browser: TestClient, data: Path, fields: tuple[tuple[str, str], ...]
    ) -> None:
        before = data.read_bytes()

        answer = ask(browser, data, "lentele", *fields)

        assert (answer.status_code, "P615" in answer.text) == (422, True)
        assert data.read_bytes() == before
        assert '<details class="new" open>' in answer.text
        assert ('value="Būrelis"' in answer.text) == any(one == "Būrelis" for _, one in fields)
