"""Endings: how a stem takes one, and those of each declension.

Source: Dabartinės lietuvių kalbos gramatika (the five declensions of nouns; adjectives, participles
and pronominal adjectives). Six endings stand for the singular, then six for the plural, by case.
"""

from collections.abc import Mapping
from typing import Final

from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS, Case, GrammaticalNumber
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

Paradigm = Mapping[tuple[Case, GrammaticalNumber], str]
"""A word's forms."""

_BEFORE_BACK_VOWEL: Final = Pattern(r"i[aąouųū]")
_PALATALISED: Final = {"t": "č", "d": "dž"}


@frozen
class Declension:
    """The endings of one kind of words."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]

    def forms(self, stem: str) -> dict[tuple[Case, GrammaticalNumber], str]:
        """Return every form of a word with that stem."""
        both = zip(NUMBERS, (self.singular, self.plural), strict=True)
        return {
            (case, number): attach(stem, ending)
            for number, endings in both
            for case, ending in zip(CASES, endings, strict=True)
        }


def declension(singular: str, plural: str) -> Declension:
    """Return the declension of these endings, six of each number parted by spaces."""
    return Declension(tuple(singular.split()), tuple(plural.split()))


def attach(stem: str, ending: str) -> str:
    """Return the stem with its ending: `med` + `io` is medžio, and after j the i is dropped."""
    if _BEFORE_BACK_VOWEL.match(ending):
        if stem.endswith("j"):
            return stem + ending[1:]
        if stem.endswith(("t", "d")):
            return stem[:-1] + _PALATALISED[stem[-1]] + ending
    return stem + ending


_AI: Final = "ai ų ams us ais uose"
_IAI: Final = "iai ių iams ius iais iuose"
_OS: Final = "os ų oms as omis ose"
_ES: Final = "ės ių ėms es ėmis ėse"
_A: Final = "a os ai ą a oje"
_E: Final = "ė ės ei ę e ėje"

NOUNS: Final[dict[str, Declension]] = {
    "as": declension("as o ui ą u e", _AI),
    "jas": declension("as o ui ą u uje", _AI),  # skaitytojas, vedėjas, radijas
    "ias": declension("ias io iui ią iu yje", _IAI),
    "is": declension("is io iui į iu yje", _IAI),
    "ys": declension("ys io iui į iu yje", _IAI),
    "a": declension(_A, _OS),
    "ė": declension(_E, _ES),
    "i": declension("i ios iai ią ia ioje", "ios ių ioms ias iomis iose"),
    "is, -ies": declension("is ies iai į imi yje", "ys ių ims is imis yse"),
    "is, -ies (v.)": declension("is ies iui į imi yje", "ys ių ims is imis yse"),
    "us": declension("us aus ui ų umi uje", "ūs ų ums us umis uose"),
    "ius": declension("ius iaus iui ių iumi iuje", _IAI),
    "uo, -ens": declension("uo ens eniui enį eniu enyje", "enys enų enims enis enimis enyse"),
    "uo, -ers": declension("uo ers eriai erį erimi eryje", "erys erų erims eris erimis eryse"),
    "asis": declension("asis osi uisi ąsi usi esi", "aisi ųsi amsi usi aisi uosi"),  # mokymasis
    "ė, -ers": declension("ė ers eriai erį erimi eryje", "erys erų erims eris erimis eryse"),
}

_HARD_PRONOMINAL: Final = "ieji ųjų iesiems uosius aisiais uosiuose"
_SOFT_PRONOMINAL: Final = "ieji iųjų iesiems iuosius iaisiais iuosiuose"

MASCULINE: Final[dict[str, Declension]] = {
    "iasis": declension("iasis iojo iajam iąjį iuoju iajame", _SOFT_PRONOMINAL),
    "asis": declension("asis ojo ajam ąjį uoju ajame", _HARD_PRONOMINAL),
    "usis": declension("usis iojo iajam ųjį iuoju iajame", _SOFT_PRONOMINAL),
    "ysis": declension("ysis iojo iajam įjį iuoju iajame", _SOFT_PRONOMINAL),
    "ęs": declension("ęs usio usiam usį usiu usiame", "ę usių usiems usius usiais usiuose"),
    "ęs, -iusio": declension(
        "ęs iusio iusiam iusį iusiu iusiame",
        "ę iusių iusiems iusius iusiais iusiuose",
    ),
    "antis": declension(
        "antis ančio ančiam antį ančiu ančiame",
        "antys ančių antiems ančius ančiais ančiuose",
    ),
    "intis": declension(
        "intis inčio inčiam intį inčiu inčiame",
        "intys inčių intiems inčius inčiais inčiuose",
    ),
    "ąs": declension(
        "ąs ančio ančiam antį ančiu ančiame", "ą ančių antiems ančius ančiais ančiuose"
    ),
    "įs": declension(
        "įs inčio inčiam intį inčiu inčiame", "į inčių intiems inčius inčiais inčiuose"
    ),
    "esnis": declension(
        "esnis esnio esniam esnį esniu esniame",
        "esni esnių esniems esnius esniais esniuose",
    ),
    "oks": declension("oks okio okiam okį okiu okiame", "okie okių okiems okius okiais okiuose"),
    "elis": declension("elis elio eliam elį eliu eliame", "eli elių eliems elius eliais eliuose"),
    "čias": declension("čias čio čiam čią čiu čiame", "ti čių tiems čius čiais čiuose"),
    "ias": declension("ias io iam ią iu iame", "i ių iems ius iais iuose"),
    "as": declension("as o am ą u ame", "i ų iems us ais uose"),
    "us": declension("us aus iam ų iu iame", "ūs ių iems ius iais iuose"),
    "is": declension("is io iam į iu iame", _IAI),
}
"""Of adjectives, participles and ordinals, by the ending of the nominative; longest first."""

FEMININE: Final[dict[str, Declension]] = {
    "oji": declension("oji osios ajai ąją ąja ojoje", "osios ųjų osioms ąsias osiomis osiose"),
    "usi": declension("usi usios usiai usią usia usioje", "usios usių usioms usias usiomis usiose"),
    "a": declension(_A, _OS),
    "ė": declension(_E, _ES),
    "i": declension("i ios iai ią ia ioje", "ios ių ioms ias iomis iose"),
}
"""The same of feminines; -ia and -ioji are -a and -oji after a stem that ends in i."""

PRONOUNS: Final[dict[str, Paradigm]] = {
    "šis": declension("is io iam į iuo iame", "ie ių iems iuos iais iuose").forms("š"),
    "tas": declension("as o am ą uo ame", "ie ų iems uos ais uose").forms("t"),
    "pats": declension(
        "ats aties ačiam atį ačiu ačiame", "atys ačių atiems ačius ačiais ačiuose"
    ).forms("p"),
}
"""Masculine pronouns that aren't as adjectives; the feminine ones are."""
