r"""Write the expressions of a template's tags as plain Python.

What is asked of a name looks at once into our own names and exact mappings, and keeps both what
stands there and what was found, for the next tag that asks:

>>> def asked(expressions, tag):
...     return expressions.written(parsed(sandbox(), tag).body[0].nodes[0])
>>> expressions = Expressions()
>>> asked(expressions, "{{ a }}")
'c0'
>>> print(asked(expressions, "{{ a.b }}").replace(" if ", "\n if "))
(v2 := v1['b']
 if 'b' in (v1 := c0.children
 if c0.__class__ is View else c0
 if c0.__class__ is dict else NOTHING) else ask(c0, 'b'))
>>> asked(expressions, "{{ a.b == 1 }}"), expressions.names
('(plainly(v2) == (1))', {'a': 'c0'})
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from attrs import field
from jinja2 import nodes

from ataskaita.records import define
from ataskaita.template.code.filters import OWN_FILTERS
from ataskaita.template.code.working import is_short
from ataskaita.template.words.tag_names import (
    ATTRIBUTE_FILTER,
    CHART_FILTER,
    LAID_FILTER,
    NO_CHART_FILTER,
    PROSE_FILTER,
    RUN_FILTER,
)
from ataskaita.view import FIGURE_FILTERS

_OPERATORS: Final = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}
_OWN: Final = {
    ATTRIBUTE_FILTER: "attribute({})",
    RUN_FILTER: "run({}, state)",
    PROSE_FILTER: "paragraphs({}, {}, {}, state)",
    CHART_FILTER: "chart({}, {}, state)",
    NO_CHART_FILTER: "no_chart({})",
    LAID_FILTER: "laid({}, {}, state)",
}
"""What our own filters call."""
_OF_MAPPINGS: Final = frozenset(dir(dict))
"""What a mapping itself has: Jinja asks for that first."""
LOOP: Final = "loop"
_TURNS: Final = {
    "index": "n{0} + 1",
    "index0": "n{0}",
    "first": "n{0} == 0",
    "previtem": "q{0}",
}
"""What may be asked of a loop's turns; the other answers need all of its values."""
_OF_JINJA: Final = frozenset({LOOP, "self", "super", "caller", "range"})


def is_cheap(node: nodes.Compare) -> bool:
    """Return whether short words or numbers of the template's own keep the comparison short."""
    left = node.expr
    for one in node.ops:
        near = (one.expr,) if one.op in ("in", "notin") else (left, one.expr)
        if not any(isinstance(side, nodes.Const) and is_short(side.value) for side in near):
            return False
        left = one.expr
    return True


def is_with_plain(node: nodes.Compare) -> bool:
    """Return whether the comparison asks if something is a number or a text of the template's."""
    sides = (node.expr, *(one.expr for one in node.ops))
    same = any(one.op in ("eq", "ne") for one in node.ops)
    return same and any(isinstance(one, nodes.Const) and one.value is not None for one in sides)


class NotPlainError(Exception):
    """Raised for a tag that only Jinja's own code can follow."""

    def __init__(self, line: int | None) -> None:
        super().__init__(line)
        self.line = line or 1  # Jinja doesn't know where some of its nodes stand


