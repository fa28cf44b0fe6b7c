from typing import get_args

import pytest

from ataskaita.lithuanian.grammar.cases import CASES, Case
from ataskaita.lithuanian.grammar.people import decline_person
from ataskaita.lithuanian.grammar.phrases import decline
from ataskaita.lithuanian.grammar.towns import TOWNS
from tests.cases_reader import read_table


def forms(table: str) -> list[tuple[str, Case, str]]:
    rows = read_table(table)
    return [(row[0], case, form) for row in rows for case, form in zip(CASES, row, strict=True)]


class DescribePlaces:
    @pytest.mark.parametrize(("name", "case", "form"), forms("towns.txt"))
    def they_decline_as_the_table_says(self, name: str, case: Case, form: str) -> None:
        assert decline(name, case) == form

    def they_are_listed_once(self) -> None:
        names = [town.nominative for town in TOWNS]

        assert len(names) == len(set(names))

    def they_have_no_case_that_is_their_nominative_but_the_feminine_instrumental(self) -> None:
        same = {
            town.nominative
            for town in TOWNS
            for case in CASES[1:]
            if case != "instrumental" and decline(town.nominative, case) == town.nominative
        }

        assert same == set()


class DescribeInstitutions:
    @pytest.mark.parametrize(("name", "case", "form"), forms("institutions.txt"))
    def their_names_decline_as_the_table_says(self, name: str, case: Case, form: str) -> None:
        assert decline(name, case) == form


class DescribePeople:
    @pytest.mark.parametrize(("name", "case", "form"), forms("people.txt"))
    def their_names_decline_as_the_table_says(self, name: str, case: Case, form: str) -> None:
        assert decline_person(name, case) == form

    def their_gender_can_be_told(self) -> None:
        assert decline_person("Nėris", "genitive", "feminine") == "Nėries"
        assert decline_person("Nėris", "genitive", "masculine") == "Nėrio"

    @pytest.mark.parametrize("case", get_args(Case))
    def their_initials_stay(self, case: Case) -> None:
        assert decline_person("J. Jablonskis", case).startswith("J. Jablonsk")
