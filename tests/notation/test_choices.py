"""Choices of a form, and rows that last year's report planned."""

from pathlib import Path
from typing import Any

import pytest

import ataskaita as at
from ataskaita.data import save_data
from tests.cli.tool import run
from tests.notation.forms import mistakes

FORM = """\
forma: vadovas
pavadinimas: Vadovo ataskaita
skyriai:
  rezultatai:
    antraste: Rezultatai
    turinys:
      uzduotys:
        lentele: Metų užduotys
        eilutes: {vardas: uzduotis, daugiausia: 5, is_pernai: kiti_metai.uzduotys}
        stulpeliai:
          uzduotis: {pavadinimas: Užduotis, tipas: tekstas}
          pasiekta: {pavadinimas: Pasiekta, tipas: pastraipos}
          rodikliai: {pavadinimas: Rodikliai, tipas: pastraipos}
      ivertinimas:
        pavadinimas: Įsivertinimas
        tipas: pasirinkimas
        variantai: [Labai gerai, Gerai]
  kiti_metai:
    antraste: Kiti metai
    turinys:
      uzduotys:
        lentele: Kitų metų užduotys
        eilutes: {vardas: uzduotis}
        stulpeliai:
          uzduotis: {pavadinimas: Užduotis, tipas: tekstas}
          rodikliai: {pavadinimas: Rodikliai, tipas: pastraipos}
"""
DATA = """\
forma: vadovas
metai: 2025
istaiga: {pavadinimas: Beržų mokykla}
rezultatai:
  ivertinimas: gerai
kiti_metai:
  uzduotys:
    eilutes:
      - {uzduotis: Gerinti skaitymą, rodikliai: Pusė pamokų.}
      - {uzduotis: Atnaujinti kabinetą, rodikliai: Iki rugsėjo.}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "forma.yaml").write_text(FORM, encoding="utf-8")
    path = tmp_path / "vadovas.yaml"
    path.write_text(DATA, encoding="utf-8")
    return path


def first_of(path: Path) -> Any:
    """Return the first section of the report."""
    return at.load(path).sections[0][1]


class DescribeAChoiceOfAForm:
    def it_is_written_in_any_letters(self, data: Path) -> None:
        assert first_of(data).f1 == "Gerai"

    def it_is_none_where_nobody_chose(self, data: Path) -> None:
        data.write_text(DATA.replace("  ivertinimas: gerai\n", "  ivertinimas:\n"), "utf-8")

        assert first_of(data).f1 is None

    def it_comes_back_from_the_workbook(self, data: Path) -> None:
        report = at.load(data)

        save_data(report, data.with_suffix(".xlsx"))

        assert at.load(data.with_suffix(".xlsx")) == report

    def it_is_one_of_those_that_the_form_has(self, data: Path) -> None:
        data.write_text(DATA.replace("gerai", "puikiai"), "utf-8")

        with pytest.raises(at.DataErrors) as raised:
            at.load(data)

        assert raised.value.faults[0].facts["choices"] == "Labai gerai, Gerai"

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("tipas: pasirinkimas", "F432"),
            ("tipas: pasirinkimas, variantai: [A, B], vaizdas: mygtukai", "F433"),
        ],
    )
    def it_is_between_something(self, words: str, code: str) -> None:
        (fault,) = mistakes(
            ("isvykos: Išvykos", f"isvykos2: {{pavadinimas: X, {words}}}\n      isvykos: I")
        )

        assert fault.message.code == code


class DescribeLastYearsPlans:
    @pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
    def they_begin_this_years_rows(self, data: Path, suffix: str) -> None:
        made = data.with_name(f"kiti{suffix}")

        done = run("nauja", "--metai", "2026", "--pagal", str(data), "-o", str(made))

        assert done.code == 0
        rows = first_of(made).f0.f0
        assert [one.f0 for one in rows] == ["Gerinti skaitymą", "Atnaujinti kabinetą"]
        assert [str(one.f2.blocks[0].runs[0].text) for one in rows] == [
            "Pusė pamokų.",
            "Iki rugsėjo.",
        ]
        assert [one.f1 for one in rows] == [None, None]

    def they_stand_in_a_table_that_there_is(self) -> None:
        old = "eilutes: {vardas: tema, daugiausia: 3}"

        (fault,) = mistakes((old, "eilutes: {vardas: tema, is_pernai: veikla.susitikima}"))

        assert (fault.message.code, fault.facts["nearest"]) == ("F433", "veikla.susitikimai")
