"""A text → its words, numbers and signs, blanks left out; and where two texts differ in them."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final

from ataskaita.outline import OBJECT, folded
from ataskaita.records import frozen

_TOKEN: Final = re.compile(
    "\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)*"
    f"|[^\\W\\d_](?:[^\\W\\d_]|\u00ad)*|{OBJECT}|[^\\s\u00ad]"
)
_MOST: Final = 4_000_000
"""Pairs of words of which each is compared with each: two texts of two thousand words."""
_WORTH_KEEPING: Final = 3
"""Equal words between two differences that keep them apart; fewer are told as one."""


@frozen
class Token:
    """A word, a number or a sign."""

    start: int
    end: int
    said: str
    """As it is compared."""


@frozen
class Difference:
    """What stands in place of what, by the numbers of tokens."""

    start: int
    end: int
    first: int
    last: int


def tokens_of(text: str) -> Sequence[Token]:
    """Return the words, numbers and signs of a text; a number with its groups is one."""
    return [Token(one.start(), one.end(), _said(one[0])) for one in _TOKEN.finditer(text)]


def _said(word: str) -> str:
    """Return a word as it is compared: in letters and digits alone nothing folds."""
    return word if word.isalnum() else folded(word)


def differences(one: Sequence[Token], other: Sequence[Token]) -> Sequence[Difference]:
    """Return where two texts differ, in order."""
    first, last = [token.said for token in one], [token.said for token in other]
    found = _blocks(first, last)
    return [piece for each in found for piece in _by_numbers(each, first, last)]


def _blocks(first: Sequence[str], last: Sequence[str]) -> Sequence[Difference]:
    """Return where two texts differ; between their equal ends as one, where that is too long."""
    start = sum(1 for _ in takewhile(_equal, zip(first, last, strict=False)))
    rest = zip(reversed(first[start:]), reversed(last[start:]), strict=False)
    end = sum(1 for _ in takewhile(_equal, rest))
    one, other = first[start : len(first) - end], last[start : len(last) - end]
    if len(one) * len(other) > _MOST:
        return [Difference(start, start + len(one), start, start + len(other))]
    opcodes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [Difference(*(start + at for at in told)) for kind, *told in opcodes if kind != "equal"]


def _equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _by_numbers(one: Difference, first: Sequence[str], last: Sequence[str]) -> Iterator[Difference]:
    """Generate a difference in pieces, each number by itself, where as many came as went."""
    was = [at for at in range(one.start, one.end) if first[at][:1].isdecimal()]
    now = [at for at in range(one.first, one.last) if last[at][:1].isdecimal()]
    if not was or len(was) != len(now):
        yield one
        return
    start, begun = one.start, one.first
    for at, then in zip(was, now, strict=True):
        pieces = Difference(start, at, begun, then), Difference(at, at + 1, then, then + 1)
        yield from (each for each in pieces if _differs(each, first, last))
        start, begun = at + 1, then + 1
    rest = Difference(start, one.end, begun, one.last)
    if _differs(rest, first, last):
        yield rest


def _differs(one: Difference, first: Sequence[str], last: Sequence[str]) -> bool:
    return first[one.start : one.end] != last[one.first : one.last]


def widened(
    found: Sequence[Difference], one: Sequence[Token], other: Sequence[Token]
) -> Iterator[Difference]:
    """Generate the differences with the words that they hang on; near ones as one."""
    waiting: Difference | None = None
    for difference in (_glued(each, one, other) for each in found):
        if waiting is not None and difference.start - waiting.end < _WORTH_KEEPING:
            waiting = Difference(waiting.start, difference.end, waiting.first, difference.last)
            continue
        if waiting is not None:
            yield waiting
        waiting = difference
    if waiting is not None:
        yield waiting


def _glued(one: Difference, base: Sequence[Token], edited: Sequence[Token]) -> Difference:
    """Return what was only added or taken out with what no blank parts it from."""
    start, end, first, last = one.start, one.end, one.first, one.last
    if start < end and first < last:
        return one
    if start and first and (_touch(base, start) or _touch(edited, first)):
        return Difference(start - 1, end, first - 1, last)
    if end < len(base) and last < len(edited) and (_touch(base, end) or _touch(edited, last)):
        return Difference(start, end + 1, first, last + 1)
    return one


def _touch(tokens: Sequence[Token], place: int) -> bool:
    """Return whether nothing stands between a token and the one before it."""
    return 0 < place < len(tokens) and tokens[place - 1].end == tokens[place].start


def slice_of(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the text from one token to before another; nothing where there is none."""
    return text[tokens[start].start : tokens[end - 1].end] if start < end else ""
