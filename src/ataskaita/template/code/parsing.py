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
    _refuse_infinite(tree)
    for data in tree.find_all(nodes.TemplateData):
        data.data = _unescaped(_LINE.sub(r"<w:p\1", data.data)).replace(LITERAL, "")
    return tree


def _refuse_infinite(tree: nodes.Template) -> None:
    """Raise TemplateSyntaxError for a number that Python can't tell from any larger one."""
    for one in tree.find_all(nodes.Const):
        if isinstance(one.value, float) and not isfinite(one.value):
            raise TemplateSyntaxError(_TOO_LARGE, one.lineno)


def weighed(source: nodes.Template) -> dict[nodes.For, tuple[str, int]]:
    """Return how each loop is counted, and how many characters of its own a turn prints."""
    free = set(map(id, _loops_over_data(source)))
    return {
        loop: (
            GIVEN if id(loop) in free else COUNTED,
            sum(len(one.data) for one in loop.find_all(nodes.TemplateData)),
        )
        for loop in source.find_all(nodes.For)
    }


def _loops_over_data(source: nodes.Template) -> Iterator[nodes.For]:
    """Generate the loops over what the data gives that stand in no other loop and no macro.

    What the template itself makes is bounded by its steps; what it is given, by its giver.
    """
    own = {one.name for one in source.find_all(nodes.Name) if one.ctx != "load"}
    inner: set[int] = set()
    for holder in source.find_all((nodes.For, nodes.Macro, nodes.CallBlock)):
        inner.update(id(one) for one in holder.find_all(nodes.For))
    for loop in source.find_all(nodes.For):
        root = loop.iter
        while isinstance(root, nodes.Getattr):
            root = root.node
        given = isinstance(root, nodes.Name) and root.name not in own
        if given and id(loop) not in inner and not loop.recursive:
            yield loop


def _unescaped(data: str) -> str:
    """Return a template's own words with docxtpl's `{_{` and `{_%` as the signs that they mean."""
    if "{_" in data or "_}" in data:
        for written, meant in _ESCAPED:
            data = data.replace(written, meant)
    return data
