"""Filters of texts where what they get is markup already: they change its words, and nothing else.

A tag that holds other tags (`{% filter upper %}`, `{% set %}`, a macro) has put together XML: what
is `&` in a text stands there as `&amp;`, and a line break as an element.

>>> changed("upper", str.upper, Markup("Knygos &amp; žurnalai"))
Markup('KNYGOS &amp; ŽURNALAI')
>>> changed("upper", str.upper, Markup("a<w:br/>b"))
Markup('A<w:br/>B')
>>> changed("truncate", lambda text: text[:3], Markup("a<w:br/>b"))
Traceback (most recent call last):
ataskaita.template.code.wording.MarkupFilterError: truncate
"""

import re
from collections.abc import Callable
from typing import Any, Final

from markupsafe import Markup, escape

_OF_LETTERS: Final = frozenset({"didziosiomis", "lower", "upper"})
"""What changes each letter by itself, whatever stands around it."""
_OF_WORDS: Final = frozenset(
    {"capitalize", "is_didziosios", "replace", "title", "trim", "truncate"}
)
_ELEMENT: Final = re.compile(r"(<[^<>]*>)")


class MarkupFilterError(ValueError):
    """Raised for a filter, by its name, that would change the markup between words."""


def changed(name: str, call: Callable[[Any], object], value: object) -> object:
    """Return what the filter of that name makes of the value; raise MarkupFilterError."""
    if not isinstance(value, Markup) or name not in _OF_LETTERS | _OF_WORDS:
        return call(value)
    if "<" not in value:
        return _written(call(value.unescape()))
    if name not in _OF_LETTERS:
        return _unspoilt(name, call(value), value)
    pieces = _ELEMENT.split(value)
    pieces[::2] = (str(_written(call(Markup(one).unescape()))) for one in pieces[::2])  # noqa: S704 (a piece of the same)
    return Markup("".join(pieces))  # noqa: S704 (its words are escaped, its elements as they came)


def _unspoilt(name: str, made: object, value: Markup) -> object:
    """Return what was made of the whole where each of its elements still stands."""
    if isinstance(made, str) and _ELEMENT.findall(made) == _ELEMENT.findall(value):
        return made
    raise MarkupFilterError(name)


def _written(made: object) -> object:
    return escape(made) if isinstance(made, str) else made
