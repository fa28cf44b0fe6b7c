"""Totals: computed from their parts, with what the data states kept beside them."""

from decimal import Decimal

import pytest

from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.activities import Project, Projects
from ataskaita.kinds.library.collection import (
    Acquired,
    Acquisitions,
    CopiesAndTitles,
    DocumentCounts,
    FundsPerResident,
)
from ataskaita.kinds.library.events import Activity, EventCounts, Events, YouthCentre
from ataskaita.kinds.library.resources import Expenditure, Staff, StaffCounts
from ataskaita.kinds.library.services import Users

COUNTS = {
    "books_and_serials": 9998,
    "cartographic": 0,
    "printed_music": 1,
    "graphic": 0,
    "audiovisual": 74,
    "other_documents": 0,
    "digital": 0,
}


class DescribeATotalOfFigures:
    def it_is_computed_from_its_parts(self) -> None:
        assert DocumentCounts(**COUNTS).total == 10_073

    def it_is_computed_although_the_data_states_another(self) -> None:
        counts = DocumentCounts(stated_total=10_000, **COUNTS)

        assert (counts.total, counts.stated_total) == (10_073, 10_000)

    def it_is_what_the_data_states_where_a_part_is_missing(self) -> None:
        assert Users(stated_total=6106, reregistered=5181).total == 6106

    @pytest.mark.parametrize("users", [Users(), Users(reregistered=5181)])
    def it_is_none_where_nothing_gives_it(self, users: Users) -> None:
        assert users.total is None

    def it_is_exact_for_money(self) -> None:
        funds = FundsPerResident(
            ministry=Decimal("0.10"), municipality=Decimal("0.20"), other_sources=Decimal("0.30")
        )

        assert funds.total == Decimal("0.60")

    def it_may_have_a_total_among_its_parts(self) -> None:
        spent = Expenditure(
            wages=Decimal(100),
            books=Decimal(5),
            periodicals=Decimal(3),
            other_documents=Decimal(1),
            automation=Decimal(0),
            premises=Decimal(0),
            other_expenditure=Decimal(10),
        )

        assert (spent.documents, spent.total) == (Decimal(9), Decimal(119))


class DescribeATotalOfAList:
    def it_adds_up_the_figures_that_are_given(self) -> None:
        projects = Projects(
            projects=(Project(funds=Decimal("1.50")), Project(), Project(funds=Decimal(2)))
        )

        assert projects.funds == Decimal("3.50")

    def it_adds_up_named_items(self) -> None:
        activities = Keyed({"a": Activity(name="A", count=8), "b": Activity(name="B", count=2)})

        assert YouthCentre(activities=activities).total == 10

    @pytest.mark.parametrize("stated", [None, Decimal(5)])
    def it_is_what_the_data_states_where_there_are_no_items(self, stated: Decimal | None) -> None:
        assert Projects(stated_funds=stated).funds == stated


class DescribeATotalOverGroups:
    def it_adds_up_each_figure(self) -> None:
        events = Events(
            groups=Keyed(
                {"a": EventCounts(spoken=1, visual=2), "b": EventCounts(spoken=10, visual=20)}
            )
        )

        assert events.total is not None
        assert (events.total.spoken, events.total.visual, events.total.total) == (11, 22, 33)

    def it_does_not_add_up_titles(self) -> None:
        acquisitions = Acquisitions(groups=_groups(titles=(473, 206)))

        assert acquisitions.total is not None
        assert acquisitions.total.fiction == CopiesAndTitles(copies=845, titles=None)

    def it_keeps_the_titles_that_the_data_states(self) -> None:
        stated = Acquired(fiction=CopiesAndTitles(copies=1, titles=500))
        acquisitions = Acquisitions(stated_total=stated, groups=_groups(titles=(473, 206)))

        assert acquisitions.total is not None
        assert acquisitions.total.fiction == CopiesAndTitles(copies=845, titles=500)

    def it_keeps_what_the_data_states_of_a_figure_that_a_group_lacks(self) -> None:
        groups = Keyed({"a": EventCounts(spoken=1, visual=2), "b": EventCounts(spoken=10)})
        events = Events(stated_total=EventCounts(visual=7), groups=groups)

        assert events.total is not None
        assert (events.total.spoken, events.total.visual) == (11, 7)

    def it_is_what_the_data_states_where_there_are_no_groups(self) -> None:
        stated = EventCounts(stated_total=740)

        assert Events(stated_total=stated).total == stated


class DescribeATotalOfParts:
    def it_adds_up_object_by_object(self) -> None:
        row = StaffCounts(fte=Decimal("1.5"), higher=2, post_secondary=1, other_education=0)

        staff = Staff(qualified=row, experienced=row, specialists=row, technical=row)

        assert staff.total is not None
        assert (staff.total.fte, staff.total.persons) == (Decimal("6.0"), 12)

    def it_is_what_the_data_states_where_a_part_is_missing(self) -> None:
        stated = StaffCounts(stated_persons=50)

        staff = Staff(stated_total=stated, specialists=StaffCounts(stated_persons=2))

        assert staff.total == stated

    def it_is_none_where_a_part_is_missing_and_nothing_is_stated(self) -> None:
        assert Staff(specialists=StaffCounts(stated_persons=2)).total is None


def _groups(titles: tuple[int, int]) -> Keyed[Acquired]:
    first, second = titles
    return Keyed(
        {
            "a": Acquired(fiction=CopiesAndTitles(copies=591, titles=first)),
            "b": Acquired(fiction=CopiesAndTitles(copies=254, titles=second)),
        }
    )
