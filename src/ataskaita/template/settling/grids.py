"""Rebuild the grid of a table where its number of columns isn't the template's any more."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from math import sqrt
from typing import Final, NamedTuple

from ataskaita.template.words import marks

_NARROWEST: Final = 4.0
"""Least weight of a column: so many characters' width."""
_WIDEST: Final = 40.0
_COLUMNS: Final = 63
"""As many as a table of Word's can have."""
_GRID: Final = re.compile(rb"<w:tblGrid(?:/>|>(.*?)</w:tblGrid>)", re.DOTALL)
_GRID_COLUMN: Final = re.compile(rb'<w:gridCol\b(?:[^>]*? w:w="([^"]*)")?[^>]*>')
_CELL_PROPERTIES: Final = re.compile(rb"<w:tc(?: [^>]*)?><w:tcPr[ >]")
_SPAN: Final = re.compile(rb'<w:gridSpan\b[^>]*? w:val="([^"]*)"')
_WIDTH: Final = re.compile(rb'(<w:tcW\b[^>]*? w:w=")[^"]*')
_INDENTS: Final = re.compile(rb"<w:(?:gridBefore|gridAfter|wBefore|wAfter)\b[^>]*/>")


class _Cell(NamedTuple):
    """A cell as its row's grid sees it."""

    properties: bytes
    """Its start with its properties; empty where it has none."""
    rest: bytes
    span: int
    """The columns that it spans."""
    weight: float
    """What its longest word and, less, its whole text ask of a column's width."""


@lru_cache(maxsize=1024)
def _taken(cell: bytes) -> _Cell:
    """Return the cell of this XML; raise ValueError where its span is nonsense.

    Headings and small numbers come again and again, in one report and in the next.
    """
    properties, end, rest = cell.partition(b"</w:tcPr>")
    properties += end
    if not end or not _CELL_PROPERTIES.match(properties):
        return _Cell(b"", cell, 1, _weight(cell))
    return _Cell(properties, rest, _span(properties), _weight(rest))


def _weight(xml: bytes) -> float:
    *texts, _ = xml.split(b"</w:t>")
    text = b"".join([one[one.rfind(b">") + 1 :] for one in texts]).decode()
    if "&" in text:
        from html import unescape  # noqa: PLC0415 (its table of names is long, and seldom needed)

        text = unescape(text)
    longest = max(map(len, text.split()), default=0)
    return min(_WIDEST, max(longest, 2.5 * sqrt(len(text))))


def _span(properties: bytes) -> int:
    told = _SPAN.search(properties)
    columns = 1 if told is None else int(told[1])
    if not 1 <= columns <= _COLUMNS:
        raise ValueError(f"a cell can't span {columns} columns")
    return columns


@lru_cache(maxsize=256)
def _with_width(properties: bytes, width: int) -> bytes:
    return _WIDTH.sub(rb"\g<1>%d" % width, properties, count=1)


def mend_grid(head: bytes, rows: list[bytes]) -> tuple[bytes, list[bytes]]:
    """Return what stands before the rows, and the rows, with a grid that fits and no cell marks."""
    split = [row.split(marks.CELL) for row in rows]
    taken = [list(map(_taken, cells)) for _, *cells in split]
    grid = _GRID.search(head)
    columns = max(sum([one.span for one in row]) for row in taken)
    widths = [width or b"0" for width in _GRID_COLUMN.findall(grid[1] or b"")] if grid else []
    if grid is None or columns == len(widths):
        return head, [b"".join(cells) for cells in split]
    total = sum(round(float(width)) for width in widths)
    ends = _shared(total, _weights(taken, columns))
    own = b"".join(b'<w:gridCol w:w="%d"/>' % (end - start) for start, end in pairwise(ends))
    head = b"%b<w:tblGrid>%b</w:tblGrid>%b" % (head[: grid.start()], own, head[grid.end() :])
    opened = (_INDENTS.sub(b"", start) for start, *_ in split)
    return head, [
        b"".join((start, *_written(row, ends))) for start, row in zip(opened, taken, strict=True)
    ]


def _weights(rows: list[list[_Cell]], columns: int) -> list[float]:
    """Weigh each column by its longest word and, less, by its longest text."""
    weights = [_NARROWEST] * columns
    for row in rows:
        start = 0
        for _, _, span, weight in row:
            if span == 1 and weight > weights[start]:
                weights[start] = weight
            start += span
    return weights


def _shared(total: int, weights: list[float]) -> list[int]:
    """Share `total` out by weight; return where each column begins, and the last ends."""
    sums = list(accumulate(weights, initial=0.0))
    return [round(total * one / sums[-1]) for one in sums]


def _written(row: list[_Cell], ends: list[int]) -> Iterator[bytes]:
    start = 0
    for properties, rest, span, _ in row:
        yield _with_width(properties, ends[start + span] - ends[start])
        yield rest
        start += span
