"""D203: a part above its whole."""

import pytest

from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.collection import Collection, DocumentCounts, WithdrawalCause
from ataskaita.kinds.library.events import EventCounts, Events
from ataskaita.kinds.library.resources import Finance, Income
from ataskaita.kinds.library.services import ReferenceQuestions, Services, Users, Visits
from tests.checks.making import codes, findings, money, told


class DescribeAPart:
    @pytest.mark.parametrize(("children", "found"), [(3, []), (4, ["D203"])])
    def it_is_not_above_its_whole(self, children: int, found: list[str]) -> None:
        assert codes(services=Services(visits=Visits(total=3, children=children))) == found

    def it_is_held_against_the_sum_where_no_total_is_stated(self) -> None:
        users = Users(reregistered=1, newly_registered=1, children=3)

        found = findings(services=Services(users=users))

        assert [one.path for one in found[0].spots] == [
            "vartotojai.uzregistruoti.vaikai",
            "vartotojai.uzregistruoti.perregistruoti",
            "vartotojai.uzregistruoti.nauji",
        ]

    def it_is_not_judged_where_the_whole_is_missing(self) -> None:
        assert codes(services=Services(visits=Visits(children=4))) == []

    def it_may_be_titles_of_copies(self) -> None:
        added = DocumentCounts(stated_total=2, titles=3)

        assert codes(collection=Collection(additions=added)) == ["D203"]


class DescribePartsOfAnotherTable:
    def they_are_together_not_above_their_whole(self) -> None:
        income = Income(
            public=money("5,00"), for_documents=money("3,00"), for_periodicals=money("2,01")
        )

        found = findings(finance=Finance(income=income))

        assert told(found) == ["D203"]
        assert found[0].facts["part"] == "5,01"

    def they_may_be_causes_of_withdrawal(self) -> None:
        causes = Keyed({"a": WithdrawalCause(name="Senos", count=4)})
        withdrawn = DocumentCounts(stated_total=3)

        found = codes(collection=Collection(withdrawals=withdrawn, withdrawal_causes=causes))

        assert found == ["D203"]

    def they_may_be_electronic_answers(self) -> None:
        questions = ReferenceQuestions(
            received=9, received_electronically=2, answered=9, answered_electronically=3
        )

        assert codes(services=Services(questions=questions)) == ["D203"]

    def they_may_be_events_for_the_young(self) -> None:
        events = Events(stated_total=EventCounts(stated_total=3), for_young=4)

        assert codes(events=events) == ["D203"]
