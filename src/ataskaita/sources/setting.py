"""A tree of nodes with other values in it, as if a file had them.

What a person types is looked at so before it is in any file, and what a file says once it is
written is held against it.
"""

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from ataskaita.errors import Place
from ataskaita.sources.folding import Folded
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series
from ataskaita.sources.tree import Step, steps_of


class NoPlaceError(Exception):
    """Raised where a value can't stand: what is above it is a text."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def node_at(root: Node, path: str) -> Node | None:
    """Return what stands at the data path; None where nothing does."""
    found: Node | None = root
    for step in steps_of(path) or (path,):
        if found is None:
            return None
        found = _below(found, step)
    return found


def text_at(root: Node, path: str) -> str | None:
    """Return the text at the data path, empty where there is none; None where no text can be."""
    found = node_at(root, path)
    if found is None:
        return ""
    return found.text if isinstance(found, Scalar) else None


def with_values(root: Node, values: AnyMapping[str, str]) -> Node:
    """Return the tree with these texts at their data paths; raise NoPlaceError.

    An empty text leaves a key with nothing after it, and adds none; but a cell of a row, which has
    a number and no key. A row of a list may be added behind the last.
    """
    for path, text in values.items():
        steps = steps_of(path) or (path,)
        if text or isinstance(steps[-1], int) or node_at(root, path) is not None:
            root = _with(root, steps, text, root.place)
    return root


def _below(node: Node, step: Step) -> Node | None:
    if isinstance(node, Mapping):
        return node.values.get(str(step)) if isinstance(step, str) else None
    if isinstance(node, Series) and isinstance(step, int):
        return node.items[step - 1] if step <= len(node.items) else None
    return None


def _with(node: Node | None, steps: tuple[Step, ...], text: str, place: Place) -> Node:
    """Return the node with the text at the end of the steps; one that isn't there is at `place`."""
    if not steps:
        if isinstance(node, Mapping | Series):
            raise NoPlaceError(place.within)
        return Scalar(text, node.place if node else place, plain=not text)
    first, rest = steps[0], steps[1:]
    if node is None or (isinstance(node, Scalar) and not node.text.strip()):
        node = Series((), place) if isinstance(first, int) else Mapping({}, {}, place)
    here = evolve(node.place, within=_joined(node.place.within, first), cell="", label="")
    below = _with(_below(node, first), rest, text, here)
    if isinstance(node, Mapping) and isinstance(first, str):
        keys = {**node.keys, first: node.keys.get(first) or Scalar(first, here)}
        return Mapping({**node.values, first: below}, keys, node.place)
    if isinstance(node, Series) and isinstance(first, int) and first <= len(node.items) + 1:
        return Series(_with_item(node.items, first, below), node.place)
    raise NoPlaceError(here.within)


def _with_item(items: Sequence[Node], number: int, item: Node) -> Sequence[Node]:
    if isinstance(items, Folded):
        return items.with_row(number, item)
    return (*items[: number - 1], item, *items[number:])


def _joined(path: str, step: Step) -> str:
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else step


def keys_at(root: Node, path: str) -> tuple[str, ...]:
    """Return the names of what stands at the data path, where what stands there has names."""
    found = node_at(root, path)
    return tuple(found.values) if isinstance(found, Mapping) else ()


def plain_at(node: Node) -> Any:
    """Return the tree as mappings, lists and texts; of a long table its rows as they are kept."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain_at(one) for key, one in node.values.items()}
    return node.items if isinstance(node.items, Folded) else [plain_at(one) for one in node.items]


def size_at(root: Node, path: str) -> int:
    """Return how many rows stand at the data path."""
    found = node_at(root, path)
    if isinstance(found, Series):
        return len(found.items)
    return len(found.values) if isinstance(found, Mapping) else 0


def given_at(root: Node, path: str) -> int:
    """Return how many texts that aren't empty stand at and below the data path."""
    found = node_at(root, path)
    return 0 if found is None else _given(found)


def _given(node: Node) -> int:
    if isinstance(node, Scalar):
        return bool(node.text)
    if isinstance(node, Mapping):
        return sum(map(_given, node.values.values()))
    if isinstance(node.items, Folded):
        return node.items.given + sum(map(_given, node.items.odd))
    return sum(map(_given, node.items))
