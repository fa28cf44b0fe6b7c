"""The Jinja environment of templates: escaped, sandboxed, bounded, strict on unknown names."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, cast

from jinja2 import StrictUndefined, pass_context
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from ataskaita.template.code.filling import (
    attribute,
    chart,
    counted,
    given,
    laid,
    no_chart,
    prose,
    run,
)
from ataskaita.template.code.filters import bounded, template_filters, worded
from ataskaita.template.code.paid import paid_filters, paid_tests
from ataskaita.template.code.working import compared, size_of, weight_of
from ataskaita.template.values.state import UnknownNameError, unknown_path
from ataskaita.template.words.tag_names import (
    ANCHOR_FILTER,
    ATTRIBUTE_FILTER,
    CHART_FILTER,
    COMPARED,
    COUNTED,
    GIVEN,
    KEYED,
    LAID_FILTER,
    MEASURED,
    NO_CHART_FILTER,
    PROSE_FILTER,
    RUN_FILTER,
    SHOWN,
    SPENT,
    WEIGHED,
    WORDED,
)
from ataskaita.view import Askable, Rows

STATE = " state"
"""Under which a rendering's own state travels with its context: no tag can write this name."""

_OWN_CALLS = (Macro, BlockReference, LoopContext, Undefined)
_CALL = 6
"""What a call costs, in turns of a loop."""
_JOINED = 2
"""What each character costs that `~` puts together, for the template may keep what it makes."""
METHODS = frozenset(
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

    intercepted_binops = frozenset({"**", "*", "%", "+", "-", "/", "//"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Ask a view by name; anything else by Jinja's sandboxed rules."""
        if isinstance(obj, Askable):
            return self._ask(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Ask a view by name also in brackets, and a list for the item of a place."""
        if isinstance(obj, Rows) and isinstance(argument, int):
            return obj[argument]
        if isinstance(obj, Askable):
            return self._ask(obj, str(argument))
        _keyed(argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute with numbers only: a repeated string or a power can fill the memory."""
        numbers = all(isinstance(one, int | float | Decimal) for one in (left, right))
        if operator == "**" or (operator in "*%" and not numbers):
            raise SecurityError(operator)
        context[STATE].work(size_of(left) + size_of(right))
        return super().call_binop(context, operator, bounded(left), bounded(right))

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call the template's own macros and loops; of Python, a few methods that do no harm."""
        state, owner = context[STATE], getattr(called, "__self__", None)
        state.spend(_CALL)
        state.work(sum(map(weight_of, (*args, *named.values()))))
        if isinstance(owner, str):
            state.work(size_of(owner))
        if called is _range or isinstance(called, _OWN_CALLS) or _is_harmless(called):
            return context.call(called, *args, **named)
        raise SecurityError(getattr(called, "__name__", type(called).__name__))

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
    environment = TemplateEnvironment(
        autoescape=True, undefined=UnknownName, cache_size=0, optimized=False
    )
    environment.tests.update(paid_tests(environment.tests, STATE))
    environment.filters = {
        **paid_filters(template_filters(environment.filters), STATE),
        COMPARED: _with_state(compared),
        WEIGHED: _weighed,
        KEYED: _keyed,
        WORDED: _worded,
        ANCHOR_FILTER: _anchored,
        ATTRIBUTE_FILTER: attribute,
        COUNTED: _with_state(counted),
        GIVEN: _with_state(given),
        CHART_FILTER: _with_state(chart),
        LAID_FILTER: _with_state(laid),
        NO_CHART_FILTER: no_chart,
        PROSE_FILTER: _with_state(prose),
        RUN_FILTER: _with_state(run),
        SHOWN: _shown,
        MEASURED: _measured,
        SPENT: _spent,
    }
    environment.globals = {"range": _range}
    return environment


def _is_harmless(called: object) -> bool:
    owner, name = getattr(called, "__self__", None), getattr(called, "__name__", "")
    return isinstance(owner, str | dict | LoopContext) and name in METHODS


def _with_state(call: Callable[..., object]) -> Callable[..., object]:
    """Return the filter that gives `call` the rendering's state behind what a tag gives it."""

    @pass_context
    def asked(context: Context, *given: object) -> object:
        return call(*given, context[STATE])

    return asked


def _anchored(_value: object, look: int) -> object:
    """Stand where no tag prints: `by_jinja` puts another in its place where one does."""
    raise SecurityError(f"{ANCHOR_FILTER}({look})")


def _keyed(key: object) -> object:
    """Return a key; raise SecurityError for a tuple, that may hold as much as it likes."""
    if isinstance(key, tuple):
        raise SecurityError("tuple")
    return key


@pass_context
def _weighed(context: Context, value: object) -> object:
    context[STATE].work(size_of(value))
    return value


@pass_context
def _worded(context: Context, value: object) -> object:
    text = worded(value)
    context[STATE].spend(0, _JOINED * len(text))
    return text


@pass_context
def _spent(context: Context, weight: int) -> None:
    context[STATE].spend(0, weight)


@pass_context
def _range(context: Context, *bounds: int) -> range:
    steps = range(*bounds)
    context[STATE].spend(len(steps))
    return steps


@pass_context
def _shown(context: Context, value: object, look: int) -> str:
    return cast("str", context[STATE].shown(value, look))


@pass_context
def _measured(context: Context, text: str) -> str:
    return cast("str", context[STATE].measured(text))
