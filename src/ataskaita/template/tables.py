"""Put tables right whose rows or columns the tags repeated or left out."""

from collections.abc import Iterator
from math import sqrt

from ataskaita.template.xml import Element, w

_NARROWEST = 4.0
"""Least weight of a column: so many characters' width."""
_WIDEST = 40.0
_COLUMNS = 63
"""As many as a table of Word's can have."""
_HOLDERS = ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
"""What can't be without a paragraph."""
_CELL_ORDER = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap")
"""The order that `w:tcPr` keeps (17.4.69); docxtpl puts spans and colours first."""


def mend_tables(root: Element) -> None:
    """Make every table below `root` whole: rows, cells with paragraphs, a grid that fits."""
    for table in list(root.iter(w("tbl"))):
        _remove_empty_rows(table)
        if _rows(table):
            _mend_grid(table)
        else:
            _remove(table)
    for holder in root.iter(*map(w, _HOLDERS)):
        if len(holder) == 0 or (holder.tag == w("tc") and holder[-1].tag != w("p")):
            holder.append(holder.makeelement(w("p")))


def _rows(table: Element) -> list[Element]:
    """Return the table's rows, also those in content controls, without those of tables inside."""
    rows = table.iter(w("tr"))
    return [row for row in rows if next(row.iterancestors(w("tbl"))) is table]


def _cells(row: Element) -> list[Element]:
    cells = row.iter(w("tc"))
    return [cell for cell in cells if next(cell.iterancestors(w("tr"))) is row]


def _remove_empty_rows(table: Element) -> None:
    for row in _rows(table):
        if not _cells(row):
            _remove(row)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _mend_grid(table: Element) -> None:
    """Rebuild the grid where the number of columns isn't the template's any more."""
    for row in _rows(table):
        for cell in _cells(row):
            _sort_properties(cell)
    grid = table.find(w("tblGrid"))
    if grid is None:
        return
    rows = [list(_spans(row)) for row in _rows(table)]
    columns = max(sum(span for _, span in row) for row in rows)
    if columns == len(grid):
        return
    widths = _shared(_total(grid), _weights(rows, columns))
    _write_grid(grid, widths)
    for row in _rows(table):
        _write_cells(row, widths)


def _sort_properties(cell: Element) -> None:
    properties = cell.find(w("tcPr"))
    if properties is not None:
        order = [w(name) for name in _CELL_ORDER]
        properties[:] = sorted(
            properties, key=lambda one: order.index(one.tag) if one.tag in order else len(order)
        )


def _spans(row: Element) -> Iterator[tuple[Element, int]]:
    for cell in _cells(row):
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        columns = 1 if span is None else int(span.get(w("val"), "1"))
        if not 1 <= columns <= _COLUMNS:
            raise ValueError(f"a cell can't span {columns} columns")
        yield cell, columns


def _total(grid: Element) -> int:
    return sum(round(float(column.get(w("w"), "0"))) for column in grid)


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
