"""A paragraph of a text as people left it → the same as data has it, its figures quoted again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ataskaita.drafts.tokens import Difference, Token, differences, tokens_of
from ataskaita.outline import Span

_QUOTED: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_BLANKS: Final = re.compile(r"[ \u00a0\u202f\t\n]+")


def rewoven(source: str, was: str, now: str, figures: Sequence[Span]) -> str | None:
    """Return a paragraph of the data with the words that people gave it; quotations stay.

    `source` is it as the data has it, `was` as it was printed with these figures, `now` as the
    draft says it. None where that can't be told: the data has signs of its own in it (bold words, a
    list), or a figure can't be found any more.
    """
    quotes = _QUOTED.findall(source)
    own = [one for one in figures if one.cell == 0]
    if len(quotes) != len(own) or not _says_the_same(source, was, own):
        return None
    places = list(_places(was, now, own))
    if any(one is None for one in places):
        return None
    made, end = "", 0
    for quote, place in zip(quotes, places, strict=True):
        start, stop = place or (0, 0)
        made += now[end:start] + quote
        end = stop
    return _BLANKS.sub(" ", made + now[end:]).strip()


def _says_the_same(source: str, was: str, figures: Sequence[Span]) -> bool:
    """Return whether the words between the figures are those of the data, sign for sign."""
    pieces, end = list[str](), 0
    for one in figures:
        pieces.append(was[end : one.start])
        end = one.end
    pieces.append(was[end:])
    said = [[token.said for token in tokens_of(one)] for one in pieces]
    return said == [[token.said for token in tokens_of(one)] for one in _QUOTED.split(source)]


def _places(was: str, now: str, figures: Sequence[Span]) -> Iterator[tuple[int, int] | None]:
    """Generate where each figure stands now; None for one that can't be found."""
    one, other = tokens_of(was), tokens_of(now)
    found = differences(one, other)
    for span in figures:
        own = [n for n, it in enumerate(one) if span.start <= it.start and it.end <= span.end]
        yield _place(own, found, other) if own else None


def _place(
    own: Sequence[int], found: Sequence[Difference], other: Sequence[Token]
) -> tuple[int, int] | None:
    first, last = own[0], own[-1] + 1
    if any(_crosses(one, first, last) for one in found):
        return None
    start = first + _shift(one for one in found if one.end <= first)
    inside = (one for one in found if first <= one.start < last and one.end > first)
    stop = start + last - first + _shift(inside)
    return (other[start].start, other[stop - 1].end) if start < stop <= len(other) else None


def _crosses(one: Difference, first: int, last: int) -> bool:
    """Return whether what was changed is partly the figure's, and partly of what is beside it."""
    overlaps = one.start < last and first < one.end
    return overlaps and not (first <= one.start and one.end <= last)


def _shift(found: Iterable[Difference]) -> int:
    return sum((one.last - one.first) - (one.end - one.start) for one in found)
