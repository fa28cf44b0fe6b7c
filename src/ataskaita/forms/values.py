"""Values of cells, and how a sheet takes them: as numbers, as texts, in order, row by row."""

from collections.abc import Callable
from itertools import repeat
from typing import Any, Final

from ataskaita.records import frozen

Value = Any
"""A number, a text, a truth value; None for an empty cell; a list for a range."""


@frozen
class Odd:
    """What can't be worked out."""


ODD: Final = Odd()


def each(make: Callable[..., Value], *values: Value) -> Value:
    """Return what the function makes; of ranges, what it makes of each row."""
    if any(isinstance(one, list) for one in values):
        rows = (one if isinstance(one, list) else repeat(one) for one in values)
        return [each(make, *row) for row in zip(*rows, strict=False)]
    if any(one is ODD for one in values):
        return ODD
    try:
        return make(*values)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return ODD


def number(value: Value) -> Value:
    """Return a value as arithmetic takes it: nothing is nought, a text is no number."""
    if isinstance(value, str):
        raise TypeError(value)
    return 0 if value is None else value


def text(value: Value) -> str:
    """Return a value as text, as a Lithuanian machine shows it."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:.15g}".replace(".", ",")


def alike(left: Value, right: Value) -> tuple[Value, Value]:
    """Return two values as they are compared: numbers before texts, nothing as either of them."""
    if left is None or right is None:
        other = left if right is None else right
        none: Value = "" if isinstance(other, str) else 0
        left, right = none if left is None else left, none if right is None else right
    return in_order(left), in_order(right)


def in_order(value: Value) -> tuple[bool, Value]:
    """Return what values are ordered by: numbers before texts, whatever their capitals."""
    return (True, value.casefold()) if isinstance(value, str) else (False, value)


def is_number(value: Value) -> bool:
    """Return whether it is a number, not a truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool)
