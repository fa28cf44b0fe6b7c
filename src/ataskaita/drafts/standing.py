"""What each figure of a text is in another text of the same place: as it was, changed, or gone."""

from collections.abc import Iterator, Sequence

from ataskaita.drafts.edits import figure_now, is_within
from ataskaita.drafts.tokens import Difference, Token, differences, tokens_of
from ataskaita.outline import Span


def figures_now(was: str, now: str, figures: Sequence[Span]) -> Iterator[str | None]:
    """Generate, for each figure of a text, what stands there now; None where it is gone."""
    if was == now:  # as most are: nothing is cut into words for it
        yield from (span.text for span in figures)
        return
    one, other = tokens_of(was), tokens_of(now)
    found = differences(one, other)
    for span in figures:
        inside = [each for each in found if is_within(each, one, span)]
        over = [each for each in found if each not in inside and _meets(each, one, span)]
        if over:
            yield span.text if _is_said(span, over, other) else None
        elif inside:
            yield figure_now(span, inside, one, now, other) or None
        else:
            yield span.text


def _meets(one: Difference, tokens: Sequence[Token], span: Span) -> bool:
    replaced = tokens[one.start : one.end]
    return any(token.start < span.end and span.start < token.end for token in replaced)


def _is_said(span: Span, over: Sequence[Difference], other: Sequence[Token]) -> bool:
    """Return whether the words that came in its place say the figure."""
    asked = [token.said for token in tokens_of(span.text)]
    for each in over:
        said = [token.said for token in other[each.first : each.last]]
        if any(said[at : at + len(asked)] == asked for at in range(len(said))):
            return True
    return False
