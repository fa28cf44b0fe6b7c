"""Compiled templates that a process keeps: a script opens its template anew for each document.

What was compiled for one Jinja environment serves another whose filters have the same names: the
code is the same, and only bound anew.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from attrs import evolve, field
from jinja2.utils import _PassArg

from ataskaita.hall.caching import open_template
from ataskaita.records import frozen
from ataskaita.template import CompiledTemplate, Manner

_MOST: Final = 32


@frozen
class _Asked:
    """A template's bytes, the name that errors call it by, and what its code depends on."""

    data: bytes
    file: str
    named: tuple[Any, ...]
    manner: Manner = field(eq=False)


def compiled(data: bytes, file: str, manner: Manner) -> CompiledTemplate:
    """Return the template of a Word file's bytes; raise TemplateErrors."""
    known = _compiled(_Asked(data, file, _named(manner), manner))
    if known.manner is manner:
        return known
    tagged = {
        name: evolve(part, fill=manner.filling(part.code, part.asks))
        for name, part in known.tagged.items()
    }
    return evolve(known, tagged=tagged, manner=manner)


@lru_cache(_MOST)
def _compiled(asked: _Asked) -> CompiledTemplate:
    return open_template(asked.data, asked.file, manner=asked.manner)[0]


def _named(manner: Manner) -> tuple[Any, ...]:
    """Return what of its environment the code of a template depends on."""
    environment = manner.environment()
    filters, tests = _passed(environment.filters), _passed(environment.tests)
    return filters, tests, tuple(environment.extensions), manner.name


def _passed(calls: Mapping[str, Any]) -> frozenset[tuple[str, object]]:
    """Return the names, each with what Jinja hands over before the value."""
    return frozenset((name, _PassArg.from_obj(one)) for name, one in calls.items())
