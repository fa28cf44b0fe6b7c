"""The lines around each cell of a sample table, also those that a program drew at its neighbour.

LibreOffice writes the line between two cells at one of them alone. A cell of a sample stands
anywhere in the tables that have its look, so that it needs all four.
"""

from itertools import pairwise
from typing import Final

from ataskaita.template.words.xml import Element, w

_LINES: Final = ("top", "left", "bottom", "right")
_AFTER: Final = frozenset(
    map(w, ("shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"))
)


def with_whole_borders(rows: list[Element]) -> None:
    """Let each cell of the rows have the lines that its neighbours draw towards it."""
    cells = [list(row.iterchildren(w("tc"))) for row in rows]
    for row in cells:
        for left, right in pairwise(row):
            _share(left, "right", right, "left")
        if len(row) > 1:
            _share(row[-1], "right", row[0], "left")
    for above, below in pairwise(row for row in cells if row):
        for place, cell in enumerate(above):
            _share(cell, "bottom", below[min(place, len(below) - 1)], "top")


def _share(one: Element, side: str, other: Element, opposite: str) -> None:
    """Let a line that only one of two cells has be the other's too."""
    mine, its = _line(one, side), _line(other, opposite)
    if mine is None and its is not None:
        _draw(one, side, its)
    elif its is None and mine is not None:
        _draw(other, opposite, mine)


def _line(cell: Element, side: str) -> Element | None:
    return cell.find(f"{w('tcPr')}/{w('tcBorders')}/{w(side)}")


def _draw(cell: Element, side: str, like: Element) -> None:
    borders = _borders(cell)
    line = borders.makeelement(w(side), dict(like.attrib), nsmap=like.nsmap)
    order = [w(one) for one in _LINES]
    later = [one for one in borders if one.tag not in order[: order.index(w(side))]]
    borders.insert(borders.index(later[0]) if later else len(borders), line)


def _borders(cell: Element) -> Element:
    """Return the cell's lines, in their place among its properties (17.4.69)."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = cell.makeelement(w("tcPr"), nsmap=cell.nsmap)
        cell.insert(0, properties)
    borders = properties.find(w("tcBorders"))
    if borders is None:
        borders = properties.makeelement(w("tcBorders"), nsmap=cell.nsmap)
        after = [one for one in properties if one.tag in _AFTER]
        properties.insert(properties.index(after[0]) if after else len(properties), borders)
    return borders
