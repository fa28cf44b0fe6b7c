"""Rebuild the grid of a table where its number of columns isn't the template's any more.

A row of one column, of which the tags have made two; their texts share its width out:

>>> head = b'<w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
>>> cell = '[CELL]<w:tc><w:tcPr><w:tcW w:w="900"/></w:tcPr><w:t>{}</w:t></w:tc>'
>>> row = unnamed(f"<w:tr>{cell.format('a' * 10)}{cell.format('b' * 20)}</w:tr>")
>>> head, rows = mend_grid(head, [row])
>>> head
b'<w:tblGrid><w:gridCol w:w="300"/><w:gridCol w:w="600"/></w:tblGrid>'
>>> re.findall(b'tcW w:w="([0-9]+)"', rows[0])
[b'300', b'600']
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from ataskaita.messages import Phrase
from ataskaita.opc.numbers import twips, whole
from ataskaita.patterns import Pattern
from ataskaita.template.settling.sharing import (
    NARROWEST,
    number_need,
    shared,
    told_of,
    word_need,
)
from ataskaita.template.settling.widening import Placed, spans_of
from ataskaita.template.words import marks

_COLUMNS: Final = 63
"""As many as a table of Word's can have."""
_NO_SPAN: Final = Phrase("a cell spans 1 to 63 columns, said as a number")
_CELLS: Final = Pattern(b"(%b+)" % marks.CELL)
_GRID: Final = Pattern(rb"<w:tblGrid(?:/>|>(.*?)</w:tblGrid>)", re.DOTALL)
_GRID_COLUMN: Final = Pattern(rb'<w:gridCol\b(?:[^>]*? w:w="([^"]*)")?[^>]*>')
_CELL_PROPERTIES: Final = Pattern(rb"<w:tc(?: [^>]*)?><w:tcPr[ >]")
_SPAN: Final = Pattern(rb'(<w:gridSpan\b[^>]*? w:val=")([^"]*)')
_WIDTH: Final = Pattern(rb'(<w:tcW\b[^>]*? w:w=")[^"]*')
_INDENTS: Final = Pattern(rb"<w:(?:gridBefore|gridAfter|wBefore|wAfter)\b[^>]*/>")


class _Cell(NamedTuple):
    """A cell as its row's grid sees it."""

    properties: bytes
    """Its start with its properties; empty where it has none."""
    rest: bytes
    span: int
    """The columns that it spans."""
    weight: float
    """What its longest word and, less, its whole text ask of a column's width."""
    digits: int
    """Signs of its longest number, which a no-break space holds together."""
    letters: int
    """Letters of its longest word."""

    def spanning(self, columns: int) -> "_Cell":
        """Return the cell across so many columns."""
        if columns == self.span:
            return self
        properties = _SPAN.sub(rb"\g<1>%d" % columns, self.properties)
        return self._replace(span=columns, properties=properties)

    def gone(self) -> "_Cell":
        """Return what stands after the cell, in the place of one that spans nothing."""
        return _Cell(b"", self.rest.rpartition(b"</w:tc>")[2], 0, 0.0, 0, 0)


@lru_cache(maxsize=1024)
def _taken(cell: bytes) -> _Cell:
    """Return the cell of this XML; raise ValueError where its span is nonsense.

    Headings and small numbers come again and again, in one report and in the next.
    """
    properties, end, rest = cell.partition(b"</w:tcPr>")
    properties += end
    if not end or not _CELL_PROPERTIES.match(properties):
        return _Cell(b"", cell, 1, *_weighed(cell))
    return _Cell(properties, rest, _span(properties), *_weighed(rest))


def _weighed(xml: bytes) -> tuple[float, int, int]:
    """Return what the text asks of a column's width, and its longest number's and word's signs."""
    *texts, _ = xml.split(b"</w:t>")
    text = b"".join([one[one.rfind(b">") + 1 :] for one in texts]).decode()
    if "&" in text:
        from html import unescape  # noqa: PLC0415 (its table of names is long, and seldom needed)

        text = unescape(text)
    return told_of(text)


