"""Thousands of forms of names and numerals, put together from the tables of a grammar book.

A table in one test: so many tests by themselves would take longer than what they test.

Guards: lithuanian.grammar.numerals, lithuanian.grammar.phrases, lithuanian.grammar.people.
"""

from collections.abc import Callable, Iterator

import pytest

from ataskaita.lithuanian import decline, decline_person, unsure_word
from ataskaita.lithuanian.grammar.cases import CASES, Case
from tests.cases_reader import read_table

FEWEST = 4_000


def instances(table: str) -> Iterator[tuple[str, Case, str]]:
    for row in read_table(table):
        yield from ((row[0], case, form) for case, form in zip(CASES, row, strict=True))


class DescribeNamesOfMunicipalities:
    def they_are_those_of_all_sixty(self) -> None:
        names = {row[0] for row in read_table("municipal.txt")}

        assert sum(name.endswith(" savivaldybė") for name in names) == 60
        assert sum(name.endswith(" seniūnija") for name in names) >= 90


class DescribeForms:
    @pytest.mark.parametrize(
        ("table", "declined"),
        [
            ("municipal.txt", decline),
            ("numerals.txt", decline),
            ("given_names.txt", decline_person),
        ],
    )
    def they_are_those_of_the_grammar_book(
        self, table: str, declined: Callable[[str, Case], str]
    ) -> None:
        wrong = [
            (name, case, form, made)
            for name, case, form in instances(table)
            if (made := declined(name, case)) != form
        ]

        assert wrong == []

    def they_are_thousands(self) -> None:
        tables = ("municipal.txt", "numerals.txt", "given_names.txt")

        assert sum(1 for table in tables for _ in instances(table)) >= FEWEST

    def they_are_no_guesses(self) -> None:
        names = {row[0] for one in ("municipal.txt", "numerals.txt") for row in read_table(one)}

        assert {name for name in names if unsure_word(name)} == set()


class DescribeANumeral:
    def it_declines_alone(self) -> None:
        assert decline("du", "genitive") == "dviejų"
        assert decline("penkios", "locative") == "penkiose"
        assert decline("vienuolika", "accusative") == "vienuolika"

    def it_leaves_in_the_genitive_what_it_governs(self) -> None:
        assert decline("šimtas naujų knygų", "dative") == "šimtui naujų knygų"
        assert decline("šimtų knygų paroda", "dative") == "šimtų knygų parodai"

    def it_is_no_other_word_that_ends_so(self) -> None:
        assert decline("politika", "accusative") == "politiką"
