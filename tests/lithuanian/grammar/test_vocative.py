"""How somebody is called: `gerbiamasis pirmininke`, `Jonai Basanavičiau`.

Guards: lithuanian.grammar.vocative, lithuanian.grammar.guessing.
"""

import pytest

from ataskaita.lithuanian import Noun, Words, decline, decline_person, unsure_word
from tests.cases_reader import read_table


class DescribeTheVocative:
    @pytest.mark.parametrize(("given", "called", "several"), read_table("vocative.txt"))
    def it_is_as_the_table_says(self, given: str, called: str, several: str) -> None:
        assert decline(given, "vocative") == called
        assert decline(given, "vocative", "plural") == several

    @pytest.mark.parametrize(("name", "called"), read_table("called_names.txt"))
    def it_is_of_persons_another_in_as(self, name: str, called: str) -> None:
        assert decline_person(name, "vocative") == called

    def it_may_be_told(self) -> None:
        words = Words((Noun("vaidila", forms={("vocative", "singular"): "vaidilai"}),))

        assert decline("vaidila", "vocative", words=words) == "vaidilai"

    @pytest.mark.parametrize("word", ["broliukas", "marti", "mokymasis", "Perkūnas", "viešpats"])
    def it_is_marked_where_it_is_a_guess(self, word: str) -> None:
        assert unsure_word(word, case="vocative") == word

    @pytest.mark.parametrize("word", ["pirmininkas", "gerbiamasis ponas", "Vilnius", "direktorė"])
    def it_is_none_where_the_ending_settles_it(self, word: str) -> None:
        assert unsure_word(word, case="vocative") == ""

    def it_makes_no_guess_of_the_other_cases(self) -> None:
        assert unsure_word("broliukas") == ""
