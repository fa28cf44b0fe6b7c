"""D242, D263–D265: names, quotes, order, thousands."""

import pytest

from ataskaita.model.institution import Branch
from ataskaita.model.keyed import Keyed
from ataskaita.model.own import Column, OwnBlock, OwnSection, OwnTable
from ataskaita.model.resources import Finance
from tests.checks.making import codes, findings, prose


class DescribeAName:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("„Vilniaus knygrišių gildija“", "„Vilniaus Knygrišių Gildija“"),
            ("„Lazdijų biblioteka – Tavo biblioteka“", "„Lazdiju biblioteka – Tavo-biblioteka“"),
            (
                "„Gyventojų skatinimas naudotis internetu atnaujintoje infrastruktūroje“",
                "„Gyventojų skatinimas naudotis internetu atnaujintoje viešojoje infrastruktūroje“",
            ),
            ("„Tarp knygų“", '"Tarp Knygų"'),
        ],
    )
    def it_has_one_spelling(self, one: str, other: str) -> None:
        assert codes(preamble=prose(one, other)) == ["D264"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("„Tarp knygų“", "„Tarp knygų“"),
            ("„Tarp knygų“", "„Tarp žmonių“"),
            (
                "„Saugi ir atsakinga skaitmeninė bendruomenė 2023“",
                "„Saugi ir atsakinga skaitmeninė bendruomenė 2024“",
            ),
        ],
    )
    def it_may_be_another_name(self, one: str, other: str) -> None:
        assert codes(preamble=prose(one, other)) == []


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


class DescribeThousandsOfEuros:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Lentelių matas – tūkst. Eur.", ["D242"]),
            ("Skirta 12 tūkst. Eur.", []),
            ("Sumos – eurais.", []),
        ],
    )
    def they_are_not_said_of_euros(self, text: str, found: list[str]) -> None:
        assert codes(finance=Finance(introduction=prose(text))) == found

    def they_are_not_said_of_euros_in_a_column(self) -> None:
        columns = (Column(label="Suma, tūkst. Eur", unit_key="eur"),)
        section = OwnSection(heading="Savas", blocks=(OwnBlock(table=OwnTable(columns=columns)),))

        assert codes(own_sections=Keyed({"savas": section})) == ["D242"]
