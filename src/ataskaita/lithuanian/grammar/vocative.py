"""How somebody or something is called: the vocative, which only nouns in the singular have.

Source: Dabartinės lietuvių kalbos gramatika (the vocative of the five declensions).
"""

from collections.abc import Mapping
from typing import Final

from ataskaita.lithuanian.grammar.endings import attach

_ENDINGS: Final[Mapping[str, str]] = {
    "as": "e",
    "jas": "au",  # mokytojau
    "ias": "y",
    "is": "i",
    "ys": "y",
    "a": "a",
    "ė": "e",
    "is, -ies": "ie",
    "is, -ies (v.)": "ie",
    "us": "au",
    "ius": "iau",
    "uo, -ens": "enie",
    "uo, -ers": "erie",
    "ė, -ers": "erie",
}
"""By declension; of others it is the nominative."""
_UNSURE: Final = ("ukas", "asis", "ti")
"""Endings whose vocative is now one, now another: broliuk, broliuke; marti, marčia."""


def vocative(nominative: str, declension: str, stem: str) -> str:
    """Return the vocative singular of a noun of that declension.

    >>> vocative("pirmininkas", "as", "pirminink"), vocative("direktorius", "ius", "direktor")
    ('pirmininke', 'direktoriau')
    """
    ending = _ENDINGS.get(declension)
    return nominative if ending is None else attach(stem, ending)


def vocative_of_name(name: str) -> str:
    """Return the vocative of a man's name in -as, which isn't that of other nouns: Jonai."""
    return f"{name.removesuffix('s')}i"


def is_unsure(word: str, *, is_known: bool) -> bool:
    """Return whether the vocative of the noun is a guess.

    A name in -as may be a man's (Jonai) or a town's (Kaune).
    """
    as_name = word[:1].isupper() and word.endswith("as") and not word.endswith("jas")
    return word.lower().endswith(_UNSURE) or (as_name and not is_known)
