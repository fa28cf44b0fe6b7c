"""What an ending doesn't tell is what the Hunspell dictionary's flags tell.

Guards: lithuanian.grammar.classes, lithuanian.grammar.participles.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

import pytest

from ataskaita.lithuanian import decline
from ataskaita.lithuanian.grammar import classes
from ataskaita.lithuanian.grammar.classes import classed
from ataskaita.lithuanian.grammar.participles import is_soft

REGULAR: Final = "D"
FEMININE: Final = "M"
"""The third declension's feminines."""
CONSONANT: Final = "V"
"""Its masculines, and nouns in -uo."""
HARD: Final = "K"
"""The genitive plural in -ų."""
ADJECTIVE: Final = {"B", "N", "Q"}
OF_TWO: Final = {"krytis", "pertrauktis", "vytis"}
"""Of both declensions in the dictionary, and in no report."""


@cache
def flags() -> dict[str, set[str]]:
    """Return the dictionary's flags of each word."""
    text = (files("ataskaita") / "spelling/dictionary/lt.dic").read_text(encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines()[1:]:
        word, _, told = line.strip().partition("/")
        found[word] |= set(told)
    return found


def such(ending: str, *, has: str, lacks: str = "") -> set[str]:
    """Return the words with that ending that have all of these flags, and none of those."""
    return {
        word
        for word, told in flags().items()
        if word.endswith(ending) and told.issuperset(has) and not told & set(lacks)
    } - OF_TWO


class DescribeTheListsOfClasses:
    @pytest.mark.parametrize(
        ("listed", "told"),
        [
            (classes.FEMININE, such("is", has=FEMININE, lacks=HARD)),
            (classes.FEMININE_HARD, such("is", has=FEMININE + HARD)),
            (classes.MASCULINE, such("is", has=CONSONANT, lacks=HARD)),
            (classes.MASCULINE_HARD, such("is", has=CONSONANT + HARD)),
            (classes.FIFTH, such("uo", has=CONSONANT)),
            (classes.PLURAL, such("ys", has=FEMININE, lacks=HARD)),
            (classes.PLURAL_HARD, such("ys", has=FEMININE + HARD)),
        ],
        ids=["feminine", "hard", "masculine", "masculine hard", "fifth", "plural", "plural hard"],
    )
    def they_are_those_of_the_dictionary(self, listed: str, told: set[str]) -> None:
        assert set(listed.split()) == told

    def they_name_no_noun_of_the_first_declension(self) -> None:
        regular = such("is", has=REGULAR, lacks=FEMININE + CONSONANT)

        assert not [one for one in regular if classed(one)]


class DescribeAnAdjectiveAlone:
    """Guards: lithuanian.grammar.phrases."""

    @pytest.mark.parametrize("ending", ["us", "iškas", "iausias", "esnis"])
    def it_is_told_from_the_nouns_of_the_dictionary_that_end_so(self, ending: str) -> None:
        nouns = {
            word
            for word, told in flags().items()
            if word.endswith(ending)
            and not word.endswith(("ius", "jus"))
            and word.islower()
            and REGULAR in told
            and not told & ADJECTIVE
        }
        adjectives = such(ending, has="", lacks=REGULAR)

        assert [one for one in nouns if decline(one, "dative").endswith("iam")] == []
        assert [
            one
            for one in adjectives
            if flags()[one] & ADJECTIVE
            and one.islower()
            and not one.endswith(("jus", "uosius"))
            and not decline(one, "dative").endswith("am")
        ] == []


class DescribeAParticiple:
    @pytest.mark.parametrize("word", ["rašęs", "pasirašęs", "neapsilankęs", "sumokėjęs", "atvykęs"])
    def it_is_soft_with_any_prefix_or_none(self, word: str) -> None:
        assert is_soft(word) is word.endswith(("rašęs", "lankęs"))

    @pytest.mark.parametrize("word", ["įvykęs", "tapęs", "išmokęs", "plaukęs", "kilęs"])
    def it_is_hard_where_another_verb_has_the_stem(self, word: str) -> None:
        assert not is_soft(word)


def spelt(forms: Iterable[str]) -> list[str]:
    """Return the forms that the dictionary doesn't know."""
    from ataskaita.spelling.dictionary import WordList, is_known  # noqa: PLC0415 (slow to load)

    return [form for form in forms if not is_known(form, WordList())]


@pytest.mark.slow
class DescribeTheFormsOfAClass:
    def they_are_spelt_as_the_dictionary_has_them(self) -> None:
        from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS  # noqa: PLC0415

        lists = (classes.FEMININE, classes.FEMININE_HARD, classes.FIFTH, classes.PLURAL_HARD)
        nouns = [noun for listed in lists for one in listed.split() if (noun := classed(one))]
        forms = (noun.form(case, number) for noun in nouns for case in CASES for number in NUMBERS)

        assert spelt(forms) == []
