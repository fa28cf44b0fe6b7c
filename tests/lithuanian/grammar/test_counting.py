from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian.grammar.cases import CASES, Case
from ataskaita.lithuanian.grammar.counting import (
    agree,
    count_noun,
    noun_after,
    participle_ending,
    plural_category,
)
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.phrases import decline
from ataskaita.lithuanian.grammar.words import STANDARD
from ataskaita.lithuanian.numbers import format_number
from tests.cases_reader import read_table

NAMES: Final = ("vardininkas", "kilmininkas", "naudininkas", "galininkas", "įnagininkas")
NAMED: Final[dict[str, Case]] = dict(zip((*NAMES, "vietininkas"), CASES, strict=True))
NOUNS: Final = ("knyga", "vartotojas", "išduotis", "skyrius", "asmuo", "fizinis vienetas", "metai")
COUNTS: Final = range(10_001)
PARTICIPLES: Final = [row for row in read_table("agreement.txt") if row[0].endswith("tas")]


def number(cell: str) -> int | Decimal:
    return Decimal(cell) if "." in cell else int(cell)


def rule(count: int) -> str:
    if count % 10 == 0 or count // 10 % 10 == 1:
        return "other"
    return "one" if count % 10 == 1 else "few"


def expected_form(count: int, noun: str, case: Case) -> str:
    if rule(count) == "other":
        return decline(noun, "genitive", "plural")
    return decline(noun, case, "singular" if rule(count) == "one" else "plural")


class DescribeCountNoun:
    @pytest.mark.parametrize("row", read_table("counting.txt"), ids=" ".join)
    def it_writes_what_the_table_says(self, row: tuple[str, ...]) -> None:
        count, noun, case, expected = row

        assert count_noun(number(count), noun, NAMED[case]) == expected

    @pytest.mark.parametrize("noun", NOUNS)
    @pytest.mark.parametrize("case", CASES)
    def it_follows_the_rule_to_ten_thousand(self, noun: str, case: Case) -> None:
        forms = {
            noun_after(count, noun, case) == expected_form(count, noun, case) for count in COUNTS
        }

        assert forms == {True}

    @given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False, places=2))
    def it_writes_the_number_then_the_noun(self, count: int | Decimal) -> None:
        counted = count_noun(count, "fizinis vienetas")

        assert counted == f"{format_number(count)}\u00a0{noun_after(count, 'fizinis vienetas')}"

    def it_counts_decimals_as_they_are_printed(self) -> None:
        assert count_noun(2, "euras", decimals=2) == "2,00\u00a0euro"
        assert count_noun(Decimal("1.04"), "euras", decimals=0) == "1\u00a0euras"

    def it_takes_a_noun_of_one_s_own(self) -> None:
        words = STANDARD.with_nouns([Noun("protmūšis", forms={("nominative", "plural"): "PR"})])

        assert count_noun(2, "protmūšis", words=words) == "2\u00a0PR"


class DescribePluralCategory:
    def it_follows_the_rule_to_ten_thousand(self) -> None:
        assert all(plural_category(count) == rule(count) for count in COUNTS)

    @given(st.integers(min_value=0))
    def it_is_that_of_the_absolute_value(self, count: int) -> None:
        assert plural_category(-count) == plural_category(count)

    @pytest.mark.parametrize(
        ("printed", "category"),
        [("1.0", "one"), ("2.0", "few"), ("10.0", "other"), ("1.5", "many"), ("0.0", "other")],
    )
    def it_is_that_of_the_printed_number(self, printed: str, category: str) -> None:
        assert plural_category(Decimal(printed)) == category

    def it_is_of_decimals_when_decimals_are_printed(self) -> None:
        assert plural_category(1, decimals=2) == "many"


class DescribeAgree:
    @pytest.mark.parametrize("row", read_table("agreement.txt"), ids=" ".join)
    def it_writes_what_the_table_says(self, row: tuple[str, ...]) -> None:
        participle, count, noun, expected = row

        assert agree(participle, number(count), noun) == expected


class DescribeParticipleEnding:
    @pytest.mark.parametrize("row", PARTICIPLES, ids=" ".join)
    def it_makes_the_participle_of_the_table(self, row: tuple[str, ...]) -> None:
        participle, count, noun, expected = row

        ending = participle_ending(number(count), noun)

        assert participle.removesuffix("as") + ending == expected
