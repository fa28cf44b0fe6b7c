"""Nouns of the dictionary, unknown to the grammar, are declined as its flags say, or are guesses.

Guards: lithuanian.grammar.nouns, lithuanian.grammar.guessing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

import pytest

from ataskaita.lithuanian import decline, unsure_word
from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS
from ataskaita.lithuanian.grammar.words import Words
from tests.lithuanian.grammar.test_classes import CONSONANT, FEMININE, HARD, REGULAR, flags

NOTHING: Final = Words(())
ADJECTIVES: Final = set("BNQTUWEHPCY")
"""Flags of adjectives and verbs, and of names."""
MISTAKEN: Final = {"nelabasis", "pažindinimasis", "piktasis", "raguotasis", "valgomasis"}
"""Adjectives and a reflexive noun that the dictionary declines as nouns in -is."""
EVERY: Final = 12
"""Of the dictionary's nouns each so-manieth is looked at, those in -is all."""
LEAST_RIGHT: Final = 0.995
MOST_IN_SILENCE: Final = 0.002


@cache
def endings() -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    """Return what each flag of a noun takes from a word, and adds."""
    text = (files("ataskaita") / "spelling/dictionary/lt.aff").read_text(encoding="utf-8")
    found = defaultdict(list)
    for line in text.splitlines():
        match line.split():
            case ["SFX", flag, taken, added, condition, *_] if (
                flag in REGULAR + FEMININE + CONSONANT + HARD
            ):
                less, more = (one.replace("0", "").partition("/")[0] for one in (taken, added))
                found[flag].append((less, more, re.compile(f".*{condition}")))
    return found


def forms_of(word: str, told: set[str]) -> set[str]:
    """Return the forms that the dictionary makes of a word."""
    return {word} | {
        word.removesuffix(taken) + added
        for flag in told
        for taken, added, condition in endings()[flag]
        if word.endswith(taken) and condition.fullmatch(word)
    }


def nouns() -> Iterator[tuple[str, set[str]]]:
    """Generate the nouns and their flags."""
    found = [
        (word, told)
        for word, told in sorted(flags().items())
        if word not in MISTAKEN
        and word.isalpha()
        and word.islower()
        and told & set(REGULAR + FEMININE + CONSONANT)
        and not told & ADJECTIVES
        and word.endswith(("as", "is", "ys", "us", "a", "ė", "uo"))
    ]
    return (one for place, one in enumerate(found) if place % EVERY == 0 or one[0].endswith("is"))


@pytest.mark.slow
class DescribeAWordThatTheGrammarDoesntKnow:
    def it_is_declined_as_the_dictionary_has_it_or_told_as_a_guess(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.lithuanian.grammar.words.classed", lambda _: None)
        told: Counter[str] = Counter()
        silent = []
        for word, of in nouns():
            known, guess = forms_of(word, of), unsure_word(word, NOTHING)
            for case in CASES:
                for number in NUMBERS:
                    form = decline(word, case, number, words=NOTHING)
                    right = form in known
                    told["right" if right else "guess" if guess else "silent"] += 1
                    if not right and not guess:
                        silent.append(f"{word}: {form}")

        cases = told.total()
        assert cases > 30_000
        assert (told["right"] + told["guess"]) >= LEAST_RIGHT * cases, told
        assert told["silent"] <= MOST_IN_SILENCE * cases, (told, silent[:80])
