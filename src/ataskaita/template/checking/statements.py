"""Follow a statement: read its expressions, and learn what it names for the tags behind it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jinja2 import nodes

from ataskaita.template.checking.asking import ANYTHING, NOT_LISTED, Values, items_of
from ataskaita.template.checking.dotted import written
from ataskaita.template.checking.expressions import Reader
from ataskaita.template.checking.troubles import NoList


def follow(node: Any, reader: Reader) -> None:
    """Read what the tag says, an expression that it prints or a statement; nothing for a remark."""
    if isinstance(node, nodes.Expr):
        reader.printed(node)
    elif node is not None:
        _FOLLOWED.get(type(node), _whatever)(node, reader)


def _whatever(node: Any, reader: Reader) -> None:
    reader.parts(node)


def _loop(node: Any, reader: Reader) -> None:
    items = items_of(reader.value(node.iter))
    reader.gone_through(node.iter)
    if items is NOT_LISTED:
        reader.troubles.append(NoList(written(node.iter)))
        items = ANYTHING
    reader.scopes[-1].update(named(node.target, items))
    if node.test is not None:
        reader.value(node.test)


def _choice(node: Any, reader: Reader) -> None:
    reader.value(node.test)


def _assignment(node: Any, reader: Reader) -> None:
    reader.gone_through(node.node)
    reader.scopes[-1].update(named(node.target, reader.value(node.node)))


def _text(node: Any, reader: Reader) -> None:
    """Learn the name of a text that a block makes: it is known behind the block."""
    reader.scopes[-2].update(named(node.target, ANYTHING))


def _macro(node: Any, reader: Reader) -> None:
    reader.scopes[-1].update({one.name: ANYTHING for one in node.args})
    reader.scopes[0][getattr(node, "name", "")] = ANYTHING


def _with(node: Any, reader: Reader) -> None:
    for target, value in zip(node.targets, node.values, strict=True):
        reader.scopes[-1].update(named(target, reader.value(value)))


def named(target: Any, values: Values) -> dict[str, Values]:
    """Return what the names of a loop or an assignment are."""
    if isinstance(target, nodes.Name):
        return {target.name: values}
    return {one.name: ANYTHING for one in target.find_all(nodes.Name)}


_FOLLOWED: Final[Mapping[type, Callable[[Any, Reader], None]]] = {
    nodes.For: _loop,
    nodes.If: _choice,
    nodes.Assign: _assignment,
    nodes.AssignBlock: _text,
    nodes.Macro: _macro,
    nodes.CallBlock: _macro,
    nodes.With: _with,
}
