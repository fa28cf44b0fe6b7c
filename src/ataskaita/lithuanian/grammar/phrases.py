"""Noun phrases: their head, what agrees with it, and what stays as it is.

A phrase is given in the nominative. Before its head stand adjectives that agree with it and
genitives that don't; after it, what depends on it: `prie …`, a name in quotes, a dative.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ataskaita.lithuanian.grammar.adjectives import agreeing
from ataskaita.lithuanian.grammar.cases import Case, GrammaticalNumber
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.words import STANDARD, Words

_AND: Final = " ir "
_TAIL: Final = frozenset(
    [
        "prie",
        "dėl",
        "su",
        "už",
        "iš",
        "į",
        "nuo",
        "po",
        "per",
        "apie",
        "be",
        "iki",
        "ant",
        "kaip",
        "pagal",
        "tarp",
        "–",
        "-",
        "(",
    ]
)
"""Words that begin what depends on a head before them."""
_PLURALS: Final = ("ai", "os", "ės")
"""How a word ends that is given in the plural, if the vocabulary doesn't have it."""


def decline(
    phrase: str,
    case: Case,
    number: GrammaticalNumber = "singular",
    *,
    words: Words = STANDARD,
) -> str:
    """Return the phrase, given in the nominative, in `case`.

    What has no singular stays in the plural; abbreviations and indeclinable words stay.

    >>> decline("Alytaus Jurgio Kunčino viešoji biblioteka", "locative")
    'Alytaus Jurgio Kunčino viešojoje bibliotekoje'
    """
    return _declined(phrase, case, number, words)


def head_of(phrase: str, words: Words = STANDARD) -> Noun:
    """Return the noun with which the phrase's adjectives agree."""
    tokens = phrase.split(" ")
    return _noun(tokens[_head(tokens, words)], words)


@lru_cache(maxsize=4096)
def _declined(phrase: str, case: Case, number: GrammaticalNumber, words: Words) -> str:
    whole = words.find(phrase)
    if whole and (case, number) in whole.forms:
        return whole.forms[case, number]
    tokens = phrase.split(" ")
    head = _head(tokens, words)
    if both := _coordinated(phrase, words):
        return _AND.join(_declined(one, case, number, words) for one in both)
    noun = _noun(tokens[head], words)
    given: GrammaticalNumber = "plural" if noun.plural_only else "singular"
    target = given if noun.plural_only else number
    before = [
        _alike(one, agreeing(one.lower(), noun.grammatical_gender, given, case, target))
        for one in tokens[:head]
    ]
    return " ".join([*before, _alike(tokens[head], noun.form(case, target)), *tokens[head + 1 :]])


def _coordinated(phrase: str, words: Words) -> tuple[str, str] | None:
    """Return the two phrases that `ir` joins, both in the nominative; None for anything else."""
    left, _, right = phrase.partition(_AND)
    last = left.split(" ")[-1]
    return (left, right) if right and _known(last, words) else None


def _head(tokens: Sequence[str], words: Words) -> int:
    """Return the place of the last known noun before the tail; of the last word, if none is."""
    end = _before_tail(tokens)
    known = (place for place in reversed(range(end)) if _known(tokens[place], words))
    return next(known, end - 1)


def _before_tail(tokens: Sequence[str]) -> int:
    end = next((place for place, one in enumerate(tokens) if place and one in _TAIL), len(tokens))
    end = next((place for place in range(1, end) if tokens[place].startswith("(")), end)
    if tokens[end - 1].endswith("“"):
        opening = (place for place in reversed(range(end)) if tokens[place].startswith("„"))
        return next(opening, end) or end
    return end


def _known(word: str, words: Words) -> Noun | None:
    return words.find(word) or words.find(word.lower())


def _noun(word: str, words: Words) -> Noun:
    known = _known(word, words)
    if known:
        return known
    if word.isupper() or not word.replace("-", "").isalpha():
        return Noun(word, indeclinable=True)
    return Noun(word.lower(), plural_only=word.lower().endswith(_PLURALS))


def _alike(word: str, form: str | None) -> str:
    """Return the form with the capitals of the word that it is of."""
    if form is None or form == word:
        return word
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if word[0].isupper() else form
