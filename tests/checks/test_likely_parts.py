"""D322 and D323: what is bounded by what there is.

Guards: ataskaita.checks.likely_parts.
"""

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnFigure
from ataskaita.kinds.library.resources import Staff, StaffCounts, StaffTraining, Training
from tests.checks.making import findings, told

STAFF = Staff(stated_total=StaffCounts(stated_persons=46))


class DescribeATraining:
    def it_has_no_more_attendants_than_are_employed(self) -> None:
        events = (Training(title="A", attendees=25), Training(title="B", attendees=255))

        (found,) = (
            one
            for one in findings(staff=STAFF, staff_training=StaffTraining(events=events))
            if one.message.code == "D322"
        )

        assert found.spots[0].path == "kvalifikacija.mokymai[2].darbuotojai"
        assert (found.facts["value"], found.facts["most"]) == ("255", "46")

    def it_may_have_all_of_them(self) -> None:
        events = (Training(title="A", attendees=46),)

        assert told(findings(staff=STAFF, staff_training=StaffTraining(events=events))) == []


class DescribeAFigureOfThese:
    def it_isnt_above_the_one_before_it(self) -> None:
        own = Keyed(
            {
                "apmokyti": OwnFigure(label="Apmokyti gyventojai", value=874, unit_key="asm"),
                "bedarbiai": OwnFigure(label="Iš jų bedarbiai", value=2_433, unit_key="asm"),
            }
        )

        assert told(findings(own_figures=own)) == ["D323"]

    def it_may_be_of_another_unit(self) -> None:
        own = Keyed(
            {
                "grupes": OwnFigure(label="Grupės", value=7, unit_key="vnt"),
                "bedarbiai": OwnFigure(label="Iš jų bedarbiai", value=43, unit_key="asm"),
            }
        )

        assert told(findings(own_figures=own)) == []
