"""Rows of long tables that are mere words on one line: what they say, without YAML's reader.

That makes objects of each bracket and word, which is most of what reading such a table takes. A
line that follows a row and looks like it can be meant in one way only; what looks so elsewhere, as
in a text of many lines, is nobody's row, and all is read as ever.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from ataskaita.sources.folding import Cells

_FEWEST: Final = 20
"""Lines, one after the other, that are worth it."""
_KEY: Final = r"[^\W\d_]\w*(?: \w+)*"
_WORD: Final = r"[^\W_][\w.()/+%„“–-]*(?: [\w.()/+%„“–-]+)*"
_ROW: Final = re.compile(
    rf"( *- )(?:\[{_WORD}(?:, {_WORD})*\]|\{{{_KEY}: {_WORD}(?:, {_KEY}: {_WORD})*\}})"
)
_BEGINS: Final = ("- [", "- {")
_BETWEEN: Final = ", "
_SAYS: Final = ": "


class Run(NamedTuple):
    """Lines of such rows, one after the other."""

    column: int
    """Where each begins, counted from 0: at its bracket."""
    lines: range
    """Their numbers, counted from 0."""


class PlainRow(NamedTuple):
    """What one of the lines says."""

    keys: tuple[str, ...]
    """As they are written; none where the row has none."""
    cells: Cells
    key_places: Sequence[tuple[int, int]]


def runs_of(text: str, lines: Sequence[str], read: int) -> dict[int, Run]:
    """Return the runs of the text, by the number of the line before each.

    So many lines of each are left out, which show what the table is; and the last one.
    """
    if sum(map(text.count, _BEGINS)) < read + _FEWEST:
        return {}
    runs: dict[int, Run] = {}
    for column, numbers in groupby(range(len(lines)), lambda number: _column(lines[number])):
        if column is not None:
            left = [*numbers][read:-1]
            if len(left) >= _FEWEST:
                runs[left[0] - 1] = Run(column, range(left[0], left[-1] + 1))
    return runs


def _column(line: str) -> int | None:
    """Return where a row of mere words begins; None for any other line."""
    found = _ROW.fullmatch(line)
    return None if found is None else found.end(1)


def without(runs: dict[int, Run], lines: Sequence[str]) -> str:
    """Return the text with nothing on the lines of the runs; all others keep their numbers."""
    left = [*lines]
    for run in runs.values():
        left[run.lines.start : run.lines.stop] = [""] * len(run.lines)
    return "\n".join(left)


def row_of(line: str, number: int, column: int) -> PlainRow:
    """Return the row that begins there on the line of that number, which is counted from 1."""
    pieces = line[column + 1 : -1].split(_BETWEEN)
    starts = _starts(pieces, column + 2)
    if line[column] == "[":
        return PlainRow((), _cells(pieces, number, starts), ())
    keys, _, words = zip(*[one.partition(_SAYS) for one in pieces], strict=True)
    places = [(number, start) for start in starts]
    behind = [start + len(key) + len(_SAYS) for start, key in zip(starts, keys, strict=True)]
    return PlainRow(keys, _cells(words, number, behind), places)


def _starts(pieces: Sequence[str], column: int) -> list[int]:
    """Return in which column each piece begins."""
    starts = []
    for piece in pieces:
        starts.append(column)
        column += len(piece) + len(_BETWEEN)
    return starts


def _cells(words: Sequence[Any], number: int, columns: Sequence[int]) -> Cells:
    count = len(words)
    return Cells(words, b"\1" * count, (number,) * count, columns)
