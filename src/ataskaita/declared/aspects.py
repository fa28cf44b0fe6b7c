"""Sides of a figure that a table may show beside it, as prose names them."""

from collections.abc import Sequence
from typing import Final

EARLIER: Final = "pernai"
NOW: Final = "siemet"
CHANGE: Final = "pokytis"
PER_CENT: Final = "proc"
ASPECTS: Final = (EARLIER, NOW, CHANGE, PER_CENT)
_OLDER: Final = "metai-"
"""How the aspect of a year before last begins; how many years ago it was follows."""


def several_years(count: int) -> tuple[str, ...]:
    """Return the aspects of so many years side by side, this year's last."""
    return (*(f"{_OLDER}{ago}" for ago in range(count - 1, 1, -1)), EARLIER, NOW)


def years_ago(aspect: str) -> int:
    """Return how many years ago the figure of the aspect is; 0 for what is of this year."""
    if aspect == EARLIER:
        return 1
    return int(aspect.removeprefix(_OLDER)) if aspect.startswith(_OLDER) else 0


def with_this_year(aspects: Sequence[str]) -> tuple[str, ...]:
    """Return the aspects with this year's among them: after last year's where none says where."""
    if not aspects or NOW in aspects:
        return tuple(aspects)
    before = [one for one in aspects if one == EARLIER]
    return (*before, NOW, *(one for one in aspects if one != EARLIER))
