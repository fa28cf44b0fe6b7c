"""Slips of a hand in own tables: those that are written down here, and many more by chance.

Guards: declared.own_rounding.
"""

from pathlib import Path

import pytest

from benchmarks.own_guessed import GUESSED, Draw
from benchmarks.own_said import WITH_FORMULAS, rounded_thousands
from benchmarks.slips_own import SLIPS, TABLES, false_alarms, outcomes
from tests.draws import WHOLE
from tests.own_tables import column, table, told

ENOUGH = 0.95
TRIED = SLIPS if WHOLE else SLIPS // 4

STOCK = (
    (column("Turinys"), column("Gauta", "fiz_vnt"), column("Fondas", "fiz_vnt")),
    (
        "Grožinė literatūra, 540, 12 830",
        "iš jų vaikams, 210, 4 120",
        "Šakinė literatūra, 305, 9 417",
        "Periodika, 96, 355",
        "Iš viso, 941, 22 602",
    ),
)
YEARS = (
    (
        column("Rodiklis"),
        column("2022 m.", "vnt"),
        column("2023 m.", "vnt"),
        column("Pokytis", "vnt"),
        column("Pokytis, proc.", "proc"),
    ),
    (
        "Apsilankymai, 32 415, 36 211, 3 796, '11,7'",
        "Renginiai, 148, 133, -15, '-10,1'",
        "iš jų vaikams, 60, 71, 11, '18,3'",
    ),
)
SHARES = (
    (column("Grupė"), column("Vartotojai", "asm"), column("Dalis, proc.", "proc")),
    (
        "Vaikai, 222, '27,4'",
        "Studentai, 56, '6,9'",
        "Darbuotojai, 310, '38,2'",
        "Pensininkai, 223, '27,5'",
        "Iš viso, 811, 100",
    ),
)
PLAN = (
    (
        column("Rodiklis"),
        column("Numatyta", "vnt"),
        column("Pasiekta", "vnt"),
        column("Įvykdyta, proc.", "proc"),
    ),
    (
        "Vartotojai, 2 800, 2 850, '101,79'",
        "Apsilankymai, 47 000, 46 120, '98,13'",
        "Renginiai, 120, 131, '109,17'",
        "Edukacijos, 40, 44, '110,00'",
    ),
)
SAID = (
    (
        column("Šaltinis"),
        column("Gauta", "tukst_eur"),
        column("Panaudota", "tukst_eur", ne_daugiau="gauta"),
        column("Liko", "tukst_eur", formule="gauta - panaudota"),
    ),
    (
        "Savivaldybė, '250,3', '248,0', '2,3'",
        "Paslaugos, '11,0', '10,5', '0,5'",
        "Iš viso, '261,3', '258,5', '2,8'",
    ),
    "suma: is_viso",
)

THOUSANDS = (
    (
        column("Šaltinis"),
        column("Gauta", "tukst_eur"),
        column("Panaudota", "tukst_eur"),
        column("Liko", "tukst_eur", formule="gauta - panaudota"),
        column("Dalis", "proc", formule="dalis(panaudota; gauta)"),
        column("Dalyviai", "asm"),
        column("Vienam dalyviui", "eur", formule="panaudota / dalyviai"),
    ),
    (  # 250 345 - 248 055 = 2 290; 11 049 - 10 450 = 599
        "Savivaldybė, '250,3', '248,1', '2,3', '99,1', 500, '496,11'",
        "Paslaugos, '11,0', '10,5', '0,6', '94,6', 0, ''",
        "Iš viso, '261,4', '258,5', '2,9', '98,9', 500, '517,01'",
    ),
    "suma: is_viso",
)
"""Each figure was rounded by itself; euros are of thousands of euros."""

