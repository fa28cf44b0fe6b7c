"""D264, D266: names that are written, or called, in two ways."""

import pytest

from ataskaita.kinds.library.activities import PartnerProject, Partnerships
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

    @pytest.mark.parametrize(
        ("one", "other", "found"),
        [
            ("įmonė „Tarp knygų“", "asociacijos „Tarp knygų“", ["D266"]),
            ("Vaikų klubas „Menė“", "senjorų klubo „Menė“ nariai", ["D266"]),
            ("Vaikų klubas „Menė“", "klube „Menė“", []),
            ("Vaikų klubas „Menė“", "vaikų klubui „Menė“", []),
        ],
    )
    def it_is_of_one_kind(self, one: str, other: str, found: list[str]) -> None:
        assert codes(preamble=prose(one, other)) == found

    def it_is_whole(self) -> None:
        title = prose("„Biblioteka visiems“. Draugiškų bibliotekų tinklo diegimas")
        text = prose("Projektas „Draugiškų bibliotekų tinklo diegimas“.")

        found = findings(
            partnerships=Partnerships(projects=(PartnerProject(title=title),)), preamble=text
        )

        assert [one.message.code for one in found] == ["D264"]


class DescribeADepartment:
    @pytest.mark.parametrize(
        ("one", "other", "found"),
        [
            (
                "Fondo tvarkymo ir apskaitos skyrius",
                "Fondo apskaitos ir tvarkymo skyriaus",
                ["D264"],
            ),
            ("Fondo tvarkymo ir apskaitos skyrius", "Fondo tvarkymo ir apskaitos skyriui", []),
            ("Fondo tvarkymo ir apskaitos skyrius", "Vaikų tvarkymo ir apskaitos skyriui", []),
        ],
    )
    def it_has_one_name(self, one: str, other: str, found: list[str]) -> None:
        assert codes(preamble=prose(one, other)) == found
