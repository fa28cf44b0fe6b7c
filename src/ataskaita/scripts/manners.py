"""How a script's templates look things up and write them: by its Jinja environment, or the usual.

Manners are kept with the environment that asks for them, so that its templates are compiled once.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final
from weakref import WeakKeyDictionary

from jinja2 import Environment, Undefined
from jinja2.environment import Template as JinjaTemplate

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.scripts import UNTAKEN_ENVIRONMENT
from ataskaita.template import Manner
from ataskaita.template.code.scripts import EXTENSIONS, ScriptEnvironment, script_environment
from ataskaita.template.values.scripts import LiteralState, ScriptState

_USUAL: Final = {
    "block_start_string": "{%",
    "block_end_string": "%}",
    "variable_start_string": "{{",
    "variable_end_string": "}}",
    "comment_start_string": "{#",
    "comment_end_string": "#}",
    "line_statement_prefix": None,
    "line_comment_prefix": None,
    "finalize": None,
}
"""What of an environment a template in Word has to leave as it is."""
_KEPT: Final = "docxtpl"
_Told = tuple[dict[str, Any], dict[str, Any], dict[str, Any], type[Undefined], bool]
_KNOWN: Final["WeakKeyDictionary[Environment, tuple[_Told, Manner]]"] = WeakKeyDictionary()


class ScriptNames(Mapping[str, object]):
    """A script's context: what it lacks is what its environment does with unknown names."""

    def __init__(self, context: Mapping[str, object], environment: Environment) -> None:
        self._context = context
        self._environment = environment

    def __getitem__(self, name: str) -> object:
        if name in self._context:
            return self._context[name]
        known = self._environment.globals
        return known[name] if name in known else self._environment.undefined(name=name)

    def __contains__(self, name: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(self._context)

    def __len__(self) -> int:
        return len(self._context)


def manner_of(given: Environment | None, *, autoescape: bool) -> Manner:
    """Return the manner of a rendering; raise TemplateErrors for what can't be taken."""
    if given is None:
        return _usual(autoescape=autoescape)
    _refuse_untaken(given)
    told = (
        *(dict(given.filters), dict(given.tests), dict(given.globals), given.undefined),
        autoescape or _escapes(given),
    )
    known = _KNOWN.get(given)
    if known is None or known[0] != told:
        environment = script_environment(given)
        known = told, Manner(None, lambda: environment, (), _state(escapes=told[-1]))
        _KNOWN[given] = known
    return known[1]


@cache
def _usual(*, autoescape: bool) -> Manner:
    return Manner(_KEPT, usual_environment, (), _state(escapes=autoescape))


@cache
def usual_environment() -> ScriptEnvironment:
    """Return the environment of a script that brings none."""
    return script_environment(None)


def _state(*, escapes: bool) -> type[ScriptState]:
    return LiteralState if escapes else ScriptState


def _escapes(given: Environment) -> bool:
    """Return whether the environment escapes what a template without a name prints."""
    asked = given.autoescape
    return bool(asked(None) if callable(asked) else asked)


def _refuse_untaken(given: Environment) -> None:
    untaken = [name for name, usual in _USUAL.items() if getattr(given, name) != usual]
    untaken += [name for name in given.extensions if name not in EXTENSIONS]
    if given.template_class is not JinjaTemplate:
        untaken.append("template_class")
    if untaken:
        facts = {"what": ", ".join(untaken)}
        raise TemplateErrors([Fault(UNTAKEN_ENVIRONMENT, Place("jinja_env"), facts)])