SLIPPED = (
    # a digit
    (STOCK, "12 830", "12 380", "D188 [1][3]"),
    (STOCK, "941", "947", "D188 [5][2]"),
    (YEARS, "36 211", "36 271", "D188 [1][2]"),
    (YEARS, "-15,", "-13,", "D188 [2][4]"),
    (SHARES, "'38,2'", "'33,2'", "D188 [3][3]"),
    (PLAN, "2 850", "2 950", "D188 [1][3]"),
    (SAID, "'250,3'", "'260,3'", "D180 [1][2]"),
    (THOUSANDS, "'2,3'", "'2,6'", "D180 [1][4]"),
    (THOUSANDS, "'99,1'", "'99,6'", "D180 [1][5]"),
    (THOUSANDS, "'496,11'", "'495,11'", "D180 [1][7]"),
    # two swapped
    (STOCK, "22 602", "22 062", "D188 [5][3]"),
    (YEARS, "'11,7'", "'17,1'", "D188 [1][5]"),
    (SHARES, "811", "181", "D188 [5][2]"),
    (PLAN, "'98,13'", "'89,13'", "D188 [2][4]"),
    (SAID, "'258,5'", "'285,5'", "D201 [3][3]"),
    # one lost
    (STOCK, "9 417", "947", "D188 [3][3]"),
    (YEARS, "3 796", "379", "D188 [1][4]"),
    (SHARES, "310", "31", "D188 [3][2]"),
    (PLAN, "47 000", "4 700", "D188 [2][2]"),
    (SAID, "'10,5'", "'1,5'", "D180 [2][3]"),
    # the neighbour's
    (STOCK, "96, 355", "355, 355", "D188 [4][2]"),
    (YEARS, "148, 133", "148, 148", "D188 [2][3]"),
    (SHARES, "223, '27,5'", "310, '27,5'", "D188 [4][2]"),
    (SAID, "'2,3'", "'0,5'", "D180 [1][4]"),
    # moved
    (STOCK, "540, 12 830", "12 830, 540", "D188 [5][2]"),
    (YEARS, "32 415, 36 211", "36 211, 32 415", "D188 [1][2]"),
    (PLAN, "120, 131", "131, 120", "D188 [3][2]"),
    (SAID, "'250,3', '248,0'", "'248,0', '250,3'", "D181 [1][3]"),
    # of these
    (STOCK, "4 120", "41 200", "D189 [2][3]"),
    (YEARS, "60, 71", "160, 71", "D189 [3][2]"),
)


def spoilt(sound: tuple[object, ...], right: str = "", wrong: str = "") -> str:
    """Return the data of the table, with the first such words replaced."""
    columns, rows, *more = sound
    data = table(columns, rows, *more)  # type: ignore[arg-type]  # as they stand above
    assert not right or right in data
    return data.replace(right, wrong, 1)


class DescribeSoundTables:
    @pytest.mark.parametrize("sound", [STOCK, YEARS, SHARES, PLAN, SAID, THOUSANDS])
    def they_are_told_of_nothing(self, tmp_path: Path, sound: tuple[object, ...]) -> None:
        assert told(tmp_path, spoilt(sound)) == []

    @pytest.mark.slow
    @pytest.mark.parametrize("draws", [GUESSED, WITH_FORMULAS, [rounded_thousands]])
    def they_may_be_any_that_an_institution_fills(self, draws: list[Draw]) -> None:
        assert false_alarms(draws, TABLES) == []


class DescribeSlips:
    @pytest.mark.parametrize(("sound", "right", "wrong", "expected"), SLIPPED)
    def they_are_told_at_their_cells(
        self, tmp_path: Path, sound: tuple[object, ...], right: str, wrong: str, expected: str
    ) -> None:
        assert expected in told(tmp_path, spoilt(sound, right, wrong))

    @pytest.mark.slow
    @pytest.mark.parametrize("draws", [GUESSED, WITH_FORMULAS])
    def they_are_told_nearly_always(self, draws: list[Draw]) -> None:
        found = [is_told for *_, is_told in outcomes(draws, TRIED)]

        assert sum(found) / len(found) >= ENOUGH
