"""Slips of a hand in the report of 2020, and whether the checks report them."""

import pytest

from ataskaita.checks import check_report
from benchmarks.mutations import PAGE, Outcome, outcomes_of, page_of, sound_report

ENOUGH = 0.95


@pytest.fixture(scope="module")
def outcomes() -> tuple[Outcome, ...]:
    return tuple(outcomes_of(sound_report()))


class DescribeTheSoundReport:
    def it_has_no_errors(self) -> None:
        assert [str(one) for one in check_report(sound_report()) if one.severity == "error"] == []


@pytest.mark.slow
@pytest.mark.xdist_group("mutations")
class DescribeMutants:
    def they_are_reported(self, outcomes: tuple[Outcome, ...]) -> None:
        assert len(outcomes) > 1_500
        assert sum(one.is_reported for one in outcomes) / len(outcomes) >= ENOUGH

    def they_blame_no_untouched_value_alone(self, outcomes: tuple[Outcome, ...]) -> None:
        assert [str(one.mutant) for one in outcomes if one.blames_others] == []

    def they_are_as_the_docs_say(self, outcomes: tuple[Outcome, ...]) -> None:
        assert page_of(outcomes) == PAGE.read_text(encoding="utf-8")
