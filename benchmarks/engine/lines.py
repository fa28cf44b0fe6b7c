"""The rows of the long table; every contestant fills in the same."""

from collections.abc import Iterator
from typing import Final

COLUMNS: Final = 8
HEADS: Final = tuple(f"Stulpelis {number}" for number in range(1, COLUMNS + 1))


def row_of(number: int) -> dict[str, object]:
    """Return the values of one row: numbers, dates, words, one with markup's own signs."""
    return {
        "c0": number,
        "c1": f"Knyga {number}",
        "c2": "Lazdijų r. sav.",
        "c3": number * 7,
        "c4": "2020-12-31",
        "c5": "A & B",
        "c6": f"{number % 97} vnt.",
        "c7": "Pastaba apie eilutę",
    }


def rows(count: int) -> Iterator[dict[str, object]]:
    """Generate that many rows."""
    return map(row_of, range(count))
