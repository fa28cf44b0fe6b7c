"""Known words that a misspelt one may have been meant for: the likeliest kind of slip first."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

from ataskaita.spelling.dictionary import WordList, is_known

_LETTERS: Final = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž"
_MARKED: Final = {"a": "ą", "c": "č", "e": "ęė", "i": "įy", "s": "š", "u": "ųū", "z": "ž"}
"""Letters that stand for another where its mark is forgotten."""
_LIKE: Final = {
    letter: plain + marked for plain, marked in _MARKED.items() for letter in plain + marked
}
"""Letters that differ by a mark, or by a rule that is easily broken."""
_SOUNDING_ALIKE: Final = {
    letter: pair for pair in ("bp", "dt", "gk", "sz", "šž") for letter in pair
}
"""Letters that sound alike before others."""
_MOST: Final = 3
_RUN_TOGETHER: Final = ("be", "bet", "iš", "kai", "kas", "nuo", "per", "po", "su", "taip", "vis")
"""Words that people write in one with the next: `vistiek`, `taippat`."""
_SHORTEST_SURE: Final = 7
"""A short name is often one letter away from another word."""
_LONGEST: Final = 40
"""No Lithuanian word is longer; and the search would be."""

Way = Callable[[str], Iterator[str]]
Judge = Callable[[str, WordList], bool]


def suggest(word: str, own: WordList) -> tuple[str, ...]:
    """Return a few known words that `word` may have been meant for; it takes up to a second.

    Of the kinds of slips only the first that explains it is told: marks, a lost capital, letters
    that changed places or stand twice, a letter that sounds alike, two words in one, a letter that
    is lost or too many, another letter.
    """
    found = _first((_with_other_marks, _with_capital), word, own)
    return found or _capital_as(word, _first(_SLIPS, word.lower(), own))


def is_likely_slip(word: str, own: WordList, *, opens: bool) -> bool:
    """Return whether `word`, quoted or with a capital, is likelier a slip than a name.

    Where it `opens` a sentence it may be any word that lost marks or a letter; elsewhere, a name
    that lost its marks.
    """
    if word.islower():
        return bool(_first((_with_lost_marks,), word, own))
    ways = _SLIPS_OF_LONG if len(word) >= _SHORTEST_SURE else _SLIPS_OF_SHORT
    slips = _first(ways, word.lower(), own) if opens else ()
    return bool(slips or _first((_with_lost_marks,), word, own, _is_name))


@lru_cache(maxsize=1 << 12)
def _first(
    ways: tuple[Way, ...], word: str, own: WordList, fits: Judge = is_known
) -> tuple[str, ...]:
    """Return the words that fit, of the first way that leads to any."""
    for way in ways if len(word) <= _LONGEST else ():
        candidates = dict.fromkeys(one for one in way(word) if one != word)
        right = (one for one in candidates if all(fits(part, own) for part in one.split()))
        if found := tuple(islice(right, _MOST)):
            return found
    return ()


def _is_name(word: str, own: WordList) -> bool:
    return is_known(word, own) and not is_known(word.lower(), own)


def _capital_as(word: str, found: tuple[str, ...]) -> tuple[str, ...]:
    return found if word.islower() else tuple(one[:1].upper() + one[1:] for one in found)


def _with_capital(word: str) -> Iterator[str]:
    yield word[:1].upper() + word[1:]


def _with_other_marks(word: str) -> Iterator[str]:
    return _with_two_of(_LIKE, word)


def _with_lost_marks(word: str) -> Iterator[str]:
    return _with_two_of(_MARKED, word)


def _sounding_alike(word: str) -> Iterator[str]:
    return _with_one_of(_SOUNDING_ALIKE, word)


def _with_two_of(groups: Mapping[str, str], word: str) -> Iterator[str]:
    once = list(_with_one_of(groups, word))
    yield from once
    for one in once:
        yield from _with_one_of(groups, one)


def _with_one_of(groups: Mapping[str, str], word: str) -> Iterator[str]:
    """Generate the word with one letter changed to another of its group."""
    for place, letter in enumerate(word):
        for other in groups.get(letter.lower(), ""):
            shown = other if letter.islower() else other.upper()
            yield word[:place] + shown + word[place + 1 :]


def _with_moved_letters(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        left, one, next_one, right = word[:place], word[place], word[place + 1], word[place + 2 :]
        yield left + next_one + one + right
        if one.lower() == next_one.lower():
            yield left + one + right


def _as_two_words(word: str) -> Iterator[str]:
    for first in _RUN_TOGETHER:
        if word.startswith(first) and word != first:
            yield f"{first} {word.removeprefix(first)}"


def _with_lost_letter(word: str) -> Iterator[str]:
    """Generate the word with a letter added, then with one taken away."""
    for place in range(len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in _LETTERS)
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


def _with_other_letter(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield from (word[:place] + letter + word[place + 1 :] for letter in _LETTERS)


_SLIPS_OF_SHORT: Final = (_with_lost_marks, _with_moved_letters)
_SLIPS_OF_LONG: Final = (*_SLIPS_OF_SHORT, _with_lost_letter)
_SLIPS: Final = (
    _with_moved_letters,
    _sounding_alike,
    _as_two_words,
    _with_lost_letter,
    _with_other_letter,
)
