"""Work formulas out: as much of a spreadsheet's arithmetic as the workbook's own formulas use.

A range is a list of values, and what is done with it is done with each; what can't be worked out,
such as a division by nought, is an `Odd`, and whatever is made of it. ISO/IEC 29500-1, 18.17.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import repeat
from typing import Final

from ataskaita.forms.lookups import count_where, lookup, match, sum_where
from ataskaita.forms.values import ODD, Value, alike, each, is_number, number, text
from ataskaita.patterns import Pattern

_TOKEN: Final = Pattern(
    r"""'(?:[^']|'')+'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?"""
    r"""|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]+\$?\d+)?"""
    r"""|[A-Z]+\(|\d+(?:\.\d+)?|"(?:[^"]|"")*"|<>|<=|>=|[-+*/^&=<>(),]"""
)
_LEVELS: Final = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
"""Operators, those that bind loosest first."""
_BINDS: Final = {sign: level for level, signs in enumerate(_LEVELS) for sign in signs}

_DEEPER: Final = {"(": 1, ")": -1}
"""How brackets, and names of functions with theirs, change the depth."""


def worked_out(formula: str, cells: Callable[[str], Value]) -> Value:
    """Return what the formula, without `=`, gives; `cells` gives the values of a reference.

    >>> worked_out('IF(COUNT(B2:B3)=2,SUM(B2:B3)&" Eur","")', lambda _: [1.5, 2])
    '3,5 Eur'
    """
    return _Formula(formula, cells).value()


class _Formula:
    """A formula that is being read from the left."""

    def __init__(self, formula: str, cells: Callable[[str], Value]) -> None:
        self._tokens: list[str] = [*_TOKEN.findall(formula), ""]
        self._at = 0
        self._cells = cells

    def value(self) -> Value:
        found = self._level()
        if self._tokens[self._at]:
            raise ValueError(self._tokens[self._at])
        return found

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1]

    def _level(self, least: int = 0) -> Value:
        """Work out what operators of this level, and of those that bind faster, make."""
        left = self._one()
        while (level := _BINDS.get(sign := self._tokens[self._at], -1)) >= least:
            self._at += 1
            left = each(_SIGNS[sign], left, self._level(level + 1))
        return left

    def _one(self) -> Value:
        word = self._next()
        if word == "-":
            return each(lambda one: -one, each(number, self._one()))
        if word == "(":
            return self._closed()
        if word == "IF(":
            return self._chosen()
        if word[-1] == "(":
            return _FUNCTIONS[word[:-1]](*self._arguments())
        if word[0] == '"':
            return word[1:-1].replace('""', '"')
        if word[0].isdigit():
            return float(word) if "." in word else int(word)
        return self._cells(word)

    def _closed(self) -> Value:
        found = self._level()
        self._next()
        return found

    def _chosen(self) -> Value:
        """Work out an `IF`: of one value, only the branch that is chosen."""
        asked = self._level()
        self._next()
        if isinstance(asked, list) or asked is ODD:
            return _if(asked, *self._arguments())
        found: Value = False
        if asked:
            found = self._level()
        else:
            self._pass_by()
        if self._next() == ")":
            return found
        if asked:
            self._pass_by()
        else:
            found = self._level()
        self._next()
        return found

    def _pass_by(self) -> None:
        """Go on behind an argument that nobody asks for."""
        depth = 0
        while depth or self._tokens[self._at] not in {",", ")"}:
            depth += _DEEPER.get(self._tokens[self._at][-1], 0)
            self._at += 1

    def _arguments(self) -> Iterator[Value]:
        while True:
            yield self._level()
            if self._next() == ")":
                return


def _compared(holds: Callable[[Value, Value], bool]) -> Callable[[Value, Value], bool]:
    return lambda left, right: holds(*alike(left, right))


def _reckoned(make: Callable[[Value, Value], Value]) -> Callable[[Value, Value], Value]:
    return lambda left, right: make(number(left), number(right))


_SIGNS: Final[Mapping[str, Callable[[Value, Value], Value]]] = {
    "=": _compared(lambda left, right: left == right),
    "<>": _compared(lambda left, right: left != right),
    "<": _compared(lambda left, right: left < right),
    ">": _compared(lambda left, right: left > right),
    "<=": _compared(lambda left, right: left <= right),
    ">=": _compared(lambda left, right: left >= right),
    "&": lambda left, right: text(left) + text(right),
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


def _over_numbers(make: Callable[[list[Value]], Value]) -> Callable[..., Value]:
    """Return what looks at the numbers among its arguments alone."""

    def found(*values: Value) -> Value:
        every = list(_flat(values))
        return ODD if ODD in every else make([one for one in every if is_number(one)])

    return found


def _if(asked: Value, yes: Value, no: Value = False) -> Value:  # noqa: FBT002 (as in a sheet)
    if not isinstance(asked, list):
        return ODD if asked is ODD else yes if asked else no
    rows = (one if isinstance(one, list) else repeat(one) for one in (yes, no))
    return [_if(*row) for row in zip(asked, *rows, strict=False)]


def _rounded(value: Value, places: Value) -> Value:
    step = Decimal(1).scaleb(-int(number(places)))
    return float(Decimal(repr(number(value))).quantize(step, ROUND_HALF_UP))


_FUNCTIONS: Final[Mapping[str, Callable[..., Value]]] = {
    "IF": _if,
    "SUM": _over_numbers(sum),
    "MIN": _over_numbers(lambda found: min(found, default=0)),
    "MAX": _over_numbers(lambda found: max(found, default=0)),
    "COUNT": lambda *values: sum(map(is_number, _flat(values))),
    "COUNTA": lambda *values: sum(one is not None for one in _flat(values)),
    "SUMIFS": sum_where,
    "SUMIF": lambda where, asked, summed: sum_where(summed, where, asked),
    "COUNTIF": count_where,
    "COUNTIFS": count_where,
    "MATCH": match,
    "LOOKUP": lookup,
    "LEFT": lambda value, most: each(lambda one, end: text(one)[:end], value, most),
    "SUMPRODUCT": _over_numbers(sum),
    "ISNUMBER": lambda value: (
        [is_number(one) for one in value] if isinstance(value, list) else is_number(value)
    ),
    "ABS": lambda value: each(lambda one: abs(number(one)), value),
    "INT": lambda value: each(lambda one: int(number(one) // 1), value),
    "ROUND": lambda value, places: each(_rounded, value, places),
    "N": lambda value: value if is_number(value) else 0,
}
