"""How precisely a figure is written, and whether what is computed is the same."""

from decimal import Context, Decimal
from typing import Final

Number = int | Decimal
_DIVIDING: Final = Context(prec=40)
"""Digits of a quotient: more than any value that is compared with it has."""


def quotient(above: Number, below: Number) -> Decimal | None:
    """Return `above / below`; None by zero."""
    if not below:
        return None
    return _DIVIDING.divide(Decimal(above), Decimal(below))


def decimals_of(value: Number) -> int:
    """Return with how many decimals the value was written."""
    return max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0


def plain_decimal(value: Decimal) -> Decimal:
    """Return the number without zeros at its end: however written, it is the same."""
    return Decimal(format(value.normalize(), "f"))


def half_step(value: Number) -> Decimal:
    """Return how far what was rounded to this value may lie from it."""
    return Decimal(1).scaleb(-decimals_of(value)) / 2


def rounds_to(stated: Number, computed: Number, count: int) -> bool:
    """Return whether a total is right whose `count` parts were rounded, each by itself, as it was.

    >>> rounds_to(Decimal("203.0"), Decimal("202.8"), 4), rounds_to(203, Decimal("202.8"), 1)
    (True, False)
    """
    finer = max(stated, computed, key=decimals_of)
    return abs(Decimal(stated) - Decimal(computed)) <= half_step(finer) * (count + 1)


def agrees(stated: Number, computed: Number) -> bool:
    """Return whether the computed value is the stated one, as precisely as that was written.

    >>> agrees(Decimal("-1.2"), Decimal("-1.24")), agrees(Decimal("-1.3"), Decimal("-1.24"))
    (True, False)
    """
    return abs(Decimal(stated) - Decimal(computed)) * 2 <= Decimal(1).scaleb(-decimals_of(stated))
