"""Two sequences → which of their items belong together, in one order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final

Pair = tuple[int, int]

_MOST: Final = 200
"""Items of a gap on each side that are compared each with each."""


def increasing(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the longest run of pairs, sorted by their first, whose second ones increase too."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for number, (_, second) in enumerate(pairs):
        at = bisect_left(ends, second)
        before.append(places[at - 1] if at else -1)
        if at == len(ends):
            ends.append(second)
            places.append(number)
        else:
            ends[at], places[at] = second, number
    found: list[Pair] = []
    at = places[-1] if places else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def unique_pairs(
    one: Sequence[int], other: Sequence[int], keys: tuple[Callable[[int], Hashable], ...]
) -> list[Pair]:
    """Return the items whose key stands once on each side."""
    first, second = keys
    ones, others = {i: first(i) for i in one}, {j: second(j) for j in other}
    counts, counted = Counter(ones.values()), Counter(others.values())
    places = {key: j for j, key in others.items() if counted[key] == 1}
    return [(i, places[key]) for i, key in ones.items() if counts[key] == 1 and key in places]


def gaps(
    one: Sequence[int], other: Sequence[int], spine: Sequence[Pair]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Generate what stands on both sides between the pairs of a spine."""
    first = {item: place for place, item in enumerate(one)}
    second = {item: place for place, item in enumerate(other)}
    begun = (0, 0)
    for i, j in spine:
        at = (first[i], second[j])
        yield one[begun[0] : at[0]], other[begun[1] : at[1]]
        begun = (at[0] + 1, at[1] + 1)
    yield one[begun[0] :], other[begun[1] :]


def best(
    one: Sequence[int], other: Sequence[int], likeness: Callable[[int, int], float], enough: float
) -> list[Pair]:
    """Return the pairs, in one order, that are most alike together; none below `enough`.

    None at all where there are too many to compare each with each.
    """
    if not one or not other or len(one) > _MOST or len(other) > _MOST:
        return []
    width = len(other) + 1
    worth = [[0.0] * width]
    chosen: list[list[bool]] = []
    for i in one:
        above, row, taken = worth[-1], [0.0], [False]
        for place, j in enumerate(other, 1):
            alike = likeness(i, j)
            joined = above[place - 1] + alike if alike >= enough else -1.0
            apart = max(above[place], row[place - 1])
            taken.append(joined > apart)
            row.append(max(joined, apart))
        worth.append(row)
        chosen.append(taken)
    return _walked(one, other, worth, chosen)


def _walked(
    one: Sequence[int],
    other: Sequence[int],
    worth: Sequence[Sequence[float]],
    chosen: Sequence[Sequence[bool]],
) -> list[Pair]:
    found: list[Pair] = []
    row, place = len(one), len(other)
    while row and place:
        if chosen[row - 1][place]:
            found.append((one[row - 1], other[place - 1]))
            row, place = row - 1, place - 1
        elif worth[row - 1][place] >= worth[row][place - 1]:
            row -= 1
        else:
            place -= 1
    return found[::-1]
