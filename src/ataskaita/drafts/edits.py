"""Two texts of one place → what people changed in it: figures by themselves, words together."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from ataskaita.drafts.places import Where
from ataskaita.drafts.tokens import (
    Difference,
    Token,
    differences,
    slice_of,
    tokens_of,
    widened,
)
from ataskaita.outline import Span
from ataskaita.records import frozen

Sort = Literal[
    "figure",
    "words",
    "typed",
    "deleted",
    "moved",
    "copied",
    "split",
    "joined",
    "chart",
    "picture",
    "table",
    "story",
]
"""What people do: they change figures and words, type, delete, move, copy, split, join; they change
charts and pictures, a table's columns, a header or a note."""
_AROUND: Final = 4
"""Words that are told on both sides of a change."""


@frozen
class Edit:
    """One thing that people changed."""

    sort: Sort
    where: Where
    was: str = ""
    now: str = ""
    path: str = ""
    """Of a figure: its data path."""
    before: str = ""
    """What stands before it in the draft, unchanged, up to it."""
    after: str = ""
    block: int = -1
    """The number of the block in the draft; of what is gone, -1."""


@frozen
class Change:
    """What was changed in one text; `path` is a figure's."""

    was: str
    now: str
    path: str = ""
    before: str = ""
    after: str = ""


def is_figure(span: Span) -> bool:
    """Return whether a text that the data gave is a number, and no prose."""
    return bool(span.value) or ("#" not in span.path and any(map(str.isdecimal, span.text)))


def changes_of(was: str, now: str, figures: Sequence[Span]) -> Iterator[Change]:
    """Generate what differs in a text that had these figures."""
    one, other = tokens_of(was), tokens_of(now)
    left = list(differences(one, other))
    for span in figures:
        inside = [each for each in left if is_within(each, one, span)]
        if inside and is_figure(span):
            left = [each for each in left if each not in inside]
            yield Change(span.text, figure_now(span, inside, one, now, other), span.path)
    for each in widened(left, one, other):
        said = slice_of(now, other, each.first, each.last)
        was_said = slice_of(was, one, each.start, each.end)
        yield Change(was_said, said, "", *_beside(now, other, each))


def _beside(text: str, tokens: Sequence[Token], one: Difference) -> tuple[str, str]:
    """Return what stands in the draft before a change and after it, blanks too."""
    near = tokens[max(0, one.first - _AROUND) : one.first]
    far = tokens[one.last : one.last + _AROUND]
    start = tokens[one.first].start if one.first < one.last else near[-1].end if near else 0
    end = tokens[one.last - 1].end if one.first < one.last else start
    before = text[near[0].start : start] if near else ""
    return before, text[end : far[-1].end] if far else ""


def is_within(one: Difference, tokens: Sequence[Token], span: Span) -> bool:
    """Return whether only a figure is changed; what is typed at its edge is no part of it."""
    if one.start == one.end:
        inner = 0 < one.start < len(tokens)
        return inner and span.start < tokens[one.start].start and tokens[one.start].end <= span.end
    return span.start <= tokens[one.start].start and tokens[one.end - 1].end <= span.end


def figure_now(
    span: Span, inside: Sequence[Difference], one: Sequence[Token], now: str, other: Sequence[Token]
) -> str:
    """Return what stands in a figure's place."""
    own = [n for n, token in enumerate(one) if span.start <= token.start and token.end <= span.end]
    first = inside[0].first - (inside[0].start - own[0])
    last = inside[-1].last + (own[-1] + 1 - inside[-1].end)
    return slice_of(now, other, first, last)
