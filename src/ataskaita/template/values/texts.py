r"""What a single value says as text; what is none is refused, rather than printed as program text.

>>> plain(None), plain(Decimal("2.50")), plain(-12345.5), plain(2020), plain(True)
('', '2,50', '−12\xa0345,5', '2020', 'taip')
>>> plain(len)
Traceback (most recent call last):
ataskaita.template.values.texts.UnprintableError: it is an object of a program, not a text
"""

from collections.abc import Callable, Iterable
from datetime import datetime, time
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any

from ataskaita.lithuanian.punctuation import MINUS, NO_BREAK_SPACE
from ataskaita.messages import Phrase
from ataskaita.view import Askable, Names, Picture, Rows

_SEVERAL = Phrase("a name stands for several values: print one, or repeat over them")
_LIST = Phrase("a list stands for several values: repeat over it, or join it")
PICTURE = Phrase("a picture needs a plain {{ … }} tag in the document's own text")
_RICH = Phrase("a text with its own look can only be printed alone")
_OBJECT = Phrase("it is an object of a program, not a text")
_BYTES = Phrase("bytes are no text: decode them")
_NO_NUMBER = Phrase("it is no number that can be written: not a number (nan), or without end (inf)")
_TRUE, _FALSE = "taip", "ne"
_GROUPED = 10_000
_LONGEST = 100
"""Digits of a number that a document writes, at the most."""
_WORDLESS = frozenset({object.__str__, Enum.__str__})
"""How objects tell themselves that nobody has given words."""


class UnprintableError(ValueError):
    """Raised for a value that says nothing as text."""

    def __init__(self, reason: str, value: object) -> None:
        super().__init__(reason)
        self.value = value


def plain(value: object) -> str:
    """Return `value` as text; raise TypeError for what holds several values, UnprintableError."""
    if isinstance(value, str):
        return value
    if isinstance(value, Picture):
        raise TypeError(PICTURE)
    if isinstance(value, Names | Rows):
        raise TypeError(_SEVERAL)
    if isinstance(value, bytes | bytearray):
        raise UnprintableError(_BYTES, value)
    if isinstance(value, Iterable) and not isinstance(value, Askable | type):
        raise TypeError(_LIST)
    if hasattr(value, "__html__"):
        raise TypeError(_RICH)
    return "" if value is None else text_of(value)


def text_of(value: object) -> str:
    """Return what a value that isn't a text says; raise UnprintableError."""
    if isinstance(value, bool):
        return _TRUE if value else _FALSE
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float | Decimal):
        if not (value.is_finite() if isinstance(value, Decimal) else isfinite(value)):
            raise UnprintableError(_NO_NUMBER, value)
        return written_number(value)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, time):
        return f"{value:%H:%M:%S}"
    if type(value).__str__ in _WORDLESS:
        raise UnprintableError(_OBJECT, value)
    return said(value, str)


def as_it_is(value: object) -> str:
    """Return a number as a program writes it, any other value as its tag prints it."""
    text = plain(value)  # which refuses what is no number
    return str(value) if isinstance(value, float | Decimal) else text


def written_number(value: float | Decimal) -> str:
    """Return a number as Lithuanian writes it; thousands are parted from five digits on."""
    number = value if isinstance(value, Decimal) else Decimal(float.__repr__(value))
    if abs(number.adjusted()) > _LONGEST:
        raise UnprintableError(_NO_NUMBER, value)
    if isinstance(value, float) and number == number.to_integral_value():
        number = number.to_integral_value()
    text = f"{abs(number):{',f' if abs(number) >= _GROUPED else 'f'}}"
    sign = MINUS if number < 0 else ""
    return sign + text.replace(",", NO_BREAK_SPACE).replace(".", ",")


def said(value: object, say: Callable[[object], str]) -> str:
    """Return what a caller's own object says; raise UnprintableError where it fails, and why."""
    try:
        return say(value)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".removesuffix(": ")
        raise UnprintableError(reason, value) from error


def markup(value: Any) -> str:
    """Return the markup of a value that has some."""
    return str(value.__html__())
