"""Slips of a hand in a number as it is typed: a digit, two swapped, one lost."""

import random
from collections.abc import Callable, Mapping
from typing import Final


def other_digit(text: str, chance: random.Random) -> str | None:
    """Return the number with one of its digits otherwise."""
    place = chance.choice([n for n, one in enumerate(text) if one.isdigit()])
    other = chance.choice([one for one in "123456789" if one != text[place]])
    return f"{text[:place]}{other}{text[place + 1 :]}"


def swapped(text: str, chance: random.Random) -> str | None:
    """Return the number with two neighbours swapped; None where that changes nothing."""
    places = [n for n in range(len(text) - 1) if text[n].isdigit() and text[n + 1].isdigit()]
    places = [n for n in places if text[n] != text[n + 1] and not (n == 0 and text[1] == "0")]
    if not places:
        return None
    place = chance.choice(places)
    return f"{text[:place]}{text[place + 1]}{text[place]}{text[place + 2 :]}"


def dropped(text: str, chance: random.Random) -> str | None:
    """Return the number without one of its digits; None where nothing would be left."""
    whole = text.partition(",")[0].lstrip("-")
    if len(whole) < 2:  # noqa: PLR2004
        return None
    place = text.index(whole) + chance.randrange(1, len(whole))
    return f"{text[:place]}{text[place + 1 :]}"


IN_ONE: Final[Mapping[str, Callable[[str, random.Random], str | None]]] = {
    "digit": other_digit,
    "swapped": swapped,
    "dropped": dropped,
}
"""By sort."""
