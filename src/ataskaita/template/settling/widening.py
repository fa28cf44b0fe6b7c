"""Let a heading span as many columns as the tags below it have left of the template's.

A heading over the template's second column, of which the row below has two now:

>>> head = [Placed(0, 1), Placed(1, 1)]
>>> spans_of([head, [Placed(0, 1), Placed(1, 1), Placed(1, 1)]])
[[1, 1], [1, 1, 1]]
>>> spans_of([[Placed(0, 1), Placed(1, 3)], [Placed(0, 1), Placed(2, 1), Placed(2, 1)]])
[[1, 2], [1, 1, 1]]
"""

from collections import Counter
from typing import NamedTuple


class Placed(NamedTuple):
    """A filled cell: where it began in the template, and the columns that it spanned there."""

    column: int
    """-1 where nobody knows."""
    span: int


def spans_of(rows: list[list[Placed]]) -> list[list[int]]:
    """Return how many columns each cell of each row is to span; 0 where none of them is left."""
    known = [row for row in rows if _is_known(row)]
    if not any(cell.span > 1 for row in known for cell in row):
        return [[cell.span for cell in row] for row in rows]
    left = _columns_left(known)
    return [_spans(row, left) if _is_known(row) else [one.span for one in row] for row in rows]


def _is_known(row: list[Placed]) -> bool:
    """Return whether it is known where each cell of a row began."""
    return bool(row) and all(cell.column >= 0 for cell in row)


def _columns_left(rows: list[list[Placed]]) -> dict[int, int]:
    """Return how many columns there are now of each that the template has."""
    columns = max(cell.column + cell.span for row in rows for cell in row)
    left: dict[int, int] = {}
    for row in rows:
        counted = Counter(cell.column for cell in row)
        hidden = {one for cell in row if cell.span > 1 for one in _range(cell)}
        for one in set(range(columns)) - hidden:
            left[one] = max(left.get(one, 0), counted[one])
    return left


def _spans(row: list[Placed], left: dict[int, int]) -> list[int]:
    """Share among the copies of a cell what is left of the columns that it spans."""
    copies = Counter(row)
    spans = []
    for cell in row:
        columns = sum(left.get(one, 1) for one in _range(cell))
        fits = cell.span > 1 and not columns % copies[cell]
        spans.append(columns // copies[cell] if fits else cell.span)
    return spans


def _range(cell: Placed) -> range:
    return range(cell.column, cell.column + cell.span)
