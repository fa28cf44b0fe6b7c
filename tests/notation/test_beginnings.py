"""What a new file begins with: rows that the form proposes, a row for each branch, texts."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.hall.files import save_data
from tests.cli.tool import run
from tests.notation.forms import FORM, changed, codes, mistakes, put

ROWS = "{vardas: tema, daugiausia: 3}"
BEGINS = (ROWS, "{vardas: tema, pradzia: [Knygos, Kinas]}")
EACH = (ROWS, "{vardas: tema, is: padaliniai}")
BRANCHES = ("nariai:\n", "padaliniai: [{vardas: Knygos}, {vardas: Filmai}]\nnariai:\n")
TEXT = "tekstas: {tipas: pastraipos}"
PROPOSED = (
    TEXT,
    'tekstas: {tipas: pastraipos, siuloma: "Surengta {{ veikla.isvykos|vardininku }}."}',
)


def cells(path: Path) -> list[object]:
    return [cell.value for row in load_workbook(path)["Veikla"].iter_rows() for cell in row]


def next_year(path: Path, name: str = "b.yaml") -> Path:
    made = path.parent / name
    assert run("nauja", "--pagal", str(path), "--metai", "2026", "-o", str(made)).code == 0
    return made


class DescribeRowsThatAFormProposes:
    def they_begin_a_new_workbook(self, tmp_path: Path) -> None:
        put(tmp_path, form=changed(FORM, BEGINS))
        form, made = str(tmp_path / "forma.yaml"), tmp_path / "a.xlsx"

        assert run("nauja", "--forma", form, "--metai", "2025", "-o", str(made)).code == 0

        assert {"Knygos", "Kinas"} <= set(cells(made))

    def they_begin_the_next_year(self, tmp_path: Path) -> None:
        made = next_year(put(tmp_path, form=changed(FORM, BEGINS)))

        assert "tema: Kinas" in made.read_text(encoding="utf-8")
        assert at.load(made).year == 2026

    def they_are_texts(self) -> None:
        found = mistakes((ROWS, "{vardas: tema, pradzia: {a: b}}"))

        assert [one.message.code for one in found] == ["F434"]


class DescribeARowForEachBranch:
    def it_begins_the_next_year(self, tmp_path: Path) -> None:
        text = next_year(put(tmp_path, BRANCHES, form=changed(FORM, EACH))).read_text("utf-8")

        assert text.index("tema: Knygos") < text.index("tema: Filmai")

    def it_is_missed_where_there_is_none(self, tmp_path: Path) -> None:
        more = (BRANCHES[0], BRANCHES[1].replace("{vardas: Filmai}", "{vardas: Seirijų}"))
        path = put(tmp_path, more, form=changed(FORM, EACH))

        (one,) = [one for one in at.check(at.load(path)) if one.message.code == "F471"]

        assert one.facts["missing"] == "Seirijų"

    def it_is_not_missed_where_every_branch_has_one(self, tmp_path: Path) -> None:
        assert "F471" not in codes(put(tmp_path, BRANCHES, form=changed(FORM, EACH)))

    def it_is_of_branches_alone(self) -> None:
        (fault,) = mistakes((ROWS, "{vardas: tema, is: padaliniu}"))

        assert (fault.message.code, fault.facts["nearest"]) == ("F433", "padaliniai")


class DescribeAProposedText:
    def it_stands_in_the_workbook_to_be_taken_over(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, PROPOSED)))

        save_data(report, tmp_path / "a.xlsx")

        assert "Siūloma: Surengta {{ veikla.isvykos|vardininku }}." in cells(tmp_path / "a.xlsx")
        assert at.load(tmp_path / "a.xlsx") == report

    def it_is_in_the_schema(self, tmp_path: Path) -> None:
        put(tmp_path, form=changed(FORM, PROPOSED))

        said = run("duomenys", "schema", "--forma", str(tmp_path / "forma.yaml")).said

        assert "Siūloma: Surengta" in said

    def it_is_never_printed_of_itself(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, PROPOSED)))

        assert b"Surengta" not in at.render(report)

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("veikla.isvykos|", "veikla.isvykas|", "F444"),
            ("tipas: pastraipos", "tipas: data", "F457"),
        ],
    )
    def its_mistakes_are_told(self, old: str, new: str, code: str) -> None:
        wrong = (TEXT, PROPOSED[1].replace(old, new))

        assert code in [one.message.code for one in mistakes(wrong)]
