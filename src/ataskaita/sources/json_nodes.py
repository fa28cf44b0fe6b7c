"""Read JSON (RFC 8259) as the same tree as YAML, which it is a part of."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from attrs import evolve

from ataskaita.errors import Fault
from ataskaita.sources.events import read_nodes
from ataskaita.sources.folding import Folded
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

_NUMBER: Final = r"-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?"
_WORDS: Final = {"null": "", "true": "taip", "false": "ne"}


def read_json_nodes(text: str, file: str) -> tuple[Node | None, list[Fault]]:
    """Return the tree of the JSON document and the faults found; None where there is no tree."""
    node, faults = read_nodes(text, file)
    return None if node is None else _each(node, _as_written), faults


def _each(node: Node, change: Callable[[Scalar], Scalar]) -> Node:
    if isinstance(node, Scalar):
        return change(node)
    if isinstance(node, Series) and isinstance(node.items, Folded):
        return evolve(node, items=node.items.changed(change, lambda one: _each(one, change)))
    if isinstance(node, Series):
        return evolve(node, items=tuple(_each(one, change) for one in node.items))
    return Mapping(
        {key: _each(one, change) for key, one in node.values.items()}, node.keys, node.place
    )


def _as_written(one: Scalar) -> Scalar:
    """Return a value of JSON as Lithuanians write it; its numbers have a point."""
    if not one.plain:
        return one
    if one.text in _WORDS:
        return evolve(one, text=_WORDS[one.text])
    if re.fullmatch(_NUMBER, one.text):
        return evolve(one, text=format(Decimal(one.text), "f").replace(".", ","))
    return one
