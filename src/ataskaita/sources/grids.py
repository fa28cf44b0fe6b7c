"""Somebody else's sheet: what stands in its cells, and what names them."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from attrs import field

from ataskaita.records import frozen

_NUMBER: Final = re.compile(r"[−-]?\d[\d \u00a0]*(?:,\d+)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_COLUMN: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_LETTERS: Final = 26
_HEADERS: Final = 4
"""Cells of a header that name a column together."""
_BESIDE: Final = 8
"""Texts that name a cell together: the nearest, and that with which its row begins."""
_NAME: Final = 200
"""Letters of a text that may name something."""

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
    _words: dict[Spot, str] = field(factory=dict, init=False, eq=False)
    _owners: dict[Spot, int] = field(factory=dict, init=False, eq=False)
    """The rows to which rows belong as parts, or themselves, by what stands left of a column."""

    @cached_property
    def figures(self) -> tuple[Spot, ...]:
        """The cells that hold a number and nothing else, and aren't the number of their row."""
        counted: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            text = self.cells[row, column]
            if text.isdigit() and (row, column) not in self._years:
                counted.setdefault(column, []).append(int(text))
        counting = {column for column, numbers in counted.items() if _counts_rows(numbers)}
        return tuple(
            spot
            for spot, text in self.cells.items()
            if spot[1] not in counting and is_number(text) and spot not in self._years
        )

    @cached_property
    def _years(self) -> frozenset[Spot]:
        """The years that head columns as numbers: two at least in a row that has no others."""
        numbers: dict[int, list[Spot]] = {}
        for spot in sorted(self.cells):
            if is_number(self.cells[spot]):
                numbers.setdefault(spot[0], []).append(spot)
        found: set[Spot] = set()
        above: set[int] = set()
        for spots in numbers.values():
            columns = {column for _, column in spots}
            are_years = all(_YEAR.fullmatch(self.cells[one]) for one in spots)
            if len(spots) > 1 and are_years and not columns & above:
                found.update(spots)
            above |= columns
        return frozenset(found)

    def row_words(self, spot: Spot) -> str:
        """Return the texts to the left of a cell, the nearest first."""
        return self._words_before(
            spot[0], bisect_left(self._texts_by_row.get(spot[0], ()), spot[1])
        )

    def _words_before(self, row: int, count: int) -> str:
        """Return the words of a row's first so many texts."""
        known = self._words.get((row, count))
        if known is None:
            columns = self._texts_by_row.get(row, ())[:count]
            if count > _BESIDE:
                columns = (columns[0], *columns[1 - _BESIDE :])
            known = " ".join(self.cells[row, column][:_NAME] for column in columns[::-1])
            self._words[row, count] = known
        return known

    def owner_words(self, spot: Spot) -> str:
        """Return what the rows above say that a row of parts, `iš jų …`, belongs to."""
        passed: list[int] = []
        row, column = spot
        while row > 0 and (row, column) not in self._owners:
            if not _PART.match(self.row_words((row, column))):
                self._owners[row, column] = row
                break
            passed.append(row)
            row -= 1
        owner = self._owners.get((row, column), 0)
        self._owners.update(((one, column), owner) for one in passed)
        return self.row_words((owner, column)) if owner < spot[0] else ""

    def column_words(self, spot: Spot) -> str:
        """Return the texts right above a cell's column of numbers, the lowest first."""
        rows = self._texts_by_column.get(spot[1], ())
        place = bisect_left(rows, spot[0])
        found = rows[max(0, place - _HEADERS) : place][::-1]
        adjoining = (row for up, row in enumerate(found) if row == found[0] - up)
        return " ".join(self.cells[row, spot[1]][:_NAME] for row in adjoining)

    @cached_property
    def _texts_by_column(self) -> Mapping[int, Sequence[int]]:
        """The rows of each column that have a text, and no number."""
        rows: dict[int, list[int]] = {}
        for row, columns in self._texts_by_row.items():
            for column in columns:
                rows.setdefault(column, []).append(row)
        return rows

    @cached_property
    def _texts_by_row(self) -> Mapping[int, Sequence[int]]:
        """The columns of each row that have a text, and no number."""
        columns: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            if not is_number(self.cells[row, column]) or (row, column) in self._years:
                columns.setdefault(row, []).append(column)
        return columns


def _counts_rows(numbers: Sequence[int]) -> bool:
    """Return whether a column's numbers count its rows: 1, 2, 3 and so on."""
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    return len(steps) > 1 and all(0 <= one <= _STEP for one in steps)


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
