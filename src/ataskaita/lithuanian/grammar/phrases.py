"""Noun phrases: their head, what agrees with it, and what stays as it is.

A phrase is given in the nominative. Before its head stand adjectives that agree with it and
genitives that don't; after it, what depends on it: `prie …`, a name in quotes, a dative.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from ataskaita.lithuanian.grammar.adjectives import agreeing
from ataskaita.lithuanian.grammar.cases import (
    CASES,
    NUMBERS,
    VOCATIVE,
    Case,
    Gender,
    GrammaticalNumber,
    of_agreeing,
)
from ataskaita.lithuanian.grammar.nouns import Noun, is_reflexive
from ataskaita.lithuanian.grammar.numerals import (
    agreeing_numeral,
    gender_of_numeral,
    governing_numeral,
    governing_place,
)
from ataskaita.lithuanian.grammar.words import STANDARD, Words

_AND: Final = " ir "
_DASH: Final = " – "
"""What stands before another name of the same: menų inkubatorius – menų studija."""
_TAIL: Final = frozenset(
    [
        "prie",
        "dėl",
        "su",
        "už",
        "iš",
        "į",
        "nuo",
        "po",
        "per",
        "apie",
        "be",
        "iki",
        "ant",
        "kaip",
        "pagal",
        "tarp",
        "–",
        "-",
        "(",
        "tai",
    ]
)
"""Words that begin what depends on a head before them."""
_LEGAL_FORMS: Final = (
    *("viešoji įstaiga", "biudžetinė įstaiga", "savivaldybės biudžetinė įstaiga"),
    *("savivaldybės įmonė", "valstybės įmonė", "akcinė bendrovė", "uždaroji akcinė bendrovė"),
)
"""What stands before an institution's name and is declined with it, but for a name in quotes."""
_OF_NAMES: Final = ("as", "is", "ys", "us", "a", "ė")
"""How the head of a second name ends after a dash: in the nominative."""
_PLURALS: Final = ("ai", "os", "ės")
"""How a word ends that is given in the plural, if the vocabulary doesn't have it."""
_NOMINALISED: Final[dict[str, tuple[Gender, GrammaticalNumber]]] = {
    **dict.fromkeys(("asis", "ysis", "usis", "ęs", "ąs", "įs"), ("masculine", "singular")),
    **dict.fromkeys(("iausias", "esnis", "iškas", "us"), ("masculine", "singular")),
    "ieji": ("masculine", "plural"),
    "oji": ("feminine", "singular"),
    "osios": ("feminine", "plural"),
}
"""Endings that only adjectives and participles have that stand for a noun, but for those below."""
_OF_NOUNS: Final = ("ausis", "klasis", "dvasis", "ius", "jus")
"""Endings of nouns that look like those: bendraklasis."""
_NOUNS: Final = frozenset(
    [
        *("alus", "cukrus", "dangus", "ketus", "lietus", "medus", "midus", "nežmogus", "opšrus"),
        *("sūnus", "trepkus", "tupkus", "turgus", "vidus", "viršus", "žmogus"),
        *("knysis", "laiškas", "miškas", "rūpesnis"),
    ]
)
"""Nouns of the dictionary that end as adjectives do; a test holds them to its flags."""
_SHORTEST_STEM: Final = 2
"""So that ausis isn't taken for one."""
_LIKE_ADJECTIVES: Final = (("os", "a"), ("ės", "ė"), ("as", "a"))
"""Endings of a noun's other cases that adjectives have in the nominative; and of the noun's."""


def decline(
    phrase: str,
    case: Case,
    number: GrammaticalNumber = "singular",
    *,
    words: Words = STANDARD,
) -> str:
    """Return the phrase, given in the nominative, in `case`.

    What has no singular stays in the plural; abbreviations and indeclinable words stay.

    >>> decline("Alytaus Jurgio Kunčino viešoji biblioteka", "locative")
    'Alytaus Jurgio Kunčino viešojoje bibliotekoje'
    """
    return _declined(phrase, case, number, words)


