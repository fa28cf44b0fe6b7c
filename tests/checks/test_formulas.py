"""Stated figures against their formulas, their bounds and the relations of a kind."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.checks import check_report
from ataskaita.errors import DataErrors
from tests.checks.making import FIXTURES
from tests.computed import EVENTS, read_centre


def told(folder: Path, data: str, *, final: bool = False) -> list[str]:
    """Return codes and words of what the rules find in such a report of a culture centre."""
    found = check_report(read_centre(folder, data), final=final)
    return [
        f"{one.message.code} {one.what('lt')}".replace("\xa0", " ")
        for one in found
        if one.message.code.startswith("D18")
    ]


class DescribeFormulasHold:
    def it_finds_a_change_that_the_years_dont_give(self, tmp_path: Path) -> None:
        data = "lesos: {metai: {buvo: 50 701, yra: 50 073, pokytis: -627, proc: '-1,3'}}\n"

        assert told(tmp_path, data) == [
            (
                "D180 „Lankytojai: Pokytis“ nurodyta −627, bet"
                " „2021 m.“ 50 073 − „2020 m.“ 50 701 = −628."
            ),
            (
                "D180 „Lankytojai: Pokytis, proc.“ nurodyta −1,3, bet"
                " („2021 m.“ 50 073 − „2020 m.“ 50 701) / „2020 m.“ 50 701 × 100 = −1,2."
            ),
        ]

    def it_takes_what_is_right_as_precisely_as_it_is_written(self, tmp_path: Path) -> None:
        data = "lesos: {metai: {buvo: 50 701, yra: 50 073, pokytis: -628, proc: '-1,24'}}\n"

        assert told(tmp_path, data) == []

    def it_tells_the_row_of_a_list_and_the_total_beside_it(self, tmp_path: Path) -> None:
        data = EVENTS.replace("4 000}", "4 000, dalis: '70,0'}")

        assert told(tmp_path, data) == [
            (
                "D180 „Koncertai: Dalis“ nurodyta 70,0, bet"
                " „Lankytojai“ 4 000 / „Iš viso: Lankytojai“ 5 000 × 100 = 80,0."
            ),
        ]

    def it_compares_the_stated_total_of_a_list(self, tmp_path: Path) -> None:
        data = EVENTS + "    is_viso: {renginiai: 100, lankytojai: 5 100, vidurkis: '50,0'}\n"

        found = check_report(read_centre(tmp_path, data))

        assert [one.message.code for one in found] == ["D201"]
        assert [one.value for one in found[0].spots] == [5_100, 4_000, 1_000]


class DescribeTotalsAreWhole:
    PARTIAL = EVENTS.replace(", lankytojai: 1 000", "")

    def it_says_which_part_a_total_lacks(self, tmp_path: Path) -> None:
        assert told(tmp_path, self.PARTIAL) == [
            (
                "D182 „Iš viso: Lankytojai“ nesuskaičiuojama: nėra „Parodos: Lankytojai“;"
                " kiti dėmenys sudaro 4 000."
            ),
        ]

    def it_says_by_the_row_which_of_a_column_it_lacks(self, tmp_path: Path) -> None:
        museum = FIXTURES / "muziejus"
        text = (museum / "ataskaita.yaml").read_text(encoding="utf-8")
        quoted = "{{ rinkiniai.eksponatai.is_viso.isigyta|inagininku }}"
        for gone in ("isigyta: 185, ", "isigyta: 797, ", quoted):
            assert gone in text
            text = text.replace(gone, "", 1)
        (tmp_path / "a.yaml").write_text(text, encoding="utf-8")

        (told,) = [
            one.what("lt").replace("\xa0", " ")
            for one in check_report(at.load(tmp_path / "a.yaml", previous=False))
            if one.message.code == "D182"
        ]

        assert told == (
            "„Iš viso: Įsigyta“ nesuskaičiuojama: nėra „Pagalbinis fondas: Įsigyta“;"
            " kiti dėmenys sudaro 612."
        )

    def it_is_an_error_of_a_final_report(self, tmp_path: Path) -> None:
        found = told(tmp_path, self.PARTIAL, final=True)

        assert [one[:4] for one in found] == ["D183"]


class DescribeFiguresAreAtMost:
    def it_warns_of_a_figure_above_its_bound(self, tmp_path: Path) -> None:
        assert told(tmp_path, "lesos: {metai: {yra: 10, balansas: 12}}\n") == [
            "D181 „Likutis“ yra 12, daugiau negu „2021 m.“, 10."
        ]

    def it_lets_a_balance_be_below_zero_and_no_count(self, tmp_path: Path) -> None:
        assert told(tmp_path, "lesos: {metai: {yra: 10, balansas: -12}}\n") == []
        with pytest.raises(DataErrors, match="D114"):
            read_centre(tmp_path, "lesos: {metai: {yra: -10}}\n")


class DescribeRelationsHold:
    def it_compares_thousands_of_euros_with_euros(self, tmp_path: Path) -> None:
        assert told(tmp_path, "lesos: {planuota: '62,5', panaudota: '62 540,10'}\n") == []
        assert told(tmp_path, "lesos: {planuota: '62,5', panaudota: '62 600,00'}\n") == [
            (
                "D184 Turi būti: „Lėšos: Panaudota“ 62 600 ≤ „Lėšos: Planuota“ 62,5 tūkst. Eur;"
                " bet kairėje yra 62 600, dešinėje 62 500."
            ),
        ]
