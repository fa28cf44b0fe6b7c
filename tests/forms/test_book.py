"""The workbook that a librarian gets: names, hints, protection, no formula that wasn't meant."""

import pytest
from openpyxl import Workbook

import ataskaita as at
from ataskaita.declared.forms import sheets, slots
from ataskaita.declared.names import figures_of
from ataskaita.declared.own_texts import TAB as OWN_TEXTS
from ataskaita.declared.tabs import REASONS
from ataskaita.forms import workbook_of
from ataskaita.kinds.library import LIBRARY
from ataskaita.kinds.library.meanings import RESIDENTS
from ataskaita.sources.plain import plain_of
from tests.workbooks import SMALLEST, cell_named, opened, row_below, smallest

YELLOW = "FFFFF8D6"


@pytest.fixture(scope="module")
def empty() -> object:
    return opened(smallest())


class DescribeTheWorkbook:
    @pytest.mark.slow
    def it_is_the_same_each_time(self) -> None:
        assert workbook_of(SMALLEST, LIBRARY, 2025) == workbook_of(SMALLEST, LIBRARY, 2025)

    @pytest.mark.slow
    def it_has_a_sheet_for_each_section_and_one_to_start_with(self) -> None:
        book = opened(smallest())

        tabs = [one.tab for one in sheets(LIBRARY)]
        assert tabs[-2:] == ["Paaiškinimai", "Kita"]
        own = ["Savos lentelės", *tabs[-2:], "Patikra", OWN_TEXTS]
        assert book.sheetnames == ["Pradžia", *tabs[:-2], *own]
        assert book[OWN_TEXTS].sheet_state == "veryHidden"
        assert all(len(one) <= 31 for one in book.sheetnames)

    @pytest.mark.slow
    def it_names_every_single_cell(self) -> None:
        book = opened(smallest())

        assert {f"at.{one.path}" for one in slots(LIBRARY)} <= set(book.defined_names)

    def it_asks_for_every_figure_of_a_report(self) -> None:
        report = at.load("fixtures/lazdijai-2020/ataskaita.yaml")
        asked = {one.path for one in slots(LIBRARY)}
        single = {
            name for name in figures_of(report) if name.count(".") == 2 and ".is_viso" in name
        }

        missing = {one for one in single if not one.startswith("rodikliai") and one not in asked}

        assert missing == {"renginiai.jaunimo_centras.is_viso"} - asked

    @pytest.mark.slow
    def it_shows_last_year_beside(self) -> None:
        data = {**SMALLEST, "praejusieji_metai": {"fondas.dovanos": "7"}}

        book = opened(workbook_of(data, LIBRARY, 2025))

        assert cell_named(book, "pernai.fondas.dovanos").value == 7

    @pytest.mark.slow
    def its_cells_to_fill_are_yellow_and_open_the_others_locked(self) -> None:
        book = opened(smallest())
        cell = cell_named(book, "at.fondas.dovanos")

        assert cell.fill.fgColor.rgb == YELLOW
        assert not cell.protection.locked
        assert cell.offset(column=-1).protection.locked
        assert all(page.protection.sheet for page in book.worksheets)

    @pytest.mark.slow
    def its_cells_say_what_they_take(self) -> None:
        page = opened(smallest())["Vartotojai"]
        hints = [(one.promptTitle, one.prompt) for one in page.data_validations.dataValidation]

        words = f"{RESIDENTS} Vienetas: asm. ISO 2789: population to be served."
        unknown = "Nėra – brūkšnys, dar nežinote – [papildyti]."
        assert ("Gyventojų skaičius", f"{words} {unknown}") in hints
        assert all(len(title or "") <= 32 and len(words or "") <= 255 for title, words in hints)

    @pytest.mark.slow
    def its_hints_keep_whole_words_and_single_points(self) -> None:
        book = opened(smallest())
        hints = [
            (one.promptTitle or "", one.prompt or "")
            for page in book.worksheets
            for one in page.data_validations.dataValidation
        ]

        assert not [words for _, words in hints if ".." in words]
        long = "Kvalifikacijos tobulinimo renginio pavadinimas"
        assert (
            "Kvalifikacijos tobulinimo…",
            f"{long}. Būtina įrašyti, jei pildoma ši dalis.",
        ) in hints

    @pytest.mark.slow
    def it_shows_what_is_needed_usual_and_rare(self) -> None:
        book = opened(smallest())
        names = ("metai", "biblioteka.pavadinimas", "fondas.dovanos", "biblioteka.naudininkas")

        cells = [cell_named(book, f"at.{one}") for one in names]

        colours = [cell.fill.fgColor.rgb for cell in cells]
        assert colours == ["FFFFDC7A", "FFFFDC7A", YELLOW, "FFFDFDF6"]
        legend = [row[1].fill.fgColor.rgb for row in book["Pradžia"].iter_rows()]
        assert "FFFFDC7A" in legend
        said = [one.prompt for one in book["Įstaiga"].data_validations.dataValidation]
        assert sum("Būtina įrašyti." in (words or "") for words in said) == 2

    @pytest.mark.slow
    def it_asks_for_rare_things_below_all_else(self) -> None:
        book = opened(smallest())

        usual = cell_named(book, "at.parasas.pareigos").row
        rare = cell_named(book, "at.biblioteka.naudininkas").row
        assert usual < rare
        assert (
            cell_named(book, "at.fondas.pavadinimas").row
            > cell_named(book, "at.fondas.dovanos").row
        )

    @pytest.mark.slow
    def its_groups_are_chosen_from_those_that_it_declares(self) -> None:
        book = opened(smallest())
        ((sheet, address),) = book.defined_names["eilutes.grupes"].destinations
        first = book[sheet][address.replace("$", "")][1][0]

        lists = [
            one.formula1
            for one in book["Renginiai"].data_validations.dataValidation
            if one.promptTitle == "Grupė"
        ]

        assert len(lists) == 1
        assert lists[0].startswith(f"'Įstaiga'!$A${first.row}:")

    @pytest.mark.slow
    def its_choices_are_lithuanian(self) -> None:
        page = opened(smallest())["Įstaiga"]

        lists = [one.formula1 for one in page.data_validations.dataValidation if one.type == "list"]

        assert '"didžiosiomis,romėniškai,su žodžiu"' in lists

    @pytest.mark.slow
    def it_makes_no_formula_of_data_promise_9(self) -> None:
        evil = "=HYPERLINK('http://a')"
        data = {
            **SMALLEST,
            "biblioteka": {"pavadinimas": evil},
            "klubai": {"sarasas": [{"pavadinimas": "@SUM(1)", "vieta": "+1"}]},
            "preambule": "-1+1\n\nhttp://a.example",
        }

        book = opened(workbook_of(data, LIBRARY, 2025))

        assert cell_named(book, "at.biblioteka.pavadinimas").data_type == "s"
        assert row_below(book, "eilutes.klubai.sarasas")["vieta"].data_type == "s"
        assert cell_named(book, "tekstas.preambule").hyperlink is None

    @pytest.mark.slow
    def it_counts_what_is_filled(self) -> None:
        report = at.load("fixtures/lazdijai-2020/ataskaita.yaml")
        page = opened(workbook_of(plain_of(report), LIBRARY, 2020))["Pradžia"]
        told = {row[0].value: [cell.value for cell in row[1:6]] for row in page.iter_rows()}

        assert told["Fondas"][0] == "pildoma"
        assert str(told["Fondas"][1]).endswith('" iš 71"')
        assert str(told["Perspektyva"][2]).endswith('" iš 3"')
        assert "nesutampa" in str(told["Fondas"][4])
        assert told["Klubai"][4] == '=""'


class DescribeTheReasons:
    def they_have_room_for_a_sentence(self, empty: Workbook) -> None:
        codes, reasons = (empty[REASONS].column_dimensions[one].width for one in "AB")

        assert reasons > codes > 40
