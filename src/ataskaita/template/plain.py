"""Generate plain Python from a part whose tags only print, choose and repeat.

Such code needs neither Jinja to run nor its look-ups: names are found where they stand, texts go
out as bytes. It can call nothing but what stands here, so that there is nothing to keep it from.
Of a part that asks for more, Jinja's own code is made, by `generating`.
"""

import ast
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any, Final

from attrs import define, field
from jinja2 import nodes

from ataskaita.template import marks
from ataskaita.template.filters import OWN_FILTERS
from ataskaita.template.tag_names import (
    ANCHOR_FILTER,
    ATTRIBUTE_FILTER,
    CHART_FILTER,
    GIVEN,
    PROSE_FILTER,
    RUN_FILTER,
)
from ataskaita.template.whole_tables import WHOLE_ENDS, most_letters

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
}
"""What our own filters call."""
_PLACED: Final = frozenset({ATTRIBUTE_FILTER, PROSE_FILTER, RUN_FILTER})
"""Those that give XML which stands where it belongs."""
_OF_MAPPINGS: Final = frozenset(dir(dict))
"""What a mapping itself has: Jinja asks for that first."""
_NO_LITERALS: Final = frozenset({"inf", "nan"})
_LOOP: Final = "loop"
_TURNS: Final = {
    "index": "n{0} + 1",
    "index0": "n{0}",
    "first": "n{0} == 0",
    "previtem": "q{0}",
}
"""What may be asked of a loop's turns; the other answers need all of its values."""
_OF_JINJA: Final = frozenset({_LOOP, "self", "super", "caller", "range"})
_HELD: Final = 2_000
"""Pieces after which a part that is being filled is let go, at the next row."""


