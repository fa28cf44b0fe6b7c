"""One tree of several that people filled apart: what only one says joins, what all say agrees.

What they say differently is left to be filled and told with every place: nobody chooses for them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import field

from ataskaita.errors import NumberError, Place
from ataskaita.lithuanian import parse_number
from ataskaita.records import define, frozen
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series, is_blank

_NAMES: Final = ("pavadinimas", "vardas", "raktas")
"""By what the items of a list are known."""


@frozen
class Said:
    """What one of them says."""

    text: str
    place: Place


@frozen
class Difference:
    """A value that they say differently."""

    said: tuple[Said, ...]


def joined(nodes: Sequence[Node]) -> tuple[Node, tuple[Difference, ...]]:
    """Return what several trees say together, and in what they differ."""
    joining = _Joining()
    node = joining.join(nodes)
    return node, tuple(joining.differences)


@define
class _Joining:
    differences: list[Difference] = field(factory=list)

    def join(self, nodes: Sequence[Node]) -> Node:
        """Return what the nodes of one place say together."""
        first, *others = given = [one for one in nodes if not is_blank(one)] or nodes[:1]
        if not others:
            return first
        if all(isinstance(one, Mapping) for one in given):
            return self._mappings([one for one in given if isinstance(one, Mapping)])
        if all(isinstance(one, Series) for one in given):
            return self._series([one for one in given if isinstance(one, Series)])
        if all(_same(first, one) for one in others):
            return first
        return self._differ(given)

    def _mappings(self, nodes: Sequence[Mapping]) -> Node:
        keys = {key: written for one in nodes for key, written in one.keys.items()}
        values = {
            key: self.join([one.values[key] for one in nodes if key in one.values]) for key in keys
        }
        return Mapping(values, keys, nodes[0].place)

    def _series(self, nodes: Sequence[Series]) -> Node:
        """Join items of one name; those that have none stand one after the other, each once.

        The second of a name is joined with the second.
        """
        named: dict[tuple[str, int], list[Node]] = {}
        for node in nodes:
            seen: Counter[str] = Counter()
            for item in node.items:
                name = _name(item)
                named.setdefault((name, seen[name]), []).append(item)
                seen[name] += 1
        return Series(tuple(self._items(named.values())), nodes[0].place)

    def _items(self, named: Iterable[list[Node]]) -> Iterator[Node]:
        for items in named:
            rows = [one for one in items if isinstance(one, Series)]
            if len(rows) == len(items) and len({len(one.items) for one in rows}) == 1:
                cells = zip(*(one.items for one in rows), strict=True)
                yield Series(tuple(self.join(one) for one in cells), rows[0].place)
            else:
                yield self.join(items)

    def _differ(self, nodes: Sequence[Node]) -> Scalar:
        self.differences.append(Difference(tuple(Said(_text(one), one.place) for one in nodes)))
        return Scalar("", nodes[0].place, plain=True)


def _name(node: Node) -> str:
    """Return by what an item is known; all that it says where it has no name."""
    if isinstance(node, Mapping):
        return next(filter(None, _names(node)), "") or _text(node)
    if isinstance(node, Series) and node.items and isinstance(node.items[0], Scalar):
        return _plain(node.items[0].text)
    return _text(node)


def _names(node: Mapping) -> Iterator[str]:
    """Generate what may be its name: its own, that of what it holds, its first text."""
    for key in _NAMES:
        value = node.values.get(key)
        if isinstance(value, Scalar):
            yield _plain(value.text)
    for value in node.values.values():
        if isinstance(value, Mapping):
            yield from _names(value)
    for value in node.values.values():
        if isinstance(value, Scalar) and not _is_number(value):
            yield _plain(value.text)


def _same(one: Node, other: Node) -> bool:
    if not isinstance(one, Scalar) or not isinstance(other, Scalar):
        return False
    if _plain(one.text) == _plain(other.text):
        return True
    try:
        return parse_number(one.text) == parse_number(other.text)
    except NumberError:
        return False


def _is_number(value: Scalar) -> bool:
    try:
        parse_number(value.text)
    except NumberError:
        return False
    return True


def _plain(text: str) -> str:
    return " ".join(text.split())


def _text(node: Node) -> str:
    """Return what stands there, in one line."""
    if isinstance(node, Scalar):
        return _plain(node.text)
    values = node.values.values() if isinstance(node, Mapping) else node.items
    return "; ".join(text for one in values if (text := _text(one)))
