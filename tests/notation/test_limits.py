"""How much a form asks for: what must be given, how many rows, how long a text, likely values."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.declared.declare import declaration
from ataskaita.hall.files import save_data
from tests.cli.tool import run
from tests.notation.forms import FORM, changed, codes, compiled, mistakes, put

TABLE = "        lentele: Susitikimai\n"
MUST = (TABLE, f"{TABLE}        privaloma: taip\n")
ABOUT = "apie: {punktas: Kas gali būti nariu"
TRIPS = ("isvykos: Išvykos", "isvykos: {pavadinimas: Išvykos, ribos: [5, 40]}")


ROWS = """\
  susitikimai:
    eilutes:
      - {tema: Knygos, kartai: 10, dalyviai: 120}
      - {tema: Filmai, kartai: 5, dalyviai: 80}
    is_viso: {kartai: 15, dalyviai: 200}
"""
NOTHING = (
    (ROWS, ""),
    ("{{ veikla.susitikimai.is_viso.kartai|kilmininku }}", "5 kartus"),
)


def found(folder: Path, form: tuple[str, str], *data: tuple[str, str]) -> list[str]:
    """Return the codes of what is found in the data, both changed so."""
    return codes(put(folder, *data, form=changed(FORM, form)))


class DescribeWhatMustBeGiven:
    SECTION = ("    antraste: Klubo nariai\n", "    antraste: Klubo nariai\n    privaloma: taip\n")
    FIELD = (ABOUT, f"{ABOUT}, privaloma: taip")

    def it_is_told_where_it_is_not(self, tmp_path: Path) -> None:
        gone = ("  apie: Nariu gali būti kiekvienas.\n", "")

        assert found(tmp_path, self.FIELD, gone) == ["F463"]

    def it_may_be_a_table(self, tmp_path: Path) -> None:
        assert "F463" in found(tmp_path, MUST, *NOTHING)

    def it_may_be_a_whole_section(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, self.SECTION))
        text = path.read_text(encoding="utf-8")
        start, end = text.index("nariai:\n"), text.index("veikla:\n")
        path.write_text(text[:start] + text[end:], encoding="utf-8")

        (one,) = [one for one in at.check(at.load(path)) if one.message.code == "F463"]

        assert one.facts["label"] == "Klubo nariai"

    def it_is_told_of_what_is_given(self, tmp_path: Path) -> None:
        assert found(tmp_path, self.FIELD) == found(tmp_path / "a", MUST) == []

    def it_is_not_asked_of_a_section_that_is_not_there(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, self.FIELD))
        text = path.read_text(encoding="utf-8")
        start, end = text.index("nariai:\n"), text.index("veikla:\n")
        path.write_text(text[:start] + text[end:], encoding="utf-8")

        assert codes(path) == []

    def it_stands_in_the_way_of_a_final_report(self, tmp_path: Path) -> None:
        gone = ("  apie: Nariu gali būti kiekvienas.\n", "")
        path = put(tmp_path, gone, form=changed(FORM, self.FIELD))

        assert run("tikrinti", str(path)).code == 0
        done = run("tikrinti", str(path), "--galutine")
        assert done.code != 0
        assert "F464" in done.said

    def it_is_said_in_the_workbook(self, tmp_path: Path) -> None:
        path = put(
            tmp_path, form=changed(FORM, TRIPS, (TABLE, f"{TABLE}        privaloma: taip\n"))
        )
        save_data(at.load(path), tmp_path / "a.xlsx")

        page = load_workbook(tmp_path / "a.xlsx")["Veikla"]

        assert "Privaloma įrašyti." in [cell.value for row in page.iter_rows() for cell in row]


class DescribeRowsAndLengths:
    def they_may_be_too_few(self, tmp_path: Path) -> None:
        assert found(tmp_path, ("daugiausia: 3", "maziausia: 3, daugiausia: 5")) == ["F465"]

    def they_may_be_as_few_as_asked_for(self, tmp_path: Path) -> None:
        assert found(tmp_path, ("daugiausia: 3", "maziausia: 2, daugiausia: 5")) == []

    def they_are_not_missed_where_nobody_has_begun(self, tmp_path: Path) -> None:
        form = ("daugiausia: 3", "maziausia: 3")
        assert "F465" not in found(tmp_path, form, *NOTHING)

    def their_least_is_no_more_than_their_most(self) -> None:
        (fault,) = mistakes(("daugiausia: 3", "maziausia: 4, daugiausia: 3"))

        assert fault.message.code == "F466"

    @pytest.mark.parametrize(("most", "told"), [("26", ["F467"]), ("27", [])])
    def they_are_told_of_a_text_too(self, tmp_path: Path, most: str, told: list[str]) -> None:
        assert found(tmp_path, (ABOUT, f"{ABOUT}, daugiausia: {most}")) == told

    def they_mean_nothing_of_a_figure(self) -> None:
        (fault,) = mistakes(("isvykos: Išvykos", "isvykos: {pavadinimas: I, daugiausia: 4}"))

        assert fault.message.code == "F457"


class DescribeLikelyFigures:
    def they_are_told_outside_their_limits(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, TRIPS))

        (one,) = [one for one in at.check(at.load(path)) if one.message.code == "F468"]

        assert one.severity == "warning"
        assert [spot.path for spot in one.spots] == ["veikla.isvykos"]
        assert (one.facts["value"], one.facts["low"], one.facts["high"]) == ("2", "5", "40")

    def they_are_told_of_rows_and_of_what_is_computed(self, tmp_path: Path) -> None:
        column = ("susitikime, formule:", "susitikime, ribos: [13, 20], formule:")
        path = put(tmp_path, form=changed(FORM, column))

        told = [one for one in at.check(at.load(path)) if one.message.code == "F468"]
        assert [one.spots[0].path for one in told] == ["veikla.susitikimai.eilutes[1].vidurkis"]

    def they_are_not_told_within(self, tmp_path: Path) -> None:
        assert (
            found(tmp_path, TRIPS, ("isvykos: 2", "isvykos: 5"), ("viskas: 5", "viskas: 8")) == []
        )

    def their_limits_are_numbers_from_below(self) -> None:
        wrong = (TRIPS[0], TRIPS[1].replace("[5, 40]", "[40, 5]"))

        assert [one.message.code for one in mistakes(wrong)] == ["F447"]

    def they_say_what_they_are_counted_per(self, tmp_path: Path) -> None:
        column = (
            "formule: dalyviai / kartai",
            "baze: visi susitikimai, formule: dalyviai / kartai",
        )
        path = put(tmp_path, form=changed(FORM, column))
        kind = compiled(column)

        save_data(at.load(path), tmp_path / "a.xlsx")

        row = kind.sections[1].type
        table = declaration(row, "susitikimai").type
        assert (
            declaration(declaration(table, "eilutes").type, "vidurkis").base == "visi susitikimai"
        )
        page = load_workbook(tmp_path / "a.xlsx")["Veikla"]
        assert "visi susitikimai" in str(
            [one.prompt for one in page.data_validations.dataValidation]
        )


class DescribeExplanations:
    def they_stand_above_their_section_and_table(self, tmp_path: Path) -> None:
        form = changed(
            FORM,
            ('    antraste: "{metai} metų veikla"\n',
             '    antraste: "{metai} metų veikla"\n    paaiskinimas: Rašo pirmininkas.\n'),
            (TABLE, f"{TABLE}        paaiskinimas: Be posėdžių.\n"),
            ("        lentele: Lėšos\n", "        lentele: Lėšos\n        paaiskinimas: Su PVM.\n"),
        )  # fmt: skip
        save_data(at.load(put(tmp_path, form=form)), tmp_path / "a.xlsx")

        page = load_workbook(tmp_path / "a.xlsx")["Veikla"]

        said = [row[0].value for row in page.iter_rows()]
        assert said[1] == "Rašo pirmininkas."
        assert said.index("Susitikimai") + 1 == said.index("Be posėdžių.")
        assert said.index("Lėšos") + 1 == said.index("Su PVM.")
        assert at.load(tmp_path / "a.xlsx") == at.load(put(tmp_path, form=form))

    def they_are_in_the_schema(self, tmp_path: Path) -> None:
        put(tmp_path, form=changed(FORM, (TABLE, f"{TABLE}        paaiskinimas: Be posėdžių.\n")))

        said = run("duomenys", "schema", "--forma", str(tmp_path / "forma.yaml")).said

        assert "Be posėdžių." in said

    def they_are_never_printed(self, tmp_path: Path) -> None:
        form = changed(FORM, (TABLE, f"{TABLE}        paaiskinimas: Be posėdžių.\n"))

        made = at.render(at.load(put(tmp_path, form=form)))

        assert "Be posėdžių.".encode() not in made
