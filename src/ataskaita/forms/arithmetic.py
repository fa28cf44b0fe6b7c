"""Work formulas out: as much of a spreadsheet's arithmetic as the workbook's own formulas use.

A range is a list of values, and what is done with it is done with each; what can't be worked out,
such as a division by nought, is an `Odd`, and whatever is made of it. ISO/IEC 29500-1, 18.17.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import repeat
from typing import Any, Final

from ataskaita.patterns import Pattern
from ataskaita.records import frozen

Value = Any
"""A number, a text, a truth value; None for an empty cell; a list for a range."""
_TOKEN: Final = Pattern(
    r"""'(?:[^']|'')+'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?"""
    r"""|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]+\$?\d+)?"""
    r"""|[A-Z]+\(|\d+(?:\.\d+)?|"(?:[^"]|"")*"|<>|<=|>=|[-+*/^&=<>(),]"""
)
_LEVELS: Final = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
"""Operators, those that bind loosest first."""


@frozen
class Odd:
    """What can't be worked out."""


_ODD: Final = Odd()


def worked_out(formula: str, cells: Callable[[str], Value]) -> Value:
    """Return what the formula, without `=`, gives; `cells` gives the values of a reference.

    >>> worked_out('IF(COUNT(B2:B3)=2,SUM(B2:B3)&" Eur","")', lambda _: [1.5, 2])
    '3,5 Eur'
    """
    return _Formula(formula, cells).value()


class _Formula:
    """A formula that is being read from the left."""

    def __init__(self, formula: str, cells: Callable[[str], Value]) -> None:
        self._tokens = [*_TOKEN.findall(formula), ""]
        self._at = 0
        self._cells = cells

    def value(self) -> Value:
        found = self._level(0)
        if self._tokens[self._at]:
            raise ValueError(self._tokens[self._at])
        return found

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1]

    def _level(self, level: int) -> Value:
        """Work out what operators of this level, and of those that bind faster, make."""
        if level == len(_LEVELS):
            return self._one()
        left = self._level(level + 1)
        while (sign := self._tokens[self._at]) in _LEVELS[level]:
            self._at += 1
            left = _each(_SIGNS[sign], left, self._level(level + 1))
        return left

    def _one(self) -> Value:
        word = self._next()
        if word == "-":
            return _each(lambda one: -one, _each(_number, self._one()))
        if word == "(":
            return self._closed()
        if word[-1] == "(":
            return _FUNCTIONS[word[:-1]](*self._arguments())
        if word[0] == '"':
            return word[1:-1].replace('""', '"')
        if word[0].isdigit():
            return float(word) if "." in word else int(word)
        return self._cells(word)

    def _closed(self) -> Value:
        found = self._level(0)
        self._next()
        return found

    def _arguments(self) -> Iterator[Value]:
        while True:
            yield self._level(0)
            if self._next() == ")":
                return


def _each(make: Callable[..., Value], *values: Value) -> Value:
    """Return what the function makes; of ranges, what it makes of each row."""
    if any(isinstance(one, list) for one in values):
        rows = (one if isinstance(one, list) else repeat(one) for one in values)
        return [_each(make, *row) for row in zip(*rows, strict=False)]
    if any(one is _ODD for one in values):
        return _ODD
    try:
        return make(*values)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return _ODD


def _number(value: Value) -> Value:
    """Return a value as arithmetic takes it: nothing is nought, a text is no number."""
    if isinstance(value, str):
        raise TypeError(value)
    return 0 if value is None else value


def _text(value: Value) -> str:
    """Return a value as text, as a Lithuanian machine shows it."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:.15g}".replace(".", ",")


def _alike(left: Value, right: Value) -> tuple[Value, Value]:
    """Return two values as they are compared: numbers before texts, nothing as either of them."""
    if left is None or right is None:
        other = left if right is None else right
        none: Value = "" if isinstance(other, str) else 0
        left, right = none if left is None else left, none if right is None else right
    return _in_order(left), _in_order(right)


def _in_order(value: Value) -> tuple[bool, Value]:
    return (True, value.casefold()) if isinstance(value, str) else (False, value)


def _compared(holds: Callable[[Value, Value], bool]) -> Callable[[Value, Value], bool]:
    return lambda left, right: holds(*_alike(left, right))


def _reckoned(make: Callable[[Value, Value], Value]) -> Callable[[Value, Value], Value]:
    return lambda left, right: make(_number(left), _number(right))


_SIGNS: Final[Mapping[str, Callable[[Value, Value], Value]]] = {
    "=": _compared(lambda left, right: left == right),
    "<>": _compared(lambda left, right: left != right),
    "<": _compared(lambda left, right: left < right),
    ">": _compared(lambda left, right: left > right),
    "<=": _compared(lambda left, right: left <= right),
    ">=": _compared(lambda left, right: left >= right),
    "&": lambda left, right: _text(left) + _text(right),
    "+": _reckoned(lambda left, right: left + right),
    "-": _reckoned(lambda left, right: left - right),
    "*": _reckoned(lambda left, right: left * right),
    "/": _reckoned(lambda left, right: left / right),
    "^": _reckoned(lambda left, right: left**right),
}


def _flat(values: tuple[Value, ...]) -> Iterator[Value]:
    for one in values:
        if isinstance(one, list):
            yield from _flat(tuple(one))
        else:
            yield one


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _over_numbers(make: Callable[[list[Value]], Value]) -> Callable[..., Value]:
    """Return what looks at the numbers among its arguments alone."""

    def found(*values: Value) -> Value:
        every = list(_flat(values))
        return _ODD if _ODD in every else make([one for one in every if _is_number(one)])

    return found


def _if(asked: Value, yes: Value, no: Value = False) -> Value:  # noqa: FBT002 (as in a sheet)
    if not isinstance(asked, list):
        return _ODD if asked is _ODD else yes if asked else no
    rows = (one if isinstance(one, list) else repeat(one) for one in (yes, no))
    return [_if(*row) for row in zip(asked, *rows, strict=False)]


def _rounded(value: Value, places: Value) -> Value:
    step = Decimal(1).scaleb(-int(_number(places)))
    return float(Decimal(repr(_number(value))).quantize(step, ROUND_HALF_UP))


def _sum_where(summed: Value, *asked: Value) -> Value:
    """Return the sum of the rows in which ranges have what is asked of each."""
    total: Value = 0
    ranges = [one if isinstance(one, list) else [one] for one in (summed, *asked[::2])]
    for value, *found in zip(*ranges, strict=True):
        if _is_number(value) and found == list(asked[1::2]):
            total += value
    return total


_FUNCTIONS: Final[Mapping[str, Callable[..., Value]]] = {
    "IF": _if,
    "SUM": _over_numbers(sum),
    "MIN": _over_numbers(lambda found: min(found, default=0)),
    "MAX": _over_numbers(lambda found: max(found, default=0)),
    "COUNT": lambda *values: sum(map(_is_number, _flat(values))),
    "COUNTA": lambda *values: sum(one is not None for one in _flat(values)),
    "SUMIFS": _sum_where,
    "SUMPRODUCT": _over_numbers(sum),
    "ISNUMBER": lambda value: (
        [_is_number(one) for one in value] if isinstance(value, list) else _is_number(value)
    ),
    "ABS": lambda value: _each(lambda one: abs(_number(one)), value),
    "INT": lambda value: _each(lambda one: int(_number(one) // 1), value),
    "ROUND": lambda value, places: _each(_rounded, value, places),
    "N": lambda value: value if _is_number(value) else 0,
}
