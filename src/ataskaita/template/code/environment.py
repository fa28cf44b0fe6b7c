"""The Jinja environment of templates: escaped, sandboxed, bounded, strict on unknown names."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import CodeType
from typing import Any, cast

from jinja2 import Environment, StrictUndefined, Template, nodes, pass_context
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from ataskaita.template.code.filling import Fill, attribute, chart, counted, given, prose, run
from ataskaita.template.code.filters import bounded, template_filters
from ataskaita.template.code.generating import TemplateGenerator
from ataskaita.template.values.state import RenderState, UnknownNameError, unknown_path
from ataskaita.template.words.tag_names import (
    ANCHOR_FILTER,
    ATTRIBUTE_FILTER,
    CHART_FILTER,
    COUNTED,
    GIVEN,
    PROSE_FILTER,
    RUN_FILTER,
)
from ataskaita.view import Askable

STATE = " state"
"""Under which a rendering's own state travels with its context: no tag can write this name."""

_LINE = re.compile(r"\n<w:p([ >])")
_ESCAPED = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
_BOUNDED = "_bounded"
_OWN_CALLS = (Macro, BlockReference, LoopContext, Undefined)
_CALL = 4
"""What a call costs, in turns of a loop."""
_METHODS = frozenset(
    {"changed", "cycle", "endswith", "get", "items", "keys", "lower", "startswith", "strip"}
    | {"upper", "values"}
)
"""Methods of texts, mappings and Jinja's `loop` that a template may call."""


class UnknownName(StrictUndefined):
    """What an unknown name gives: an error that tells the name, once anything is asked of it."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc if hint else cast("Any", UnknownNameError))

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint and self._undefined_exception is not SecurityError:
            return self._undefined_hint
        return unknown_path(self._undefined_obj, str(self._undefined_name))


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Templates print, compare and repeat; they call nothing but our own filters."""

    code_generator_class = TemplateGenerator
    intercepted_binops = frozenset({"**", "*", "%", "+"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Ask a view by name; anything else by Jinja's sandboxed rules."""
        if isinstance(obj, Askable):
            return self._ask(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Ask a view by name also in brackets."""
        if isinstance(obj, Askable):
            return self._ask(obj, str(argument))
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute with numbers only: a repeated string or a power can fill the memory."""
        numbers = all(isinstance(one, int | float | Decimal) for one in (left, right))
        if operator == "**" or (operator in "*%" and not numbers):
            raise SecurityError(operator)
        return super().call_binop(context, operator, bounded(left), bounded(right))

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call the template's own macros and loops; of Python, a few methods that do no harm."""
        context[STATE].spend(_CALL)
        if called is _range or isinstance(called, _OWN_CALLS) or _is_harmless(called):
            return context.call(called, *args, **named)
        raise SecurityError(getattr(called, "__name__", type(called).__name__))

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 (Jinja's hook)
    ) -> str:
        """Count each turn of each loop, bound what `~` joins."""
        for loop, (kind, weight) in weighed(source).items():
            loop.iter = _filtered(loop.iter, kind, nodes.Const(weight))
        for joined in source.find_all(nodes.Concat):
            joined.nodes = [_filtered(one, _BOUNDED) for one in joined.nodes]
        return super()._generate(source, name, filename, defer_init)

    def _ask(self, obj: Askable, name: str) -> object:
        try:
            return obj.ask(name)
        except KeyError:
            return self.undefined(obj=obj, name=name)


@cache
def sandbox() -> TemplateEnvironment:
    """Return the environment that plain code asks about objects that are not the view's own."""
    return make_environment()


def make_environment() -> TemplateEnvironment:
    """Return a new environment, shared by the parts of one template."""
    environment = TemplateEnvironment(autoescape=True, undefined=UnknownName, cache_size=0)
    environment.filters = {
        **template_filters(environment.filters),
        _BOUNDED: bounded,
        ANCHOR_FILTER: _anchored,
        ATTRIBUTE_FILTER: attribute,
        COUNTED: _with_state(counted),
        GIVEN: _with_state(given),
        CHART_FILTER: _with_state(chart),
        PROSE_FILTER: _with_state(prose),
        RUN_FILTER: _with_state(run),
    }
    environment.globals = {"range": _range}
    return environment


def parsed(environment: Environment, source: str) -> nodes.Template:
    """Return a part's tags and words as nodes, without the lines of `compiling`."""
    tree = environment.parse(source)
    for data in tree.find_all(nodes.TemplateData):
        data.data = _unescaped(_LINE.sub(r"<w:p\1", data.data))
    return tree


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


def jinja_filling(code: CodeType) -> Fill:
    """Return what fills the part of Jinja's code."""
    environment = sandbox()
    template = Template.from_code(environment, code, environment.make_globals(None))

    def fill(names: Mapping[str, object], state: RenderState) -> Iterator[bytes]:
        for piece in template.generate({**names, STATE: state}):
            yield piece.encode()

    return fill


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


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _is_harmless(called: object) -> bool:
    owner, name = getattr(called, "__self__", None), getattr(called, "__name__", "")
    return isinstance(owner, str | dict | LoopContext) and name in _METHODS


def _with_state(call: Callable[..., object]) -> Callable[..., object]:
    """Return the filter that gives `call` the rendering's state behind what a tag gives it."""

    @pass_context
    def asked(context: Context, *given: object) -> object:
        return call(*given, context[STATE])

    return asked


def _anchored(_value: object, look: int) -> object:
    """Stand for what the generator writes in line: a tag prints with the look of its run."""
    raise SecurityError(f"{ANCHOR_FILTER}({look})")


@pass_context
def _range(context: Context, *bounds: int) -> range:
    steps = range(*bounds)
    context[STATE].spend(len(steps))
    return steps
