"""Numbers as sentences say them: in figures or in words, of thousands, exact or about."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from ataskaita.checks.numerals import Numeral
from ataskaita.checks.passages import Passage
from ataskaita.declared.precision import Number
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_UNITS: Final = {
    "eur": r"Eur\b|EUR\b|eur(?:as|ai|ų|us|o|ą|ais)\b|€",
    "proc": r"proc\.|%|procent\w*",
    "val": r"val\.|valand\w*",
    "km": r"km\b|kilometr\w*",
    "kv": r"kv\.?\s?m\b|m²|kvadratin\w+ metr\w*",
    "etat": r"etat\w*",
    "pavad": r"pavad\.|pavadinim\w*",
    "fiz": r"fiz\. ?vnt\.|egz\.|egzempliori\w*",
    "kart": r"kart(?:o|ų|us|ą|ai|as)\b",
}
_UNIT: Final = Pattern(
    r" ?(?:(?P<scale>tūkst\.|mln\.|mlrd\.|tūkstanči\w*|milijon\w*) ?)?(?:"
    + "|".join(f"(?P<{key}>{forms})" for key, forms in _UNITS.items())
    + r")?(?P<points> punkt\w*)?"
)
_SCALES: Final = {"tū": 1_000, "mi": 1_000_000, "ml": 1_000_000}
_MILLIARD: Final = "mlrd."
_ABOUT: Final = Pattern(
    r"\b(?:apie|beveik|maždaug|kone|apytiksliai|virš|per|bent|iki|arti|"
    r"(?:daugiau|mažiau) (?:kaip|nei|negu|nekaip)|ne mažiau kaip|ne daugiau kaip) $",
    re.IGNORECASE,
)
_FROM: Final = Pattern(r"\b(?:nuo) $", re.IGNORECASE)
_UP_TO: Final = Pattern(r"\biki $", re.IGNORECASE)
_EACH: Final = Pattern(r"\bpo $", re.IGNORECASE)
_OF: Final = Pattern(r"\b[Ii]š(?: visų)? $")
_AGE: Final = Pattern(r" (?:m\.|met)")
"""What follows an age, a time or a year."""
_TO: Final = Pattern(r"[–-]\u2060?[0-9]")
"""What follows a number from which a range goes."""
_SIGNS_OF_WORDS: Final = (
    "dešimt",
    "šimt",
    "olik",
    "vien",
    "du",
    "dvi",
    "tr",
    "ketur",
    "penk",
    "šeš",
    "septyn",
    "aštuon",
    "devyn",
)
_WORD: Final = Pattern(r"[^\W\d_]+")
_HUNDRED: Final = 100
_THOUSAND: Final = 1_000
_AHEAD: Final = 24


@frozen
class Said:
    """A number that a sentence says."""

    start: int
    end: int
    """Where its words end, with its unit."""
    text: str
    value: Number
    doubt: Decimal
    """How far what was rounded to it may lie from it."""
    unit: str = ""
    typed: bool = True
    about: bool = False
    bound: str = ""
    """`nuo`, `iki`, `po` or `iš`, where it stands right after that."""
    in_points: bool = False
    scaled: bool = False
    """Whether it was written in thousands or millions."""

    number: str = ""
    """The number alone, as it is written."""

    def allows(self, value: Number) -> bool:
        """Return whether the value may have been written so."""
        return abs(abs(Decimal(value)) - Decimal(self.value)) <= self.doubt


def said_in(passage: Passage, numerals: tuple[Numeral, ...]) -> Iterator[Said]:
    """Generate the numbers of a text in order: its numerals, and those in words."""
    found = [_of_numeral(passage.plain, one) for one in numerals]
    found += _in_words(passage)
    yield from sorted((one for one in found if one), key=lambda one: one.start)


def _of_numeral(text: str, one: Numeral) -> Said | None:
    return _said(text, one.start, one.end, (Decimal(one.value), one.decimals), typed=not one.name)


def _said(
    text: str, start: int, end: int, number: tuple[Decimal, int], *, typed: bool = True
) -> Said | None:
    unit = _UNIT.match(text, end)
    if unit is None or _AGE.match(text, end) or _TO.match(text, end):
        return None
    value, decimals = number
    times = _times(unit["scale"])
    key = next((key for key in _UNITS if unit[key]), "")
    last = unit.end() if unit["scale"] or key else end
    before = text[max(0, start - _AHEAD) : start]
    whole = not times and not decimals and key not in ("proc", "kart")
    doubt = Decimal(0) if whole else Decimal(1).scaleb(-decimals) * (times or 1) / 2
    return Said(
        start,
        last,
        text[start:last],
        value * (times or 1),
        doubt,
        key,
        typed,
        about=bool(_ABOUT.search(before)) and not _UP_TO.search(before),
        bound=_bound(before),
        in_points=bool(unit["points"]),
        scaled=bool(times),
        number=text[start:end],
    )


def _times(written: str | None) -> int:
    if not written:
        return 0
    return 1_000_000_000 if written == _MILLIARD else _SCALES[written[:2]]


def _bound(before: str) -> str:
    if _FROM.search(before):
        return "nuo"
    if _UP_TO.search(before):
        return "iki"
    if _EACH.search(before):
        return "po"
    return "iš" if _OF.search(before) else ""


def _in_words(passage: Passage) -> Iterator[Said | None]:
    """Generate the numbers in words: a row of them is one."""
    small, numbers = passage.small, number_words()
    if not any(sign in small for sign in _SIGNS_OF_WORDS):
        return
    if numbers.keys().isdisjoint(_WORD.findall(small)):
        return
    row: list[tuple[int, int, int]] = []
    for match in _WORD.finditer(small):
        value = numbers.get(match[0])
        if row and (value is None or small[row[-1][1] : match.start()] != " "):
            yield _of_row(passage, row)
            row = []
        if value is not None:
            row.append((match.start(), match.end(), value))
    if row:
        yield _of_row(passage, row)


def _of_row(passage: Passage, row: list[tuple[int, int, int]]) -> Said | None:
    start, end = row[0][0], row[-1][1]
    value = _value_of([one for _, _, one in row])
    if value == 1 or not passage.is_typed(start, end):
        return None
    return _said(passage.plain, start, end, (Decimal(value), 0))


def _value_of(numbers: list[int]) -> int:
    """Return what a row of number words says: septyni šimtai keturiasdešimt."""
    total = part = 0
    for one in numbers:
        if one >= _THOUSAND:
            total, part = total + (part or 1) * one, 0
        elif one == _HUNDRED:
            part = (part or 1) * one
        else:
            part += one
    return total + part


@cache
def number_words() -> dict[str, int]:
    """Return the numbers in words, in every case."""
    words = {"vienas": 1, "viena": 1, "vieną": 1, "vieno": 1, "vienos": 1, "vienam": 1, "vienai": 1}
    for value, forms in _SMALL.items():
        words.update(dict.fromkeys(forms.split(), value))
    for value, stem in _TO_NINE.items():
        endings = "i ios ių iems ioms is ias iais iomis iuose iose"
        words.update({stem + ending: value for ending in endings.split()})
    for value, stem in _TEENS.items():
        words.update({stem + ending: value for ending in ("a", "os", "ai", "ą", "oje")})
    for value, stem in _TENS.items():
        words.update({stem + ending: value for ending in ("", "ies", "yje")})
    for value, forms in _GREAT.items():
        words.update(dict.fromkeys(forms.split(), value))
    return words


_SMALL: Final = {
    2: "du dvi dviejų dviem dviejose dviejuose",
    3: "trys tris trijų trims trimis trijose trijuose",
}
_TO_NINE: Final = {
    4: "ketur",
    5: "penk",
    6: "šeš",
    7: "septyn",
    8: "aštuon",
    9: "devyn",
}
_TEENS: Final = {
    11: "vienuolik",
    12: "dvylik",
    13: "trylik",
    14: "keturiolik",
    15: "penkiolik",
    16: "šešiolik",
    17: "septyniolik",
    18: "aštuoniolik",
    19: "devyniolik",
}
_TENS: Final = {
    10: "dešimt",
    20: "dvidešimt",
    30: "trisdešimt",
    40: "keturiasdešimt",
    50: "penkiasdešimt",
    60: "šešiasdešimt",
    70: "septyniasdešimt",
    80: "aštuoniasdešimt",
    90: "devyniasdešimt",
}
_GREAT: Final = {
    100: "šimtas šimtai šimtų šimtus šimtą šimto šimtams šimtais",
    1_000: "tūkstantis tūkstančiai tūkstančių tūkstančius tūkstantį tūkstančio",
}
