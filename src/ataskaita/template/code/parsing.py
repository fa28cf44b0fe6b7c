"""A part's source as Jinja's nodes: its tags, the words between them, and what its loops weigh."""

import re
from collections.abc import Iterator
from math import isfinite

from jinja2 import Environment, TemplateSyntaxError, nodes

from ataskaita.messages import Phrase
from ataskaita.template.words.marks import LITERAL
from ataskaita.template.words.tag_names import COUNTED, GIVEN

_LINE = re.compile(r"\n<w:p([ >])")
_TOO_LARGE = Phrase("a number is too large")
_ASKED = 11
"""What each thing that a tag asks costs, in characters, of which `state.LONGEST` are allowed."""
_PRINTED = 26
"""The same for a tag that prints, beside what it prints."""
_ESCAPED = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def parsed(environment: Environment, source: str) -> nodes.Template:
    """Return a part's tags and words as nodes, without the lines of `compiling`."""
    tree = environment.parse(source)
    for one in all_of(tree):
        if isinstance(one, nodes.TemplateData):
            one.data = _unescaped(_LINE.sub(r"<w:p\1", one.data)).replace(LITERAL, "")
        elif isinstance(one, nodes.Const):
            _refuse_infinite(one)
    return tree


def all_of(node: nodes.Node) -> list[nodes.Node]:
    """Return a node with all that stands below it, as it is written.

    Jinja's own walk asks every level anew for each node: of long lists that is most of the work.
    """
    found, waiting = [], [node]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += reversed([*_below(one)])
    return found


def _below(node: nodes.Node) -> Iterator[nodes.Node]:
    for name in node.fields:
        held = getattr(node, name, None)
        if isinstance(held, nodes.Node):
            yield held
        elif isinstance(held, list):
            yield from (one for one in held if isinstance(one, nodes.Node))


def _refuse_infinite(number: nodes.Const) -> None:
    """Raise TemplateSyntaxError for a number that Python can't tell from any larger one."""
    if isinstance(number.value, float) and not isfinite(number.value):
        raise TemplateSyntaxError(_TOO_LARGE, number.lineno)


Body = nodes.For | nodes.Macro | nodes.CallBlock | nodes.Block
"""What runs as often as it is asked to."""


def weighed(source: nodes.Template) -> dict[Body, tuple[str, int]]:
    """Return how each loop is counted, and what a turn of its own takes, in characters printed.

    The same for what is called; what a turn prints or asks in vain weighs as if it did.
    """
    weights: dict[Body, int] = {}
    own: set[str] = set()
    outer: set[nodes.For] = set()
    for node, around, is_inner in _statements(source):
        if isinstance(node, nodes.Name):
            own.update(() if node.ctx == "load" else (node.name,))
        if isinstance(node, Body):
            weights[node] = 0
        if isinstance(node, nodes.For):
            outer.update(() if is_inner else (node,))
        weight = _weight(node) if around else 0
        for one in around:
            weights[one] += weight
    free = {loop for loop in outer if _is_over_data(loop, own)}
    return {one: (GIVEN if one in free else COUNTED, weights[one]) for one in weights}


def _weight(node: nodes.Node) -> int:
    """Return what a statement takes by itself, or an expression with all that it asks."""
    if isinstance(node, nodes.TemplateData):
        return len(node.data)
    if isinstance(node, nodes.Output):
        return _PRINTED * sum(not isinstance(one, nodes.TemplateData) for one in node.nodes)
    if isinstance(node, nodes.Expr) and not isinstance(node, nodes.Tuple):
        every = all_of(node)
        asked = sum(isinstance(one, nodes.Expr) for one in every)
        joined = sum(len(one.nodes) for one in every if isinstance(one, nodes.Concat))
        return _ASKED * asked + _PRINTED * joined
    return 0


_Standing = tuple[nodes.Node, tuple[Body, ...], bool]


def _statements(source: nodes.Template) -> Iterator[_Standing]:
    """Generate statements, words and names, with what runs again around, and whether loops do.

    What a macro or a call holds stands as in a loop. Nothing within an expression is of interest.
    """
    waiting: list[_Standing] = [(source, (), False)]
    while waiting:
        node, around, is_inner = waiting.pop()
        yield node, around, is_inner
        if isinstance(node, nodes.Expr) and not isinstance(node, nodes.Tuple):
            continue
        if isinstance(node, Body):
            around = (*around, node)
        is_inner = is_inner or isinstance(node, nodes.For | nodes.Macro | nodes.CallBlock)
        waiting += [(one, around, is_inner) for one in node.iter_child_nodes()]


def _is_over_data(loop: nodes.For, own: set[str]) -> bool:
    """Return whether the loop is over what the data gives.

    What the template itself makes is bounded by its steps; what it is given, by its giver.
    """
    root = loop.iter
    while isinstance(root, nodes.Getattr):
        root = root.node
    return isinstance(root, nodes.Name) and root.name not in own and not loop.recursive


def _unescaped(data: str) -> str:
    """Return a template's own words with docxtpl's `{_{` and `{_%` as the signs that they mean."""
    if "{_" in data or "_}" in data:
        for written, meant in _ESCAPED:
            data = data.replace(written, meant)
    return data
