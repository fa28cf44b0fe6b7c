"""A figure that begins where last year's ended (`tesia`): carried to the next file, and held.

Guards: declared.opening.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data, succeed
from ataskaita.declared.names import figures_of
from ataskaita.declared.opening import opening_of
from ataskaita.declared.tabs import AGREEMENT
from ataskaita.errors import DataErrors
from ataskaita.notation import kind_of_form

FORM = """\
forma: sandelis
pavadinimas: Sandėlio ataskaita
skyriai:
  prekes:
    antraste: Prekės
    turinys:
      judejimas:
        lentele: Prekių judėjimas
        eilutes:
          knygos: Knygos
          zaislai: Žaislai
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          pradzia: {pavadinimas: Metų pradžioje, tesia: pabaiga}
          gauta: {pavadinimas: Gauta}
          pabaiga: {pavadinimas: Metų pabaigoje, formule: pradzia + gauta}
      nariu: {pavadinimas: Narių metų pradžioje, vienetas: asm, tesia: liko}
      liko: {pavadinimas: Narių metų pabaigoje, vienetas: asm}
"""
HEAD = "forma: sandelis\nmetai: {}\nistaiga: {{pavadinimas: Beržų klubas}}\n"
LAST = """\
prekes:
  judejimas:
    knygos: {pradzia: 90, gauta: 10, pabaiga: 100}
    zaislai: {pradzia: 7, gauta: 3}
  liko: 42
"""
BEGUN = {
    "prekes.judejimas.knygos.pradzia": 100,
    "prekes.judejimas.zaislai.pradzia": 10,  # computed last year, and never typed
    "prekes.judejimas.is_viso.pradzia": 110,
    "prekes.nariu": 42,
}


@pytest.fixture
def last(tmp_path: Path) -> Path:
    (tmp_path / "forma.yaml").write_text(FORM, encoding="utf-8")
    return written(tmp_path, 2025, LAST)


def written(folder: Path, year: int, data: str) -> Path:
    path = folder / f"{year}.yaml"
    path.write_text(HEAD.format(year) + data, encoding="utf-8")
    return path


class DescribeTheNextYear:
    @pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
    def it_begins_with_what_the_last_one_ended_with(self, suffix: str, last: Path) -> None:
        target = last.with_name(f"2026{suffix}")
        _, made, _ = succeed(last, None, target)
        save_data(made, target)

        found = figures_of(at.load(target))
        assert {name: found.get(name) for name in BEGUN} == BEGUN
        assert opening_of(made) == len(BEGUN) - 1  # the total adds itself up

    def it_begins_empty_where_a_year_lies_between(self, last: Path) -> None:
        _, made, _ = succeed(last, 2027, last.with_name("2027.yaml"), anyway=True)

        assert not set(BEGUN) & set(figures_of(made))


class DescribeAnotherBeginning:
    @pytest.mark.parametrize(
        ("data", "place"),
        [
            ("  judejimas:\n    knygos: {pradzia: 101}\n", "prekes.judejimas.knygos.pradzia"),
            ("  nariu: 24\n", "prekes.nariu"),
            ("  judejimas:\n    is_viso: {pradzia: 111}\n", "prekes.judejimas.is_viso.pradzia"),
        ],
    )
    def it_is_told_once_where_it_stands(self, data: str, place: str, last: Path) -> None:
        path = written(last.parent, 2026, f"praeje: {last.name}\nprekes:\n{data}")

        found = [one for one in at.check(at.load(path)) if one.message.code == "D207"]
        assert [one.spots[0].path for one in found] == [place]
        assert not any(one.folded for one in found)

    def it_is_a_light_in_the_workbook(self, last: Path) -> None:
        target = last.with_name("2026.xlsx")
        _, made, _ = succeed(last, None, target)
        save_data(made, target)

        page = load_workbook(target, data_only=True)[AGREEMENT]
        said = [
            row for row in page.iter_rows(values_only=True) if "Narių metų pradžioje" in str(row)
        ]
        assert [row[4] for row in said] == ["sutampa"]


class DescribeAFormThatSaysItWrongly:
    @pytest.mark.parametrize(
        ("right", "wrong", "code"),
        [
            ("tesia: pabaiga", "tesia: pabaigoje", "F437"),
            ("asm, tesia: liko", "eur, tesia: liko", "F439"),
        ],
    )
    def it_is_told_in_its_place(self, right: str, wrong: str, code: str) -> None:
        assert right in FORM

        with pytest.raises(DataErrors) as caught:
            kind_of_form(FORM.replace(right, wrong), "forma.yaml")
        assert code in {one.message.code for one in caught.value.faults}
