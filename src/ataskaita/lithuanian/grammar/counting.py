"""Nouns after numbers, and what agrees with them.

Source: CLDR's plural categories for `lt`; where the sentence asks for a case, the number decides
whether the noun takes it: 21 knygą, 22 knygas, but always 20 knygų and 1,5 knygos.
"""

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from ataskaita.lithuanian.grammar.adjectives import agreeing, feminine, neuter
from ataskaita.lithuanian.grammar.cases import Case, Gender, GrammaticalNumber
from ataskaita.lithuanian.grammar.phrases import decline, head_of
from ataskaita.lithuanian.grammar.words import STANDARD, Words
from ataskaita.lithuanian.numbers import format_number
from ataskaita.lithuanian.punctuation import NO_BREAK_SPACE

PluralCategory = Literal["one", "few", "many", "other"]
Number: TypeAlias = int | Decimal

_TEENS: Final = range(11, 20)
_ANY_NOUN: Final = "vienetas"
"""What is counted where no noun is named: a participle alone is masculine."""


def plural_category(number: Number, decimals: int | None = None) -> PluralCategory:
    """Return CLDR's category of the number as it is printed.

    So 2 with two decimals, `2,00`, is of decimals (`many`), and `Decimal("1.0")`, printed `1`, is
    `one`.
    """
    return _category(format_number(number, decimals))


def noun_after(
    number: Number,
    noun: str,
    case: Case = "nominative",
    *,
    decimals: int | None = None,
    words: Words = STANDARD,
) -> str:
    """Return the noun as it stands after the number, in a sentence that asks for `case`.

    >>> noun_after(22, "fizinis vienetas", "instrumental")
    'fiziniais vienetais'
    """
    return _after(plural_category(number, decimals), noun, case, words)


def count_noun(
    number: Number,
    noun: str,
    case: Case = "nominative",
    *,
    decimals: int | None = None,
    words: Words = STANDARD,
) -> str:
    r"""Return the number, with `decimals` as in `format_number`, and the noun after it.

    `noun` is a noun or a phrase in the nominative: `nurašymo aktas`. An abbreviation stays.

    >>> count_noun(41, "nurašymo aktas", "accusative")
    '41\xa0nurašymo aktą'
    """
    text = format_number(number, decimals)
    return f"{text}{NO_BREAK_SPACE}{_after(_category(text), noun, case, words)}"


def agree(participle: str, number: Number, noun: str = "", *, words: Words = STANDARD) -> str:
    """Return the participle or adjective, given in the masculine nominative, as the noun asks.

    >>> agree("užregistruotas", 22, "vartotojas"), agree("užregistruotas", 20, "vartotojas")
    ('užregistruoti', 'užregistruota')
    """
    gender, number_of_noun = _agreement(plural_category(number), noun, words)
    if number_of_noun is None:
        return neuter(participle)
    word = feminine(participle) if gender == "feminine" else participle
    return agreeing(word, gender, "singular", "nominative", number_of_noun) or participle


def participle_ending(
    number: Number, noun: str, *, decimals: int | None = None, words: Words = STANDARD
) -> str:
    """Return the ending that a participle in -tas or -mas takes: -as, -i, -a or -os.

    >>> "užregistruot" + participle_ending(2, "knyga")
    'užregistruotos'
    """
    gender, number_of_noun = _agreement(plural_category(number, decimals), noun, words)
    if number_of_noun is None or gender == "feminine":
        return "os" if number_of_noun == "plural" else "a"
    return "i" if number_of_noun == "plural" else "as"


def _category(text: str) -> PluralCategory:
    if "," in text:
        return "many"
    last, last_two = int(text[-1]), int(text.replace(NO_BREAK_SPACE, "")[-2:].lstrip("−"))
    if last == 0 or last_two in _TEENS:
        return "other"
    return "one" if last == 1 else "few"


def _after(category: PluralCategory, noun: str, case: Case, words: Words) -> str:
    if category == "one":
        return decline(noun, case, words=words)
    if category == "few":
        return decline(noun, case, "plural", words=words)
    return decline(noun, "genitive", "plural" if category == "other" else "singular", words=words)


def _agreement(
    category: PluralCategory, noun: str, words: Words
) -> tuple[Gender, GrammaticalNumber | None]:
    """Return the noun's gender, and the number to agree in; None where nothing agrees."""
    head = head_of(noun or _ANY_NOUN, words)
    if category in ("other", "many") or (head.indeclinable and head.gender is None):
        return head.grammatical_gender, None
    is_plural = category == "few" or head.plural_only
    return head.grammatical_gender, "plural" if is_plural else "singular"
