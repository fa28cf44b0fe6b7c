"""Somebody else's sheet: what stands in its cells, and what names them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from ataskaita.records import frozen

_NUMBER: Final = re.compile(r"[−-]?\d[\d \u00a0]*(?:,\d+)?")
_COLUMN: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_LETTERS: Final = 26
_HEADERS: Final = 4
"""Cells of a header that name a column together."""

_STEP: Final = 2
"""Between numbers of rows; some are left out."""
_PART: Final = re.compile(r"\W*(?:iš jų|iš to|t\. ?sk|tarp jų)", re.IGNORECASE)

Spot = tuple[int, int]
"""Row and column, counted from 1."""


@frozen
class Grid:
    """A sheet's texts and numbers, as Lithuanian writes them."""

    name: str
    cells: Mapping[Spot, str]

    @cached_property
    def figures(self) -> tuple[Spot, ...]:
        """The cells that hold a number and nothing else, and aren't the number of their row."""
        numbers = [spot for spot, text in self.cells.items() if is_number(text)]
        counting = {one for one in {spot[1] for spot in numbers} if self._counts_rows(one)}
        return tuple(spot for spot in numbers if spot[1] not in counting)

    def _counts_rows(self, column: int) -> bool:
        """Return whether the column numbers the rows: 1, 2, 3 and so on."""
        numbers = [
            int(text)
            for (_, place), text in sorted(self.cells.items())
            if place == column and text.isdigit()
        ]
        steps = [later - earlier for earlier, later in pairwise(numbers)]
        return len(steps) > 1 and all(0 <= one <= _STEP for one in steps)

    def row_words(self, spot: Spot) -> str:
        """Return the texts to the left of a cell, the nearest first."""
        return " ".join(self._texts((spot[0], column) for column in range(spot[1] - 1, 0, -1)))

    def owner_words(self, spot: Spot) -> str:
        """Return what the rows above say that a row of parts, `iš jų …`, belongs to."""
        row = spot[0]
        while row > 0 and (words := self.row_words((row, spot[1]))) and _PART.match(words):
            row -= 1
        return self.row_words((row, spot[1])) if 0 < row < spot[0] else ""

    def column_words(self, spot: Spot) -> str:
        """Return the texts right above a cell's column of numbers, the lowest first."""
        rows = self._texts_by_column.get(spot[1], ())
        place = bisect_left(rows, spot[0])
        found = rows[max(0, place - _HEADERS) : place][::-1]
        adjoining = (row for up, row in enumerate(found) if row == found[0] - up)
        return " ".join(self.cells[row, spot[1]] for row in adjoining)

    @cached_property
    def _texts_by_column(self) -> Mapping[int, Sequence[int]]:
        """The rows of each column that have a text, and no number."""
        rows: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            if not is_number(self.cells[row, column]):
                rows.setdefault(column, []).append(row)
        return rows

    def _texts(self, spots: Iterator[Spot]) -> Iterator[str]:
        texts = (self.cells.get(one, "") for one in spots)
        return (text for text in texts if text and not is_number(text))


def is_number(text: str) -> bool:
    """Return whether the text is a number and nothing else."""
    return _NUMBER.fullmatch(text) is not None


def address_of(spot: Spot) -> str:
    """Return `C12` for the third cell of the twelfth row."""
    row, column = spot
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def spot_of(address: str) -> Spot | None:
    """Return the row and column of `C12`; None for what is no address."""
    match = _COLUMN.fullmatch(address.replace("$", "").upper())
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match[2]), column
