"""Nouns: every form from the nominative and the genitive; exceptions are told."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from attrs import Factory

from ataskaita.lithuanian.grammar.cases import VOCATIVE, Case, Gender, GrammaticalNumber
from ataskaita.lithuanian.grammar.endings import NOUNS, Paradigm
from ataskaita.lithuanian.grammar.vocative import vocative
from ataskaita.records import frozen

_PLURALS: Final = {  # the ending of a plural: the declension, and its gender
    "iai": ("is", "masculine"),
    "ai": ("as", "masculine"),
    "ūs": ("us", "masculine"),
    "os": ("a", "feminine"),
    "ės": ("ė", "feminine"),
    "ys": ("is, -ies", "feminine"),
}
_OF_ACTIONS: Final = ("imasis", "ymasis", "umasis")
"""What an action is called that is done to oneself: mokymasis."""
_ADJECTIVES: Final = """
art būs gal gird gret gul lyd min myl nor past pastab pasteb paveld reg sėd stov svet šal tik tol
tur žiūr
"""
"""Stems of adjectives and participles that end so: mylimasis, artimasis."""
_SINGULARS: Final[tuple[str, ...]] = ("ias", "as", "is", "ys", "ius", "us", "a", "ė", "i", "uo")
_AFTER_J: Final = "jas"
_FEMININES: Final = frozenset(("a", "ė", "i", "is, -ies", "ė, -ers", "uo, -ers"))


@frozen
class Noun:
    """A noun: its nominative, and what can't be told from the nominative's ending."""

    nominative: str
    """In the singular; of a noun that has no singular, in the plural."""
    genitive: str = ""
    """Of the same number; empty where it is the regular one."""
    gender: Gender | None = None
    plural_only: bool = False
    indeclinable: bool = False
    forms: Mapping[tuple[Case, GrammaticalNumber], str] = Factory(dict)
    """Forms that are not the derived ones."""

    def form(self, case: Case, number: GrammaticalNumber = "singular") -> str:
        """Return the noun in `case`; in the plural always, if it has no singular.

        A word whose ending is of no declension stays as it is.

        >>> Noun("medis").form("genitive", "plural")
        'medžių'
        """
        number = "plural" if self.plural_only else number
        found = self.forms.get((case, number))
        if case == VOCATIVE and not found:
            return self._called(number)
        return found or self._derived().get((case, number), self.nominative)

    def _called(self, number: GrammaticalNumber) -> str:
        """Return the vocative: the nominative, but for the singular of what has a declension."""
        told = self.indeclinable or ("nominative", number) in self.forms
        kind = _kind(self.nominative, self.genitive, self.gender, self._given)
        if number == "plural" or told or kind is None:
            return self.form("nominative", number)
        return vocative(self.nominative, *kind)

    @property
    def grammatical_gender(self) -> Gender:
        """The gender that is told, or that of the declension."""
        kind = _kind(self.nominative, self.genitive, self.gender, self._given)
        if self.gender or kind is None:
            return self.gender or "masculine"
        return "feminine" if kind[0] in _FEMININES else "masculine"

    def _derived(self) -> Paradigm:
        if self.indeclinable:
            return {}
        return _paradigm(self.nominative, self.genitive, self.gender, self._given)

    @property
    def _given(self) -> GrammaticalNumber:
        return "plural" if self.plural_only else "singular"


@lru_cache(maxsize=4096)
def _paradigm(
    nominative: str, genitive: str, gender: Gender | None, number: GrammaticalNumber
) -> Paradigm:
    kind = _kind(nominative, genitive, gender, number)
    if kind is None:
        return {}
    declension, stem = kind
    told: Paradigm = {("genitive", number): genitive} if genitive else {}
    return {**NOUNS[declension].forms(stem), ("nominative", number): nominative, **told}


def _kind(
    nominative: str, genitive: str, gender: Gender | None, number: GrammaticalNumber
) -> tuple[str, str] | None:
    """Return the declension and the stem; None where there is none."""
    if number == "singular" and is_reflexive(nominative):
        return "asis", nominative.removesuffix("asis")
    endings = _PLURALS if number == "plural" else _SINGULARS
    ending = next((one for one in endings if _ends(nominative, one)), None)
    if ending is None:
        return None
    stem = nominative.removesuffix(ending)
    if number == "plural":
        return _PLURALS[ending][0], stem
    if _ends(nominative, _AFTER_J):
        return "jas", stem
    if ending == "us" and stem.endswith("j"):
        return "ius", stem
    return _by_genitive(ending, genitive, gender), stem


def is_reflexive(word: str) -> bool:
    """Return whether a word is the noun of an action that is done to oneself.

    >>> is_reflexive("mokymasis"), is_reflexive("mylimasis")
    (True, False)
    """
    if not word.endswith(_OF_ACTIONS):
        return False
    return not word.removesuffix("imasis").endswith(tuple(_ADJECTIVES.split()))


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) > len(ending)


def _by_genitive(ending: str, genitive: str, gender: Gender | None) -> str:
    if ending == "is" and genitive.endswith("ies"):
        return "is, -ies (v.)" if gender == "masculine" else "is, -ies"
    if ending == "uo":
        return "uo, -ers" if genitive.endswith("ers") else "uo, -ens"
    if ending == "ė" and genitive.endswith("ers"):
        return "ė, -ers"
    return ending
