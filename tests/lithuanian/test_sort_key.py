import unicodedata
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import sort_key
from tests.cases_reader import Case, read_cases

LETTERS = "aąbcčeęėiįysšuųūzž AĄČĖĮYŠŪŽ-1é\u0301"
words = st.lists(st.text(alphabet=LETTERS, max_size=6) | st.text(max_size=6), max_size=12)


class DescribeSortKey:
    @pytest.mark.parametrize("case", read_cases("sorting.txt"), ids=str)
    def it_sorts_as_the_table_says(self, case: Case) -> None:
        assert sorted(case.given.split("\n"), key=sort_key) == case.expected.split("\n")

    @given(words, st.randoms(use_true_random=False))
    def it_sorts_alike_from_any_order(self, texts: list[str], random: Random) -> None:
        shuffled = random.sample(texts, len(texts))

        assert sorted(shuffled, key=sort_key) == sorted(texts, key=sort_key)

    @given(st.text(), st.text())
    def it_ranks_any_two_different_texts(self, one: str, other: str) -> None:
        assert (sort_key(one) == sort_key(other)) == (one == other)

    @given(st.text(alphabet=LETTERS, max_size=6))
    def its_letters_accents_and_capitals_are_the_same_when_decomposed(self, text: str) -> None:
        assert sort_key(unicodedata.normalize("NFD", text))[:3] == sort_key(text)[:3]

    def its_space_comes_before_every_mark_figure_and_letter(self) -> None:
        texts = ["a b", "a-b", "a+b", "a1b", "aab"]

        assert all(sorted(order, key=sort_key) == texts for order in permutations(texts))
