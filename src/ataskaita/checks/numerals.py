"""Numbers in a text: typed and quoted, with their decimals and what stands after them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.passages import Passage
from ataskaita.declared.precision import Number
from ataskaita.declared.units import YEARS
from ataskaita.lithuanian.punctuation import GROUP_SPACES
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

TELLING: Final = 3
"""So many digits are hardly those of a figure by chance."""
_MOST_DIGITS: Final = 15
"""As `parse_number` takes; longer ones are codes."""
_NUMERAL: Final = Pattern(
    rf"[0-9](?<![\w.,/−–-][0-9])"
    rf"(?:[0-9]{{0,2}}(?:[{GROUP_SPACES}][0-9]{{3}}){{1,4}}(?![0-9])|[0-9]{{0,{_MOST_DIGITS - 1}}})"
    r"(?:,[0-9]{1,9})?(?![\w/]|[-.,][0-9])"
)
_GROUPED: Final = Pattern(f"[0-9][{GROUP_SPACES}][0-9]")
_MISGROUPED: Final = Pattern(
    rf"(?<![\w.,/−–-])(?=[0-9]{{1,4}}[{GROUP_SPACES}][0-9{GROUP_SPACES}]{{0,12}}[0-9]{{4}}"
    rf"|[0-9]{{1,3}}[{GROUP_SPACES}][0-9]{{1,2}}(?![0-9])|[0-9]{{4}}[{GROUP_SPACES}][0-9]"
    rf"|[0-9]{{1,3}}[{GROUP_SPACES}][0-9]{{3}}[{GROUP_SPACES}][0-9]{{1,2}}(?![0-9]))"
    rf"[0-9]{{1,9}}(?:[{GROUP_SPACES}][0-9]{{1,9}}){{1,4}}(?![\w/]|[-.,][0-9]|[{GROUP_SPACES}][0-9])"
)
_SPACES: Final = Pattern(f"[{GROUP_SPACES}]")
_YEAR: Final = Pattern(r"(?:19|20)[0-9]{2}")
_NOT_A_FIGURE: Final = Pattern(r"(?:Nr\.|punkt\w*|p\.|§)\s?$")
_OF_A_DATE: Final = Pattern(r"\s?(?:d\.|dien|punkt|str\.|val\. \d)")


@frozen
class Numeral:
    """A number as it stands in a text."""

    start: int
    end: int
    text: str
    value: Number
    decimals: int
    name: str = ""
    """The figure's name, if it is quoted."""
    grouped: bool = True
    """False where spaces stand in the wrong places."""

    @property
    def digits(self) -> str:
        """The digits alone."""
        return re.sub(r"\D", "", self.text)


def numerals_of(passage: Passage) -> tuple[Numeral, ...]:
    """Return the passage's numbers in order, but for years, days and numbers of documents."""
    quoted = (
        Numeral(
            one.start,
            one.end,
            passage.text[one.start : one.end],
            one.quantity.value,
            0,
            one.quantity.name,
        )
        for one in passage.quoted
        if one.quantity.value is not None and one.quantity.unit is not YEARS
    )
    return tuple(sorted((*quoted, *_typed(passage)), key=lambda one: one.start))


def _typed(passage: Passage) -> Iterator[Numeral]:
    groups = _MISGROUPED.finditer(passage.text) if _GROUPED.search(passage.text) else ()
    bad = [match.span() for match in groups]
    for start, end in bad:
        if passage.is_typed(start, end) and _digits(passage.text[start:end]) <= _MOST_DIGITS:
            yield _numeral(passage.text, start, end, grouped=False)
    for match in _NUMERAL.finditer(passage.text):
        start, end = match.span()
        within = any(first <= start and end <= last for first, last in bad)
        if within or not passage.is_typed(start, end):
            continue
        if not _YEAR.fullmatch(match[0]) and _is_figure(passage.text, start, end):
            yield _numeral(passage.text, start, end)


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def _is_figure(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 12) : start], text[end : end + 8]
    return not _NOT_A_FIGURE.search(before) and not _OF_A_DATE.match(after)


def _numeral(text: str, start: int, end: int, *, grouped: bool = True) -> Numeral:
    written = text[start:end]
    plain = _SPACES.sub("", written)
    whole, _, part = plain.partition(",")
    value = Decimal(f"{whole}.{part}") if part else int(whole)
    return Numeral(start, end, written, value, len(part), grouped=grouped)
