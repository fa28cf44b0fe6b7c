"""Put tables right whose rows or columns the tags repeated or left out."""

from collections.abc import Iterator
from math import sqrt

from ataskaita.template.xml import Element, w

_NARROWEST = 4.0
"""Least weight of a column: so many characters' width."""
_WIDEST = 40.0


def mend_tables(root: Element) -> None:
    """Make every table below `root` whole: rows, cells with paragraphs, a grid that fits."""
    for table in list(root.iter(w("tbl"))):
        if table.find(w("tr")) is None:
            _remove(table)
            continue
        for cell in table.iter(w("tc")):
            if len(cell) == 0 or cell[-1].tag != w("p"):
                cell.append(cell.makeelement(w("p")))
        _mend_grid(table)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _mend_grid(table: Element) -> None:
    """Rebuild the grid where the number of columns isn't the template's any more."""
    grid = table.find(w("tblGrid"))
    if grid is None:
        return
    rows = [list(_spans(row)) for row in table.iterchildren(w("tr"))]
    columns = max(sum(span for _, span in row) for row in rows)
    if columns in (len(grid), 0):
        return
    widths = _shared(_total(grid), _weights(rows, columns))
    _write_grid(grid, widths)
    for row in table.iterchildren(w("tr")):
        _write_cells(row, widths)


def _spans(row: Element) -> Iterator[tuple[Element, int]]:
    for cell in row.iterchildren(w("tc")):
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        yield cell, 1 if span is None else int(span.get(w("val"), "1"))


def _total(grid: Element) -> int:
    return sum(int(column.get(w("w"), "0")) for column in grid)


def _weights(rows: list[list[tuple[Element, int]]], columns: int) -> list[float]:
    """Weigh each column by its longest word and, less, by its longest text."""
    weights = [_NARROWEST] * columns
    for row in rows:
        start = 0
        for cell, span in row:
            if span == 1:
                weights[start] = max(weights[start], _weight(cell))
            start += span
    return weights


def _weight(cell: Element) -> float:
    text = "".join(one.text or "" for one in cell.iter(w("t")))
    longest = max(map(len, text.split()), default=0)
    return min(_WIDEST, max(longest, 2.5 * sqrt(len(text))))


def _shared(total: int, weights: list[float]) -> list[int]:
    """Share `total` out by weight; no twip is lost."""
    whole = sum(weights)
    ends = [round(total * sum(weights[: n + 1]) / whole) for n in range(len(weights))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _write_grid(grid: Element, widths: list[int]) -> None:
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(grid.makeelement(w("gridCol"), {w("w"): str(width)}))


def _write_cells(row: Element, widths: list[int]) -> None:
    for name in ("gridBefore", "gridAfter", "wBefore", "wAfter"):
        for one in row.findall(f"{w('trPr')}/{w(name)}"):
            _remove(one)
    start = 0
    for cell, span in _spans(row):
        own = cell.find(f"{w('tcPr')}/{w('tcW')}")
        if own is not None:
            own.set(w("w"), str(sum(widths[start : start + span])))
        start += span
