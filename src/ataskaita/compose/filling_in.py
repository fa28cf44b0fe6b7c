"""What is left on paper for others to fill in: lines to write on, boxes to tick."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from ataskaita.compose.cells import is_given
from ataskaita.compose.grids import Grid
from ataskaita.declared.declare import Declaration
from ataskaita.view import BodyCell, Paragraph, Prose, TableRow, TextRun

_CHOSEN: Final = "☒"
_FREE: Final = "☐"
_LINES: Final = 3
_ROWS: Final = 5
_LETTERS: Final = 70
"""Of a line to write on: as wide as the text."""


def lines() -> Prose:
    """Return lines to write on."""
    return Prose((Paragraph((TextRun("_" * _LETTERS),)),) * _LINES)


def to_be_filled(value: object, declared: Declaration) -> object:
    """Return what a cell shows: all choices of the field, nothing where others are to write."""
    if declared.by_others and not is_given(value):
        value = None
    return ticked(value, declared)


def as_declared(grid: Grid, columns: Sequence[Declaration]) -> Grid:
    """Return the grid with what its columns ask for: how wide they are, whether others fill them.

    Where others fill all of them, all rows stay.
    """
    first = int(grid.labelled)
    sides = [one for one in columns for _ in one.beside or (one.key,)]
    asked = (*(0,) * first, *(one.width for one in sides))
    room = frozenset(place for place, one in enumerate(sides, start=first) if one.by_others)
    standing = range(len(grid.rows)) if len(room) == len(sides) else ()
    return evolve(grid, asked=asked, room=room, standing=frozenset(standing))


def of_fields(grid: Grid, fields: Sequence[Declaration]) -> Grid:
    """Return the grid, a row for each field, with what those ask for in the same way."""
    standing = frozenset(place for place, one in enumerate(fields) if one.by_others)
    width = max((one.width for one in fields), default=0)
    asked = (0, *(width,) * (len(grid.columns) - 1))
    return evolve(grid, asked=asked, room=frozenset([1] if standing else []), standing=standing)


def blank_rows(declared: Declaration, columns: Sequence[Declaration]) -> list[TableRow]:
    """Return rows to write in, where others fill all columns of listed rows."""
    if not columns or not all(one.by_others for one in columns):
        return []
    count = declared.least or min(declared.most or _ROWS, _ROWS)
    return [TableRow(tuple(BodyCell("") for _ in columns))] * count


def ticked(value: object, declared: Declaration) -> object:
    """Return all choices with the chosen one ticked; the value itself of what is none such."""
    if not declared.ticked:
        return value
    boxes = (f"{_CHOSEN if one == value else _FREE}\u00a0{one}" for one in declared.choices)
    return "   ".join(one.replace(" ", "\u00a0") for one in boxes)
