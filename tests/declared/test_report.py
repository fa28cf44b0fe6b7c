"""The report: its sections in order, its own ones, last year beside it."""

from attrs import evolve

from ataskaita.declared.institution import Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnSection
from ataskaita.declared.report import Report
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.activities import Clubs, Projects
from ataskaita.kinds.library.collection import Collection

OWN = OwnSection(heading="Vaikams")
REPORT = LibraryReport(
    year=2024,
    institution=Institution(name="Biblioteka", genitive="Bibliotekos"),
    projects=Projects(),
    clubs=Clubs(),
    collection=Collection(),
    own_sections=Keyed({"vaikai": OWN}),
)


class DescribeSections:
    def they_are_the_present_ones_in_the_models_order_own_ones_last(self) -> None:
        assert _keys(REPORT) == ["fondas", "klubai", "projektai", "vaikai"]

    def they_stand_in_the_order_that_the_data_asks_for(self) -> None:
        order = ("projektai", "vaikai", "fondas", "klubai")

        assert _keys(evolve(REPORT, order=order)) == list(order)

    def they_come_with_their_keys(self) -> None:
        assert dict(REPORT.sections)["vaikai"] is OWN
        assert dict(REPORT.sections)["klubai"] is REPORT.clubs

    def they_are_fourteen(self, report: Report) -> None:
        keys = [one.key for one in report.kind.sections]

        assert _keys(report) == keys
        assert len(keys) == 14


def _keys(report: Report) -> list[str]:
    return [key for key, _ in report.sections]
