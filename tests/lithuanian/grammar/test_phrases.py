from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian.grammar.cases import CASES, Case, GrammaticalNumber
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.phrases import decline
from ataskaita.lithuanian.grammar.words import STANDARD
from tests.cases_reader import read_table

NUMBERS: Final[dict[str, GrammaticalNumber]] = {"v": "singular", "d": "plural"}
NAMES: Final = ("vardininkas", "kilmininkas", "naudininkas", "galininkas", "įnagininkas")
NAMED: Final[dict[str, Case]] = dict(zip((*NAMES, "vietininkas"), CASES, strict=True))
WORDS: Final = st.text(alphabet="aąbcčdeęėfghiįyjklmnoprsštuųūvzž", min_size=1)


class DescribeDecline:
    @pytest.mark.parametrize("row", read_table("phrases.txt"), ids=" ".join)
    def it_writes_what_the_table_says(self, row: tuple[str, ...]) -> None:
        phrase, case, number, expected = row

        assert decline(phrase, NAMED[case], NUMBERS[number]) == expected

    @given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(CASES))
    def it_keeps_the_number_of_words(self, words: list[str], case: Case) -> None:
        declined = decline(" ".join(words), case, "plural")

        assert len(declined.split(" ")) == len(words)

    @given(st.text(), st.sampled_from(CASES))
    def it_takes_any_text(self, text: str, case: Case) -> None:
        assert isinstance(decline(text, case), str)

    @given(st.lists(st.sampled_from(sorted(STANDARD.nouns)), min_size=1, max_size=3))
    def it_leaves_a_nominative_as_it_is(self, words: list[str]) -> None:
        assert decline(" ".join(words), "nominative") == " ".join(words)


class DescribeDeclineWithNounsOfOnesOwn:
    def their_forms_win_over_the_derived(self) -> None:
        words = STANDARD.with_nouns([Noun("klubas", forms={("locative", "singular"): "klube!"})])

        assert decline("jaunimo klubas", "locative", words=words) == "jaunimo klube!"

    def they_may_be_a_whole_phrase(self) -> None:
        own = Noun("Buvusi mokykla", forms={("genitive", "singular"): "Buvusiosios mokyklos"})
        words = STANDARD.with_nouns([own])

        assert decline("Buvusi mokykla", "genitive", words=words) == "Buvusiosios mokyklos"
        assert decline("Buvusi mokykla", "dative", words=words) == "Buvusiai mokyklai"

    def they_may_not_decline(self) -> None:
        words = STANDARD.with_nouns([Noun("Savas", indeclinable=True)])

        assert decline("biblioteka Savas", "genitive", words=words) == "biblioteka Savas"

    def they_leave_the_standard_words_alone(self) -> None:
        STANDARD.with_nouns([Noun("knyga", indeclinable=True)])

        assert decline("knyga", "genitive") == "knygos"
