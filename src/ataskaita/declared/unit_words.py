"""Whether a label tells in what its figures are measured: `Etatai`, `Lėšos, tūkst. Eur`."""

from functools import lru_cache
from typing import Final

from ataskaita.declared.units import Unit
from ataskaita.lithuanian import decline
from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS
from ataskaita.patterns import Pattern

_PLACE: Final = "{unit}"
_WORD: Final = Pattern(r"[^\W_]+|%")
_IN_FULL: Final = {
    "%": ("proc", "procentas"),
    "eur": ("euras",),
    "tūkst": ("tūkstantis",),
    "fiz": ("fizinis",),
    "vnt": ("vienetas",),
    "val": ("valanda",),
    "kv": ("kvadratinis",),
    "m": ("metras",),
}
"""What words of units' symbols stand for, in the nominative."""
_MOST: Final = 256
Ways = tuple[tuple[frozenset[str], ...], ...]


def tells_unit(words: str, unit: Unit) -> bool:
    """Return whether the unit's symbol, or its noun in any case, stands among the words.

    A unit without a symbol, as a ratio's, has nothing to tell.

    >>> from ataskaita.declared.units import EURO, FTE
    >>> tells_unit("Etatai", FTE), tells_unit("Europos Sąjungos parama", EURO)
    (True, False)
    """
    said = _words(words)
    return not unit.symbol or any(_stands(way, said) for way in _ways(unit.symbol, unit.noun))


def with_unit(label: str, unit: Unit | None, around: str = "") -> str:
    """Return the label with the unit's symbol behind it, where neither it nor the words around do.

    >>> from ataskaita.declared.units import EURO
    >>> with_unit("Gauta", EURO), with_unit("Gauta", EURO, "Lėšos, Eur")
    ('Gauta, Eur', 'Gauta')
    """
    told = unit is None or tells_unit(f"{label} {around}", unit)
    return label if unit is None or told else f"{label}, {unit.symbol}"


def with_unit_told(title: str, unit: Unit | None) -> str:
    """Return the title with the unit's symbol at `({unit})`, or without where its words tell it."""
    untold = unit is not None and not tells_unit(title.replace(_PLACE, ""), unit)
    symbol = unit.symbol if unit is not None and untold else ""
    return title.replace(_PLACE, symbol).replace(" ()", "")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _stands(way: tuple[frozenset[str], ...], said: list[str]) -> bool:
    """Return whether the words of the unit stand together somewhere, each in one of its forms."""
    places = range(len(said) - len(way) + 1)
    return any(
        all(one in forms for one, forms in zip(said[at:], way, strict=False)) for at in places
    )


@lru_cache(maxsize=_MOST)
def _ways(symbol: str, noun: str) -> Ways:
    """Return in which ways a unit is said: its symbol, its noun; word by word, in all forms."""
    short = [_forms(one, *_IN_FULL.get(one, ())) for one in _words(symbol)]
    full = [_forms(one) for one in _words(noun)]
    return tuple(tuple(one) for one in (short, full) if one)


def _forms(*words: str) -> frozenset[str]:
    """Return the words in every case of both numbers."""
    declined = (decline(one, case, number) for one in words for case in CASES for number in NUMBERS)
    return frozenset((*words, *declined))
