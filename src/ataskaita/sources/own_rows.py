"""Read the rows of an institution's own table: each cell by its column, many of them at once."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
from attrs import field

from ataskaita.characters import unfit_position
from ataskaita.declared.declare import declaration
from ataskaita.declared.own import Column, OwnCell, OwnTable
from ataskaita.declared.tree import TO_FILL
from ataskaita.declared.units import Unit
from ataskaita.messages.structure import NO_ROW
from ataskaita.records import frozen
from ataskaita.sources.commas import another_width
from ataskaita.sources.folding import Folded
from ataskaita.sources.nodes import (
    FaultyError,
    Mapping,
    Node,
    Scalar,
    Series,
    faulty,
    is_blank,
    shapes,
)
from ataskaita.sources.own import items_of, read_own
from ataskaita.sources.prose import read_prose
from ataskaita.sources.values import read_fit_text, scalar, whole_number, whole_numbers

if TYPE_CHECKING:
    from ataskaita.errors import Fault

_ROWS = declaration(OwnTable, "rows").label
_IN_BLOCKS = re.compile(r"\S[^\S\n]*\n[^\S\n]*(?:\n\s*\S|(?:[-+]|\d+[.)])[^\S\n])")
"""Paragraphs parted by an empty line, or items below each other."""


@frozen
class _Reader:
    """Reads the cells of one column."""

    column: Column
    unit: Unit | None = field(init=False)
    negative: bool = field(init=False)
    computed: bool = field(init=False)
    """Whether rows may leave its cells out."""

    @unit.default
    def _unit_of_column(self) -> Unit | None:
        return self.column.unit

    @negative.default
    def _negative_of_column(self) -> bool:
        return self.column.may_be_negative

    @computed.default
    def _computed_of_column(self) -> bool:
        return self.column.is_computed

    def read(self, node: Node) -> OwnCell:
        """Return the cell: a number, a figure that it quotes, a text, or that it is owed."""
        if isinstance(node, Scalar) and node.text.strip() == TO_FILL:
            return TO_FILL
        if self.unit is not None:
            return read_own(node, self.column.label, self.unit, negative=self.negative)
        text = read_fit_text(node, self.column.label)
        if "{{" in text or ("\n" in text and _IN_BLOCKS.search(text)):
            return read_prose(scalar(node, self.column.label))
        return text.strip("\n")

    def quick(self, text: str) -> OwnCell:
        """Return the cell where the text can only be meant as it is; else None."""
        if self.unit is not None:
            return None if self.unit.decimals else whole_number(text)
        plain = "{{" not in text and "\n" not in text and unfit_position(text) is None
        return text if plain else None

    def quick_column(self, texts: Sequence[str]) -> Sequence[OwnCell]:
        """Return the same of all cells of the column: most are alike, and looked at together."""
        if self.unit is not None:
            numbers = None if self.unit.decimals else whole_numbers(texts)
            return [*map(self.quick, texts)] if numbers is None else numbers
        return texts if self.quick(" ".join(texts)) is not None else [*map(self.quick, texts)]


def finish_table(table: OwnTable, _: Mapping) -> OwnTable:
    """Return the table with each cell read by its column."""
    node: Any = table.rows
    readers = tuple(_Reader(one) for one in table.columns)
    rows: list[tuple[OwnCell, ...]] = []
    faults: list[Fault] = []
    for read in _rows(items_of(node, _ROWS), readers) if node else ():
        try:
            rows.append(read if isinstance(read, tuple) else read())
        except FaultyError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    return attrs.evolve(table, rows=tuple(rows))


def _rows(
    items: Sequence[Node], readers: tuple[_Reader, ...]
) -> Iterator[tuple[OwnCell, ...] | Callable[[], tuple[OwnCell, ...]]]:
    """Generate the rows, or what reads them; the cells of a long table are nodes where needed."""
    if not isinstance(items, Folded):
        yield from (partial(_row, row, readers) for row in items)
        return
    for place, quick in enumerate(_quick_rows(items, readers)):
        if quick is None:
            yield partial(_row, items[place], readers)
        else:
            yield partial(_folded_row, items, place, quick, readers) if None in quick else quick


def _quick_rows(
    table: Folded, readers: tuple[_Reader, ...]
) -> Iterable[tuple[OwnCell, ...] | None]:
    """Return the rows with None for each cell that has to be looked at, and for an odd row."""
    columns = table.columns(len(readers))
    if columns is not None:
        read = [one.quick_column(texts) for one, texts in zip(readers, columns, strict=True)]
        return zip(*read, strict=True)
    return (
        None if row is None or len(row.texts) != len(readers) else _quick_row(row.texts, readers)
        for row in table.rows()
    )


def _quick_row(texts: Sequence[str], readers: tuple[_Reader, ...]) -> tuple[OwnCell, ...]:
    return tuple([one.quick(text) for one, text in zip(readers, texts, strict=True)])


def _folded_row(
    table: Folded, place: int, quick: tuple[OwnCell, ...], readers: tuple[_Reader, ...]
) -> tuple[OwnCell, ...]:
    return tuple(
        [
            cell if cell is not None else one.read(table.cell(place, number))
            for number, (one, cell) in enumerate(zip(readers, quick, strict=True))
        ]
    )


def _row(node: Node, readers: tuple[_Reader, ...]) -> tuple[OwnCell, ...]:
    if isinstance(node, Scalar) and not is_blank(node):
        raise faulty(NO_ROW, node.place, **shapes(node, _ROWS, Series), written=node.text)
    cells = items_of(node, _ROWS)
    if len(cells) == len(readers):
        return tuple([one.read(cell) for cell, one in zip(cells, readers, strict=True)])
    if len(cells) != sum(not one.computed for one in readers):
        raise another_width(node, cells, len(readers))
    given = iter(cells)
    return tuple(None if one.computed else one.read(next(given)) for one in readers)
