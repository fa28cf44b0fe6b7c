"""D201, D202, D205: totals that the data states, against what their parts give."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.activities import Project, Projects
from ataskaita.kinds.library.collection import (
    Acquired,
    Acquisitions,
    Collection,
    CopiesAndTitles,
    FundsPerResident,
)
from ataskaita.kinds.library.events import EventCounts, Events
from ataskaita.kinds.library.resources import Staff, StaffCounts
from ataskaita.kinds.library.services import Loans, Services, Users
from ataskaita.messages.consistency import WRONG_TOTAL
from tests.checks.making import findings, told

if TYPE_CHECKING:
    from ataskaita.declared.sections import Section
    from ataskaita.errors import Finding


class DescribeARow:
    @pytest.mark.parametrize(
        ("loans", "found"),
        [
            (Loans(stated_total=4, external=1, on_site=2), ["vartotojai.isduotis.is_viso"]),
            (Loans(stated_total=2, external=1, on_site=2), ["vartotojai.isduotis.is_viso"]),
            (Loans(stated_total=3, external=1, on_site=2), []),
            (Loans(stated_total=3, external=1), []),
            (Loans(external=1, on_site=2), []),
        ],
    )
    def it_must_add_up(self, loans: Loans, found: list[str]) -> None:
        assert _found(services=Services(loans=loans)) == found

    def it_must_add_up_to_the_cent(self) -> None:
        funds = FundsPerResident(
            stated_total=Decimal("0.32"),
            ministry=Decimal("0.10"),
            municipality=Decimal("0.21"),
            other_sources=Decimal(0),
        )

        assert _found(collection=Collection(funds_per_resident=funds)) == [
            "fondas.lesos_gyventojui.is_viso"
        ]

    def it_adds_up_the_items_of_a_list(self) -> None:
        projects = (Project(funds=Decimal(4)), Project())

        assert _found(projects=Projects(stated_funds=Decimal(5), projects=projects)) == [
            "projektai.lesos"
        ]


class DescribeColumns:
    def they_must_add_up_over_kinds_of_staff(self) -> None:
        row = StaffCounts(fte=Decimal(1), higher=2, post_secondary=0, other_education=0)
        stated = StaffCounts(fte=Decimal(4), higher=9)

        staff = Staff(
            stated_total=stated, qualified=row, experienced=row, specialists=row, technical=row
        )

        assert _found(staff=staff) == ["personalas.is_viso.aukstasis"]

    def they_are_not_checked_where_a_row_is_missing(self) -> None:
        staff = Staff(stated_total=StaffCounts(higher=9), specialists=StaffCounts(higher=2))

        assert _found(staff=staff) == []

    def they_are_named_by_the_rows_that_they_add_up(self) -> None:
        row = StaffCounts(higher=2)

        faults = findings(
            staff=Staff(stated_librarians=StaffCounts(higher=5), qualified=row, experienced=row)
        )

        assert [fault.facts["parts"] for fault in faults if fault.message is WRONG_TOTAL] == [
            "personalas.turintys_issilavinima.aukstasis, personalas.igije_igudzius.aukstasis"
        ]


class DescribeGroups:
    def they_must_add_up_to_the_whole_network(self) -> None:
        groups = Keyed({"a": EventCounts(spoken=1, visual=2), "b": EventCounts(spoken=3, visual=4)})

        events = Events(
            stated_total=EventCounts(stated_total=11, spoken=4, visual=7), groups=groups
        )

        (found,) = _wrong(events=events)

        # with one more visual event in a group both totals are right, with one less in all neither
        assert found.place.within == "renginiai.grupes.a.vaizdiniai"
        assert [one.spots[0].path for one in found.folded] == ["renginiai.is_viso.is_viso"]

    def they_must_add_up_each_by_itself(self) -> None:
        groups = Keyed({"a": EventCounts(stated_total=4, spoken=1, visual=2)})

        assert _found(events=Events(groups=groups)) == ["renginiai.grupes.a.is_viso"]

    def their_titles_need_not_add_up(self) -> None:
        group = Acquired(fiction=CopiesAndTitles(copies=2, titles=2))
        stated = Acquired(fiction=CopiesAndTitles(copies=4, titles=3))

        acquisitions = Acquisitions(stated_total=stated, groups=Keyed({"a": group, "b": group}))

        assert _found(collection=Collection(acquisitions=acquisitions)) == []

    def they_are_held_against_what_the_data_states_only(self) -> None:
        events = Events(
            stated_total=EventCounts(spoken=5, visual=4),
            groups=Keyed({"a": EventCounts(spoken=1, visual=4)}),
        )

        assert _found(events=events) == ["renginiai.is_viso.garsiniai"]


class DescribeAPartThatIsMissing:
    def it_is_warned_of_where_others_are_given(self) -> None:
        found = findings(services=Services(loans=Loans(stated_total=3, external=1)))

        assert [(one.message.code, one.severity) for one in found] == [("D202", "warning")]
        assert found[0].facts["parts"] == "„Išduotis vietoje“"

    def it_is_nothing_where_the_other_may_be_given_alone(self) -> None:
        users = Users(stated_total=1850, newly_registered=380)

        assert findings(services=Services(users=users)) == ()
        (found,) = findings(services=Services(users=Users(stated_total=1850, reregistered=380)))
        assert found.message.code == "D202"

    @pytest.mark.parametrize("new", [2380, 1860])
    def it_is_nothing_that_lets_such_a_part_be_above_its_total(self, new: int) -> None:
        users = Users(stated_total=1850, newly_registered=new)

        assert [one.message.code for one in findings(services=Services(users=users))] == ["D203"]

    def it_is_no_excuse_for_parts_above_the_total(self) -> None:
        found = findings(services=Services(loans=Loans(stated_total=3, external=5)))

        assert [one.message.code for one in found] == ["D203"]

    def it_is_nothing_where_no_part_is_given(self) -> None:
        assert findings(services=Services(loans=Loans(stated_total=3))) == ()


class DescribeTitles:
    @pytest.mark.parametrize(("total", "found"), [(2, ["D205"]), (3, []), (5, []), (6, ["D205"])])
    def they_lie_between_the_greatest_part_and_the_sum(self, total: int, found: list[str]) -> None:
        rich = Acquired(fiction=CopiesAndTitles(copies=3, titles=3))
        poor = Acquired(fiction=CopiesAndTitles(copies=3, titles=2))
        stated = Acquired(fiction=CopiesAndTitles(copies=6, titles=total))

        acquisitions = Acquisitions(stated_total=stated, groups=Keyed({"a": rich, "b": poor}))

        assert told(findings(collection=Collection(acquisitions=acquisitions))) == found

    def they_add_up_over_kinds_of_literature(self) -> None:
        group = Acquired(
            stated_total=CopiesAndTitles(copies=3, titles=2),
            fiction=CopiesAndTitles(copies=1, titles=1),
            non_fiction=CopiesAndTitles(copies=1, titles=1),
            periodicals=CopiesAndTitles(copies=1, titles=1),
        )

        acquisitions = Acquisitions(groups=Keyed({"a": group}))

        found = findings(collection=Collection(acquisitions=acquisitions))
        assert [one.place.within for one in found] == ["fondas.isigijimas.grupes.a.is_viso.pavad"]


class DescribeTheValuesOfAFinding:
    def they_are_the_total_and_every_typed_part(self) -> None:
        group = EventCounts(spoken=1, visual=2)

        found = findings(
            events=Events(stated_total=EventCounts(stated_total=4), groups=Keyed({"a": group}))
        )

        assert [(one.path, one.value) for one in found[0].spots] == [
            ("renginiai.is_viso.is_viso", 4),
            ("renginiai.grupes.a.garsiniai", 1),
            ("renginiai.grupes.a.vaizdiniai", 2),
        ]


class DescribeOneSlip:
    def it_is_told_once_however_many_totals_it_goes_up_to(self) -> None:
        row = StaffCounts(higher=2, post_secondary=1, other_education=0)
        none = StaffCounts(higher=0, post_secondary=0, other_education=0)
        total = StaffCounts(stated_persons=7, higher=5, post_secondary=2, other_education=0)

        (found,) = _wrong(
            staff=Staff(
                stated_total=total,
                stated_librarians=total,
                qualified=row,
                experienced=row,
                specialists=none,
                technical=none,
            )
        )

        assert found.place.within == "personalas.igije_igudzius.aukstasis"
        assert found.facts["difference"] == "1"
        assert "personalas.is_viso.aukstasis" in {one.spots[0].path for one in found.folded}

    def they_are_two_where_they_differ_by_other_numbers(self) -> None:
        row = StaffCounts(higher=2, post_secondary=1)

        found = _wrong(
            staff=Staff(
                stated_librarians=StaffCounts(higher=5, post_secondary=4),
                qualified=row,
                experienced=row,
            )
        )

        assert [one.place.within.rpartition(".")[2] for one in found] == [
            "aukstasis",
            "aukstesnysis",
        ]


def _wrong(**sections: Section) -> list[Finding]:
    return [one for one in findings(**sections) if one.message.code == "D201"]


def _found(**sections: Section) -> list[str]:
    return [one.place.within for one in _wrong(**sections)]
