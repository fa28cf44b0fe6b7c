"""Names that stand between quotes."""

from typing import Final

from ataskaita.lithuanian import strip_diacritics
from ataskaita.patterns import Pattern

_QUOTED: Final = Pattern("„([^„“]{4,})“")
_PLAIN: Final = Pattern(r"[\W_]+")


def names_in(text: str) -> list[str]:
    """Return the names between quotes, in order."""
    return _QUOTED.findall(text)


def without_names(text: str) -> str:
    """Return the text without its names between quotes."""
    return _QUOTED.sub("", text)


def letters_of(name: str) -> str:
    """Return the name's letters and digits alone, small and plain, by which alike names are found.

    >>> letters_of("Knygų – naktis!")
    'knygunaktis'
    """
    return _PLAIN.sub("", strip_diacritics(name).lower())
