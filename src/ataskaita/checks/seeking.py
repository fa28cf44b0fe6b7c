"""Texts together, in which a few words are sought at once: most rules look at few of hundreds.

>>> Texts(["knygų mugė", "vakaras", "mugė ir knyga"]).having("nyg", "mug")
[0, 2]
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_BETWEEN = "\n"
_NO_BREAK_SPACE = "\u00a0"


class Texts:
    """Texts in order."""

    def __init__(self, texts: Iterable[str], *, small: bool = False) -> None:
        """Take the texts, to be sought as they are or, `small`, in small letters, spaces plain."""
        told = [*texts]
        self._whole = _BETWEEN.join(told)
        if small:
            self._whole = _small(self._whole)
            if len(self._whole) != sum(map(len, told)) + max(len(told) - 1, 0):
                told = [*map(_small, told)]  # a capital became two letters
        self._ends = [*accumulate([len(one) + 1 for one in told])]

    def having(self, *words: str) -> list[int]:
        """Return the places, from 0, of the texts that have one of these words in them."""
        found: set[int] = set()
        for word in words:
            at = self._whole.find(word)
            while at >= 0:
                place = bisect_right(self._ends, at)
                found.add(place)
                at = self._whole.find(word, self._ends[place])
        return sorted(found)


def _small(text: str) -> str:
    return text.replace(_NO_BREAK_SPACE, " ").lower()
