"""Numbers as Lithuanians type them, read strictly: what could be a slip is never guessed."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from ataskaita.errors import NumberError
from ataskaita.lithuanian.punctuation import GROUP_SPACES, MINUS, NO_BREAK_SPACE
from ataskaita.messages import Message
from ataskaita.messages.values import (
    DECIMAL_POINT,
    NOT_A_NUMBER,
    TOO_LONG_NUMBER,
    TWO_READINGS,
    WRONG_GROUPING,
)
from ataskaita.patterns import Pattern

_MOST_DIGITS: Final = 15

# Every pattern below has one way to match a text, so that reading takes time linear in its length.
_NUMERAL: Final = Pattern(
    rf"(?P<sign>[-{MINUS}]?)"
    rf"(?P<body>[0-9]+(?:(?:[{GROUP_SPACES}]+|[.,])[0-9]+)*)"
    rf"(?:[{GROUP_SPACES}]?(?:%|proc\.|Eur|EUR|€))?",
)
_WELL_WRITTEN: Final = Pattern(
    rf"(?:[0-9]+|[1-9][0-9]{{0,2}}(?P<gap>[{GROUP_SPACES}])[0-9]{{3}}(?:(?P=gap)[0-9]{{3}})*)"
    r"(?:,[0-9]+)?",
)
_WITHOUT_SPACES: Final = str.maketrans("", "", GROUP_SPACES)


def parse_number(text: str) -> Decimal:
    """Return the number that `text` says, leaving out a unit of percent or euros after it.

    Raise `NumberError` when it says none, or could say two.

    >>> parse_number("12 038,80 Eur")
    Decimal('12038.80')
    """
    numeral = _NUMERAL.fullmatch(text.strip())
    if numeral is None:
        raise NumberError(text, NOT_A_NUMBER)
    body = numeral["body"]
    if _count_digits(body) > _MOST_DIGITS:
        raise NumberError(text, TOO_LONG_NUMBER)
    sign = numeral["sign"] and "-"
    if _WELL_WRITTEN.fullmatch(body) is None:
        raise _slip(text, sign, body)
    return Decimal(sign + body.translate(_WITHOUT_SPACES).replace(",", "."))


def _count_digits(body: str) -> int:
    return sum(character.isdigit() for character in body)


def _slip(text: str, sign: str, body: str) -> NumberError:
    minus = MINUS if sign else ""
    bare = body.translate(_WITHOUT_SPACES)
    for pattern, reason, read in _SLIPS:
        if found := pattern.fullmatch(bare):
            return NumberError(text, reason, [minus + reading for reading in read(found)])
    return NumberError(text, NOT_A_NUMBER)


def _decimals(found: re.Match[str]) -> list[str]:
    return [_write(found["whole"], found["part"])]


def _groups_or_decimals(found: re.Match[str]) -> list[str]:
    return [_write(found["whole"] + found["part"]), _write(found["whole"], found["part"])]


def _write(whole: str, part: str | None = None) -> str:
    digits = re.sub(r"[.,]", "", whole)
    grouped = f"{int(digits):,}".replace(",", NO_BREAK_SPACE)
    return f"{grouped},{part}" if part else grouped


_SLIPS: Final[list[tuple[Pattern[str], Message, Callable[[re.Match[str]], list[str]]]]] = [
    (
        Pattern(r"(?P<whole>[1-9][0-9]{0,2})\.(?P<part>[0-9]{3})"),  # 1.234
        TWO_READINGS,
        _groups_or_decimals,
    ),
    (
        Pattern(r"(?P<whole>[0-9]+)\.(?P<part>[0-9]+)"),  # 12.5
        DECIMAL_POINT,
        _decimals,
    ),
    (
        Pattern(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+)\.(?P<part>[0-9]+)"),  # 1,234.5
        DECIMAL_POINT,
        _decimals,
    ),
    (
        Pattern(r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?P<part>[0-9]+))?"),  # 1.234,5
        DECIMAL_POINT,
        _decimals,
    ),
    (
        Pattern(r"(?P<whole>[0-9]+)(?:,(?P<part>[0-9]+))?"),  # 16 0421
        WRONG_GROUPING,
        _decimals,
    ),
]
"""How numbers go wrong, sought in this order with the spaces left out."""
