"""How wide columns are, and how many lines a text takes in them."""

from collections.abc import Iterable
from math import ceil
from typing import Any, Final

from ataskaita.declared.blocks import Column, Matrix, Table
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.forms import Sheet
from ataskaita.forms.looks import kind_of

_LABEL_WIDTH: Final = 46
_WIDTHS: Final = {"number": 14, "date": 13, "year": 13, "text": 26, "prose": 46}
_LINE: Final = 15
"""Points that a line of text is high."""
_HIGHEST: Final = 409
"""Of a row, as Excel allows."""


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a cell so many characters wide."""
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))


def height_of(cells: Iterable[tuple[str, float]], least: int = 1) -> int:
    """Return how high a row must be, in points, for texts in columns of these widths."""
    lines = max((lines_of(text, width) for text, width in cells), default=least)
    return min(_HIGHEST, _LINE * max(least, lines))


def widths_of(sheet: Sheet) -> list[float]:
    """Return the widths of the sheet's columns, as its widest block asks."""
    widths: list[float] = [_LABEL_WIDTH, 16, 16, 14, 14, 14]
    for block in sheet.blocks:
        columns = block.columns if isinstance(block, Matrix | Table) else ()
        first = 1 if isinstance(block, Matrix) else 0
        for place, one in enumerate(columns, start=first):
            while len(widths) <= place:
                widths.append(12)
            declared: Any = one.declared if isinstance(one, Column) else one
            widths[place] = max(widths[place], width_of(declared))
    return widths


def width_of(declared: Declaration | None) -> float:
    """Return how wide a column is, by what its cells hold."""
    if declared is None:
        return _WIDTHS["text"]
    if declared.kind is Kind.PROSE:
        return _WIDTHS["prose"]
    return _WIDTHS[kind_of(declared).rstrip("01234")]