def head_of(phrase: str, words: Words = STANDARD) -> Noun:
    """Return the noun with which the phrase's adjectives agree."""
    return noun_of(phrase, words)[1]


def noun_of(phrase: str, words: Words = STANDARD) -> tuple[str, Noun]:
    """Return the head of the phrase as it is written, and the noun that it is taken for."""
    tokens = phrase.split(" ")
    place = governing_place(tokens)
    head = tokens[_head(tokens, words) if place is None else place]
    return head, _noun(head, words)


@lru_cache(maxsize=4096)
def _declined(phrase: str, case: Case, number: GrammaticalNumber, words: Words) -> str:
    whole = words.find(phrase)
    if whole and (case, number) in whole.forms:
        return whole.forms[case, number]
    tokens = phrase.split(" ")
    if governing_place(tokens) is not None:
        numerals = [_beside(one, ("masculine", "plural", case, "plural"), words) for one in tokens]
        return " ".join([*numerals[:-1], tokens[-1]])
    head = _head(tokens, words)
    if both := _coordinated(phrase, words):
        return _AND.join(_declined(one, case, number, words) for one in both)
    if both := names_of_one(phrase, words):
        return _DASH.join(_declined(one, case, number, words) for one in both)
    if both := _with_legal_form(phrase):
        return " ".join(_declined(one, case, number, words) for one in both)
    noun = _noun(tokens[head], words)
    given: GrammaticalNumber = "plural" if noun.plural_only else "singular"
    target = given if noun.plural_only else number
    asked = (noun.grammatical_gender, given, case, target)
    place, first = _first_of_two(tokens[:head], words) or (0, noun)
    ways = ((first.grammatical_gender, *asked[1:]), asked)
    before = [_beside(one, ways[n >= place], words) for n, one in enumerate(tokens[:head])]
    return " ".join([*before, _alike(tokens[head], noun.form(case, target)), *tokens[head + 1 :]])


_Agreeing: TypeAlias = tuple[Gender, GrammaticalNumber, Case, GrammaticalNumber]
"""The head's gender, the number in which the phrase is given; the case and number asked for."""


def _beside(word: str, asked: _Agreeing, words: Words) -> str:
    """Return a word before the head as it agrees with it; a noun that a hyphen joins, declined."""
    small, (gender, _, case, _) = word.lower(), asked
    if numeral := governing_numeral(small):
        return _alike(word, numeral.form(of_agreeing(case)))
    if numeral_form := agreeing_numeral(small, gender, case):
        return _alike(word, numeral_form)
    if _is_of_noun(word, words):
        return word
    noun, _, adjective = word.partition("-")
    if adjective and (known := _known(noun, words)):
        form = agreeing(adjective.lower(), *asked) or adjective
        return f"{_alike(noun, known.form(*asked[2:]))}-{form}"
    return _alike(word, agreeing(word.lower(), *asked))


def _first_of_two(tokens: Sequence[str], words: Words) -> tuple[int, Noun] | None:
    """Return where a noun stands that a hyphen joins to the head: words before agree with it."""
    known = ((place, _known(one.partition("-")[0], words)) for place, one in enumerate(tokens))
    return next(((n, one) for n, one in known if one and "-" in tokens[n]), None)


def names_of_one(phrase: str, words: Words = STANDARD) -> tuple[str, str] | None:
    """Return the two names of one thing that a dash joins; None where the second is no name.

    >>> names_of_one("Anykščių menų inkubatorius – menų studija")
    ('Anykščių menų inkubatorius', 'menų studija')
    """
    left, _, right = phrase.partition(_DASH)
    if not right or "„" in left or "(" in left:
        return None
    tokens = right.split(" ")
    head = tokens[_head(tokens, words)]
    is_name = tokens[0] not in _TAIL and (_known(head, words) or head.endswith(_OF_NAMES))
    return (left, right) if is_name else None


def _with_legal_form(phrase: str) -> tuple[str, str] | None:
    """Return the legal form before a name, and the name; None where there is none, or in quotes."""
    small = phrase.lower()
    form = next((one for one in _LEGAL_FORMS if small.startswith(f"{one} ")), "")
    name = phrase[len(form) + 1 :]
    return (phrase[: len(form)], name) if form and not name.startswith("„") else None


