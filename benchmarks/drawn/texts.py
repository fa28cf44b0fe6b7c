"""Forms and data as YAML, their cells as somebody types them."""

import json
from collections.abc import Mapping
from typing import Any

from benchmarks.drawn.cells import Cell, written

EMPTY: tuple[object, ...] = (None, {}, [])


def typed(node: Any, slips: Mapping[str, str]) -> Any:
    """Return the data with what is typed in place of cells, some of them, by path, otherwise."""
    if isinstance(node, Cell):
        return slips.get(node.path, node.text) if node.stated and node.given else None
    if isinstance(node, dict):
        made = {key: typed(one, slips) for key, one in node.items()}
        return {key: one for key, one in made.items() if one not in EMPTY}
    return [typed(one, slips) for one in node] if isinstance(node, list) else node


def as_last_year(node: Any) -> Any:
    """Return the same data of the year before: figures that were known then, and no texts."""
    if isinstance(node, Cell):
        return None if node.before is None else written(node.before, node.decimals)
    if isinstance(node, dict):
        made = {key: as_last_year(one) for key, one in node.items() if key != "tekstas"}
        return {key: one for key, one in made.items() if one not in EMPTY}
    return [as_last_year(one) for one in node] if isinstance(node, list) else node


def as_yaml(node: Any, indent: str = "") -> str:
    """Return the node as YAML, its values in quotes."""
    if isinstance(node, dict):
        return "".join(f"{indent}{key}:{_below(one, indent)}" for key, one in node.items())
    return "".join(f"{indent}- {as_yaml(one, f'{indent}  ').lstrip()}" for one in node)


def _below(node: Any, indent: str) -> str:
    if isinstance(node, list) and node and not isinstance(node[0], dict):
        return f" [{', '.join(json.dumps(one, ensure_ascii=False) for one in node)}]\n"
    if isinstance(node, dict | list) and node:
        return f"\n{as_yaml(node, f'{indent}  ')}"
    return f" {json.dumps(node, ensure_ascii=False)}\n"
