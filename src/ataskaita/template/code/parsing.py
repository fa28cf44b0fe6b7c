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
_ESCAPED = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def parsed(environment: Environment, source: str) -> nodes.Template:
    """Return a part's tags and words as nodes, without the lines of `compiling`."""
    tree = environment.parse(source)
    for one in tree.find_all(nodes.Literal):
        if isinstance(one, nodes.TemplateData):
            one.data = _unescaped(_LINE.sub(r"<w:p\1", one.data)).replace(LITERAL, "")
        elif isinstance(one, nodes.Const):
            _refuse_infinite(one)
    return tree


def _refuse_infinite(number: nodes.Const) -> None:
    """Raise TemplateSyntaxError for a number that Python can't tell from any larger one."""
    if isinstance(number.value, float) and not isfinite(number.value):
        raise TemplateSyntaxError(_TOO_LARGE, number.lineno)


def weighed(source: nodes.Template) -> dict[nodes.For, tuple[str, int]]:
    """Return how each loop is counted, and how many characters of its own a turn prints."""
    weights: dict[nodes.For, int] = {}
    own: set[str] = set()
    outer: set[nodes.For] = set()
    for node, around, is_inner in _statements(source):
        if isinstance(node, nodes.TemplateData):
            for loop in around:
                weights[loop] += len(node.data)
        elif isinstance(node, nodes.Name):
            own.update(() if node.ctx == "load" else (node.name,))
        elif isinstance(node, nodes.For):
            weights[node] = 0
            outer.update(() if is_inner else (node,))
    free = {loop for loop in outer if _is_over_data(loop, own)}
    return {loop: (GIVEN if loop in free else COUNTED, weights[loop]) for loop in weights}


_Standing = tuple[nodes.Node, tuple[nodes.For, ...], bool]


def _statements(source: nodes.Template) -> Iterator[_Standing]:
    """Generate statements, words and names, with the loops around, and whether any are.

    What a macro or a call holds stands as in a loop. Nothing within an expression is of interest.
    """
    waiting: list[_Standing] = [(source, (), False)]
    while waiting:
        node, around, is_inner = waiting.pop()
        yield node, around, is_inner
        if isinstance(node, nodes.Expr) and not isinstance(node, nodes.Tuple):
            continue
        if isinstance(node, nodes.For):
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
