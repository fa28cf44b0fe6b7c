"""Where the cells of long tables stand, in numbers: a node for each takes ten times the room.

A report keeps the tree of its file for the places of findings, and few rows are ever asked for.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Final, cast

from attrs import evolve, field

from ataskaita.errors import Place
from ataskaita.records import frozen
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

_LONG: Final = 100
"""Rows from which on a table is folded."""
_COUNT: Final = "L"


@frozen(eq=False)
class Folded:
    """Rows of texts, of which no more is kept than where they stand."""

    place: Place
    starts: "array[int]" = field(repr=False)
    """Which row begins with which place; the row itself has one, before those of its cells."""
    lines: "array[int]" = field(repr=False)
    columns: "array[int]" = field(repr=False)
    written: Sequence[str] = field(repr=False)
    """The lines of the file, from the first row's on."""
    keys: Sequence[tuple[str, ...]] = field(default=(), repr=False)
    """What each row calls its cells; empty where cells have numbers."""

    @property
    def count(self) -> int:
        """How many cells it has."""
        return len(self.lines) - len(self.starts)

    def called(self, row: int, key: str) -> Scalar | None:
        """Return the cell that the row calls so, by its place alone; None where there is none."""
        keys = self.keys[row - 1] if 0 < row <= len(self.keys) else ()
        return self.node(row, keys.index(key) + 1) if key in keys else None

    def node(self, row: int, cell: int) -> Scalar | None:
        """Return the cell, or the row for cell 0, by its place alone; None where there is none."""
        if not 0 < row <= len(self.starts):
            return None
        number = self.starts[row - 1] + cell
        end = self.starts[row] if row < len(self.starts) else len(self.lines)
        if not number < end:
            return None
        within = f"{self.place.within}[{row}]{self._step(row, cell)}"
        place = Place(self.place.file, self.lines[number], self.columns[number], within)
        return Scalar("", place, lines=self._lines_of(number))

    def _step(self, row: int, cell: int) -> str:
        if not cell:
            return ""
        return f".{self.keys[row - 1][cell - 1]}" if self.keys else f"[{cell}]"

    def _lines_of(self, number: int) -> Sequence[str]:
        """Return the lines of the file from that place to the next one."""
        first = self.lines[number] - self.lines[0]
        last = self.lines[min(number + 1, len(self.lines) - 1)] - self.lines[0]
        return self.written[first : max(first, last) + 1]


Kept = Node | Folded


def folded(node: Node) -> Kept:
    """Return the tree; in place of the rows of long tables, where they stand.

    It is a tree for the places of findings alone.
    """
    if isinstance(node, Mapping):
        changed = {key: made for key, one in node.values.items() if (made := _changed(one))}
        return evolve(node, values={**node.values, **changed}) if changed else node
    if isinstance(node, Series):
        if _is_long_table(node.items):
            return _folded(node)
        items = tuple([_changed(one) or one for one in node.items])
        same = all(a is b for a, b in zip(items, node.items, strict=True))
        return node if same else evolve(node, items=items)
    return node


def _changed(node: Node) -> "Node | None":
    """Return the node folded; None where nothing of it is, as in most."""
    if node.__class__ is Scalar:
        return None
    made = cast("Node", folded(node))
    return None if made is node else made


def _is_long_table(items: Sequence[Node]) -> bool:
    kind = type(items[0]) if len(items) >= _LONG else Scalar
    return kind is not Scalar and all(
        type(row) is kind and row.place.line and all(map(_is_text, _cells(row))) for row in items
    )


def _cells(row: Node) -> Iterable[Node]:
    """Return what stands in a row, in order."""
    if isinstance(row, Series):
        return row.items
    return row.values.values() if isinstance(row, Mapping) else ()


def _is_text(node: Node) -> bool:
    return isinstance(node, Scalar) and bool(node.place.line)


def _folded(table: Series) -> Folded:
    rows = [(row, *_cells(row)) for row in table.items]
    keys: dict[tuple[str, ...], tuple[str, ...]] = {}
    named = [tuple(row.values) for row in table.items if isinstance(row, Mapping)]
    places = [one.place for one in chain.from_iterable(rows)]
    return Folded(
        table.place,
        array(_COUNT, accumulate((len(one) for one in rows[:-1]), initial=0)),
        array(_COUNT, (one.line or 0 for one in places)),
        array(_COUNT, (one.column or 0 for one in places)),
        tuple(_written(table, places[0].line or 0)),
        tuple([keys.setdefault(one, one) for one in named]),
    )


def _written(table: Series, first: int) -> Iterator[str]:
    """Generate the lines that the texts stand on, from the first row's on; none for others."""
    known: dict[int, str] = {}
    for row in table.items:
        for one in _cells(row):
            if isinstance(one, Scalar):
                known.update(enumerate(one.lines, start=one.place.line or 0))
    return (known.get(line, "") for line in range(first, max(known, default=first) + 1))
