"""Slips of a hand in every value of the fixtures, and whether the program tells them.

Guards: benchmarks.mutated, benchmarks.mutations.
"""

import re

import pytest

from benchmarks.mutated.measure import LED, LIES, slips_in, slips_outside
from benchmarks.mutated.outcomes import Outcome
from benchmarks.mutated.settings import as_it_lies, as_led
from benchmarks.mutated.slips import slips_of
from benchmarks.mutated.values import with_texts
from benchmarks.mutations import PAGE
from tests.draws import WHOLE

SHARE = 40 if WHOLE else 80
"""One slip in so many is tried."""
NEAR = 5.0
"""Points by which a share of a few hundred may differ from the whole."""


def documented(setting: str) -> tuple[float, float]:
    """Return what the page says is caught: of all slips, and of those of a digit."""
    row = re.search(rf"\| {setting} \|.*", PAGE.read_text(encoding="utf-8"))
    assert row
    first, second = re.findall(r"\*\*([0-9.]+) %\*\*", row[0])
    return float(first), float(second)


def rate(outcomes: list[Outcome]) -> float:
    return 100 * sum(one.is_caught for one in outcomes) / len(outcomes)


class DescribeValues:
    def it_is_every_number_of_the_data(self) -> None:
        with as_it_lies("miestelis") as base:
            paths = {one.path for one in base.values}
        assert {"fondas.pradzia.is_viso", "fondas.nurasymo_priezastys.senos.kiekis"} <= paths
        assert "metai" not in paths

    def it_is_every_cell_of_an_own_table(self) -> None:
        with as_it_lies("kita-biblioteka") as base:
            cells = [one for one in base.values if ".lentele.eilutes[" in one.path]
        assert cells
        assert all(one.text in str(base.plain["savi_skyriai"]) for one in cells)


class DescribeSlips:
    def they_change_the_number_at_its_place_alone(self) -> None:
        with as_it_lies("miestelis") as base:
            value = next(one for one in base.values if one.path == "fondas.dovanos")
            spoilt = {
                with_texts(base.plain, one.texts)["fondas"]["dovanos"]
                for one in slips_of(value)
                if one.kind == "neighbouring key"
            }
            assert base.plain["fondas"]["dovanos"] == "55"
        assert spoilt == {"45", "65", "54", "56"}


class DescribeWhatIsGivenBesides:
    @pytest.mark.slow
    def it_alarms_nobody(self) -> None:
        with as_led("miestelis", 1) as base:
            assert base.previous is not None
            assert base.plain["fondas"]["pradzia"]["knygos_ir_serialiniai"] == "21104"


@pytest.mark.slow
class DescribeMutants:
    @pytest.mark.parametrize("setting", [LIES, LED])
    def they_are_caught_as_the_docs_say(self, setting: str) -> None:
        outcomes = list(slips_in(setting, SHARE))
        every, digits = documented(setting)
        assert abs(rate(outcomes) - every) <= NEAR
        assert abs(rate([one for one in outcomes if one.of_a_digit]) - digits) <= NEAR
        assert not [one for one in outcomes if one.crashed]

    def they_crash_nothing_outside_tables(self) -> None:
        assert not [str(one.slip) for one in slips_outside(8) if one.crashed]
