"""Write a header of several rows: what several columns share stands once above them."""

from collections.abc import Sequence
from typing import Any, Final

from xlsxwriter.format import Format

from ataskaita.declared.declare import Declaration
from ataskaita.declared.unit_words import with_unit
from ataskaita.forms.measures import height_of

_BOLD: Final = 1.5
"""Characters by which a column is narrower for bold letters."""
Labels = tuple[str, ...]
"""What a column is called, from the outermost to its own."""


def write_header(  # noqa: PLR0913, PLR0917 (all that a header is made of)
    page: Any,
    row: int,
    columns: Sequence[Labels],
    look: Format,
    widths: Sequence[float] = (),
    left: int = 0,
) -> int:
    """Write the header of the columns from that row of the page on; return how many rows it has.

    The first stands in the page's column `left`. Rows are as high as their texts need in columns
    of these `widths`.
    """
    deep = max(map(len, columns))
    for level in range(deep):
        place = 0
        told: list[tuple[str, float]] = []
        while place < len(columns):
            labels = columns[place]
            text = labels[level] if level < len(labels) else ""
            end = place
            while end + 1 < len(columns) and _shared(columns[end + 1], labels, level):
                end += 1
            _span(page, row + level, (left + place, left + end), text, look)
            told.append((text, max(1.0, sum(widths[place : end + 1]) - _BOLD)))
            place = end + 1
        if widths:
            page.set_row(row + level, height_of(told))
    return deep


def told_labels(labels: Labels, declared: Declaration | None, title: str) -> Labels:
    """Return what a column of a table is called, with its unit where none of the words tells it."""
    unit = declared.unit if declared is not None else None
    *above, own = labels
    return (*above, with_unit(own.rstrip(":"), unit, " ".join((title, *above))))


def _shared(labels: Labels, first: Labels, level: int) -> bool:
    """Return whether a column's header at this level is that of the first one too."""
    return len(first) > level + 1 and labels[: level + 1] == first[: level + 1]


def _span(page: Any, row: int, columns: tuple[int, int], text: str, look: Format) -> None:
    first, last = columns
    if last > first:
        page.merge_range(row, first, row, last, text, look)
    else:
        page.write_string(row, first, text, look)
