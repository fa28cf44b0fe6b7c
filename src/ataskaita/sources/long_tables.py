"""Fold the long tables of a tree: rows of texts that somebody has as nodes."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from ataskaita.sources.folding import Cells, Folded, Shape
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

LONG: Final = 100
"""Rows from which on a table is folded."""


def folded(node: Node) -> Node:
    """Return the tree with its long tables folded, wherever they were made."""
    if isinstance(node, Mapping):
        changed = {key: made for key, one in node.values.items() if (made := _changed(one))}
        return evolve(node, values={**node.values, **changed}) if changed else node
    if isinstance(node, Series) and not isinstance(node.items, Folded):
        if is_long_table(node.items):
            return evolve(node, items=_folded(node))
        items = tuple([_changed(one) or one for one in node.items])
        same = all(a is b for a, b in zip(items, node.items, strict=True))
        return node if same else evolve(node, items=items)
    return node


def _changed(node: Node) -> Node | None:
    """Return the node folded; None where nothing of it is, as in most."""
    if node.__class__ is Scalar:
        return None
    made = folded(node)
    return None if made is node else made


def is_long_table(items: Sequence[Node]) -> bool:
    """Return whether they are many rows of texts, all of one sort, in a file that has lines."""
    kind = type(items[0]) if len(items) >= LONG else Scalar
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
    texts = (one for row in table.items for one in _cells(row) if isinstance(one, Scalar))
    known = {n: line for one in texts for n, line in enumerate(one.lines, one.place.line or 1)}
    written = [known.get(line, "") for line in range(1, max(known, default=0) + 1)]
    return rows_of(table.items, Folded(table.place, written))


def rows_of(rows: Iterable[Node], table: Folded) -> Folded:
    """Return the table with those rows of texts added; rows of one shape share it."""
    shapes: dict[Shape, Shape] = {}
    for row in rows:
        cells = _placed([one for one in _cells(row) if isinstance(one, Scalar)])
        start = row.place.line or 0, row.place.column or 0
        if isinstance(row, Mapping):
            shape = Shape(tuple(row.values), tuple(one.text for one in row.keys.values()))
            keys = [(one.place.line or 0, one.place.column or 0) for one in row.keys.values()]
            table.take(start, shapes.setdefault(shape, shape), cells, keys)
        else:
            table.take(start, None, cells)
    return table


def _placed(texts: Sequence[Scalar]) -> Cells:
    lines = [one.place.line or 0 for one in texts]
    columns = [one.place.column or 0 for one in texts]
    lasts = [line + max(0, len(one.lines) - 1) for line, one in zip(lines, texts, strict=True)]
    plain = bytes([one.plain for one in texts])
    words = [one.text for one in texts]
    return Cells(words, plain, lines, columns, lasts if lasts != lines else ())
