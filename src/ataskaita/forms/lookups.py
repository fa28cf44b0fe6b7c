"""Seek in ranges: rows that have what is asked of them, the place of a value, the last that is."""

from collections.abc import Callable, Mapping
from typing import Final

from ataskaita.forms.values import ODD, Value, each, in_order, is_number


def sum_where(summed: Value, *asked: Value) -> Value:
    """Return the sum of the rows in which ranges have what is asked of each.

    Where several things are asked of one range, it is the sum for each of them.
    """
    for place in range(1, len(asked), 2):
        if isinstance(asked[place], list):
            before, after = asked[:place], asked[place + 1 :]
            return [sum_where(summed, *before, one, *after) for one in asked[place]]
    tests = [_asked(one) for one in asked[1::2]]
    ranges = [one if isinstance(one, list) else [one] for one in (summed, *asked[::2])]
    return sum(
        value
        for value, *found in zip(*ranges, strict=True)
        if is_number(value) and all(test(one) for test, one in zip(tests, found, strict=True))
    )


def count_where(*asked: Value) -> Value:
    """Return in how many rows ranges have what is asked of each."""
    high = len(asked[0]) if isinstance(asked[0], list) else 1
    return sum_where([1] * high, *asked)


def _asked(value: Value) -> Callable[[Value], bool]:
    """Return whether a cell is what is asked: that, more than it, or one like `iš viso*`."""
    if not isinstance(value, str):
        return lambda one: bool(one == (value or 0))
    if value[:1] == ">":
        least = float(value[1:])
        return lambda one: is_number(one) and bool(one > least)
    sought = value.casefold().strip("*")
    holds = _ALIKE[value[:1] == "*", value[-1:] == "*"]
    return lambda one: isinstance(one, str) and holds(one.casefold(), sought)


_ALIKE: Final[Mapping[tuple[bool, bool], Callable[[str, str], bool]]] = {
    (False, False): str.__eq__,
    (False, True): str.startswith,
    (True, False): str.endswith,
    (True, True): str.__contains__,
}
"""What a text has to do with the one sought, by where an asterisk stands."""


def match(sought: Value, among: Value, _: Value) -> Value:
    """Return at which place a value stands among others, from 1."""
    places = {in_order(one): place for place, one in reversed([*enumerate(among, 1)])}
    return each(lambda one: places.get(in_order(one), ODD), sought)


def lookup(_: Value, sought: Value, results: Value) -> Value:
    """Return the result in the last row that could be worked out."""
    known = [one for said, one in zip(sought, results, strict=True) if said is not ODD]
    return known[-1] if known else ODD
