"""Adjectives, participles and ordinals, which agree with their noun."""

from functools import lru_cache
from typing import Final, TypeAlias

from ataskaita.lithuanian.grammar.cases import Case, Gender, GrammaticalNumber, of_agreeing
from ataskaita.lithuanian.grammar.endings import (
    FEMININE,
    MASCULINE,
    PRONOUNS,
    Declension,
    attach,
)
from ataskaita.lithuanian.grammar.participles import is_soft

Agreement: TypeAlias = tuple[Case, GrammaticalNumber, Gender]

_DECLENSIONS: Final[dict[Gender, dict[str, Declension]]] = {
    "masculine": MASCULINE,
    "feminine": FEMININE,
}
_PLURALS: Final[dict[Gender, dict[str, tuple[str, str]]]] = {
    "masculine": {
        "iausieji": ("iaus", "iasis"),
        "esnieji": ("esn", "ysis"),
        "usieji": ("us", "ysis"),
        "antieji": ("ant", "ysis"),
        "intieji": ("int", "ysis"),
        "įgalieji": ("įgal", "usis"),
        "okie": ("", "oks"),
        "ieji": ("", "asis"),
        "esni": ("", "esnis"),
        "antys": ("", "antis"),
        "intys": ("", "intis"),
        "iai": ("", "is"),
        "ūs": ("", "us"),
        "ę": ("", "ęs"),
        "treti": ("tre", "čias"),
        "i": ("", "as"),
    },
    "feminine": {"osios": ("", "oji"), "os": ("", "a"), "ės": ("", "ė")},
}
"""By the ending of a plural: what of it belongs to the stem, and the declension."""
_REFLEXIVE: Final[dict[Agreement, tuple[str, str]]] = {
    ("nominative", "singular", "masculine"): ("ęsis", "ęsis"),
    ("nominative", "plural", "masculine"): ("ęsis", "ęsi"),
    ("nominative", "singular", "feminine"): ("usis", "usis"),
    ("nominative", "plural", "feminine"): ("usis", "usiosi"),
}
"""Of participles as `registravęsis`, which stand in the nominative only: what ends how."""
_ADVERBS: Final = frozenset(("anksti", "arti", "čia", "niekada", "tada", "toli", "visada"))
"""Those that end as adjectives do, beside all in -ai."""
_OF_NOUNS: Final = ("aus", "osi", "muisi")
"""Endings of nouns that look like an adjective's: `Vilniaus`, `skyriaus`, `mokymosi`."""
_SURE_IN_PLURAL: Final = (
    *("osios", "inės", "tos", "mos", "iškos", "ingos", "usios", "ančios", "inčios", "esnės"),
    *("bendros", "didelės", "kitos", "mažos", "naujos", "nuosavos", "senos", "visos"),
)
"""Endings of feminine plurals that no genitive of a noun is likely to have."""


@lru_cache(maxsize=4096)
def agreeing(
    word: str,
    gender: Gender,
    given: GrammaticalNumber,
    case: Case,
    number: GrammaticalNumber,
) -> str | None:
    """Return `word`, an adjective that agrees in the nominative, in another case and number.

    None for a word that is no such form of that gender and number, but a genitive or anything else.
    """
    case = of_agreeing(case)
    if word in PRONOUNS and gender == "masculine":
        return PRONOUNS[word][case, number]
    if reflexive := _REFLEXIVE.get((case, number, gender)):
        ending, other = reflexive
        if given == "singular" and word.endswith(ending):
            return word.removesuffix(ending) + other
    found = _as_singular(word, gender) if given == "singular" else _as_plural(word, gender)
    return found[0].forms(found[1])[case, number] if found else None


def _as_singular(word: str, gender: Gender) -> tuple[Declension, str] | None:
    if word.endswith((*_OF_NOUNS, "ai")) or word in _ADVERBS:
        return None
    for ending, declension in _DECLENSIONS[gender].items():
        if word.endswith(ending) and len(word) > len(ending):
            return _soft(word, declension), word.removesuffix(ending)
    return None


def _soft(word: str, declension: Declension) -> Declension:
    is_participle = declension is MASCULINE["ęs"]
    return MASCULINE["ęs, -iusio"] if is_participle and is_soft(word) else declension


def _as_plural(word: str, gender: Gender) -> tuple[Declension, str] | None:
    if gender == "feminine" and not word.endswith(_SURE_IN_PLURAL):
        return None
    if word in _ADVERBS or (word.endswith("ai") and not word.endswith("iai")):
        return None
    for ending, (kept, kind) in _PLURALS[gender].items():
        if word.endswith(ending) and len(word) > len(ending):
            declension = _soft(word, _DECLENSIONS[gender][kind])
            return declension, word.removesuffix(ending) + kept
    return None


def neuter(word: str) -> str:
    """Return the form that agrees with no noun, of an adjective in the masculine nominative.

    >>> neuter("užregistruotas")
    'užregistruota'
    """
    for ending, other in (
        ("ęsis", "ęsi"),
        ("ias", "ia"),
        ("as", "a"),
        ("us", "u"),
        ("is", "ia"),
        ("ęs", "ę"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return word


def feminine(word: str) -> str:
    """Return the feminine of an adjective in the masculine nominative.

    >>> feminine("vyriausiasis")
    'vyriausioji'
    """
    pairs = (
        ("ęsis", "usis"),
        *(("iasis", "ioji"), ("asis", "oji"), ("ysis", "ioji"), ("usis", "ioji")),
        *(("antis", "anti"), ("intis", "inti"), ("ęs", "usi"), ("oks", "okia")),
        *(("ąs", "anti"), ("įs", "inti")),
        *(("ias", "ia"), ("as", "a"), ("us", "i"), ("is", "ė")),
    )
    if word.endswith("ęs") and is_soft(word):
        return attach(word.removesuffix("ęs"), "iusi")
    for ending, other in pairs:
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return word
