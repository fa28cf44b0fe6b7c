"""Generate Python from a template's tags: Jinja's code, with its most frequent steps in line.

Names are looked up and texts checked where they stand; whatever is not exactly a text, a mapping
or our own view goes the way of the sandbox, as in Jinja's own code.
"""

from typing import Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from ataskaita.template.words.tag_names import (
    ANCHOR_FILTER,
    ATTRIBUTE_FILTER,
    PROSE_FILTER,
    RUN_FILTER,
)

_NO_LOOK: Final = -1
_PLACED: Final = frozenset({ATTRIBUTE_FILTER, PROSE_FILTER, RUN_FILTER})
"""What gives XML that fits where its tag stands; what else claims to do so is read as XML."""
_OF_MAPPINGS: Final = frozenset(dir(dict))
"""What a mapping itself has: Jinja asks for that first."""


class TemplateGenerator(CodeGenerator):
    """Writes what a template prints, and looks up names, without calls where none is needed."""

    def write_commons(self) -> None:
        """Write what every function of the template begins with."""
        super().write_commons()
        self.writeline("state = context[' state']")
        self.writeline("shown = state.shown; measured = state.measured; unlike = state.unlike")
        self.writeline("names = state.names")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 (Jinja's name)
        """Write one statement for all that stands up to the next block."""
        if frame.require_output_check:
            super().visit_Output(node, frame)
            return
        self.writeline(f"{frame.buffer}.append(" if frame.buffer else "yield (", node)
        self.write("''.join((")
        self.indent()
        for child in node.nodes:
            self.newline(child)
            if isinstance(child, nodes.TemplateData):
                self.write(repr(child.data))
            else:
                self._write_shown(child, frame)
            self.write(",")
        self.outdent()
        self.write(")))")

    def _write_shown(self, child: nodes.Expr, frame: Frame) -> None:
        """Write what the tag prints; inside macros and the like, what it prints is measured."""
        look = _NO_LOOK
        if isinstance(child, nodes.Filter) and child.name == ANCHOR_FILTER and child.node:
            (number,) = child.args
            look = int(number.as_const())
            child = child.node
        self.write("measured(" if frame.buffer else "")
        if isinstance(child, nodes.Filter) and child.name in _PLACED:
            self.visit(child, frame)
            self.write(")" if frame.buffer else "")
            return
        self.write("(_v if (_v := ")
        self.visit(child, frame)
        self.write(").__class__ is str and not unlike(_v)")
        self.write(f" else str(_v) if _v.__class__ is int else shown(_v, {look}))")
        self.write(")" if frame.buffer else "")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 (Jinja's name)
        """Look into exact mappings and our own names at once; ask the sandbox for the rest."""
        name = repr(node.attr)
        self.write("(")
        if node.attr not in _OF_MAPPINGS:
            self.write("_v[" + name + "] if (_v := ")
            self.visit(node.node, frame)
            self.write(f").__class__ is dict and {name} in _v else _v.ready[{name}] if _v")
        else:
            self.write("_v.ready[" + name + "] if (_v := ")
            self.visit(node.node, frame)
            self.write(")")
        self.write(f".__class__ is names and {name} in _v.ready")
        self.write(f" else environment.getattr(_v, {name}))")
