"""Last year's report beside this year's."""

import pytest
from attrs import evolve

from ataskaita.declared.institution import Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.report import Report
from ataskaita.declared.succession import with_previous
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.collection import Collection

REPORT = LibraryReport(year=2024, institution=Institution(name="Biblioteka"))
GIFTS, SUPPORT = "fondas.dovanos", "fondas.parama"


def last_year(gifts: int) -> Report:
    return evolve(REPORT, year=2023, collection=Collection(gifts=gifts))


def figures(report: Report) -> dict[str, object]:
    return {name: report.earlier[name] for name in (GIFTS, SUPPORT) if name in report.earlier}


class DescribeWithPrevious:
    @pytest.mark.parametrize(
        ("own", "expected"),
        [
            ({}, {GIFTS: 1}),
            ({GIFTS: 2}, {GIFTS: 2}),
            ({SUPPORT: 2}, {GIFTS: 1, SUPPORT: 2}),
        ],
    )
    def it_takes_figures_that_the_data_does_not_give(
        self, own: dict[str, int], expected: dict[str, int]
    ) -> None:
        report = with_previous(evolve(REPORT, earlier=Keyed(own)), last_year(1))

        assert figures(report) == expected
        assert report.previous == last_year(1)

    def it_replaces_the_one_before_with_its_figures(self) -> None:
        first = with_previous(evolve(REPORT, earlier=Keyed({SUPPORT: 2})), last_year(1))

        assert figures(with_previous(first, last_year(7))) == {GIFTS: 7, SUPPORT: 2}

    def it_leaves_the_report_itself_as_it_was(self) -> None:
        with_previous(REPORT, last_year(1))

        assert REPORT.earlier == Keyed()
        assert REPORT.previous is None

    def it_is_no_part_of_what_the_report_says(self) -> None:
        kept = evolve(REPORT, previous=last_year(1))

        assert kept == REPORT
        assert "previous=" not in repr(kept)
