"""D243, D255, D263, D265: marks, order and units in texts."""

from datetime import date

import pytest

from ataskaita.declared.institution import Branch
from tests.checks.making import codes, findings, prose


class DescribeQuotes:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Klubas „Menė“ veikia.", []),
            ("Klubas „Menė veikia.", ["D265"]),
            ("„Menė“ klubas“ veikia.", ["D265"]),
            ('Klubas "Menė" veikia.', []),
        ],
    )
    def they_have_their_pair(self, text: str, found: list[str]) -> None:
        assert codes(preamble=prose(text)) == found


class DescribeBranches:
    def they_are_in_the_order_of_the_alphabet(self) -> None:
        names = ("Ąžuolų", "Iglaukos", "Ylakių", "Šilų", "Verstaminų", "Veisiejų")

        found = findings(branches=tuple(Branch(name=one) for one in names))

        assert [(one.message.code, one.severity, one.facts["found"]) for one in found] == [
            ("D263", "note", "Veisiejų")
        ]


class DescribeASpeed:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Užtikrintas 30 megabaitų ryšys.", ["D243"]),
            ("Ryšio sparta – 30 megabaitų per sekundę.", ["D243"]),
            ("Ryšio sparta – 30 megabitų per sekundę.", []),
            ("Nuotraukos užima 30 megabaitų.", []),
        ],
    )
    def it_is_in_bits(self, text: str, found: list[str]) -> None:
        assert codes(preamble=prose(text)) == found


class DescribeTheNetwork:
    CLOSED = Branch(name="Dumblio", closed=date(2024, 10, 30))

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Bibliotekų tinklas nepakito.", ["D255"]),
            ("Tinklo pokyčių nebuvo.", ["D255"]),
            ("Bibliotekų tinklas sumažėjo.", []),
        ],
    )
    def it_changed_where_a_branch_did(self, text: str, found: list[str]) -> None:
        assert codes(branches=(self.CLOSED,), preamble=prose(text)) == found

    def it_may_not_have_changed(self) -> None:
        branch = Branch(name="Dumblio", opened=date(1998, 10, 30))

        assert codes(branches=(branch,), preamble=prose("Tinklas nepakito.")) == []
