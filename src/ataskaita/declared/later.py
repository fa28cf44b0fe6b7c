"""Years in headings and labels, a year later: those of the report's own year and its neighbours.

A span is another year's where it ends with the report's: `2023–2025`; a plan's `2024–2030` stays.
"""

import re
from typing import Final

from ataskaita.patterns import Pattern

_YEARS: Final = Pattern(r"(?<![\d.–-])(?:([12]\d{3})( ?[–-] ?))?([12]\d{3})(?!\d|[.–-] ?\d)")
_ALONE: Final = Pattern(r"[12]\d{3}(?: m\.| metai| metais)?")
"""A year, and nothing else: one of a row of years, all of which move."""


def later(text: str, year: int, by: int) -> str:
    """Return a text of the report of that year as that of `by` years later has it.

    >>> later("2024 m. planas, 2023–2024 m. palyginimas, 2021–2030 m. strategija", 2024, 1)
    '2025 m. planas, 2024–2025 m. palyginimas, 2021–2030 m. strategija'
    """
    alone = _ALONE.fullmatch(text.strip()) is not None

    def moved(found: re.Match[str]) -> str:
        first, between, last = found[1], found[2], int(found[3])
        if first:
            return f"{int(first) + by}{between}{last + by}" if last == year else found[0]
        return str(last + by) if alone or abs(last - year) <= 1 else found[0]

    return _YEARS.sub(moved, text)
