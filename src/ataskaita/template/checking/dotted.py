r"""Tags that say a dotted name and no more, which most do: their nodes without Jinja's parser.

>>> one = dotted("{{ fondas.likutis|didziosiomis }}")
>>> type(one).__name__, one.name, one.node.attr, one.node.node.name
('Filter', 'didziosiomis', 'likutis', 'fondas')
>>> type(dotted("{% if a.b %}")).__name__, type(dotted("{% for a in b.c %}")).__name__
('If', 'For')
>>> dotted("{{ a + b }}") is None
True
"""

import re
from typing import Any, Final

from jinja2 import nodes
from jinja2.nodes import Expr, Node

_NAME: Final = r"[A-Za-z_]\w*"
_PATH: Final = rf"({_NAME}(?:\.{_NAME})*)"
_BLANK: Final = "[ ]*"
_PRINTED: Final = re.compile(rf"\{{\{{{_BLANK}{_PATH}((?:\|{_NAME})*){_BLANK}\}}\}}", re.ASCII)
_ASKED: Final = re.compile(rf"\{{%{_BLANK}(?:el)?if[ ]+{_PATH}{_BLANK}%\}}", re.ASCII)
_REPEATED: Final = re.compile(
    rf"\{{%{_BLANK}for[ ]+({_NAME})[ ]+in[ ]+{_PATH}{_BLANK}%\}}", re.ASCII
)
_OWN_WORDS: Final = frozenset(
    ("true", "True", "false", "False", "none", "None", "not", "and", "or", "in", "is", "if", "else")
)
"""What Jinja reads as no name, or doesn't read at all where a name is to stand."""


def dotted(said: str) -> Node | None:
    """Return the expression that a tag prints, or its statement; None where it says more."""
    if found := _PRINTED.fullmatch(said):
        return _filtered(_below(found[1]), found[2].split("|")[1:])
    if found := _ASKED.fullmatch(said):
        test = _below(found[1])
        return test and nodes.If(test, [], [], [])
    if found := _REPEATED.fullmatch(said):
        items = _below(found[2])
        if items is None or found[1] in _OWN_WORDS:
            return None
        of_each: tuple[Any, ...] = (nodes.Name(found[1], "store"), items, [], [], None, False)
        return nodes.For(*of_each)
    return None


def _below(path: str) -> Expr | None:
    first, *steps = path.split(".")
    if first in _OWN_WORDS:
        return None
    value: Expr = nodes.Name(first, "load")
    for one in steps:
        value = nodes.Getattr(value, one, "load")
    return value


def _filtered(value: Expr | None, names: list[str]) -> Expr | None:
    for one in names if value is not None else ():
        value = nodes.Filter(value, one, [], [], None, None)
    return value


def written(node: Any) -> str:
    """Return the expression about as its tag writes it."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Const):
        return str(node.value)
    if isinstance(node, nodes.Getattr):
        return f"{written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{written(node.node)}.{written(node.arg)}"
    if isinstance(node, nodes.Filter):
        return f"{written(node.node)}|{node.name}" if node.node is not None else node.name
    return "…"
