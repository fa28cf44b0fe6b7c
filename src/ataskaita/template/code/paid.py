"""Jinja's filters and tests for their price: each pays before it works.

What makes a text of its value takes the text that a tag would print, so that no filter shows an
object as program text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from decimal import Decimal
from typing import Any, Final, cast

from jinja2 import Environment, pass_context, pass_environment
from jinja2.filters import _GroupTuple, do_groupby, make_attrgetter
from jinja2.runtime import Context, Undefined
from jinja2.utils import _PassArg

from ataskaita.template.code.wording import changed
from ataskaita.template.code.working import (
    AT_ONCE,
    TEXTS,
    compared,
    cost_of_filter,
    size_of,
    taken,
    weight_of,
)
from ataskaita.template.values.escaping import known
from ataskaita.template.values.texts import plain
from ataskaita.view import Figure, Name, Prose

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

_ASKING: Final = frozenset(
    {"groupby", "map", "max", "min", "reject", "rejectattr", "select", "selectattr", "sort", "sum"}
    | {"unique"}
)
"""What asks each item for what stands below it (`a.b,c`), or for a test."""
_OF_ASKING: Final = 2
_OF_TEXTS: Final = ("lower", "upper")
_OF_NUMBERS: Final = ("divisibleby", "even", "odd")


def _told(value: object) -> str:
    """Return the text that a tag would print."""
    return plain(known(value))


def paid_filters(
    filters: Mapping[str, Filter], state_of: str, told: Callable[[Any], str] = _told
) -> dict[str, Filter]:
    """Return the filters, each for its price; the context has its state under `state_of`.

    `told` makes a text of what a filter of texts is given.
    """
    own: dict[str, Filter] = {**filters, "groupby": _grouped, "sum": _summed}
    return {name: _paid(name, one, state_of, told) for name, one in own.items() if name in filters}


def paid_tests(tests: Mapping[str, Any], state_of: str) -> dict[str, Filter]:
    """Return the tests, those that compare or read for their price."""
    return {
        **tests,
        **{name: _comparing(by, state_of) for name, by in _TESTS.items()},
        **{name: _of_text(tests[name], state_of) for name in _OF_TEXTS},
        **{name: _of_number(tests[name]) for name in _OF_NUMBERS},
    }


def _paid(name: str, call: Filter, state_of: str, told: Callable[[Any], str]) -> Filter:
    passes = _PassArg.from_obj(call)

    @pass_context
    def paid(context: Context, value: Any, *args: Any, **named: Any) -> Any:
        state = context[state_of]
        if name in TEXTS and not isinstance(value, str):
            value = told(value)
        elif name not in AT_ONCE and _is_endless(value):
            value = taken(value, state)
        more = (*args, *named.values())
        state.work(
            cost_of_filter(name, value) * _asked_of_items(name, more) + sum(map(weight_of, more))
        )
        before = () if passes is None else (_PASSED[passes](context),)
        return changed(name, lambda one: call(*before, one, *args, **named), value)

    return paid


_PASSED: Final[Mapping[_PassArg, Callable[[Context], object]]] = {
    _PassArg.context: lambda context: context,
    _PassArg.eval_context: lambda context: context.eval_ctx,
    _PassArg.environment: lambda context: context.environment,
}


def _asked_of_items(name: str, given: tuple[object, ...]) -> int:
    """Return how often as much as one that asks nothing the filter takes, by what it is given."""
    if name not in _ASKING or not given:
        return 1
    return _OF_ASKING * sum(
        1 + one.count(".") + one.count(",") for one in given if isinstance(one, str)
    )


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


def _of_text(call: Filter, state_of: str) -> Filter:
    """Return a test of the text that a tag would print."""

    @pass_context
    def test(context: Context, value: object) -> bool:
        text = plain(known(value))
        context[state_of].work(size_of(text))
        return bool(call(text))

    return test


def _of_number(call: Filter) -> Filter:
    """Return a test that computes; by `%` a text would fill the memory."""

    def test(value: object, *given: object) -> bool:
        for one in (value, *given):
            if not isinstance(one, _NUMBERS):
                raise TypeError(f"unsupported operand type(s) for %: '{type(one).__name__}'")
        return bool(call(value, *given))

    return test


@pass_environment
def _grouped(
    environment: Environment, values: Iterable[Any], attribute: str, *more: Any, **named: Any
) -> Sequence[Any]:
    """Return Jinja's groups; texts of a report are alike where they say the same."""
    groups: list[_GroupTuple] = []
    for one in do_groupby(environment, values, attribute, *more, **named):
        said = str(one.grouper) if isinstance(one.grouper, Prose | Name) else None
        if groups and said is not None and said == str(groups[-1].grouper):
            groups[-1].list.extend(one.list)
        else:
            groups.append(one)
    return groups


@pass_environment
def _summed(
    environment: Environment, values: Iterable[Any], attribute: str | None = None, start: Any = 0
) -> Any:
    """Return the sum of numbers and figures; lists would be copied again and again.

    What isn't given adds nothing.
    """
    if attribute is not None:
        values = map(make_attrgetter(environment, attribute), values)
    total: Any = start
    for value in values:
        one = value.value if isinstance(value, Figure) else value
        if one is None:
            continue
        if not isinstance(one, _NUMBERS) or not isinstance(total, _NUMBERS):
            raise TypeError(f"unsupported operand type(s) for +: '{type(one).__name__}'")
        total = total + cast("Any", one)
    return total
