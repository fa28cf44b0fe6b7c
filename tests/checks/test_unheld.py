"""The figures that nothing checks: what no total, balance, part, ratio or last year holds.

Guards: ataskaita.checks.unheld.
"""

from decimal import Decimal

from ataskaita.checks import unheld
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnBlock, OwnFigure, OwnSection, OwnTable
from ataskaita.declared.report import Report
from ataskaita.kinds.library.events import Activity, Events, YouthCentre
from ataskaita.kinds.library.resources import StaffTraining, Training
from ataskaita.kinds.library.services import Loans, Services
from tests.checks.making import report


def paths(made: Report) -> list[str]:
    return [one.path for one in unheld(made)]


def called(made: Report) -> list[str]:
    return [one.called for one in unheld(made)]


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


class DescribeWhatItIsCalled:
    def it_is_a_cell_by_its_table_row_and_column(self) -> None:
        table = OwnTable(
            title="Veiklos",
            columns=(Column(label="Veikla"), Column(label="Dalyviai", unit_key="asm")),
            rows=(("Būrelis", 48),),
        )
        own = OwnSection(heading="Vaikai", blocks=(OwnBlock(table=table),))

        assert called(report(own_sections=Keyed({"vaikai": own}))) == ["Veiklos: Būrelis: Dalyviai"]

    def it_is_a_figure_of_an_item_by_the_item(self) -> None:
        trainings = (Training(title="Kursai", attendees=5),)
        activities = Keyed({"parodos": Activity(name="parodos", count=3)})
        events = Events(youth_centre=YouthCentre(activities=activities))

        assert called(report(staff_training=StaffTraining(events=trainings), events=events)) == [
            "parodos: Kiekis",
            "Kursai: Darbuotojų skaičius",
        ]

    def it_is_a_figure_of_ones_own_by_its_label(self) -> None:
        own = OwnFigure(label="Savanoriai", value=4)

        assert called(report(own_figures=Keyed({"savanoriai": own}))) == ["Savanoriai"]
