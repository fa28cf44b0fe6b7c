"""On which sheet of the workbook a form puts a section or a table.

Guards: declared.tabs, forms.book.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import ataskaita as at
from ataskaita.data import save_data
from tests.calc import recalculated
from tests.notation.forms import FORM, changed, mistakes, put

MEETINGS = ("lentele: Susitikimai\n", "lentele: Susitikimai\n        lapas: Susitikimai\n")
MONEY = ("lentele: Lėšos\n", "lentele: Lėšos\n        lapas: Pinigai\n")
MEMBERS = ("antraste: Klubo nariai\n", "antraste: Klubo nariai\n    lapas: Klubas\n")
WORK = ('antraste: "{metai} metų veikla"\n', 'antraste: "{metai} metų veikla"\n    lapas: klubas\n')
PLANS = ('antraste: "{kiti_metai} metų planai"\n', "antraste: Planai\n        lapas: Planai\n")


def saved(folder: Path, *changes: tuple[str, str]) -> Path:
    """Return the workbook of the data, of the form changed so; it gives the same report again."""
    report = at.load(put(folder, form=changed(FORM, *changes)))
    save_data(report, folder / "klubas.xlsx")
    assert at.load(folder / "klubas.xlsx") == report
    return folder / "klubas.xlsx"


def said_on(page: Worksheet) -> set[str]:
    """Return the texts of a page."""
    return {cell.value for row in page for cell in row if isinstance(cell.value, str)}


def tabs(path: Path) -> list[str]:
    """Return the tabs of the sections' sheets."""
    own = ("Pradžia", "Įstaiga", "Kita", "Patikra", "Paaiškinimai", "Savos lentelės")
    book = load_workbook(path)
    return [one.title for one in book.worksheets if one.title not in own and not _is_hidden(one)]


def _is_hidden(page: Worksheet) -> bool:
    return bool(page.sheet_state != "visible")


class DescribeASheetOfItsOwn:
    def it_has_the_table_that_asks_for_it(self, tmp_path: Path) -> None:
        path = saved(tmp_path, MEETINGS, MONEY)

        assert tabs(path) == ["Klubo nariai", "Veikla", "Susitikimai", "Pinigai"]
        book = load_workbook(path)
        assert "Knygos" in said_on(book["Susitikimai"])
        assert "Parama" in said_on(book["Pinigai"])
        assert said_on(book["Veikla"]).isdisjoint({"Knygos", "Parama"})
        assert book["Susitikimai"]["A1"].value == "Susitikimai"

    @pytest.mark.slow
    def it_may_hold_tables_of_several_places(self, tmp_path: Path) -> None:
        both = changed(MONEY[1], ("Pinigai", "Susitikimai"))

        path = saved(tmp_path, MEETINGS, (MONEY[0], both))

        assert tabs(path) == ["Klubo nariai", "Veikla", "Susitikimai"]
        assert {"Knygos", "Parama"} <= said_on(load_workbook(path)["Susitikimai"])

    @pytest.mark.slow
    def it_may_be_a_sub_headings(self, tmp_path: Path) -> None:
        assert "Planai" in tabs(saved(tmp_path, PLANS))

    @pytest.mark.slow
    def it_is_led_to_and_counted_on_the_first(self, tmp_path: Path) -> None:
        page = load_workbook(saved(tmp_path, MONEY))["Pradžia"]

        rows = {row[0].value: [cell.value for cell in row] for row in page}
        assert rows["Veikla"][1] == "pildoma"
        assert not rows["Pinigai"][1]
        assert str(rows["Pinigai"][2]).endswith('" iš 4"')

    @pytest.mark.slow
    def it_says_itself_whether_it_agrees(self, tmp_path: Path) -> None:
        wrong = ("liko", "liko")
        path = saved(tmp_path, MONEY, wrong)
        data = ("nariu: {gauta: 200, panaudota: 200}", "nariu: {gauta: 200, panaudota: 201}")
        report = at.load(put(tmp_path, data, form=changed(FORM, MONEY)))
        path.unlink()
        save_data(report, path)

        made = recalculated(tmp_path, [path]) / path.name

        page = load_workbook(made, data_only=True)["Pradžia"]
        state = {row[0].value: row[5].value for row in page}
        assert state["Pinigai"] == "pasitikrinkite: 1"
        assert state["Veikla"] == "sutampa"


class DescribeASheetOfSeveralSections:
    def it_has_them_below_each_other(self, tmp_path: Path) -> None:
        path = saved(tmp_path, MEMBERS, WORK)

        assert tabs(path) == ["Klubas"]
        page = load_workbook(path)["Klubas"]
        first = [str(row[0].value or "") for row in page]
        assert first[0] == "Klubas"
        assert first.index("Klubo nariai") < first.index("Vaikai") < first.index("Veikla")
        assert first.index("Veikla") < first.index("Knygos")

    @pytest.mark.slow
    def it_may_be_that_of_another_section(self, tmp_path: Path) -> None:
        path = saved(tmp_path, (WORK[0], changed(WORK[1], ("klubas", "Klubo nariai"))))

        assert tabs(path) == ["Klubo nariai"]

    @pytest.mark.slow
    def it_asks_of_each_whether_it_is_filled(self, tmp_path: Path) -> None:
        page = load_workbook(saved(tmp_path, MEMBERS, WORK))["Pradžia"]

        asked = {row[0].value: row[1].value for row in page}
        assert (asked["Klubo nariai"], asked["Veikla"]) == ("pildoma", "pildoma")

    @pytest.mark.slow
    def it_lets_a_section_owe_all_though_its_table_stands_elsewhere(self, tmp_path: Path) -> None:
        path = saved(tmp_path, MONEY)
        book = load_workbook(path)
        cell = next(row for row in book["Pradžia"] if row[0].value == "Veikla")[1]
        cell.value = "[papildyti]"
        book.save(path)

        assert at.load(path).origin is not None
        names = [one.message.code for one in at.check(at.load(path))]
        assert "D201" not in names


class DescribeMistakesOfASheet:
    @pytest.mark.parametrize("name", ["Pradžia", "patikra", "Kas/kur", "Labai " * 6])
    def they_are_told(self, name: str) -> None:
        (fault,) = mistakes((MONEY[0], changed(MONEY[1], ("Pinigai", name))))

        assert (fault.message.code, fault.facts["name"]) == ("F484", name.strip())

    def they_may_be_two_names_of_one_sheet(self) -> None:
        both = changed(MEMBERS[1], ("Klubas\n", "Klubas\n    skirtukas: Nariai\n"))

        (fault,) = mistakes((MEMBERS[0], both))

        assert fault.message.code == "F485"

    def they_may_be_of_what_nobody_is_asked_for(self) -> None:
        vain = changed(MONEY[1], ("Pinigai\n", "Pinigai\n        pildo: kiti\n"))

        (fault,) = mistakes((MONEY[0], vain))

        assert fault.message.code == "F481"
