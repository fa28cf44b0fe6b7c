"""Calls of public names: a wrong one is told in our words, with what was expected and given.

What is right costs nothing: only where a call has failed is it looked at.

>>> def load(path: str) -> str:
...     return path.upper()
>>> called(load, "at.load")("a")
'A'
>>> called(load, "at.load")(3)
Traceback (most recent call last):
ataskaita.errors.CallError: at.load: F544: “path” is to be: str. It was given: int. …
"""

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, Final, TypeVar, cast

Method = TypeVar("Method", bound=Callable[..., Any])

_GENERATOR: Final = 0x20
"""The flag of code that generates (`inspect.CO_GENERATOR`)."""
_FAILURES: Final = (TypeError, AttributeError, LookupError, ValueError, AssertionError)
"""What a wrong value provokes, wherever it gets."""


def called(function: FunctionType, name: str) -> Callable[..., Any]:
    """Return the function as it is called from outside, under its public name."""
    is_lazy = bool(function.__code__.co_flags & _GENERATOR)

    @wraps(function)
    def call(*args: Any, **named: Any) -> Any:
        if is_lazy:  # what it generates comes too late to say whose call was wrong
            _refuse_wrong(function, name, args, named)
        try:
            return function(*args, **named)
        except _FAILURES:
            _refuse_wrong(function, name, args, named)
            raise

    call.__module__, _, call.__qualname__ = name.rpartition(".")  # pickled under that name
    return call


def public(name: str) -> Callable[[Method], Method]:
    """Return what makes a method of a public class tell so of wrong calls, under that name."""

    def told(method: Method) -> Method:
        return cast("Method", called(cast("FunctionType", method), name))

    return told


def _refuse_wrong(
    function: Callable[..., Any], name: str, args: tuple[Any, ...], named: dict[str, Any]
) -> None:
    from ataskaita.wrong_calls import refuse_wrong  # noqa: PLC0415 (of failures alone)

    refuse_wrong(function, name, args, named)
