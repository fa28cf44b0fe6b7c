"""Read what an institution adds itself, and what it names: rows, own figures, reasons, posts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, cast

import attrs

from ataskaita.declared.declare import Declaration, declaration
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnFigure, OwnTable
from ataskaita.errors import Fault, NumberError
from ataskaita.lithuanian import parse_number
from ataskaita.messages.structure import WRONG_WIDTH
from ataskaita.messages.values import EMPTY_TEXT
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
from ataskaita.sources.values import plain_decimal, read_figure, read_fit_text, says_none, scalar

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


def read_keys(node: Node, declared: Declaration) -> tuple[str, ...]:
    """Return keys in order."""
    keys = (scalar(one, declared.label).text for one in _items(node, declared.label))
    return tuple(map(plain_key, keys))


def read_reasons(node: Node, declared: Declaration) -> Keyed[str]:
    """Return why findings are accepted, by code, or by code and data path: `D209 fondas.parama`.

    An empty reason is none.
    """
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    written = dict(_reasons(node))
    reasons = {key: read_fit_text(one, declared.label).strip() for key, one in written.items()}
    empty = [Fault(EMPTY_TEXT, written[key].place) for key, text in reasons.items() if not text]
    if empty:
        raise FaultyError(*empty)
    return Keyed(reasons)


def _reasons(node: Mapping) -> Iterator[tuple[str, Node]]:
    for key, one in node.values.items():
        code = key.upper()
        if isinstance(one, Mapping):
            yield from ((f"{code} {path}", reason) for path, reason in one.values.items())
        else:
            yield code, one


def read_texts(node: Node, declared: Declaration) -> Keyed[str]:
    """Return short texts by what the data calls them, without the empty ones."""
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    texts = {name: read_fit_text(one, declared.label) for name, one in node.values.items()}
    return Keyed({name: text.strip() for name, text in texts.items() if text.strip()})


def read_figures(node: Node, declared: Declaration) -> Keyed[int | Decimal]:
    """Return figures by their names."""
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
    return Keyed(sorted(values.items()))  # in whatever order a file has them


def _number(one: Scalar) -> int | Decimal:
    try:
        value = parse_number(one.text)
    except NumberError as error:
        raise faulty(error.reason, one.place, **error.facts) from None
    return int(value) if value == value.to_integral_value() else plain_decimal(value)


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
