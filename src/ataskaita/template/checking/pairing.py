r"""Which end belongs to which block, also where one is missing, too many, or another's.

Ends that fit what was opened last are taken at once. What is left has a mistake in it: of all ways
to pair it, the one is taken in which the fewest tags are wrong.

>>> rows, text = ("tr", None), ("p", None)
>>> opened = [Bracket("for", True, text), Bracket("if", True, text)]
>>> wrong = [*opened, Bracket("for", False, text), Bracket("for", False, text)]
>>> sorted(partners(wrong).items())
[(0, 3), (1, 2), (2, 1), (3, 0)]
>>> lost = [opened[0], Bracket("for", False, rows), Bracket("for", False, text)]
>>> sorted(partners(lost).items())
[(0, 2), (2, 0)]
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

Level = tuple[str, object]

_WRONG: Final = 10
"""What a tag costs that has to be told."""
_DOUBTFUL: Final = 9
"""What it costs to take a tag that nobody can read for one in another place."""
_MOST: Final = 80
"""Tags that are left and paired together; a template with more of them is paired piece by piece."""


class Bracket(NamedTuple):
    """A tag that opens or closes a block."""

    word: str
    """Of the block; empty where nobody can say."""
    opens: bool | None
    """None where nobody can say."""
    level: Level
    """What its partner has alike."""
    told: bool = False
    """Whether it is known to be wrong: that it has no partner costs nothing."""


def partners(brackets: Sequence[Bracket]) -> dict[int, int]:
    """Return for each tag that has one its partner, by their places in the sequence."""
    found: dict[int, int] = {}
    left: list[int] = []
    for number, one in enumerate(brackets):
        if left and _fits(brackets[left[-1]], one):
            _pair(found, left.pop(), number)
        else:
            left.append(number)
    for begin in range(0, len(left), _MOST):
        window = left[begin : begin + _MOST]
        for opening, end in _cheapest([brackets[one] for one in window]):
            _pair(found, window[opening], window[end])
    return found


def _pair(found: dict[int, int], opening: int, end: int) -> None:
    found[opening], found[end] = end, opening


def _fits(opening: Bracket, end: Bracket) -> bool:
    """Return whether nothing is wrong with the two."""
    is_read = opening.opens is True and end.opens is False
    return is_read and (opening.word, opening.level) == (end.word, end.level)


def _cost(opening: Bracket, end: Bracket) -> int | None:
    """Return how much is wrong where these are partners; None where they can't be."""
    if opening.opens is False or end.opens is True or (opening.told and end.told):
        return None
    same_word = opening.word == end.word or not (opening.word and end.word)
    same_level = opening.level == end.level
    if same_word and same_level:
        return 0
    if opening.told or end.told:
        return _DOUBTFUL if same_word or same_level else None
    return _WRONG if same_word or same_level else None


def _cheapest(brackets: Sequence[Bracket]) -> list[tuple[int, int]]:
    """Return the pairs of which the fewest tags are wrong: by all pieces, the shorter first."""
    count = len(brackets)
    costs = [[0] * (count + 1) for _ in range(count + 2)]
    chosen: dict[tuple[int, int], int] = {}
    for begin in range(count - 1, -1, -1):
        one = brackets[begin]
        paired = ((end, _cost(one, brackets[end])) for end in range(begin + 1, count))
        ends = [(end, cost) for end, cost in paired if cost is not None]
        for stop in range(begin + 1, count + 1):
            best = costs[begin + 1][stop] + (0 if one.told else _WRONG)
            for end, cost in ends:
                if end >= stop:
                    break
                whole = cost + costs[begin + 1][end] + costs[end + 1][stop]
                if whole < best or (whole == best and (begin, stop) not in chosen):
                    best, chosen[begin, stop] = whole, end
            costs[begin][stop] = best
    return _pairs(chosen, count)


def _pairs(chosen: dict[tuple[int, int], int], count: int) -> list[tuple[int, int]]:
    pairs, pieces = [], [(0, count)]
    while pieces:
        begin, stop = pieces.pop()
        if begin >= stop:
            continue
        end = chosen.get((begin, stop))
        if end is None:
            pieces.append((begin + 1, stop))
        else:
            pairs.append((begin, end))
            pieces += [(begin + 1, end), (end + 1, stop)]
    return pairs
