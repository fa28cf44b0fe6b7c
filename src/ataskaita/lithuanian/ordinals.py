"""Ordinals: figures with an ending, 3-iasis, and Roman numerals, which take none.

Source: VLKK on numbers with endings (the letters after the last figure's sound; the softness letter
after 3); Roman numerals stand without an ending.
"""

import re
from functools import lru_cache
from typing import Final

from ataskaita.lithuanian.grammar.adjectives import agreeing, feminine
from ataskaita.lithuanian.grammar.cases import Case, Gender, GrammaticalNumber
from ataskaita.patterns import Pattern

_TEENS: Final = range(11, 20)
_SOFT: Final = 3
"""Trečias: the only ordinal whose stem is soft."""
_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_WELL_WRITTEN: Final = Pattern(
    "M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.ASCII
)
_MOST_ROMAN: Final = 3999


def format_ordinal(
    number: int,
    case: Case = "nominative",
    gender: Gender = "masculine",
    plural: GrammaticalNumber = "singular",
    *,
    definite: bool = True,
) -> str:
    """Return the ordinal in figures with its ending; years are the plural: 2020-ieji.

    `definite` is the pronominal form, 3-iasis; without it the simple one, 3-ias.

    >>> format_ordinal(3), format_ordinal(50, "genitive", "feminine")
    ('3-iasis', '50-osios')
    """
    if number < 0:
        raise ValueError(f"a number from zero on is needed, got {number}")
    soft = number % 10 == _SOFT and number % 100 not in _TEENS
    return f"{number}-{_ending(soft, case, gender, plural, definite)}"


def format_roman(number: int) -> str:
    """Return the Roman numeral of a number from 1 to 3999.

    >>> format_roman(2024)
    'MMXXIV'
    """
    if not 1 <= number <= _MOST_ROMAN:
        raise ValueError(f"a number from 1 to {_MOST_ROMAN} is needed, got {number}")
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def parse_roman(text: str) -> int:
    """Return the number that a Roman numeral says; raise ValueError for what is none.

    >>> parse_roman("XIX")
    19
    """
    if not text or _WELL_WRITTEN.fullmatch(text) is None:
        raise ValueError(f"not a Roman numeral: {text!r}")
    values = [_ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))


@lru_cache(maxsize=256)
def _ending(
    soft: bool,  # noqa: FBT001 (cached by position)
    case: Case,
    gender: Gender,
    plural: GrammaticalNumber,
    definite: bool,  # noqa: FBT001 (the same)
) -> str:
    """Return the ending: that of a known ordinal, less its stem."""
    stem = "treči" if soft else "penkt"
    word = f"{stem}{'asis' if definite else 'as'}"
    word = feminine(word) if gender == "feminine" else word
    form = agreeing(word, gender, "singular", case, plural) or word
    return form.removeprefix("treč" if soft else stem)