@define
class Expressions:
    """Writes one after the other; what has been asked once, a variable keeps.

    Names below a name never change while a document is made.
    """

    filters: Collection[str] = OWN_FILTERS
    """Those of ours that a tag means by their names."""
    names: dict[str, str] = field(factory=dict)
    """The context's names, with the variable of each."""
    _scopes: list[dict[str, str]] = field(factory=list)
    """The variables of the loops that are open."""
    _blocks: list[dict[str, str]] = field(factory=lambda: [{}])
    """What is surely known already in each block that is open, with the variable of each."""
    _kept: int = 0

    def written(self, node: nodes.Node | None) -> str:
        """Return the expression; raise NotPlainError."""
        write = _KINDS.get(type(node))
        if write is None:
            raise NotPlainError(getattr(node, "lineno", None))
        told = write(self, node)
        return told if told.isidentifier() else f"({told})"

    @contextmanager
    def block(self) -> Iterator[None]:
        """Stand in a block: it may not be reached, so what becomes known there is known there."""
        self._blocks.append({})
        yield
        self._blocks.pop()

    @contextmanager
    def loop(self, name: str) -> Iterator[None]:
        """Stand in a loop over values of that name."""
        self._scopes.append({name: f"l{self.depth}"})
        with self.block():
            yield
        self._scopes.pop()

    @property
    def depth(self) -> int:
        """How many loops are open."""
        return len(self._scopes)

    def _name(self, node: nodes.Name) -> str:
        for scope in reversed(self._scopes):
            if own := scope.get(node.name):
                return own
        if node.name in _OF_JINJA:
            raise NotPlainError(node.lineno)
        return self.names.setdefault(node.name, f"c{len(self.names)}")

    def _const(self, node: nodes.Const) -> str:
        if not isinstance(node.value, str | int | float | None):
            raise NotPlainError(node.lineno)
        return repr(node.value)

    def _attribute(self, node: nodes.Getattr) -> str:
        if node.attr in _OF_MAPPINGS:
            raise NotPlainError(node.lineno)
        if isinstance(node.node, nodes.Name) and node.node.name == LOOP:
            return self._turn(node.attr, node.lineno)
        path = self._path(node)
        return self._known(path) or self._asked(node, path)

    def _asked(self, node: nodes.Getattr, path: str) -> str:
        """Look at once into what is ready; ask by name for the rest."""
        name, owner = repr(node.attr), self.written(node.node)
        first = owner
        if not owner.isidentifier():
            first, owner = f"(_v := {owner})", "_v"
        ready, opened = self._ready(self._path(node.node), owner, first)
        asked = f"{ready}[{name}] if {name} in {opened} else ask({owner}, {name})"
        return f"{self._keep(path)} := {asked}" if path else asked

    def _ready(self, path: str, owner: str, first: str) -> tuple[str, str]:
        """Return the names that stand below the owner: the variable, and where it is first set.

        They are those of our own names, as far as they are made, or of an exact mapping.
        """
        of_owner = f"{path}.*"
        if path and (known := self._known(of_owner)):
            return known, known
        ready = self._keep(of_owner) if path else "_r"
        opened = (
            f"({ready} := {owner}.children if {first}.__class__ is View"
            f" else {owner} if {owner}.__class__ is dict else NOTHING)"
        )
        return ready, opened

    def _keep(self, path: str) -> str:
        """Return the variable that keeps it from now on."""
        self._kept += 1
        self._blocks[-1][path] = f"v{self._kept}"
        return self._blocks[-1][path]

    def _known(self, path: str) -> str:
        """Return the variable that has it already; nothing where none surely has."""
        return next((block[path] for block in reversed(self._blocks) if path in block), "")

    def _path(self, node: nodes.Node) -> str:
        """Return what names the value among those that are known; nothing where none can."""
        if isinstance(node, nodes.Name):
            return f"q{self.depth - 1}" if node.name == LOOP else self._name(node)
        if not isinstance(node, nodes.Getattr):
            return ""
        owner = self._path(node.node)
        return owner and f"{owner}.{node.attr}"

    def _turn(self, asked: str, line: int) -> str:
        """Return what Jinja's `loop` tells of the innermost loop."""
        if asked not in _TURNS or not self._scopes:
            raise NotPlainError(line)
        return _TURNS[asked].format(self.depth - 1)

    def _logic(self, node: nodes.And | nodes.Or) -> str:
        word = "and" if isinstance(node, nodes.And) else "or"
        left = self.written(node.left)
        with self.block():
            return f"{left} {word} {self.written(node.right)}"

    def _not(self, node: nodes.Not) -> str:
        return f"not {self.written(node.node)}"

    def _compare(self, node: nodes.Compare) -> str:
        if is_cheap(node):
            return self._compared_at_once(node)
        if len(node.ops) > 1:
            raise NotPlainError(node.lineno)
        first, by = self.written(node.expr), node.ops[0].op
        return f"compared({first}, {by!r}, {self.written(node.ops[0].expr)}, state)"

    def _compared_at_once(self, node: nodes.Compare) -> str:
        plain = is_with_plain(node)
        first = self._side(node.expr, plain=plain)
        with self.block():
            pairs = [
                f"{_OPERATORS[one.op]} {self._side(one.expr, plain=plain)}" for one in node.ops
            ]
        return " ".join((first, *pairs))

    def _side(self, node: nodes.Expr, *, plain: bool) -> str:
        """Write a side of a comparison; one that may be more than plain is refused then."""
        said = self.written(node)
        return f"plainly({said})" if plain and not isinstance(node, nodes.Const) else said

    def _filter(self, node: nodes.Filter) -> str:
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise NotPlainError(node.lineno)
        given = [self.written(node.node), *map(self.written, node.args)]
        if node.name in _OWN:
            return _OWN[node.name].format(*given)
        if node.name not in self.filters:
            raise NotPlainError(node.lineno)
        if node.name in FIGURE_FILTERS:
            return f"filters[{node.name!r}]({', '.join(given)})"
        return f"filtered({node.name!r}, state, {', '.join(given)})"


_KINDS: Final[Mapping[type, Callable[[Expressions, Any], str]]] = {
    nodes.Name: Expressions._name,  # noqa: SLF001 (the same class)
    nodes.Const: Expressions._const,  # noqa: SLF001 (the same)
    nodes.Getattr: Expressions._attribute,  # noqa: SLF001 (the same)
    nodes.And: Expressions._logic,  # noqa: SLF001 (the same)
    nodes.Or: Expressions._logic,  # noqa: SLF001 (the same)
    nodes.Not: Expressions._not,  # noqa: SLF001 (the same)
    nodes.Compare: Expressions._compare,  # noqa: SLF001 (the same)
    nodes.Filter: Expressions._filter,  # noqa: SLF001 (the same)
}
