"""The figures that nothing checks: what no total, balance, part, ratio or last year holds.

Guards: ataskaita.checks.unheld.
"""

from decimal import Decimal

from ataskaita.checks import unheld
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnFigure
from ataskaita.declared.report import Report
from ataskaita.kinds.library.services import Loans, Services
from tests.checks.making import report


def paths(made: Report) -> list[str]:
    return [one.path for one in unheld(made)]


class DescribeWhatNothingChecks:
    def it_is_a_figure_alone(self) -> None:
        services = Services(training_hours=Decimal(64), loans=Loans(external=5))

        assert paths(report(services=services)) == [
            "vartotojai.mokymo_valandos",
            "vartotojai.isduotis.i_namus",
        ]

    def it_isnt_what_a_stated_total_holds(self) -> None:
        loans = Loans(stated_total=8, external=5, on_site=3)

        assert paths(report(services=Services(loans=loans))) == []

    def it_isnt_what_last_year_had(self) -> None:
        earlier = Keyed({"vartotojai.mokymo_valandos": 60})

        made = report(services=Services(training_hours=Decimal(64)), earlier=earlier)

        assert paths(made) == []

    def it_is_a_figure_of_ones_own(self) -> None:
        own = OwnFigure(label="Savanoriai", value=4)

        assert paths(report(own_figures=Keyed({"savanoriai": own}))) == [
            "papildomi_rodikliai.savanoriai"
        ]