def _coordinated(phrase: str, words: Words) -> tuple[str, str] | None:
    """Return the two phrases that `ir` joins, both in the nominative; None for anything else."""
    left, _, right = phrase.partition(_AND)
    words_of_left = left.split(" ")
    if not right or "„" in left or _before_tail(words_of_left) < len(words_of_left):
        return None
    # after two genitives there would be a head: kultūros ir meno skyrius
    is_last = " " not in right or words_of_left[-1].lower().endswith("ai")
    return (left, right) if is_last or _known(words_of_left[-1], words) else None


def _head(tokens: Sequence[str], words: Words) -> int:
    """Return the place of the last known noun before the tail; of the last word, if none is."""
    end = _before_tail(tokens)
    known = (place for place in reversed(range(end)) if _known(tokens[place], words))
    return next(known, end - 1)


def _before_tail(tokens: Sequence[str]) -> int:
    end = next((place for place, one in enumerate(tokens) if place and one in _TAIL), len(tokens))
    end = next((place for place in range(1, end) if tokens[place].startswith("(")), end)
    if tokens[end - 1].endswith("“"):
        opening = (place for place in reversed(range(end)) if tokens[place].startswith("„"))
        return next(opening, end) or end
    return end


def _known(word: str, words: Words) -> Noun | None:
    return words.find(word) or words.find(word.lower())


def _is_of_noun(word: str, words: Words) -> bool:
    """Tell a noun's genitive singular or accusative plural from an adjective's nominative."""
    small = word.lower()
    return any(
        small.endswith(ending) and words.find(small.removesuffix(ending) + nominative)
        for ending, nominative in _LIKE_ADJECTIVES
    )


def _noun(word: str, words: Words) -> Noun:
    known = _known(word, words)
    if known:
        return known
    if parts := _joined(word, words):
        return _compound(word, parts)
    if numeral := _numeral(word.lower()):
        return numeral
    is_name = word.endswith("us") and word[:1].isupper()
    if nominalised := None if is_name else _nominalised(word.lower()):
        return nominalised
    if not word.replace("-", "").isalpha() or any(letter.isupper() for letter in word[1:]):
        return Noun(word, indeclinable=True)
    return Noun(word.lower(), plural_only=word.lower().endswith(_PLURALS))


def _numeral(word: str) -> Noun | None:
    """Return the noun that a numeral alone is: du, penkios, šimtas."""
    gender = gender_of_numeral(word)
    if gender is None:
        return governing_numeral(word)
    plural = NUMBERS[-1]
    forms = {(one, plural): agreeing_numeral(word, gender, one) or word for one in CASES}
    return Noun(word, gender=gender, plural_only=True, forms=forms)


def _nominalised(word: str) -> Noun | None:
    """Return the noun that an adjective alone is: neįgalusis, suaugusieji."""
    if word in _NOUNS or word.endswith(_OF_NOUNS) or is_reflexive(word):
        return None
    for ending, (gender, given) in _NOMINALISED.items():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            forms = {
                (case, number): agreeing(word, gender, given, case, number) or word
                for case in CASES
                for number in NUMBERS
            }
            return Noun(word, gender=gender, plural_only=given == "plural", forms=forms)
    return None


def _joined(word: str, words: Words) -> tuple[Noun, ...]:
    """Return the nouns that a hyphen joins, if all are known: mokykla-darželis."""
    parts = [_known(part, words) for part in word.split("-")]
    return tuple(part for part in parts if part) if all(parts) else ()


def _compound(word: str, parts: Sequence[Noun]) -> Noun:
    forms = {
        (case, number): "-".join(part.form(case, number) for part in parts)
        for case in (*CASES, VOCATIVE)
        for number in NUMBERS
    }
    return Noun(word.lower(), gender=parts[0].grammatical_gender, forms=forms)


def _alike(word: str, form: str | None) -> str:
    """Return the form with the capitals of the word that it is of."""
    if form is None or form == word:
        return word
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if word[0].isupper() else form
