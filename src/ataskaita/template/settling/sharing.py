"""How wide the columns of a table are: as their texts need, as they are asked to be, as told.

>>> shared_out(9_000, [["Vardas"], ["5"]], (), [0, 2_000]).ends
[0, 7000, 9000]
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import sqrt
from typing import Final, NamedTuple

NARROWEST: Final = 4.0
"""Least weight of a column: so many characters' width."""
_WIDEST: Final = 40.0
_DIGIT: Final = 105
"""What a digit takes of a line in a cell, in twentieths of a point: of text of 10 points."""
_LEAST_DIGIT: Final = 100
_LEAST_EDGES: Final = 150
_LETTER: Final = 85
"""What a letter takes, on the average."""
_EDGES: Final = 230
"""What the edges of a cell take."""
_LONGEST: Final = 20
"""Signs of a number or a word that a column is to have room for; a longer one may be parted."""
_SIGNS: Final = frozenset("-−+–")


@lru_cache(maxsize=1024)
def told_of(text: str) -> tuple[float, int, int]:
    """Return what the text asks of a column's width, and its longest number's and word's signs."""
    longest = max(map(len, text.split()), default=0)
    numbers = (one for one in text.split(" ") if one[:1].isdigit() or one[:1] in _SIGNS)
    weight = min(_WIDEST, max(longest, 2.5 * sqrt(len(text))))
    return weight, max(map(len, numbers), default=0), longest


def shared(total: int, weights: Sequence[float], *needs: Sequence[float]) -> list[int]:
    """Share `total` out by weight; return where each column begins, and the last ends.

    What columns need goes before: the first of the needs that there is room for.
    """
    fit = next((one for one in needs if sum(one) <= total), None)
    widths = _with_needs(total, weights, fit) if fit else weights
    sums = list(accumulate(widths, initial=0.0))
    return [round(total * one / sums[-1]) for one in sums]


def _with_needs(total: int, weights: Sequence[float], needs: Sequence[float]) -> Sequence[float]:
    """Return widths by weight of which none is less than its need."""
    kept: dict[int, float] = {}
    while True:
        free = total - sum(kept.values())
        open_weight = sum(one for place, one in enumerate(weights) if place not in kept)
        short = {
            place: need
            for place, need in enumerate(needs)
            if place not in kept and weights[place] * free < need * open_weight
        }
        if not kept and not short:
            return weights
        if not short:
            share = free / open_weight if open_weight else 0.0
            return [kept.get(place, one * share) for place, one in enumerate(weights)]
        kept |= short


def _with_asked(
    total: int, weights: list[float], needs: tuple[list[int], list[int]], asked: Sequence[int]
) -> list[int]:
    """Share out what the columns leave that are asked to be so wide; the others have room for it.

    Where all are asked, or the others have none, they are as wide in proportion.
    """
    free = [place for place, one in enumerate(asked) if not one]
    if not free:
        return shared(total, asked)
    least = next((one for one in needs if sum(one) <= total), None)
    if least is None:
        return shared(total, weights, *needs)
    room = total - sum(least[place] for place in free)
    share = min(1.0, room / sum(asked))
    given = [one * share for one in asked]
    rest = round(total - sum(given))
    ours, *needed = ([of[place] for place in free] for of in (weights, *needs))
    own = shared(rest, ours, *needed)
    for place, (start, end) in zip(free, pairwise(own), strict=True):
        given[place] = end - start
    return [round(one) for one in accumulate(given, initial=0.0)]


class Shared(NamedTuple):
    """Where each column of a table begins, and the last ends."""

    ends: list[int]
    fits: bool
    """Whether each column has room for its longest number."""


def shared_out(
    total: int,
    texts: Sequence[Sequence[str]],
    shares: Sequence[float],
    asked: Sequence[int] = (),
) -> Shared:
    """Share `total` out to columns of these texts; by `shares`, where they say how.

    Columns that are `asked` to be so wide are, where the others have room besides.
    """
    told = [[told_of(one) for one in column] for column in texts]
    if len(shares) == len(texts):
        sums = list(accumulate(shares, initial=0.0))
        ends = [round(total * one / sums[-1]) for one in sums]
    else:
        numbers = [max([number_need(one) for one in column], default=0) for column in told]
        words = [max([word_need(one) for one in column], default=0) for column in told]
        weights = [max([NARROWEST, *(one[0] for one in column)]) for column in told]
        ends = (
            _with_asked(total, weights, (words, numbers), asked)
            if any(asked)
            else shared(total, weights, words, numbers)
        )
    wide = (end - start for start, end in pairwise(ends))
    least = (max([_least_need(one) for one in column], default=0) for column in told)
    return Shared(ends, all(need <= width for need, width in zip(least, wide, strict=True)))


def _least_need(told: tuple[float, int, int]) -> int:
    """Return what the number can't do without."""
    return min(told[1], _LONGEST) * _LEAST_DIGIT + _LEAST_EDGES if told[1] else 0


def number_need(told: tuple[float, int, int]) -> int:
    """Return what a column must have for its longest number to stand in one line."""
    return min(told[1], _LONGEST) * _DIGIT + _EDGES


def word_need(told: tuple[float, int, int]) -> int:
    """Return what a column must have for its longest word to stand in one line."""
    return max(number_need(told), min(told[2], _LONGEST) * _LETTER + _EDGES)
