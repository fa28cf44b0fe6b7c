"""D298, D325, D326: the same institution over two years.

Guards: ataskaita.checks.history.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from ataskaita.checks import check_report
from ataskaita.declared.institution import Branch, Group, Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.kinds.library.collection import Collection, DocumentCounts
from tests.checks.making import report

HERE = Institution(name="Beržgirio biblioteka", town="Beržgiris")
THERE = Institution(name="Ąžuolyno biblioteka", town="Ąžuolynas")


def years(before: dict[str, Any], **now: Any) -> list[str]:
    """Return the codes of what is found beside last year's report."""
    made = report(**{"institution": HERE, **now})
    last = report(**{"institution": HERE, **before, "year": 2023})
    return [one.message.code for one in check_report(made, last)]


class DescribeAnothersFile:
    def it_is_one_finding_with_all_that_follows(self) -> None:
        counts = DocumentCounts(books_and_serials=9_000, printed_music=400)
        others = DocumentCounts(books_and_serials=100, printed_music=2)

        found = years(
            {"institution": THERE, "collection": Collection(closing=others)},
            collection=Collection(opening=counts),
        )

        assert [one for one in found if one in ("D207", "D211", "D298")] == ["D298"]


class DescribeBranches:
    def they_are_missed(self) -> None:
        both = (Branch(name="Seirijų"), Branch(name="Metelių"))

        assert years({"branches": both}, branches=both[:1]) == ["D325"]

    def they_may_have_been_closed(self) -> None:
        both = (Branch(name="Seirijų"), Branch(name="Metelių", closed=date(2023, 5, 1)))

        assert years({"branches": both}, branches=both[:1]) == []


class DescribeGroups:
    def they_are_told_where_their_keys_changed(self) -> None:
        group = Group(name="Kaimo bibliotekos", place="kaimo bibliotekose")

        found = years({"groups": Keyed({"kaimo": group})}, groups=Keyed({"kaimas": group}))

        assert found == ["D326"]

    def they_may_be_more(self) -> None:
        group = Group(name="Kaimo bibliotekos", place="kaimo bibliotekose")
        other = Group(name="Miesto bibliotekos", place="miesto bibliotekose")

        found = years(
            {"groups": Keyed({"kaimo": group})}, groups=Keyed({"kaimo": group, "miesto": other})
        )

        assert found == []
