"""What plain code can't write, Jinja runs: its own code, from nodes that have our filters on them.

The filters are all that bounds it. Each turn of each loop is counted, what a tag prints is printed
as plain code prints it, and what the template keeps for itself is measured:

    {% for r in items %}{% set y %}{{ r.a ~ '!' }}{% endset %}{{ y }}{% endfor %}

runs as if it were written

    {% for r in items|given(0) %}
    {% set y %}{{ (r.a|worded ~ '!'|worded)|shown(-1)|measured }}{% endset %}{{ y|shown(-1) }}
    {% endfor %}
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from types import CodeType
from typing import Final

from jinja2 import Environment, Template, nodes

from ataskaita.template.code.environment import STATE
from ataskaita.template.code.expressions import is_cheap
from ataskaita.template.code.filling import Fill
from ataskaita.template.code.parsing import parsed, weighed
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
_TOGETHER: Final = 500
"""Pieces that go out together."""


def jinja_code(environment: Environment, source: str) -> CodeType:
    """Return Jinja's code of a part; raise TemplateSyntaxError where it can't be read."""
    tree = parsed(environment, source)
    for one, (kind, weight) in weighed(tree).items():
        if isinstance(one, nodes.For):
            one.iter = _filtered(one.iter, kind, nodes.Const(weight))
        if not isinstance(one, nodes.For) or one.recursive:
            one.body.insert(0, nodes.ExprStmt(_filtered(nodes.Const(weight), SPENT)))
    for joined in tree.find_all(nodes.Concat):
        joined.nodes = [_filtered(one, WORDED) for one in joined.nodes]
    _charge(tree)
    kept = set(map(id, _kept(tree)))
    for output in tree.find_all(nodes.Output):
        output.nodes = [_printing(one, measured=id(output) in kept) for one in output.nodes]
    return environment.compile(tree)


def _charge(tree: nodes.Template) -> None:
    """Let comparisons, slices and keys pay for the size of what they touch."""
    for one in list(tree.find_all(nodes.Compare)):
        if not is_cheap(one):
            holds = nodes.Operand("eq", nodes.Const(True))  # noqa: FBT003 (Jinja's way)
            one.expr, one.ops = _compared(one), [holds]
    for item in tree.find_all(nodes.Getitem):
        if isinstance(item.arg, nodes.Slice):
            item.node = _filtered(item.node, WEIGHED)
    for pair in tree.find_all(nodes.Pair):
        if not isinstance(pair.key, nodes.Const):
            pair.key = _filtered(pair.key, KEYED)


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
        pieces = template.generate({**names, STATE: state})
        while together := list(islice(pieces, _TOGETHER)):
            yield "".join(together).encode()

    return fill


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


def _kept(tree: nodes.Template) -> Iterator[nodes.Output]:
    """Generate what prints into something that the template keeps."""
    for keeper in tree.find_all(_KEEPERS):
        yield from keeper.find_all(nodes.Output)
    for loop in tree.find_all(nodes.For):
        if loop.recursive:
            yield from loop.find_all(nodes.Output)


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
