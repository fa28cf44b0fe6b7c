"""The order of Lithuanian words, as ICU sorts them by CLDR's rules for `lt`.

Letters are compared first: ą sorts as a, ę and ė as e, į and y as i, ų and ū as u, while č, š and
ž are letters of their own. Where all letters agree, the first accent decides, then the first
capital.
"""

import unicodedata
from functools import lru_cache
from typing import Final, TypeAlias

SortKey: TypeAlias = tuple[tuple[tuple[int, str], ...], tuple[str, ...], tuple[bool, ...], str]
"""Letters, accents, capitals; at last the text itself, so that no two texts are equal."""

_Weights: TypeAlias = tuple[tuple[int, str], str, bool]

_LITHUANIAN: Final = {
    "ą": ("a", "1"),
    "č": ("c~", ""),
    "ę": ("e", "1"),
    "ė": ("e", "2"),
    "į": ("i", "1"),
    "y": ("i", "2"),
    "š": ("s~", ""),
    "ų": ("u", "1"),
    "ū": ("u", "2"),
    "ž": ("z~", ""),
}
"""What a letter sorts as, and its turn among its likes; foreign accents come after these."""

_PUNCTUATION: Final = "_-–—,;:!?.…'‘’‚\"“”„«»()[]{}§@*/\\&#%"
"""In CLDR's order; marks that aren't here come after these."""

_SPACE, _MARK, _SYMBOL, _DIGIT, _LETTER = range(5)
_KINDS: Final = {"S": _SYMBOL, "N": _DIGIT}


def sort_key(text: str) -> SortKey:
    """Return what `text` is sorted by in a list of Lithuanian words.

    >>> sorted(["Zarasai", "Šilutė", "Ąžuolas", "Yla", "Iga"], key=sort_key)
    ['Ąžuolas', 'Iga', 'Yla', 'Šilutė', 'Zarasai']
    """
    weights = [_weigh(cluster) for cluster in _clusters(text)]
    letters = tuple(letter for letter, _, _ in weights)
    accents = tuple(accent for _, accent, _ in weights)
    capitals = tuple(capital for _, _, capital in weights)
    return letters, accents, capitals, text


def _clusters(text: str) -> list[str]:
    clusters: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if unicodedata.combining(character) and clusters:
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


@lru_cache(maxsize=1_024)
def _weigh(cluster: str) -> _Weights:
    first, marks = cluster[0], cluster[1:]
    base, foreign = _without_foreign_accents(first.lower())
    letter, accent = _LITHUANIAN.get(base, (base, ""))
    return _place(letter), accent + foreign + marks, first.isupper()


def _without_foreign_accents(letter: str) -> tuple[str, str]:
    if letter in _LITHUANIAN:
        return letter, ""
    decomposed = unicodedata.normalize("NFD", letter)
    return decomposed[0], decomposed[1:]


def _place(letter: str) -> tuple[int, str]:
    kind = unicodedata.category(letter[0])[0]
    if kind in "ZC":
        return _SPACE, ""
    if kind == "P":
        return _MARK, _rank(letter)
    return _KINDS.get(kind, _LETTER), letter


def _rank(mark: str) -> str:
    place = _PUNCTUATION.find(mark)
    return chr(place) if place >= 0 else mark
