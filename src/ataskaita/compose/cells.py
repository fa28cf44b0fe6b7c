"""Compose the cells and rows of tables: what a view's value is in a cell, whether it is given."""

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from ataskaita.compose.values import MISSING
from ataskaita.view import (
    BodyCell,
    Figure,
    Moment,
    Names,
    Paragraph,
    Prose,
    Rows,
    TableRow,
    TextRun,
    children_of,
)
from ataskaita.view.tables import LONG, ROW

_BREAKABLE: Final = 20
"""Letters of a word that a column is to have room for."""


def is_given(value: object) -> bool:
    """Return whether there is something to print."""
    if isinstance(value, Figure):
        return bool(value) or not value.text.endswith(MISSING)  # a mark may stand before it
    return bool(value)


def row_of(cells: Iterable[BodyCell], sort: str = ROW) -> TableRow:
    """Return a row; one with running text begins at the top, where it is of no other sort."""
    made = tuple(cells)
    long = sort == ROW and any(isinstance(one.value, Prose) for one in made)
    return TableRow(made, sort=LONG if long else sort)


def numbered(value: object, number: str) -> object:
    """Return what stands in a cell with the number of its row before it."""
    match value:
        case Prose(paragraphs) if paragraphs and not paragraphs[0].list_number:
            first = evolve(paragraphs[0], runs=(TextRun(f"{number} "), *paragraphs[0].runs))
            return evolve(value, paragraphs=(first, *paragraphs[1:]))
        case Prose(paragraphs):
            return evolve(value, paragraphs=(Paragraph((TextRun(number),)), *paragraphs))
        case _:
            return f"{number} {value}" if value else number


def body_cell(value: object) -> BodyCell:
    """Return the cell of a view's value."""
    match value:
        case Figure():
            return BodyCell(value, numeric=True)
        case Prose():
            return BodyCell(value)
        case bool():
            return BodyCell("taip" if value else "ne")
        case Moment(_, short):
            return BodyCell(short)
        case Rows():
            return BodyCell("; ".join(_words(one) for one in value))
        case _:
            return BodyCell("" if value is None else str(value))


def _words(thing: object) -> str:
    """Return what is given of a thing in a list, in one line."""
    if isinstance(thing, Names):
        given = (one for one in children_of(thing).values() if is_given(one))
        return ", ".join(filter(None, map(_words, given)))
    return str(body_cell(thing)).replace("\n", " ")


def longest_word(text: str) -> int:
    """Return the letters of the longest word; a number is one, and very long words may break."""
    return min(_BREAKABLE, max(map(len, text.split(" "))))
