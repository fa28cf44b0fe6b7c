"""What plain code can't write, Jinja runs: its own code, from nodes that have our filters on them.

The filters are all that bounds it. Each turn of each loop is counted, what a tag prints is printed
as plain code prints it, and what the template keeps for itself is measured:

    {% for r in items %}{% set y %}{{ r.a ~ '!' }}{% endset %}{{ y }}{% endfor %}

runs as if it were written

    {% for r in items|given(0) %}
    {% set y %}{{ (r.a|worded ~ '!'|worded)|shown(-1)|measured }}{% endset %}{{ y|shown(-1) }}
    {% endfor %}
"""

from collections.abc import Iterator, Mapping, Sequence
from types import CodeType
from typing import Final

from jinja2 import Environment, Template, nodes

from ataskaita.template.code.environment import STATE
from ataskaita.template.code.expressions import is_cheap, is_with_plain
from ataskaita.template.code.filling import Fill
from ataskaita.template.code.parsing import all_of, weighed
from ataskaita.template.values.state import RenderState
from ataskaita.template.words.tag_names import (
    ANCHOR_FILTER,
    COMPARED,
    KEYED,
    MEASURED,
    PLACED,
    SHOWN,
    SPENT,
    WEIGHED,
    WORDED,
)

_NO_LOOK: Final = -1
_KEEPERS: Final = (nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.AssignBlock)
"""What keeps what its tags print, rather than let it go; so does a recursive loop."""
_TOGETHER: Final = 64_000
"""Characters after which pieces go out together."""


def jinja_code(environment: Environment, tree: nodes.Template) -> CodeType:
    """Return Jinja's code of a part; its nodes are changed."""
    every = all_of(tree)
    for one, (kind, weight) in weighed(tree).items():
        if isinstance(one, nodes.For):
            one.iter = _filtered(one.iter, kind, nodes.Const(weight))
        if not isinstance(one, nodes.For) or one.recursive:
            one.body.insert(0, nodes.ExprStmt(_filtered(nodes.Const(weight), SPENT)))
    kept = set(map(id, _kept(every)))
    for node in every:
        _charge(node)
        if isinstance(node, nodes.Output):
            node.nodes = [_printing(one, measured=id(node) in kept) for one in node.nodes]
    return environment.compile(tree)


def _charge(node: nodes.Node) -> None:
    """Let joined texts, comparisons, slices and keys pay for the size of what they touch."""
    if isinstance(node, nodes.Concat):
        node.nodes = [_filtered(one, WORDED) for one in node.nodes]
    elif isinstance(node, nodes.Compare) and (not is_cheap(node) or is_with_plain(node)):
        holds = nodes.Operand("eq", nodes.Const(True))  # noqa: FBT003 (Jinja's way)
        node.expr, node.ops = _compared(node), [holds]
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
        node.node = _filtered(node.node, WEIGHED)
    elif isinstance(node, nodes.Pair) and not isinstance(node.key, nodes.Const):
        node.key = _filtered(node.key, KEYED)


def _compared(node: nodes.Compare) -> nodes.Expr:
    """Return the comparison as one of ours, or as several that hold together."""
    left, made = node.expr, []
    for one in node.ops:
        made.append(_filtered(left, COMPARED, nodes.Const(one.op), one.expr))
        left = one.expr
    whole: nodes.Expr = made[0]
    for more in made[1:]:
        whole = nodes.And(whole, more, lineno=node.lineno)
    return whole


def jinja_filling(code: CodeType, environment: Environment) -> Fill:
    """Return what fills the part of the code that Jinja made in that environment."""
    template = Template.from_code(environment, code, environment.make_globals(None))
    keeps, words = _keeps(code), frozenset(_words(code))

    def fill(names: Mapping[str, object], state: RenderState) -> Iterator[bytes]:
        for one in words.intersection(names):
            names[one]  # so that they know what is asked for: Jinja takes them all
        state.keeps_markup = keeps  # a macro's, which may hold marks, looks like anybody's
        yield from _together(template.generate({**names, STATE: state}))

    return fill


def _together(pieces: Iterator[str]) -> Iterator[bytes]:
    """Generate the pieces in stretches of some length, so that an endless part is told early."""
    held: list[str] = []
    length = 0
    for one in pieces:
        held.append(one)
        length += len(one)
        if length > _TOGETHER:
            yield "".join(held).encode()
            held.clear()
            length = 0
    yield "".join(held).encode()


def _keeps(code: CodeType) -> bool:
    """Return whether the code keeps what it has printed."""
    inner = (one for one in code.co_consts if isinstance(one, CodeType))
    return MEASURED in code.co_consts or any(map(_keeps, inner))


def _words(code: CodeType) -> Iterator[str]:
    """Generate the texts in the code: what it asks for by name is among them."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _words(one)
        elif isinstance(one, str):
            yield one


def _kept(every: Sequence[nodes.Node]) -> Iterator[nodes.Output]:
    """Generate what prints into something that the template keeps."""
    for keeper in every:
        if isinstance(keeper, _KEEPERS) or (isinstance(keeper, nodes.For) and keeper.recursive):
            yield from keeper.find_all(nodes.Output)


def _printing(child: nodes.Expr, *, measured: bool) -> nodes.Expr:
    """Return what a tag holds with the filters that print it; the part's own words as they are."""
    if isinstance(child, nodes.TemplateData):
        return child
    if not (isinstance(child, nodes.Filter) and child.name in PLACED):
        child = _shown(child)
    return _filtered(child, MEASURED) if measured else child


def _shown(child: nodes.Expr) -> nodes.Filter:
    if isinstance(child, nodes.Filter) and child.name == ANCHOR_FILTER and child.node:
        return _filtered(child.node, SHOWN, *child.args)
    return _filtered(child, SHOWN, nodes.Const(_NO_LOOK))


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)
