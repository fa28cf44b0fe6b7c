"""Drawn forms and reports of them: of sound ones nothing is told, of slips nearly all."""

from pathlib import Path

import pytest

import ataskaita as at
from benchmarks.drawn.reading import alarms
from benchmarks.drawn.reading import put as written
from benchmarks.drawn.standing import drawn_forms, outcomes, unlike_lists
from tests.draws import WHOLE
from tests.notation.forms import put

FORMS, FEW = 60, 20
SLIPPED_FORMS = FORMS if WHOLE else FORMS // 2
"""How many are drawn here; `python -m benchmarks.drawn` draws five times as many."""
ENOUGH = 0.95

SLIPPED = (
    # a total of known rows, of listed ones, of single figures: the total, then a part
    ("nariai: 42", "nariai: 24", "D201 nariai.sudetis.is_viso.nariai"),
    ("nariai: 30", "nariai: 3", "D201 nariai.sudetis.is_viso.nariai"),
    ("dalyviai: 200", "dalyviai: 20", "D201 veikla.susitikimai.is_viso.dalyviai"),
    ("kartai: 10", "kartai: 5", "D201 veikla.susitikimai.is_viso.kartai"),
    ("viskas: 5", "viskas: 8", "D201 veikla.viskas"),
    ("renginiai: 3", "renginiai: 2", "D201 veikla.viskas"),
    # a row and a column of these
    ("vyresni: {nariai: 9", "vyresni: {nariai: 90", "D203 nariai.sudetis.vyresni.nariai"),
    ("nariai: 12, moterys: 7", "nariai: 7, moterys: 12", "D203 nariai.sudetis.vaikai.moterys"),
    # what is hardly ever above, what is computed, what is related
    ("panaudota: 200", "panaudota: 210", "D181 veikla.lesos.nariu.panaudota"),
    ("panaudota: 90}", "panaudota: 90, liko: 1}", "D180 veikla.lesos.parama.liko"),
    ("dalyviai: 80}", "dalyviai: 80, vidurkis: 61}", "D180 veikla.susitikimai.eilutes[2].vidurkis"),
    ("isvykos: 2", "isvykos: 22", "D184 veikla.susitikimai.is_viso.kartai"),
)


class DescribeConsistentReportsOfAnyForm:
    @pytest.mark.slow
    def they_are_told_of_nothing_and_printed_as_they_were_drawn(self, tmp_path: Path) -> None:
        assert [one for drawn in drawn_forms(FORMS) for one in alarms(drawn, tmp_path)] == []

    @pytest.mark.parametrize("seed", [777_142, 777_281])
    def they_quote_nothing_that_somebody_forgot(self, tmp_path: Path, seed: int) -> None:
        (drawn,) = drawn_forms(1, seed)

        assert drawn.lacking
        assert at.load(written(drawn, tmp_path)).sections


class DescribeSlipsInReportsOfAForm:
    @pytest.mark.parametrize(("right", "wrong", "expected"), SLIPPED)
    def they_are_told_by_what_holds_the_cell(
        self, tmp_path: Path, right: str, wrong: str, expected: str
    ) -> None:
        found = at.check(at.load(put(tmp_path, (right, wrong))))

        every = [one for whole in found for one in (whole, *whole.folded)]
        assert expected in {f"{one.message.code} {one.spots[0].path}" for one in every}

    @pytest.mark.slow
    def they_are_told_nearly_always(self, tmp_path: Path) -> None:
        made = list(outcomes(SLIPPED_FORMS, tmp_path, exact=True))

        assert len(made) >= SLIPPED_FORMS
        assert sum(one.is_found for one in made) / len(made) >= ENOUGH
        assert sum(one.is_named for one in made) / len(made) >= ENOUGH


class DescribeTheListOfWhatNothingHolds:
    def it_is_that_of_the_draw(self) -> None:
        assert [one for drawn in drawn_forms(FEW) for one in unlike_lists(drawn)] == []
