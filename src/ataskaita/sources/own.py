"""Read what a library adds itself: table rows, its own figures, the order, last year's values."""

from decimal import Decimal
from typing import Any, cast

import attrs

from ataskaita.errors import Fault, NumberError
from ataskaita.lithuanian import parse_number
from ataskaita.messages.structure import WRONG_WIDTH
from ataskaita.model.declare import Declaration, declaration
from ataskaita.model.keyed import Keyed
from ataskaita.model.own import Column, OwnFigure, OwnTable
from ataskaita.sources.events import plain_key
from ataskaita.sources.nodes import (
    FaultyError,
    Mapping,
    Node,
    Scalar,
    Series,
    faulty,
    is_blank,
    wrong_shape,
)
from ataskaita.sources.values import read_figure, read_fit_text, says_none, scalar

_ROWS = declaration(OwnTable, "rows").label


def keep_node(node: Node, _: Declaration) -> Node:
    """Return the node as it is, to be read when its neighbours are known."""
    return node


def finish_figure(figure: OwnFigure) -> OwnFigure:
    """Return the figure with its value read in its unit."""
    node = cast("Node | None", figure.value)
    value = None if node is None else read_figure(node, figure.label, figure.unit)
    return attrs.evolve(figure, value=value)


def finish_table(table: OwnTable) -> OwnTable:
    """Return the table with each cell read by its column."""
    node: Any = table.rows
    rows: list[tuple[str | int | Decimal | None, ...]] = []
    faults: list[Fault] = []
    for row in _items(node, _ROWS) if node else ():
        try:
            rows.append(_row(row, table.columns))
        except FaultyError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    return attrs.evolve(table, rows=tuple(rows))


def read_order(node: Node, declared: Declaration) -> tuple[str, ...]:
    """Return keys of sections, in order."""
    keys = (scalar(one, declared.label).text for one in _items(node, declared.label))
    return tuple(map(plain_key, keys))


def read_nouns(node: Node, declared: Declaration) -> Keyed[str]:
    """Return what figures count, by their names."""
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    nouns = {name: read_fit_text(one, declared.label) for name, one in node.values.items()}
    return Keyed({name: noun.strip() for name, noun in nouns.items() if noun.strip()})


def read_earlier(node: Node, declared: Declaration) -> Keyed[int | Decimal]:
    """Return last year's figures by their names."""
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    faults: list[Fault] = []
    values: dict[str, int | Decimal] = {}
    for name, one in node.values.items():
        try:
            if not says_none(text := scalar(one, name)):
                values[name] = _number(text)
        except FaultyError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    return Keyed(values)


def _number(one: Scalar) -> int | Decimal:
    try:
        value = parse_number(one.text)
    except NumberError as error:
        raise faulty(error.reason, one.place, **error.facts) from None
    return value if "," in one.text else int(value)


def _row(node: Node, columns: tuple[Column, ...]) -> tuple[str | int | Decimal | None, ...]:
    cells = _items(node, _ROWS)
    if len(cells) != len(columns):
        facts = {"found": str(len(cells)), "expected": str(len(columns))}
        raise faulty(WRONG_WIDTH, node.place, **facts)
    return tuple(map(_cell, cells, columns))


def _cell(node: Node, column: Column) -> str | int | Decimal | None:
    if column.unit is None:
        return read_fit_text(node, column.label)
    return read_figure(node, column.label, column.unit)


def _items(node: Node, label: str) -> tuple[Node, ...]:
    if isinstance(node, Series):
        return node.items
    if is_blank(node):
        return ()
    raise wrong_shape(node, label, Series)
