"""D242: what amounts are said to be in, where the report prints euros."""

from decimal import Decimal

import pytest

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnBlock, OwnSection, OwnTable
from ataskaita.kinds.library.resources import Finance, Income
from tests.checks.making import codes, findings, prose

TEXT = prose("Lėšų pakako.")
WRONG = (
    *("tūkst. Eur", "tūkst. eurų", "tūkst. EUR", "tūkst. €", "tūkst.Eur", "tūkst.\u00a0Eur"),
    *("tūkst. eurais", "Tūkst. Eur", "tūkstančiais eurų", "tūkstančiai eurų", "tūkst. litų"),
    *("Lt", "litais"),
)


class DescribeThousandsOfEuros:
    @pytest.mark.parametrize("unit", WRONG)
    def they_are_not_said_of_euros_in_any_writing(self, unit: str) -> None:
        for text in (f"Lentelių matas – {unit}.", f"Lėšos ({unit})", f"Lėšos, {unit}"):
            assert codes(finance=Finance(introduction=prose(text))) == ["D242"], text
            assert codes(finance=Finance(heading=text, introduction=TEXT)) == ["D242"], text

    @pytest.mark.parametrize(
        "text",
        [
            *("Skirta 12 tūkst. Eur.", "Skirta 12\u00a0tūkst.\u00a0Eur.", "Sumos – eurais."),
            *("Investicijų poreikis – keli tūkst. Eur.", "Reikia keliolikos tūkstančių eurų."),
            *("Skirta apie dvidešimt tūkst. eurų.", "Skirta šimtas tūkstančių eurų."),
            *("Trūksta poros tūkst. Eur.", "Gauta penkiolika tūkst. eurų."),
            *("Prašyta 5 Lt.", "2014 m. sumos – litais.", "Žr. www.rsvb.lt.", "LT fondai."),
        ],
    )
    def they_may_be_said_of_thousands(self, text: str) -> None:
        assert codes(finance=Finance(introduction=prose(text))) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Gauta 635 833,77 tūkst. Eur.", ["D242"]),
            ("Gauta 635\u00a0833,77\u00a0tūkst.\u00a0€.", ["D242"]),
            ("Gauta 635 833,77 Eur.", []),
            ("Gauta 635,83 tūkst. Eur.", []),
            ("Gauta 635 834,77 tūkst. Eur.", []),
        ],
    )
    def they_are_not_said_of_an_amount_of_the_report(self, text: str, found: list[str]) -> None:
        money = Finance(income=Income(stated_total=Decimal("635833.77")))

        told = [
            one.message.code
            for one in findings(finance=money, preamble=prose(text))
            if "D242" in one.message.code
        ]

        assert told == found

    @pytest.mark.parametrize("place", ["column", "title"])
    def they_are_not_said_of_euros_in_an_own_table(self, place: str) -> None:
        said = {"column": "Suma", "title": "Lėšos", place: "Lėšos, tūkst.Eur"}
        table = OwnTable(
            title=said["title"], columns=(Column(label=said["column"], unit_key="eur"),)
        )
        section = OwnSection(heading="Savas", blocks=(OwnBlock(text=TEXT), OwnBlock(table=table)))

        assert codes(own_sections=Keyed({"savas": section})) == ["D242"]
