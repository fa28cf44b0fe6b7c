"""Find the words of a text that are spelt as no known word is.

Left alone: words with digits, words all in capitals, single letters, addresses, and names (words
with a capital that the dictionary lacks), unless a name is a known one but for its diacritics.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Final

from attrs import frozen

from ataskaita.spelling.dictionary import Dictionary, dictionary, is_available

__all__ = ["UnknownWord", "is_available", "unknown_words"]

_LETTERS: Final = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž"
_ADDRESS: Final = re.compile(r"\S*(?:://|@)\S*|\b[\w-]+(?:\.[\w-]+)+\S*")
_BESIDE_CODE: Final = re.compile(r"(?:[\d_]|\d-)$")
"""What stands before a part of a code or before an ending: `2020-ieji`."""
_CODE: Final = re.compile(r"[\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LIKE: Final = {
    **dict.fromkeys("aą", "aą"),
    **dict.fromkeys("cč", "cč"),
    **dict.fromkeys("eęė", "eęė"),
    **dict.fromkeys("iįy", "iįy"),
    **dict.fromkeys("sš", "sš"),
    **dict.fromkeys("uųū", "uųū"),
    **dict.fromkeys("zž", "zž"),
}
"""Letters that differ by a mark, or by a rule that is easily broken."""
_MOST_SUGGESTIONS: Final = 3


@frozen
class UnknownWord:
    """A word that no dictionary has, and known words that it may have been meant for."""

    start: int
    """Its place in the text."""
    word: str
    suggestions: tuple[str, ...] = ()


def unknown_words(text: str, *, own_words: Iterable[str] = ()) -> tuple[UnknownWord, ...]:
    """Return the unknown words of `text`, each as often as it stands there.

    `own_words` are right too, whatever the dictionary says: names of the report's places.
    """
    own = frozenset(word.lower() for phrase in own_words for word in _WORD.findall(phrase))
    known = dictionary()
    found = (match for match in _words(text) if match[0].lower() not in own)
    judged = (_judged(match, known) for match in found)
    return tuple(one for one in judged if one is not None)


def _words(text: str) -> Iterator[re.Match[str]]:
    """Generate the words that can be judged."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    for match in _WORD.finditer(text):
        start, end = match.span()
        is_code = _BESIDE_CODE.search(text, max(start - 2, 0), start) or _CODE.match(text, end)
        is_short = end - start == 1 or match[0][1:].isupper()
        if not is_code and not is_short and not any(a <= start < b for a, b in addresses):
            yield match


def _judged(match: re.Match[str], known: Dictionary) -> UnknownWord | None:
    word = match[0]
    if known.knows(word):
        return None
    is_name = not word.islower() and not _opens_sentence(match)
    suggestions = _suggestions(word, known, only_marks=is_name)
    if is_name and not suggestions:
        return None
    return UnknownWord(match.start(), word, suggestions)


def _opens_sentence(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip(' \u00a0„“"(–-*')
    return not before or before[-1] in ".!?:\n"


def _suggestions(word: str, known: Dictionary, *, only_marks: bool) -> tuple[str, ...]:
    """Return known words that differ in marks alone; where there are none, in one letter."""
    ways = (_with_other_marks,) if only_marks else (_with_other_marks, _one_letter_off)
    for way in ways:
        right = dict.fromkeys(one for one in way(word) if one != word and known.knows(one))
        if right:
            return tuple(islice(right, _MOST_SUGGESTIONS))
    return ()


def _with_other_marks(word: str) -> Iterator[str]:
    """Generate the word with one letter, then with two, changed to one that looks like it."""
    once = list(_with_one_other_mark(word))
    yield from once
    for one in once:
        yield from _with_one_other_mark(one)


def _with_one_other_mark(word: str) -> Iterator[str]:
    for place, letter in enumerate(word):
        for other in _LIKE.get(letter.lower(), ""):
            yield _put(
                word[:place], word[place + 1 :], other.upper() if letter.isupper() else other
            )


def _one_letter_off(word: str) -> Iterator[str]:
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    for left, right in parts:
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        if right:
            yield left + right[1:]
            yield from map(partial(_put, left, right[1:]), _LETTERS)
        yield from map(partial(_put, left, right), _LETTERS)


def _put(left: str, right: str, letter: str) -> str:
    return f"{left}{letter}{right}"