def plain_code(tree: nodes.Template, loops: Mapping[nodes.For, tuple[str, int]]) -> CodeType | None:
    """Return the code of a part; None where it asks for more than plain code can.

    `loops` tells of each loop how its turns are counted, and how much they weigh.
    """
    writer = _Writer(loops)
    try:
        writer.template(tree)
        made = ast.parse("\n".join(writer.lines))
        for one in ast.walk(made):
            if isinstance(one, ast.stmt | ast.expr):  # an error then tells the template's line
                one.lineno = one.end_lineno = writer.origins[one.lineno - 1]
                one.col_offset = one.end_col_offset = 0
        return compile(made, "<template>", "exec")
    except (_NotPlainError, SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class _NotPlainError(Exception):
    """Raised for a tag that only Jinja's own code can follow."""


@define
class _Writer:
    """Writes the code line by line, each with the template's line that it comes from."""

    loops: Mapping[nodes.For, tuple[str, int]]
    lines: list[str] = field(factory=list)
    origins: list[int] = field(factory=list)
    asked: dict[str, str] = field(factory=dict)
    """The context's names, with the variable of each."""
    scopes: list[dict[str, str]] = field(factory=list)
    chunks: dict[bytes, str] = field(factory=dict)
    """What stands between the tags of whole tables, with the variable of each."""
    in_table: bool = False
    depth: int = 1

    def template(self, tree: nodes.Template) -> None:
        """Write the function that fills the part."""
        self.body(tree.body)
        head = [
            *(f"{own} = {chunk!r}" for chunk, own in self.chunks.items()),
            f"letters = {{{self._counted(most_letters)}}}",
            f"rows = {{{self._counted(lambda chunk: chunk.count(marks.ROW))}}}",
            "def root(names, state):",
            " out = []; shown = state.shown; unlike = state.unlike; ask = state.ask",
            " View = state.names; bare = not state.anchors.wanted",
            *(f" {own} = found(names, {name!r})" for name, own in self.asked.items()),
        ]
        self.lines[:0] = head
        self.origins[:0] = [1] * len(head)
        self._line("yield b''.join(out)", self.origins[-1])

    def _counted(self, count: Callable[[bytes], int]) -> str:
        return ", ".join(f"{own}: {count(chunk)}" for chunk, own in self.chunks.items())

    def body(self, statements: list[Any]) -> None:
        """Write statements one below the other."""
        for one in statements:
            if isinstance(one, nodes.Output):
                self._output(one)
            elif isinstance(one, nodes.If):
                self._if(one)
            elif isinstance(one, nodes.For):
                self._for(one)
            else:
                raise _NotPlainError

    def _line(self, text: str, origin: int) -> None:
        self.lines.append(" " * self.depth + text)
        self.origins.append(origin)

    def _block(self, head: str, statements: list[Any], origin: int) -> None:
        self._line(head, origin)
        self.depth += 1
        self._line("pass", origin)
        self.body(statements)
        self.depth -= 1

    def _output(self, node: nodes.Output) -> None:
        printed: list[nodes.Expr] = []
        for child in node.nodes:
            if not isinstance(child, nodes.TemplateData):
                printed.append(child)
                continue
            for piece in filter(None, WHOLE_ENDS.split(child.data)):
                if WHOLE_ENDS.match(piece):
                    self._pieces(printed, node.lineno)
                    printed = []
                    self._table(piece, child.lineno)
                else:
                    printed.append(nodes.TemplateData(piece, lineno=child.lineno))
        self._pieces(printed, node.lineno)

    def _pieces(self, printed: list[nodes.Expr], origin: int) -> None:
        if printed:
            self._line("out += (", origin)
            for child in printed:
                self._line(f" {self._printed(child)},", child.lineno)
            self._line(")", origin)

    def _table(self, mark: str, origin: int) -> None:
        """Note where a whole table begins; settle it where it ends."""
        self.in_table = mark.encode() == marks.WHOLE
        if self.in_table:
            self._line("start = len(out)", origin)
        else:
            settled = "table(out, start, letters, rows)"
            self._line(f"{settled} if start >= 0 else out.append(ENDED)", origin)

    def _if(self, node: nodes.If) -> None:
        self._block(f"if {self._value(node.test)}:", node.body, node.lineno)
        for one in node.elif_:
            self._block(f"elif {self._value(one.test)}:", one.body, one.lineno)
        if node.else_:
            self._block("else:", node.else_, node.lineno)

    def _for(self, node: nodes.For) -> None:
        if node.else_ or node.test or node.recursive or not isinstance(node.target, nodes.Name):
            raise _NotPlainError
        kind, weight = self.loops[node]
        level = len(self.scopes)
        call = f"{kind.removeprefix('_')}({self._value(node.iter)}, {weight}, state)"
        self.scopes.append({node.target.name: f"l{level}"})
        turns = any(one.name == _LOOP for part in node.body for one in part.find_all(nodes.Name))
        if turns:
            self._line(f"n{level} = -1; q{level} = missing", node.lineno)
        self._line(f"for l{level} in {call}:", node.lineno)
        self.depth += 1
        self._line(f"n{level} += 1" if turns else "pass", node.lineno)
        if kind == GIVEN:
            self._line(self._letting_go(), node.lineno)
        self.body(node.body)
        if turns:
            self._line(f"q{level} = l{level}", node.lineno)
        self.depth -= 1
        self.scopes.pop()

    def _letting_go(self) -> str:
        """Return what lets go of what is filled, of a whole table once it is long."""
        if self.in_table:
            held = "len(out) - max(start, 0)"
            return f"if {held} > {_HELD}: yield let_go(out, start); start = -1"
        return f"if len(out) > {_HELD}: yield let_go(out, -1)"

    def _printed(self, child: nodes.Expr) -> str:
        if isinstance(child, nodes.TemplateData):
            chunk = child.data.encode()
            if self.in_table:
                return self.chunks.setdefault(chunk, f"k{len(self.chunks)}")
            return repr(chunk)
        look = -1
        if isinstance(child, nodes.Filter) and child.name == ANCHOR_FILTER and child.node:
            look, child = int(child.args[0].as_const()), child.node
        value = self._value(child)
        if isinstance(child, nodes.Filter) and child.name in _PLACED:
            return value if child.name == PROSE_FILTER else f"{value}.encode()"
        return (
            f"(escaped(_v) if unlike(_v) else _v).encode() if (_v := {value}).__class__ is str"
            " else _v.text.encode() if _v.__class__ is Figure and bare and not unlike(_v.text)"
            f" else b'%d' % _v if _v.__class__ is int else shown(_v, {look}).encode()"
        )

    def _value(self, node: nodes.Node | None) -> str:
        write = _EXPRESSIONS.get(type(node))
        if write is None:
            raise _NotPlainError
        return f"({write(self, node)})"

    def _name(self, node: nodes.Name) -> str:
        for scope in reversed(self.scopes):
            if own := scope.get(node.name):
                return own
        if node.name in _OF_JINJA:
            raise _NotPlainError
        return self.asked.setdefault(node.name, f"c{len(self.asked)}")

    def _const(self, node: nodes.Const) -> str:
        if not isinstance(node.value, str | int | float | None) or repr(node.value) in _NO_LITERALS:
            raise _NotPlainError
        return repr(node.value)

    def _attribute(self, node: nodes.Getattr) -> str:
        """Look into exact mappings and our own names at once; ask by name for the rest."""
        if node.attr in _OF_MAPPINGS:
            raise _NotPlainError
        if isinstance(node.node, nodes.Name) and node.node.name == _LOOP:
            return self._turn(node.attr)
        name, owner = repr(node.attr), self._value(node.node)
        return (
            f"_v.ready[{name}] if (_v := {owner}).__class__ is View and {name} in _v.ready"
            f" else _v[{name}] if _v.__class__ is dict and {name} in _v else ask(_v, {name})"
        )

    def _turn(self, asked: str) -> str:
        """Return what Jinja's `loop` tells of the innermost loop."""
        if asked not in _TURNS or not self.scopes:
            raise _NotPlainError
        return _TURNS[asked].format(len(self.scopes) - 1)

    def _logic(self, node: nodes.And | nodes.Or) -> str:
        word = "and" if isinstance(node, nodes.And) else "or"
        return f"{self._value(node.left)} {word} {self._value(node.right)}"

    def _not(self, node: nodes.Not) -> str:
        return f"not {self._value(node.node)}"

    def _compare(self, node: nodes.Compare) -> str:
        pairs = (f"{_OPERATORS[one.op]} {self._value(one.expr)}" for one in node.ops)
        return " ".join((self._value(node.expr), *pairs))

    def _filter(self, node: nodes.Filter) -> str:
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise _NotPlainError
        given = [self._value(node.node), *map(self._value, node.args)]
        if node.name in _OWN:
            return _OWN[node.name].format(*given)
        if node.name not in OWN_FILTERS:
            raise _NotPlainError
        return f"filters[{node.name!r}]({', '.join(given)})"


_EXPRESSIONS: Final[Mapping[type, Callable[[_Writer, Any], str]]] = {
    nodes.Name: _Writer._name,  # noqa: SLF001 (the same class)
    nodes.Const: _Writer._const,  # noqa: SLF001 (the same)
    nodes.Getattr: _Writer._attribute,  # noqa: SLF001 (the same)
    nodes.And: _Writer._logic,  # noqa: SLF001 (the same)
    nodes.Or: _Writer._logic,  # noqa: SLF001 (the same)
    nodes.Not: _Writer._not,  # noqa: SLF001 (the same)
    nodes.Compare: _Writer._compare,  # noqa: SLF001 (the same)
    nodes.Filter: _Writer._filter,  # noqa: SLF001 (the same)
}
