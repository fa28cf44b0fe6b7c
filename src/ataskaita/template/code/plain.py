r"""Generate plain Python from a part whose tags only print, choose and repeat.

Such code needs neither Jinja to run nor its look-ups: names are found where they stand, texts go
out as bytes. It can call nothing but what stands here, so that there is nothing to keep it from.
A part that asks for more is run by Jinja (`by_jinja`).

>>> tree = parsed(sandbox(), "<w:t>{% for r in rows %}{% if r %}taip;{% endif %}{% endfor %}</w:t>")
>>> fill = filling(plain_code(tree, weighed(tree)), foreign=getattr)
>>> b"".join(fill({"rows": [1, 0, "a"]}, RenderState()))
b'<w:t>taip;taip;</w:t>'
>>> writer = _Writer(weighed(tree))
>>> writer.body(tree.body[1:2])
>>> print("\n".join(line for line in writer.lines if line.strip() != "pass"))
 for l0 in given(c0, 38, state):
  if len(out) > 500: yield let_go(out, -1)
  if l0:
   out += (
    b'taip;',
   )
"""

from collections.abc import Collection, Mapping
from types import CodeType
from typing import Any, Final

from attrs import field
from jinja2 import nodes

from ataskaita.records import define
from ataskaita.template.code.expressions import LOOP, Expressions, NotPlainError
from ataskaita.template.code.filling import HELD
from ataskaita.template.code.filters import OWN_FILTERS
from ataskaita.template.code.parsing import Body
from ataskaita.template.code.whole_tables import WHOLE_ENDS, most_letters
from ataskaita.template.words import marks
from ataskaita.template.words.tag_names import (
    ANCHOR_FILTER,
    GIVEN,
    ORIGINS,
    PLACED,
    PROSE_FILTER,
)

_HELD: Final = 500
"""Pieces after which a part that is being filled is let go, at the next row."""


def plain_code(
    tree: nodes.Template,
    loops: Mapping[Body, tuple[str, int]],
    filters: Collection[str] = OWN_FILTERS,
) -> CodeType:
    """Return the code of a part; raise NotPlainError where it asks for more than plain code can.

    `loops` tells of each loop how its turns are counted, and how much they weigh; `filters` are
    those of ours that a tag means by their names.
    """
    writer = _Writer(loops, expressions=Expressions(filters))
    try:
        writer.template(tree)
        told = f"{ORIGINS} = {tuple(writer.origins)}"  # an error then tells the template's line
        return compile("\n".join((*writer.lines, told)), "<template>", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise NotPlainError(1) from None


@define
class _Writer:
    """Writes the code line by line, each with the template's line that it comes from."""

    loops: Mapping[Body, tuple[str, int]]
    lines: list[str] = field(factory=list)
    origins: list[int] = field(factory=list)
    expressions: Expressions = field(factory=Expressions)
    in_table: bool = False
    depth: int = 1

    def template(self, tree: nodes.Template) -> None:
        """Write the function that fills the part."""
        self.body(tree.body)
        names = self.expressions.names.items()
        head = [
            "def root(names, state):",
            " out = []; shown = state.shown; unlike = state.unlike; escaped = state.written",
            " View = state.names; bare = None if state.anchors.wanted else Figure",
            f" texts = state.remembered.texts; held = {HELD}",
            *(f" {own} = found(names, {name!r})" for name, own in names),
        ]
        self.lines[:0] = head
        self.origins[:0] = [1] * len(head)
        self._line("yield b''.join(out)", self.origins[-1])

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
                raise NotPlainError(one.lineno)

    def _line(self, text: str, origin: int) -> None:
        self.lines.append(" " * self.depth + text)
        self.origins.append(origin)

    def _block(self, head: str, statements: list[Any], origin: int) -> None:
        self._line(head, origin)
        self.depth += 1
        self._line("pass", origin)
        with self.expressions.block():
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
        if not printed:
            return
        self._line("out += (", origin)
        for child in printed:
            self._line(f" {self._printed(child)},", child.lineno)
        self._line(")", origin)
        if self.in_table:
            chunks = (one for one in printed if isinstance(one, nodes.TemplateData))
            self._count([one.data for one in chunks], origin)

    def _count(self, chunks: list[str], origin: int) -> None:
        """Count what is known of a table's own pieces: their rows, their bytes without letters."""
        rows = sum(one.count(marks.ROW.decode()) for one in chunks)
        markup = sum(len(one.encode()) - most_letters(one) for one in chunks)
        if rows or markup:
            self._line(f"rows += {rows}; markup += {markup}", origin)

    def _table(self, mark: str, origin: int) -> None:
        """Note where a whole table begins; settle it where it ends."""
        self.in_table = mark.encode() == marks.WHOLE
        if self.in_table:
            self._line("start = len(out); rows = markup = state.markup = 0", origin)
        else:
            settled = "table(out, start, rows, markup + state.markup)"
            self._line(f"{settled} if start >= 0 else out.append(ENDED)", origin)

    def _if(self, node: nodes.If) -> None:
        told = self.expressions
        self._block(f"if {told.written(node.test)}:", node.body, node.lineno)
        with told.block():
            for one in node.elif_:
                self._block(f"elif {told.written(one.test)}:", one.body, one.lineno)
            if node.else_:
                self._block("else:", node.else_, node.lineno)

    def _for(self, node: nodes.For) -> None:
        if node.else_ or node.test or node.recursive or not isinstance(node.target, nodes.Name):
            raise NotPlainError(node.lineno)
        kind, weight = self.loops[node]
        level = self.expressions.depth
        values = self.expressions.written(node.iter)
        turns = any(one.name == LOOP for part in node.body for one in part.find_all(nodes.Name))
        if turns:
            self._line(f"n{level} = -1; q{level} = missing", node.lineno)
        called = f"{kind.strip()}({values}, {weight}, state)"
        self._line(f"for l{level} in {called}:", node.lineno)
        self.depth += 1
        self._line(f"n{level} += 1" if turns else "pass", node.lineno)
        if kind == GIVEN:
            self._line(self._letting_go(), node.lineno)
        else:
            self._line("if len(out) > held: held = grown(out, held, state)", node.lineno)
        with self.expressions.loop(node.target.name):
            self.body(node.body)
        if turns:
            self._line(f"q{level} = l{level}", node.lineno)
        self.depth -= 1

    def _letting_go(self) -> str:
        """Return what lets go of what is filled, of a whole table once it is long."""
        if self.in_table:
            held = "len(out) - max(start, 0)"
            return f"if {held} > {_HELD}: yield let_go(out, start); start = -1"
        return f"if len(out) > {_HELD}: yield let_go(out, -1)"

    def _printed(self, child: nodes.Expr) -> str:
        if isinstance(child, nodes.TemplateData):
            return repr(child.data.encode())
        look = -1
        if isinstance(child, nodes.Filter) and child.name == ANCHOR_FILTER and child.node:
            look, child = int(child.args[0].as_const()), child.node
        value = self.expressions.written(child)
        if isinstance(child, nodes.Filter) and child.name in PLACED:
            return value if child.name == PROSE_FILTER else f"{value}.encode()"
        first = value
        if not value.isidentifier():
            first, value = f"(_v := {value})", "_v"
        return (
            f"texts[{value}.text] if {first}.__class__ is bare"
            f" else (escaped({value}) if unlike({value}) else {value}).encode()"
            f" if {value}.__class__ is str else b'%d' % {value} if {value}.__class__ is int"
            f" else shown({value}, {look}).encode()"
        )
