from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian.grammar.cases import CASES, Case, Gender, GrammaticalNumber
from ataskaita.lithuanian.grammar.lexicon import LEXICON
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.phrases import decline
from ataskaita.lithuanian.grammar.words import STANDARD
from tests.cases_reader import read_table

NUMBERS: Final[dict[str, GrammaticalNumber]] = {"v": "singular", "d": "plural"}
LETTERS: Final = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž"

Cell = tuple[str, str, Case, GrammaticalNumber, str]


def cells() -> Iterator[Cell]:
    for lemma, genitive, number, *forms in read_table("declension.txt"):
        for case, form in zip(CASES, forms, strict=True):
            yield lemma, genitive, case, NUMBERS[number], form


class DescribeDeclension:
    @pytest.mark.parametrize("cell", list(cells()), ids=" ".join)
    def it_has_the_forms_of_the_table(self, cell: Cell) -> None:
        lemma, genitive, case, number, expected = cell
        words = STANDARD.with_nouns([told(lemma, genitive)] if genitive else [])

        assert decline(lemma, case, number, words=words) == expected


class DescribeNoun:
    @given(st.text(alphabet=LETTERS, min_size=1), st.sampled_from(CASES), st.booleans())
    def it_has_a_form_of_every_case(self, word: str, case: Case, plural_only: bool) -> None:  # noqa: FBT001 -- drawn by hypothesis
        noun = Noun(word, plural_only=plural_only)

        assert all(noun.form(case, number) for number in NUMBERS.values())

    @given(st.text(alphabet=LETTERS, min_size=1))
    def its_nominative_is_the_word_that_was_given(self, word: str) -> None:
        assert Noun(word).form("nominative") == word

    def its_told_form_wins(self) -> None:
        noun = Noun("peilis", forms={("locative", "singular"): "peily"})

        assert noun.form("locative") == "peily"

    def it_stays_when_it_is_indeclinable(self) -> None:
        assert Noun("ateljė", indeclinable=True).form("genitive", "plural") == "ateljė"

    @pytest.mark.parametrize("word", ["meniu", "interviu", "radio"])
    def it_stays_when_its_ending_is_of_no_declension(self, word: str) -> None:
        assert Noun(word).form("locative", "plural") == word

    @pytest.mark.parametrize(
        ("word", "gender"),
        [
            ("knyga", "feminine"),
            ("bitė", "feminine"),
            ("marti", "feminine"),
            ("aktas", "masculine"),
            ("skyrius", "masculine"),
            ("renginys", "masculine"),
            ("meniu", "masculine"),
        ],
    )
    def its_gender_is_that_of_its_ending(self, word: str, gender: Gender) -> None:
        assert Noun(word).grammatical_gender == gender


class DescribeLexicon:
    def it_lists_every_noun_once(self) -> None:
        nominatives = [noun.nominative for noun in LEXICON]

        assert len(nominatives) == len(set(nominatives))

    def it_has_the_nouns_of_a_report(self) -> None:
        assert len(LEXICON) >= 110


def told(lemma: str, genitive: str) -> Noun:
    form, _, gender = genitive.partition(" ")
    return Noun(lemma, form, "masculine" if gender else None)
