"""Cells and rows that many tables have in common."""

from typing import Any

from templates.builder.blocks import Cell, Row, figure, header_cell, header_row, text_cell
from templates.builder.styles import CAPTION, COLUMN_NUMBER, FIGURE
from templates.builder.wording import keys


def caption_row(words: str, columns: int) -> Row:
    """Return the header's first row, which names the table."""
    return header_row(text_cell(words, CAPTION, columns))


def number_row(columns: int) -> Row:
    """Return the header's last row, which numbers the columns for formulas."""
    return header_row(*(text_cell(str(one + 1), COLUMN_NUMBER) for one in range(columns)))


def tall(words: str, rows: int) -> Cell:
    """Return a header cell of one column and several rows."""
    return header_cell(words, 1, rows)


def wide(words: str, columns: int, rows: int = 1) -> Cell:
    """Return a header cell of several columns."""
    return header_cell(words, columns, rows)


def figures(part: str, model: type[Any], style: str = FIGURE) -> tuple[Cell, ...]:
    """Return a cell for each figure of `part`, which is a `model`, in the model's order."""
    return tuple(figure(f"{part}.{key}", style) for key in keys(model))
