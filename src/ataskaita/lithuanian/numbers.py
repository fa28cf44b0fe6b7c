"""Numbers as Lithuanian documents print them.

Groups of three and the comma are CLDR's for `lt`, as Babel has them; not so its rounding half to
even, its hyphen for a minus, its `-0,00`, its `€` for `Eur`, and its ordinary spaces.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Final

from ataskaita.lithuanian.punctuation import MINUS, NO_BREAK_SPACE

_MARKS: Final = str.maketrans({",": NO_BREAK_SPACE, ".": ","})
"""What stands between groups, and before decimals, in place of Python's marks."""
_THOUSANDS: Final = 3
_ROOMY: Final = Context(prec=60, rounding=ROUND_HALF_UP)
_SCALES: Final = ((9, "mlrd."), (6, "mln."), (_THOUSANDS, "tūkst."))
"""Powers of ten and their words."""


def format_number(value: int | Decimal, decimals: int | None = None) -> str:
    r"""Return `value` as a document prints it, rounded half up to `decimals`.

    Without `decimals`, a whole value has none and any other value keeps its own.

    >>> format_number(174214)
    '174\xa0214'
    >>> format_number(Decimal("10.5"))
    '10,5'
    """
    if value.__class__ is int and decimals is None:
        text = f"{value:,d}".replace(",", NO_BREAK_SPACE)
        return text.replace("-", MINUS) if value < 0 else text
    return _written(str(Decimal(value)), decimals)


def format_percent(ratio: Decimal, decimals: int = 2) -> str:
    r"""Return `ratio` as a percentage, rounded half up to `decimals`.

    >>> format_percent(Decimal("0.3779"))
    '37,79\xa0%'
    """
    return f"{format_number(ratio.scaleb(2), decimals)}{NO_BREAK_SPACE}%"


def format_money(value: int | Decimal, currency: str = "Eur") -> str:
    r"""Return `value` with two decimals and `currency` after it.

    >>> format_money(Decimal("2.5"))
    '2,50\xa0Eur'
    """
    return f"{format_number(value, 2)}{NO_BREAK_SPACE}{currency}"


def format_large(value: int | Decimal, decimals: int = 1) -> str:
    r"""Return `value` in thousands, millions or milliards, rounded half up to `decimals`.

    Decimals that are zeros aren't printed; below a thousand the number stands as it is.

    >>> format_large(1234567)
    '1,2\xa0mln.'
    """
    number = Decimal(value)
    nearly = 1 - Decimal(5).scaleb(-decimals - 4)  # 999 950 is 1 mln., not 1 000 tūkst.
    for scale, word in _SCALES:
        scaled = number.scaleb(-scale)
        if abs(scaled) >= (nearly if scale > _THOUSANDS else 1):
            return f"{_without_zeros(format_number(scaled, decimals))}{NO_BREAK_SPACE}{word}"
    return format_number(number)


def _without_zeros(text: str) -> str:
    return text.rstrip("0").rstrip(",") if "," in text else text


@lru_cache(maxsize=16_384)
def _written(figure: str, decimals: int | None) -> str:
    """Return the figure, given as Python writes it: so 1.5 and 1.50 are two."""
    number = Decimal(figure)
    if not number.is_finite():
        raise ValueError(f"a finite number is needed, got {number}")
    places = _own_decimals(number) if decimals is None else decimals
    rounded = number.quantize(Decimal(1).scaleb(-places), context=_room_for(number, places))
    text = f"{rounded.copy_abs():,f}".translate(_MARKS)
    return MINUS + text if rounded < 0 else text


def _own_decimals(number: Decimal) -> int:
    whole = number == number.to_integral_value()
    return 0 if whole else -int(number.as_tuple().exponent)


def _room_for(number: Decimal, places: int) -> Context:
    """Return the context in which nothing but the decimals is rounded."""
    if number.adjusted() + places < _ROOMY.prec:
        return _ROOMY
    digits = max(len(number.as_tuple().digits), number.adjusted() + 1)
    return Context(prec=digits + places + 2, rounding=ROUND_HALF_UP)
