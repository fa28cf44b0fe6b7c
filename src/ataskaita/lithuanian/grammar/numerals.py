"""Numerals in words: those that agree with what they count, and those that have it in the genitive.

Source: Dabartinės lietuvių kalbos gramatika (cardinal numerals).

>>> agreeing_numeral("trys", "feminine", "locative")
'trijose'
>>> governing_numeral("vienuolika").form("genitive")
'vienuolikos'
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from ataskaita.lithuanian.grammar.cases import CASES, Case, Gender, of_agreeing
from ataskaita.lithuanian.grammar.nouns import Noun

_FEW: Final[Mapping[str, tuple[Gender | None, str]]] = {
    "du": ("masculine", "du dviejų dviem du dviem dviejuose"),
    "dvi": ("feminine", "dvi dviejų dviem dvi dviem dviejose"),
    "abu": ("masculine", "abu abiejų abiem abu abiem abiejuose"),
    "abi": ("feminine", "abi abiejų abiem abi abiem abiejose"),
    "trys": (None, "trys trijų trims tris trimis trijuose trijose"),
}
"""By case; of both genders the feminine locative stands last."""
_STEMS: Final = ("ketur", "penk", "šeš", "septyn", "aštuon", "devyn")
_MASCULINE: Final = "i ių iems is iais iuose"
_FEMININE: Final = "ios ių ioms ias iomis iose"
_TEENS: Final = (
    *("vienuolika", "dvylika", "trylika", "keturiolika", "penkiolika", "šešiolika"),
    *("septyniolika", "aštuoniolika", "devyniolika"),
)
_GREAT: Final = ("šimtas", "tūkstantis", "milijonas", "milijardas")
_GREAT_MANY: Final = ("šimtai", "tūkstančiai", "milijonai", "milijardai")
_GENITIVE: Final = "ų"


def agreeing_numeral(word: str, gender: Gender, case: Case) -> str | None:
    """Return a numeral that agrees with what it counts in `case`; None for any other word."""
    forms = _agreeing().get((word, gender))
    return forms[CASES.index(of_agreeing(case))] if forms else None


def gender_of_numeral(word: str) -> Gender | None:
    """Return the gender of such a numeral that stands alone; None for any other word."""
    genders: tuple[Gender, Gender] = ("masculine", "feminine")
    return next((one for one in genders if (word, one) in _agreeing()), None)


def governing_numeral(word: str) -> Noun | None:
    """Return the noun that a numeral is: vienuolika, šimtas; None for any other word."""
    if word in _TEENS:
        return Noun(word, forms={("accusative", "singular"): word})
    if word in _GREAT:
        return Noun(word)
    return Noun(word, plural_only=True) if word in _GREAT_MANY else None


def governing_place(words: list[str]) -> int | None:
    """Return where in a row of words the numeral stands that has what it counts in the genitive.

    >>> governing_place(["du", "šimtai", "knygų"]), governing_place(["šimtų", "knygų", "paroda"])
    (1, None)
    """
    place = 1 if gender_of_numeral(words[0].lower()) else 0
    counted = len(words) > place + 1 and words[-1].endswith(_GENITIVE)
    return place if counted and governing_numeral(words[place].lower()) else None


@cache
def _agreeing() -> Mapping[tuple[str, Gender], list[str]]:
    found: dict[tuple[str, Gender], list[str]] = {}
    for word, (gender, told) in _FEW.items():
        forms = told.split()
        if gender in (None, "masculine"):
            found[word, "masculine"] = forms[:6]
        if gender in (None, "feminine"):
            found[word, "feminine"] = [*forms[:5], forms[-1]]
    for stem in _STEMS:
        found[f"{stem}i", "masculine"] = [stem + one for one in _MASCULINE.split()]
        found[f"{stem}ios", "feminine"] = [stem + one for one in _FEMININE.split()]
    return found
