"""D208–D210: figures that stand in two tables."""

from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.activities import Project, Projects
from ataskaita.kinds.library.collection import (
    Acquired,
    Acquisitions,
    Collection,
    CopiesAndTitles,
    DocumentCounts,
    WithdrawalCause,
)
from ataskaita.kinds.library.resources import Expenditure, Finance, Income
from ataskaita.messages.consistency import UNLIKE_PAIR
from tests.checks.making import codes, findings, money, told


class DescribeOneFigureInTwoTables:
    def it_is_the_same(self) -> None:
        total = Acquired(stated_total=CopiesAndTitles(copies=4))
        collection = Collection(
            additions=DocumentCounts(stated_total=5),
            acquisitions=Acquisitions(stated_total=total),
        )

        found = findings(collection=collection)

        assert [one.message.code for one in found] == ["D208"]
        assert [one.path for one in found[0].spots] == [
            "fondas.gauta.is_viso",
            "fondas.isigijimas.is_viso.is_viso.fiz_vnt",
        ]


class DescribeFiguresThatUsuallyAgree:
    def they_are_warned_of_where_they_do_not(self) -> None:
        found = [
            one
            for one in findings(
                projects=Projects(projects=(Project(funds=money("5,00")),)),
                finance=Finance(income=Income(grants=money("4,50"))),
            )
            if one.message is UNLIKE_PAIR
        ]

        assert told(found) == ["D209"]
        assert {one.severity for one in found} == {"warning"}
        assert found[0].facts["difference"] == "0,50"

    def they_may_be_causes_that_account_for_less(self) -> None:
        causes = Keyed({"a": WithdrawalCause(name="Senos", count=2)})
        withdrawn = DocumentCounts(stated_total=3)

        found = codes(collection=Collection(withdrawals=withdrawn, withdrawal_causes=causes))

        assert found == ["D209"]

    def they_are_not_compared_where_one_is_missing(self) -> None:
        assert codes(projects=Projects(projects=(Project(funds=money("5,00")),))) == []


class DescribeIncomeAndExpenditure:
    def they_may_differ(self) -> None:
        finance = Finance(
            income=Income(stated_total=money("5,00")),
            expenditure=Expenditure(stated_total=money("4,00")),
        )

        assert [(one.message.code, one.severity) for one in findings(finance=finance)] == [
            ("D210", "note")
        ]