def _span(properties: bytes) -> int:
    told = _SPAN.search(properties)
    columns = 1 if told is None else whole(told[2])
    if not 1 <= columns <= _COLUMNS:
        raise ValueError(_NO_SPAN)
    return columns


@lru_cache(maxsize=256)
def _with_width(properties: bytes, width: int) -> bytes:
    return _WIDTH.sub(rb"\g<1>%d" % width, properties, count=1)


def mend_grid(head: bytes, rows: list[bytes]) -> tuple[bytes, list[bytes]]:
    """Return what stands before the rows, and the rows, with a grid that fits and no cell marks."""
    split = [_CELLS.split(row) for row in rows]
    starts = [start for start, *_ in split]
    taken = _widened([row[1::2] for row in split], [list(map(_taken, row[2::2])) for row in split])
    columns = max(sum([cell.span for cell in row]) for row in taken)
    grid = _GRID.search(head)
    widths = _GRID_COLUMN.findall(grid[1] or b"") if grid else []
    if grid is None or columns == len(widths):
        return head, [
            _row(start, map(_whole, row)) for start, row in zip(starts, taken, strict=True)
        ]
    total = sum(map(twips, widths))
    ends = shared(total, _weights(taken, columns), *_needs(taken, columns))
    starts = [_INDENTS.sub(b"", start) for start in starts]
    mended = [_row(start, _written(row, ends)) for start, row in zip(starts, taken, strict=True)]
    return _with_grid(head, grid, ends), mended


def _row(start: bytes, cells: Iterable[bytes]) -> bytes:
    return start + b"".join(cells)


def _whole(cell: _Cell) -> bytes:
    return cell.properties + cell.rest


def _widened(told: list[list[bytes]], rows: list[list[_Cell]]) -> list[list[_Cell]]:
    """Return the cells, their spans as the columns that the tags have left ask."""
    if all(cell.span == 1 for row in rows for cell in row):
        return rows
    places = [
        [Placed(marks.column_of(mark), cell.span) for mark, cell in zip(marked, row, strict=True)]
        for marked, row in zip(told, rows, strict=True)
    ]
    return [list(_spanning(row, spans)) for row, spans in zip(rows, spans_of(places), strict=True)]


def _spanning(row: list[_Cell], spans: list[int]) -> Iterator[_Cell]:
    """Generate the row's cells with these spans; of one without cells the last stays."""
    last = len(row) - 1
    for place, (cell, span) in enumerate(zip(row, spans, strict=True)):
        is_left = span or (place == last and not any(spans))
        yield cell.spanning(max(span, 1)) if is_left else cell.gone()


def _with_grid(head: bytes, grid: re.Match[bytes], ends: list[int]) -> bytes:
    """Return the head with columns that end there in the place of its grid."""
    own = b"".join(b'<w:gridCol w:w="%d"/>' % (end - start) for start, end in pairwise(ends))
    return b"%b<w:tblGrid>%b</w:tblGrid>%b" % (head[: grid.start()], own, head[grid.end() :])


def _weights(rows: list[list[_Cell]], columns: int) -> list[float]:
    """Weigh each column by its longest word and, less, by its longest text."""
    weights = [NARROWEST] * columns
    for start, cell in _single(rows):
        weights[start] = max(weights[start], cell.weight)
    return weights


def _needs(rows: list[list[_Cell]], columns: int) -> tuple[list[int], list[int]]:
    """Return what each column must have for no word to be parted, and for no number only."""
    words, numbers = [0] * columns, [0] * columns
    for start, cell in _single(rows):
        told = cell.weight, cell.digits, cell.letters
        numbers[start] = max(numbers[start], number_need(told))
        words[start] = max(words[start], word_need(told))
    return words, numbers


def _single(rows: list[list[_Cell]]) -> Iterator[tuple[int, _Cell]]:
    """Generate the cells of one column, each with its column."""
    for row in rows:
        start = 0
        for cell in row:
            if cell.span == 1:
                yield start, cell
            start += cell.span


def _written(row: list[_Cell], ends: list[int]) -> Iterator[bytes]:
    start = 0
    for properties, rest, span, *_ in row:
        yield _with_width(properties, ends[start + span] - ends[start])
        yield rest
        start += span
