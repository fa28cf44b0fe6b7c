"""Forms and consistent reports of them, drawn by chance: nothing is told, all is printed."""

from pathlib import Path

import pytest

from benchmarks.drawn.reading import alarms
from benchmarks.drawn.standing import REPORTS, drawn_forms

FEW = 20


class DescribeConsistentReportsOfAnyForm:
    def they_are_told_of_nothing_and_printed_as_they_were_drawn(self, tmp_path: Path) -> None:
        assert [one for drawn in drawn_forms(FEW) for one in alarms(drawn, tmp_path)] == []

    @pytest.mark.slow
    def they_are_neither_of_so_many(self, tmp_path: Path) -> None:
        assert [one for drawn in drawn_forms(REPORTS) for one in alarms(drawn, tmp_path)] == []
