"""Jinja's filters and tests for their price: each pays before it works.

What makes a text of its value takes the text that a tag would print, so that no filter shows an
object as program text.
"""

from collections.abc import Callable, Iterable, Mapping, Sized
from decimal import Decimal
from typing import Any, Final, cast

from jinja2 import Environment, pass_context, pass_environment
from jinja2.filters import make_attrgetter
from jinja2.runtime import Context, Undefined
from jinja2.utils import _PassArg

from ataskaita.template.code.working import (
    AT_ONCE,
    TEXTS,
    compared,
    cost_of_filter,
    taken,
    weight_of,
)
from ataskaita.template.values.escaping import known
from ataskaita.template.values.texts import plain

Filter = Callable[..., Any]

_NUMBERS: Final = (int, float, Decimal)
_TESTS: Final = {
    "in": "in",
    **dict.fromkeys(("eq", "equalto", "=="), "eq"),
    **dict.fromkeys(("ne", "!="), "ne"),
    **dict.fromkeys(("lt", "lessthan", "<"), "lt"),
    **dict.fromkeys(("le", "<="), "lteq"),
    **dict.fromkeys(("gt", "greaterthan", ">"), "gt"),
    **dict.fromkeys(("ge", ">="), "gteq"),
}


def paid_filters(filters: Mapping[str, Filter], state_of: str) -> dict[str, Filter]:
    """Return the filters, each for its price; the context has its state under `state_of`."""
    own = {**filters, "sum": _summed}
    return {name: _paid(name, one, state_of) for name, one in own.items() if name in filters}


def paid_tests(tests: Mapping[str, Any], state_of: str) -> dict[str, Filter]:
    """Return the tests, those that compare for their price."""
    return {**tests, **{name: _comparing(by, state_of) for name, by in _TESTS.items()}}


def _paid(name: str, call: Filter, state_of: str) -> Filter:
    passes = _PassArg.from_obj(call)

    @pass_context
    def paid(context: Context, value: Any, *args: Any, **named: Any) -> Any:
        state = context[state_of]
        if name in TEXTS and not isinstance(value, str):
            value = plain(known(value))
        elif name not in AT_ONCE and _is_endless(value):
            value = taken(value, state)
        state.work(cost_of_filter(name, value) + sum(map(weight_of, (*args, *named.values()))))
        given = (value, *args)
        if passes is not None:
            given = (_PASSED[passes](context), *given)
        return call(*given, **named)

    return paid


_PASSED: Final[Mapping[_PassArg, Callable[[Context], object]]] = {
    _PassArg.context: lambda context: context,
    _PassArg.eval_context: lambda context: context.eval_ctx,
    _PassArg.environment: lambda context: context.environment,
}


def _is_endless(value: object) -> bool:
    """Return whether nobody knows how many items the value has."""
    return (
        isinstance(value, Iterable)
        and not isinstance(value, Sized)
        and not isinstance(value, Undefined)
    )


def _comparing(by: str, state_of: str) -> Filter:
    @pass_context
    def test(context: Context, value: object, other: object) -> bool:
        return compared(value, by, other, context[state_of])

    return test


@pass_environment
def _summed(
    environment: Environment, values: Iterable[Any], attribute: str | None = None, start: Any = 0
) -> Any:
    """Return the sum of numbers; lists would be copied again and again."""
    if attribute is not None:
        values = map(make_attrgetter(environment, attribute), values)
    total: Any = start
    for one in values:
        if not isinstance(one, _NUMBERS) or not isinstance(total, _NUMBERS):
            raise TypeError(f"unsupported operand type(s) for +: '{type(one).__name__}'")
        total = total + cast("Any", one)
    return total
