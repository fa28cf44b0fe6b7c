"""What is wrong with a call that has failed: held against what the function says it takes."""

import sys
import typing
from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from inspect import BoundArguments, Signature

_STARS: Final = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}


def refuse_wrong(
    function: Callable[..., Any], name: str, args: tuple[Any, ...], named: Mapping[str, Any]
) -> None:
    """Raise CallError where the call doesn't fit what the function takes."""
    from inspect import signature  # noqa: PLC0415 (of failures alone)

    known = signature(function)
    try:
        bound = known.bind(*args, **named)
    except TypeError:
        _refuse_names(known, name, args, named)
    for one, hint in _misfits(function, bound):
        _refuse(
            "WRONG_VALUE",
            name,
            known,
            name=one,
            expected=_told(hint),
            given=type(bound.arguments[one]).__name__,
        )


def _refuse_names(
    known: "Signature", name: str, args: tuple[Any, ...], named: Mapping[str, Any]
) -> NoReturn:
    """Raise CallError for values that the call lacks, or doesn't know."""
    from difflib import get_close_matches  # noqa: PLC0415 (of failures alone)

    names = [one for one in known.parameters if one not in ("self", "cls")]
    for one in named:
        if one not in names:
            close = get_close_matches(one, names, n=1)
            nearest = f" ({close[0]}?)" if close else ""
            _refuse("UNKNOWN_ARGUMENT", name, known, name=one, nearest=nearest)
    places = [one for one in known.parameters.values() if one.kind is not one.KEYWORD_ONLY]
    asked = places[len(args) :] + [one for one in known.parameters.values() if one not in places]
    lacking = [one.name for one in asked if one.default is one.empty and one.name not in named]
    if lacking:
        _refuse("LACKING_ARGUMENT", name, known, name=", ".join(lacking))
    _refuse("TOO_MANY_ARGUMENTS", name, known, number=str(len(args)))


def _refuse(message: str, call: str, known: "Signature", **facts: str) -> NoReturn:
    from ataskaita.errors import CallError, Fault, Place  # noqa: PLC0415 (of failures alone)
    from ataskaita.messages import calling  # noqa: PLC0415 (the same)

    facts["call"] = f"{call}({_shape(known)})"
    raise CallError([Fault(getattr(calling, message), Place(call), facts)])


def _shape(known: "Signature") -> str:
    """Return how a call is written, without types."""
    shown, is_bare = list[str](), False
    for one in known.parameters.values():
        if one.name in ("self", "cls"):
            continue
        if one.kind is one.KEYWORD_ONLY and not is_bare:
            is_bare = True
            shown.append("*")
        stars = _STARS.get(one.kind.name, "")
        default = "" if one.default is one.empty else f"={_short(one.default)}"
        shown.append(f"{stars}{one.name}{default}")
    return ", ".join(shown)


def _short(value: object) -> str:
    plain = value is None or isinstance(value, str | int | float | tuple)
    return repr(value) if plain else "…"


def _misfits(function: Callable[..., Any], bound: "BoundArguments") -> Iterator[tuple[str, Any]]:
    """Generate the names of values that aren't what the function says, each with what it says."""
    hints = _hints(function)
    for name, value in bound.arguments.items():
        if name in hints and not _fits(value, hints[name]):
            yield name, hints[name]


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    """Return what the function says of its values; what isn't known at run time may be anything."""
    unknown: dict[str, Any] = {}
    space = vars(sys.modules[function.__module__])
    for _ in range(len(function.__annotations__) + 9):
        try:
            return typing.get_type_hints(function, {**space, **unknown})
        except NameError as error:
            unknown[str(error.name)] = Any
    return {}


def _fits(value: object, hint: Any) -> bool:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, UnionType):
        return any(_fits(value, one) for one in typing.get_args(hint))
    if origin is typing.Literal:
        return value in typing.get_args(hint)
    if hint is None:
        return value is None
    if origin in (IO, typing.TextIO, typing.BinaryIO) or hint in (typing.TextIO, typing.BinaryIO):
        return hasattr(value, "read") or hasattr(value, "write")
    meant = origin or hint
    if not isinstance(meant, type) or getattr(meant, "_is_protocol", False):
        return True
    if isinstance(value, str | bytes) and meant not in (str, bytes, object):
        return False if origin else isinstance(value, meant)  # a text is no list of texts
    return isinstance(value, meant) or (meant is float and isinstance(value, int))


def _told(hint: Any) -> str:
    """Return what is expected, as it is written in Python."""
    if typing.get_origin(hint) in (typing.Union, UnionType):
        return " | ".join(dict.fromkeys(map(_told, typing.get_args(hint))))
    if hint is NoneType:
        return "None"
    if isinstance(hint, type) and not typing.get_args(hint):
        return hint.__name__
    return ".".join(one for one in str(hint).split(".")[-1:])
