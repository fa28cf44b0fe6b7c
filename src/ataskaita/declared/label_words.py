"""What labels of rows and columns say of their figures: a total, “of these”, a change, a share."""

from typing import Final

from ataskaita.lithuanian import strip_diacritics
from ataskaita.patterns import Pattern

_TOTAL: Final = Pattern(r"(?:is )?viso\b|bendra suma\b|bendras skaicius\b|suma\b")
_OF_THESE: Final = Pattern(r"(?:is|tarp) (?:ju|to|kuri)\b|is kuriu\b|iskaitant\b")
_TOTALS_BEGIN: Final = frozenset("iIvVbBsS ")
_OF_THESE_BEGIN: Final = frozenset("iIįĮtT-–( ")
"""Letters that such labels begin with: a table may have many thousands of others."""
_CHANGE: Final = Pattern(
    r"pokyt|skirtum|pasikeit|padidejo|sumazejo|padaugejo|padidejim|sumazejim"
    r"|\+ ?(?:/|arba|ar|,) ?[-–−]|±|\+[-–−]"
)
_SHARE: Final = Pattern(r"dalis|proc|%|sutelk|ivykd")
_MEAN: Final = Pattern(r"vidurk|vidutin|vienam|vienai|tenka|santyk|\bper (?:diena|men|sav)")
_PER_CENT: Final = Pattern(r"proc|%")
_YEAR: Final = Pattern(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")


def _plain(label: str) -> str:
    return " ".join(strip_diacritics(label.casefold()).split())


def is_total(label: str) -> bool:
    """Return whether the label begins as that of a total.

    >>> is_total("Iš viso:"), is_total("Visos knygos")
    (True, False)
    """
    return label[:1] in _TOTALS_BEGIN and _TOTAL.match(_plain(label)) is not None


def is_of_these(label: str) -> bool:
    """Return whether the label begins as that of a part: `iš jų vaikams`."""
    begins = label[:1] in _OF_THESE_BEGIN
    return begins and _OF_THESE.match(_plain(label).lstrip("-–( ")) is not None


def is_change(label: str) -> bool:
    """Return whether the label is that of a change: `Pokytis`, `+ arba –`."""
    return _CHANGE.search(_plain(label)) is not None


def is_per_cent(label: str) -> bool:
    """Return whether the label says per cent."""
    return _PER_CENT.search(_plain(label)) is not None


def is_share(label: str) -> bool:
    """Return whether the label is that of a share: `Dalis`, `Įvykdyta, proc.`."""
    return _SHARE.search(_plain(label)) is not None


def is_mean(label: str) -> bool:
    """Return whether the label is that of an average: `Vidurkis`, `Tenka vienam gyventojui`."""
    return _MEAN.search(_plain(label)) is not None


def year_in(label: str) -> int | None:
    """Return the only year that the label names; None for none and for several."""
    found = set(_YEAR.findall(label))
    return int(found.pop()) if len(found) == 1 else None
