"""Names made of labels: `Iš viso` is called `is_viso` by prose, formulas and templates."""

import re
from collections.abc import Iterable
from typing import Final

from ataskaita.lithuanian import strip_diacritics

_LONGEST: Final = 40
_OTHERS: Final = re.compile(r"[^a-z0-9]+")


def slug_of(label: str) -> str:
    """Return the label in small letters without diacritics, with `_` for all else.

    >>> slug_of("Iš jų – vaikams")
    'is_ju_vaikams'
    """
    plain = _OTHERS.sub("_", strip_diacritics(label.casefold())).strip("_")
    return (
        plain if len(plain) <= _LONGEST else plain[:_LONGEST].rpartition("_")[0] or plain[:_LONGEST]
    )


def slugs_of(labels: Iterable[str], empty: str, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Return a name for each label, each unlike the others; `empty` where a label says nothing."""
    known = set(taken)
    made: list[str] = []
    for label in labels:
        name = first = slug_of(label) or empty
        number = 2
        while name in known:
            name = f"{first}_{number}"
            number += 1
        known.add(name)
        made.append(name)
    return tuple(made)
