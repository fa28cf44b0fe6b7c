r"""Take the steps in which prose is put right, of all of them only those that a text may need.

>>> put_right("Nr. 5 - 12 tūkst. egz.")
'Nr.\xa05\xa0– 12\xa0tūkst. egz.'
"""

from functools import lru_cache
from typing import Final

from ataskaita.lithuanian.mending import STEPS

_ALL: Final = tuple(range(len(STEPS)))
_SHORT: Final = 120
"""Characters of a text whose pairs are sought: in a longer one its steps are as fast."""


def _bits() -> dict[str, int]:
    """Return the steps, a bit for each, by characters, and pairs of them, that they need."""
    found: dict[str, int] = {}
    for number, one in enumerate(STEPS):
        for need in one.needs:
            found[need[:2]] = found.get(need[:2], 0) | 1 << number
    return found


_BITS: Final = _bits()


def put_right(text: str) -> str:
    """Return the text with all steps taken, in their order."""
    done = 0
    while True:
        for number in _steps_for(text):
            mended = STEPS[number](text) if number >= done else text
            if mended != text:  # it may have what another step needs
                text, done = mended, number + 1
                break
        else:
            return text


def _steps_for(text: str) -> tuple[int, ...]:
    """Return the numbers of the steps that the text may need."""
    if len(text) > _SHORT:
        return _ALL
    pairs = {text[place : place + 2] for place in range(len(text))}
    bits = 0
    for sign in _BITS.keys() & pairs.union(text):
        bits |= _BITS[sign]
    return _numbers(bits)


@lru_cache(maxsize=2_048)
def _numbers(bits: int) -> tuple[int, ...]:
    return tuple(number for number in _ALL if bits >> number & 1)
