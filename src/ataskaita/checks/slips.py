"""One slip of a typing hand: a digit, two swapped, one lost or doubled."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ataskaita.declared.precision import Number, decimals_of

_DIGITS: Final = "0123456789"
_ZERO: Final = 1.5
"""How easily a zero stands where nothing was typed: most zeros are meant."""
_KEYS: Final = "1234567890"
"""The row of a keyboard."""


def is_slip(typed: str, meant: str) -> bool:
    """Return whether the digits `typed` are `meant` with one slip.

    >>> is_slip("174214", "174211"), is_slip("1452", "1425"), is_slip("145", "1452")
    (True, True, True)
    """
    if typed == meant:
        return False
    if len(typed) == len(meant):
        wrong = [place for place, (a, b) in enumerate(zip(typed, meant, strict=True)) if a != b]
        return len(wrong) == 1 or _is_swap(typed, meant, wrong)
    shorter, longer = sorted((typed, meant), key=len)
    return len(longer) - len(shorter) == 1 and shorter in _without_one(longer)


def _is_swap(typed: str, meant: str, wrong: list[int]) -> bool:
    return (
        len(wrong) == 2  # noqa: PLR2004 (two digits that changed places)
        and wrong[1] == wrong[0] + 1
        and typed[wrong[0]] == meant[wrong[1]]
        and typed[wrong[1]] == meant[wrong[0]]
    )


def _without_one(digits: str) -> Iterator[str]:
    return (digits[:place] + digits[place + 1 :] for place in range(len(digits)))


def slips_back(value: Number) -> Iterator[Number]:
    """Generate the numbers of which this one is a slip away."""
    digits, scale = _digits(value)
    yield -value
    for place, digit in enumerate(digits):
        yield from (
            _number(f"{digits[:place]}{other}{digits[place + 1 :]}", scale)
            for other in _DIGITS
            if other != digit
        )
        yield from (_number(f"{digits[:place]}{other}{digits[place:]}", scale) for other in _DIGITS)
        pair = digits[place : place + 2][::-1]
        yield _number(f"{digits[:place]}{pair}{digits[place + 2 :]}", scale)
        if len(digits) > 1:
            yield _number(f"{digits[:place]}{digits[place + 1 :]}", scale)
    yield from (_number(f"{digits}{other}", scale) for other in _DIGITS)
    yield from (rounded_as(Decimal(value).scaleb(power), value) for power in (-3, -2, 2, 3))


def likeness(typed: Number, meant: Number) -> float:
    """Return how easily a hand that means one number types the other: 0 where hardly.

    >>> likeness(174214, 174211), likeness(174214, 174215), likeness(12, 77)
    (1.0, 2.0, 0.0)
    """
    scale = max(decimals_of(typed), decimals_of(meant))
    a, b = (_padded(one, scale) for one in (typed, meant))
    told = (_of_digits(one, other) for one in _written(a, scale) for other in _written(b, scale))
    finger = max(told)
    return max(finger, _coarse(typed, meant)) if not finger or not typed else finger


def zeros_of(value: Number) -> int:
    """Return with how many zeros the number ends, its decimals among them.

    >>> zeros_of(1200), zeros_of(Decimal("5.10")), zeros_of(0)
    (2, 1, 0)
    """
    digits = _padded(value, decimals_of(value))
    return len(digits) - len(digits.rstrip("0")) if value else 0


def _padded(value: Number, scale: int) -> str:
    """Return the digits with so many decimals, one before them at least."""
    return str(abs(int(Decimal(value).scaleb(scale)))).zfill(scale + 1)


def _written(digits: str, scale: int) -> Iterator[str]:
    """Generate how that number may be typed: with all its decimals, or without zeros at its end."""
    yield digits
    shorter = digits[: -scale or None] + digits[len(digits) - scale :].rstrip("0")
    if shorter != digits:
        yield shorter


def _of_digits(typed: str, meant: str) -> float:
    """Return how easily a finger slips from these digits to those."""
    if not is_slip(typed, meant):
        return 2.0 if _lost_its_first(typed, meant) else 0.0
    if len(typed) == len(meant):
        wrong = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
        near = len(wrong) > 1 or abs(_KEYS.index(wrong[0][0]) - _KEYS.index(wrong[0][1])) == 1
        return 2.0 if near else 1.0
    return 2.0 if len(typed) < len(meant) or _is_doubled(typed, meant) else 1.0


def _coarse(typed: Number, meant: Number) -> float:
    """Return the same of slips that aren't of a digit: a sign, a power of ten, nothing at all."""
    if typed == -meant:
        return 2.0
    if not typed:
        return _ZERO
    quotient = Decimal(meant) / Decimal(typed)
    return 2.0 if quotient > 0 and quotient.log10() % 1 == 0 else 0.0


def _lost_its_first(typed: str, meant: str) -> bool:
    """Return whether the first digit was lost, and the zeros behind it say nothing any more."""
    return meant[1:2] == "0" and meant[1:].lstrip("0") == typed


def _is_doubled(typed: str, meant: str) -> bool:
    """Return whether a digit of what was meant was typed twice."""
    return any(
        one == other and f"{typed[:place]}{typed[place + 1 :]}" == meant
        for place, (one, other) in enumerate(pairwise(typed))
    )


def _digits(value: Number) -> tuple[str, int]:
    scale = decimals_of(value)
    return str(abs(int(Decimal(value).scaleb(scale)))), scale


def _number(digits: str, scale: int) -> Number:
    return Decimal(digits).scaleb(-scale) if scale else int(digits)


def rounded_as(made: Number, like: Number) -> Number:
    """Return the number with as many decimals as the other is written with."""
    rounded = round(Decimal(made), decimals_of(like))
    return rounded if isinstance(like, Decimal) else int(rounded)
