"""Sides of a figure that a table may show beside it, as prose names them."""

from collections.abc import Sequence
from typing import Final

EARLIER: Final = "pernai"
NOW: Final = "siemet"
CHANGE: Final = "pokytis"
PER_CENT: Final = "proc"
ASPECTS: Final = (EARLIER, NOW, CHANGE, PER_CENT)


def with_this_year(aspects: Sequence[str]) -> tuple[str, ...]:
    """Return the aspects with this year's among them: after last year's where none says where."""
    if not aspects or NOW in aspects:
        return tuple(aspects)
    before = [one for one in aspects if one == EARLIER]
    return (*before, NOW, *(one for one in aspects if one != EARLIER))
