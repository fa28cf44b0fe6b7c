"""Write a header of several rows: what several columns share stands once above them."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.format import Format

Labels = tuple[str, ...]
"""What a column is called, from the outermost to its own."""


def write_header(page: Any, row: int, columns: Sequence[Labels], look: Format) -> int:
    """Write the header of the columns from that row of the page on; return how many rows it has."""
    deep = max(map(len, columns))
    for level in range(deep):
        place = 0
        while place < len(columns):
            labels = columns[place]
            text = labels[level] if level < len(labels) else ""
            end = place
            while end + 1 < len(columns) and _shared(columns[end + 1], labels, level):
                end += 1
            _span(page, row + level, (place, end), text, look)
            place = end + 1
    return deep


def _shared(labels: Labels, first: Labels, level: int) -> bool:
    """Return whether a column's header at this level is that of the first one too."""
    return len(first) > level + 1 and labels[: level + 1] == first[: level + 1]


def _span(page: Any, row: int, columns: tuple[int, int], text: str, look: Format) -> None:
    first, last = columns
    if last > first:
        page.merge_range(row, first, row, last, text, look)
    else:
        page.write_string(row, first, text, look)
