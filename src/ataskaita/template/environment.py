"""The Jinja environment of templates: escaped, sandboxed, strict on unknown names."""

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from jinja2 import StrictUndefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ataskaita.lithuanian import capitals, first_capital
from ataskaita.template.content import printed, prose_xml
from ataskaita.template.tags import PROSE_FILTER
from ataskaita.view import FIGURE_FILTERS, Askable

STATE = "_state"
"""The name under which a rendering's own state travels with its context."""

_FILTERS_KEPT = (
    *("abs", "batch", "capitalize", "count", "d", "default", "dictsort", "e", "escape"),
    *("first", "float", "groupby", "int", "items", "join", "last", "length", "list"),
    *("lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round"),
    *("select", "selectattr", "slice", "sort", "string", "sum", "title", "trim"),
    *("truncate", "unique", "upper", "wordcount"),
)
"""Jinja's filters without those that run away with memory or print data unescaped."""


class UnknownName(StrictUndefined):
    """What an unknown name gives: an error that tells the name, once anything is asked of it."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        owner = getattr(self._undefined_obj, "path", "")
        return f"{owner}.{self._undefined_name}" if owner else str(self._undefined_name)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Templates print, compare and repeat; they call nothing but our own filters."""

    intercepted_binops = frozenset({"**", "*", "%", "+"})

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 (Jinja's signature)
        """Ask a view by name; anything else by Jinja's sandboxed rules."""
        if isinstance(obj, Askable):
            return self._ask(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 (Jinja's signature)
        """Ask a view by name also in brackets."""
        if isinstance(obj, Askable):
            return self._ask(obj, str(argument))
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Compute with numbers only: a repeated string or a power can fill the memory."""
        numbers = all(isinstance(one, int | float) for one in (left, right))
        if operator == "**" or (operator in "*%" and not numbers):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def _ask(self, obj: Askable, name: str) -> object:
        try:
            return obj.ask(name)
        except KeyError:
            return self.undefined(obj=obj, name=name)


def make_environment() -> TemplateEnvironment:
    """Return a new environment, shared by the parts of one template."""
    environment = TemplateEnvironment(
        autoescape=True, undefined=UnknownName, finalize=_finalize, cache_size=0
    )
    filters: Mapping[str, Callable[..., object]] = environment.filters
    environment.filters = {
        **{name: filters[name] for name in _FILTERS_KEPT},
        **FIGURE_FILTERS,
        "didziosiomis": lambda value: capitals(str(value)),
        "is_didziosios": lambda value: first_capital(str(value)),
        PROSE_FILTER: _prose,
    }
    environment.globals = {"range": _range}
    return environment


@pass_context
def _finalize(_context: Context, value: object) -> object:
    """Escape whatever a tag prints, under whatever settings the template tries."""
    if isinstance(value, Undefined):
        _fail(value)
    return printed(value)


@pass_context
def _prose(context: Context, value: object, style: str, in_table: bool) -> object:  # noqa: FBT001 (a tag has positions only)
    if isinstance(value, Undefined):
        _fail(value)
    return prose_xml(value, style, context[STATE], in_table=in_table)


@pass_context
def _range(context: Context, *bounds: int) -> range:
    steps = range(*bounds)
    context[STATE].spend(len(steps))
    return steps


def _fail(value: Undefined) -> NoReturn:
    str(value)
    raise AssertionError(value)
