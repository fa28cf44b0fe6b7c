"""What a text says of private people that a published document may not: codes, phones, addresses.

What an institution publishes of itself is no such thing: its landline, its own box, its address.

>>> [one.hidden for one in private_data_in("a. k. 10001010002, mob. +370 600 00 000")]
['1000…', '0 60…']
>>> list(private_data_in("Skambinkite (8 318) 51 234, Vytauto g. 3, biblioteka@lazdynai.lt."))
[]
"""

from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from typing import Final

from ataskaita.messages import Phrase
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

CODE: Final = Phrase("a personal code")
PHONE: Final = Phrase("a mobile phone number")
BOX: Final = Phrase("a private e-mail address")
HOME: Final = Phrase("where somebody lives")

_CODE: Final = Pattern(r"[1-6](?<!\w.)\d{10}(?!\w)")
_PHONE: Final = Pattern(
    r"[80](?:(?<=\+370)|(?<=\+[ \xa0]370)|(?<![\d,.–-].)(?<!\d[ \xa0].))[ \xa0(-]{0,2}6"
    r"(?:[ \xa0)-]{0,2}\d){7}(?![ \xa0]?\d)"
)
"""From its first digit: where an expression begins with a sign, it is sought fast."""
_BOX: Final = Pattern(
    r"[\w.+-]+@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|proton(?:mail)?|inbox|one"
    r"|mail|zebra|takas)\.(?:com|lt|me|net)\b"
)
_HOME: Final = Pattern(
    r"[GgNn](?<!\w.)(?:yv\.|yven(?:a|o|anč\w+|ant\w+)\b|yvenam\w+ viet\w+|amų adres\w+)"
    r"[^.;!?\n]{0,60}?\b\w+[ \xa0](?:g|gatv\w+|pr|al|tak|k)\.?[ \xa0]?\d+"
)
_LIVES: Final = ("yv.", "yvena", "yveno", "adres")
"""One of them stands in what says where somebody lives; gyventojai aren't among them."""
_WEIGHTS: Final = (1, 2, 3, 4, 5, 6, 7, 8, 9)
_CENTURIES: Final = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
_SHOWN: Final = 4


@frozen
class PrivateDatum:
    """What a text says of somebody, and of what sort it is."""

    what: Phrase
    words: str

    @property
    def hidden(self) -> str:
        """Its beginning: enough to be found by, and no more."""
        return f"{self.words[:_SHOWN]}…"


def private_data_in(text: str) -> Iterator[PrivateDatum]:
    """Generate what the text says of private people, sort by sort."""
    codes = (one[0] for one in _CODE.finditer(text))
    yield from (PrivateDatum(CODE, one) for one in codes if is_personal_code(one))
    yield from (PrivateDatum(PHONE, one[0]) for one in _PHONE.finditer(text))
    if any(map(text.__contains__, _LIVES)):
        yield from (PrivateDatum(HOME, one[0]) for one in _HOME.finditer(text))
    if "@" in text:
        yield from (PrivateDatum(BOX, one[0]) for one in _BOX.finditer(text))


def is_personal_code(digits: str) -> bool:
    """Return whether eleven digits are a personal code: a sex, a day of birth, a check digit.

    Source: Lietuvos Respublikos gyventojų registro įstatymas, article 8.
    """
    month, day = int(digits[3:5]), int(digits[5:7])
    try:
        date(_CENTURIES[digits[0]] + int(digits[1:3]), month, day)
    except (KeyError, ValueError):
        return False
    return int(digits[10]) == _check_digit(digits)


def _check_digit(digits: str) -> int:
    for first in (0, 2):
        weights = islice(cycle(_WEIGHTS), first, first + 10)
        left = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
        if left < 10:  # noqa: PLR2004 (one digit)
            return left
    return 0
