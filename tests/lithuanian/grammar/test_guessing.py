"""A guess is told: words of the dictionary, their own entries withheld, are right or unsure.

Guards: lithuanian.grammar.guessing.
"""

from collections.abc import Iterator

import pytest

from ataskaita.lithuanian.grammar.guessing import unsure_word
from ataskaita.lithuanian.grammar.words import Words
from tests.lithuanian.grammar.test_classes import CONSONANT, FEMININE, REGULAR, flags

NOTHING = Words(())


@pytest.fixture
def withheld(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no noun be known by itself."""
    monkeypatch.setattr("ataskaita.lithuanian.grammar.words.classed", lambda _: None)


MOST_IN_SILENCE = 0.002
"""Of words that are declined wrong."""
MOST_NEEDLESS = 0.2
"""Of words that are declined right."""


def unknown() -> Iterator[tuple[str, bool]]:
    """Generate the dictionary's nouns in -is, and whether each is of the first declension."""
    for word, told in flags().items():
        if word.endswith("is") and word.islower() and told & set(REGULAR + FEMININE + CONSONANT):
            yield word, REGULAR in told and not told & set(FEMININE + CONSONANT)


class DescribeAGuess:
    @pytest.mark.usefixtures("withheld")
    def it_is_told_of_nearly_all_that_it_would_get_wrong(self) -> None:
        nouns = list(unknown())
        silent = [
            word for word, is_first in nouns if not is_first and not unsure_word(word, NOTHING)
        ]

        assert len(silent) <= MOST_IN_SILENCE * len(nouns), silent

    @pytest.mark.usefixtures("withheld")
    def it_is_told_of_few_that_are_right(self) -> None:
        right = [word for word, is_first in unknown() if is_first]

        assert sum(bool(unsure_word(one, NOTHING)) for one in right) <= MOST_NEEDLESS * len(right)

    def it_is_told_of_a_town_that_may_be_a_plural(self) -> None:
        assert unsure_word("Nežinonys") == "Nežinonys"
        assert unsure_word("paukštys") == ""

    def it_is_none_of_what_no_case_changes(self) -> None:
        assert [unsure_word(one) for one in ("VšĮ", "A-12", "proc.", "AB „Lytagra“")] == [""] * 4
