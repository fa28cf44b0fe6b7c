"""Templates of scripts written for docxtpl: Jinja's own filters, and what the script hands over.

The sandbox stays: a template reaches nothing private, its loops and what it makes are counted. But
what the script itself gives, in its context or its Jinja environment, is the script's own code.

>>> environment = script_environment(None)
>>> sorted(environment.filters.keys() & {"round", "e", "random", "urlize"})
['e', 'round']
"""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any, Final, NoReturn

from jinja2 import Environment, Undefined
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup

from ataskaita.template.code.bounding import formatted, refuse_long, within
from ataskaita.template.code.environment import STATE, TemplateEnvironment, make_environment
from ataskaita.template.code.filters import OWN_FILTERS, bounded
from ataskaita.template.code.paid import paid_filters
from ataskaita.template.code.working import weight_of
from ataskaita.template.values.rich import RichXml
from ataskaita.template.values.scripts import Literal
from ataskaita.template.words.tag_names import WORDED

Filter = Callable[..., Any]

_LEFT_OUT: Final = frozenset({"random", "urlize", "xmlattr"})
"""Chance makes no document twice; the others make HTML."""
_TEXT_METHODS: Final = frozenset(
    (
        *("capitalize", "casefold", "center", "count", "endswith", "find", "format", "index"),
        *("isalnum", "isalpha", "isdigit", "islower", "isnumeric", "isspace", "isupper"),
        *("join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix"),
        *("replace", "rfind", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines"),
        *("startswith", "strip", "swapcase", "title", "upper", "zfill"),
    )
)
_OF_VALUES: Final[Mapping[type, frozenset[str]]] = {
    str: _TEXT_METHODS,
    dict: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    int: frozenset({"bit_length", "is_integer"}),
    float: frozenset({"is_integer"}),
}
"""Methods of Python's own values that a template may call; those of dates all may be called."""
_WHOLE: Final = (date, time, timedelta, tzinfo, Decimal)
_OWN_NAMES: Final = frozenset({"e", "escape", "float", "int", "join", "replace"})
"""Filters that Jinja has as well, and a script means so."""
_USUAL: Final = Environment()  # noqa: S701 (it fills nothing: it tells what is Jinja's own)
EXTENSIONS: Final = frozenset({"jinja2.ext.ExprStmtExtension", "jinja2.ext.LoopControlExtension"})
"""Jinja's extensions that only change how tags run: `do`, `break` and `continue`."""


class ScriptEnvironment(TemplateEnvironment):
    """Templates that also call what their script hands over."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute as templates do; `%` also puts values into a text."""
        if operator == "%" and isinstance(left, str):
            return formatted(left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call what the script gave, and of Python's own values what does no harm."""
        if not self._is_the_scripts(called):
            return super().call(context, called, *args, **named)
        context[STATE].spend(1)
        context[STATE].work(sum(map(weight_of, (*args, *named.values()))))
        refuse_long(called, args)
        return context.call(called, *args, **named)

    def unsafe_undefined(self, obj: Any, attribute: str) -> NoReturn:  # noqa: ARG002 (Jinja's way)
        """Raise SecurityError for what is private: no unknown name stands for it."""
        raise SecurityError(attribute)

    def _is_the_scripts(self, called: Any) -> bool:
        if isinstance(called, Undefined) or not self.is_safe_callable(called):
            return False
        meant = getattr(called, "__wrapped__", called)  # `format` is wrapped by the sandbox
        owner, name = getattr(meant, "__self__", None), getattr(meant, "__name__", "")
        if type(owner) in _OF_VALUES:
            return name in _OF_VALUES[type(owner)]
        if isinstance(owner, str | dict | list | tuple | set | frozenset | bytes | bytearray | int):
            return False
        return not isinstance(owner, float) or isinstance(owner, _WHOLE)


def script_environment(given: Environment | None) -> ScriptEnvironment:
    """Return the environment of a script's templates, with all that the script's own brings."""
    base, own = make_environment(), _USUAL if given is None else given
    environment = ScriptEnvironment(
        autoescape=True,
        undefined=own.undefined,
        cache_size=0,
        optimized=False,
        extensions=[one for one in own.extensions if one in EXTENSIONS],
    )
    environment.tests = {**base.tests, **_brought(own.tests, _USUAL.tests)}
    environment.filters = {
        **base.filters,
        **paid_filters(_jinja_filters(), STATE, str),
        WORDED: _worded,
        **_brought(own.filters, _USUAL.filters),
    }
    environment.globals = {
        "cycler": Cycler,
        "dict": dict,
        "joiner": Joiner,
        "namespace": Namespace,
        **base.globals,
        **_brought(own.globals, _USUAL.globals),
    }
    environment.policies = own.policies
    return environment


def _brought(own: Mapping[str, Any], usual: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of an environment isn't Jinja's own."""
    return {name: one for name, one in own.items() if usual.get(name) is not one}


def _jinja_filters() -> dict[str, Filter]:
    kept = {name: one for name, one in FILTERS.items() if name not in _LEFT_OUT}
    ours = {name: one for name, one in OWN_FILTERS.items() if name not in _OWN_NAMES}
    return {
        **ours,
        **kept,
        **dict.fromkeys(("e", "escape", "forceescape"), _literal),
        "safe": _safe,
        "format": lambda text, *args, **named: formatted(str(text), named or args),
        **{name: within(kept[name]) for name in ("center", "indent", "replace", "join")},
    }


def _literal(value: Any) -> object:
    """Return the text as one that stands for itself."""
    return value if hasattr(value, "__html__") else Literal(value)


def _safe(value: Any) -> object:
    """Return what says of itself that it is markup already."""
    text = str(value)
    return Markup(text) if "<w:" in text else RichXml(text)  # noqa: S704 (the template says so)


def _worded(value: object) -> str:
    """Return what `~` puts together: the text that Python makes of a value."""
    text = Markup(value) if hasattr(value, "__html__") else str(value)  # noqa: S704 (it says itself that it is)
    bounded(text)
    return text
