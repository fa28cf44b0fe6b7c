"""What Jinja's filters and a text's methods put together, held within what a template may.

>>> formatted("%.2f Eur", 12.5)
'12.50 Eur'
>>> formatted("%9999d", 1)
Traceback (most recent call last):
ataskaita.template.values.state.TooLongError
"""

import re
from collections.abc import Callable
from typing import Any, Final

from ataskaita.template.code.filters import bounded
from ataskaita.template.code.working import size_of
from ataskaita.template.values.state import TooLongError

Filter = Callable[..., Any]

_WIDE: Final = ("center", "ljust", "rjust", "zfill")
_FIELD: Final = re.compile(r"\d{4}|\{[^{}]*\{|%[^a-zA-Z%]*\*")
"""In a format: a width of thousands, or one that another value says."""
_WIDEST: Final = 1_000
_MOST: Final = 1_000_000


def formatted(text: str, values: object) -> str:
    """Return the text with values in it, as `%` puts them; raise TooLongError for wide ones."""
    if _FIELD.search(text):
        raise TooLongError
    return text % values


def within(call: Filter) -> Filter:
    """Return the filter, held within what a template may put together."""
    passed = {name: value for name, value in vars(call).items() if name.startswith("jinja_")}

    def held(*args: Any, **named: Any) -> object:
        _refuse_wide((*args, *named.values()))
        match [one for one in args if isinstance(one, str)]:
            case [text, old, new]:
                _refuse_put(text, old, new)
        return bounded(call(*args, **named))

    vars(held).update(passed)
    return held


def refuse_long(called: Any, args: tuple[Any, ...]) -> None:
    """Raise TooLongError for a text's method that would make more than a template may."""
    meant = getattr(called, "__wrapped__", called)  # `format` is wrapped by the sandbox
    owner, name = getattr(meant, "__self__", None), getattr(meant, "__name__", "")
    if not isinstance(owner, str):
        return
    if name in _WIDE:
        _refuse_wide(args)
    elif name == "format" and _FIELD.search(owner):
        raise TooLongError
    match (name, *args):
        case ["replace", str(old), str(new), *_]:
            _refuse_put(owner, old, new)
        case ["join", list(items) | tuple(items)]:
            _refuse_sum(len(owner) * len(items) + 16 * sum(map(size_of, items)))


def _refuse_wide(given: tuple[Any, ...]) -> None:
    if any(isinstance(one, int) and one > _WIDEST for one in given):
        raise TooLongError


def _refuse_put(text: str, old: str, new: str) -> None:
    _refuse_sum(text.count(old) * len(new))


def _refuse_sum(length: int) -> None:
    if length > _MOST:
        raise TooLongError(length)
