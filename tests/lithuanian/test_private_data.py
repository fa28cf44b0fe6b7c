"""What of private people may not be published (Guards: lithuanian.private_data).

No code here is anybody's: who was born in 1800 has none.
"""

import pytest

from ataskaita.lithuanian.private_data import is_personal_code, private_data_in


def sorts_in(text: str) -> list[str]:
    return [str(one.what) for one in private_data_in(text)]


class DescribePrivateData:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Asmens kodas 10001010002.", ["a personal code"]),
            ("Asmens kodas 10001010003.", []),
            ("Sąskaita LT10001010002.", []),
            ("ISBN 9786090000000.", []),
            ("Numeris 100010100021.", []),
            ("Tel. 8 600 00 000.", ["a mobile phone number"]),
            ("Tel. +370 600 00000.", ["a mobile phone number"]),
            ("Tel. 060000000.", ["a mobile phone number"]),
            ("Tel. 8-600-00000.", ["a mobile phone number"]),
            ("Tel. +370 (600) 00 000.", ["a mobile phone number"]),
            ("Tel. (8 318) 51 234.", []),
            ("Išduota 8 600 123 dokumentai.", []),
            ("Išduota 8 600 123 456 dokumentų.", []),
            ("Skirta 1 868 600 000 000 Eur.", []),
            ("Rašykite vardas.pavarde@gmail.com.", ["a private e-mail address"]),
            ("Rašykite biblioteka@lazdynai.lt.", []),
            ("Skaitytoja, gyvenanti Vytauto g. 5, prašė.", ["where somebody lives"]),
            ("Gyv. Alytuje, Naujoji g. 12.", ["where somebody lives"]),
            ("Gyvenamosios vietos adresas – Beržų al. 7.", ["where somebody lives"]),
            ("Biblioteka veikia Vytauto g. 5.", []),
            ("Gyventojai renkasi Vytauto g. 5.", []),
            ("Gyvena 5 000 žmonių.", []),
        ],
    )
    def they_are_known_by_their_form(self, text: str, found: list[str]) -> None:
        assert sorts_in(text) == found

    def they_are_told_by_their_beginning_only(self) -> None:
        (one,) = private_data_in("Asmens kodas 10001010002.")

        assert one.hidden == "1000…"


class DescribeAPersonalCode:
    @pytest.mark.parametrize(
        ("digits", "is_one"),
        [
            ("10001010002", True),
            ("10001010012", False),
            ("10013010002", False),
            ("10002300002", False),
            ("90001010002", False),
        ],
    )
    def it_has_a_day_and_its_check_digit(self, digits: str, is_one: bool) -> None:  # noqa: FBT001
        assert is_personal_code(digits) is is_one

    @pytest.mark.parametrize("first", range(0, 1_000, 7))
    def it_has_one_check_digit_of_ten(self, first: int) -> None:
        codes = [f"1000101{first:03}{last}" for last in range(10)]

        assert sum(map(is_personal_code, codes)) == 1
