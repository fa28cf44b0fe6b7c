"""How wide columns are, and how many lines a text takes in them."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import Final

from ataskaita.declared.blocks import AnyBlock, Matrix, Table, Values
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.forms.looks import kind_of

_LABEL_WIDTH: Final = 46
_WIDTHS: Final = {"number": 14, "date": 13, "year": 13, "text": 26, "prose": 46}
_PIXELS: Final = 96 / 25.4
"""In a millimetre."""
_DIGIT, _EDGES = 7, 5
"""What a digit, and the edges of a cell, take of them: widths of columns are said in digits."""
_NUMBER: Final = 10
"""Digits of a number that a narrow column still shows."""
_LINE: Final = 15
"""Points that a line of text is high."""
_HIGHEST: Final = 409
"""Of a row, as Excel allows."""
_SENTENCES: Final = Declaration(name="", key="", label="", kind=Kind.PROSE, type=str, width=150)
"""What a column of sentences is like of which nothing is declared."""


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a cell so many characters wide."""
    if "\n" not in text:
        return max(1, ceil(len(text) / width))
    return sum(lines_of(line, width) for line in text.split("\n"))


def height_of(cells: Iterable[tuple[str, float]], least: int = 1) -> int:
    """Return how high a row must be, in points, for texts in columns of these widths."""
    lines = max((lines_of(text, width) for text, width in cells), default=least)
    return min(_HIGHEST, _LINE * max(least, lines))


def widths_of(blocks: Iterable[AnyBlock]) -> list[float]:
    """Return the widths of the page's columns: as a form asks of them, else as blocks need."""
    usual = (_LABEL_WIDTH, 16, 16, 14, 14, 14)
    placed: dict[int, list[Declaration | None]] = {place: [] for place in range(len(usual))}
    for place, declared in _placed(blocks):
        placed.setdefault(place, []).append(declared)
    least = (*usual, *(12,) * len(placed))
    return [_width(placed[place], least[place]) for place in range(len(placed))]


def _width(columns: Sequence[Declaration | None], least: float) -> float:
    """Return the width of a column; what is asked of it counts, where others' numbers have room."""
    if not any(one and one.width for one in columns):
        return max(least, *map(width_of, columns)) if columns else least
    figures = (_NUMBER for one in columns if one and one.kind is Kind.FIGURE and not one.width)
    return max(*(width_of(one) for one in columns if one and one.width), *figures, 0.0)


def _placed(blocks: Iterable[AnyBlock]) -> Iterator[tuple[int, Declaration | None]]:
    """Generate what stands in which column of the page."""
    for block in blocks:
        match block:
            case Values(slots=slots):
                yield from ((1, one.declared) for one in slots if one.declared.width)
            case Matrix(columns=columns):
                yield from enumerate(columns, start=1)
            case Table(columns=listed):
                yield from enumerate(_SENTENCES if one.told else one.declared for one in listed)


def width_of(declared: Declaration | None) -> float:
    """Return how wide a column is, by what its cells hold, or is asked to be."""
    if declared is None:
        return _WIDTHS["text"]
    if declared.width:
        return round((declared.width * _PIXELS - _EDGES) / _DIGIT, 2)
    if declared.kind is Kind.PROSE:
        return _WIDTHS["prose"]
    return _WIDTHS[kind_of(declared).rstrip("01234")]
