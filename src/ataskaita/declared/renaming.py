"""Names that were others before: those of earlier editions, as today's form has them."""

from collections.abc import Iterator
from typing import Any, Final

from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.kind import ReportKind

_FORMER: Final = "former"


def names_changed(kind: ReportKind) -> bool:
    """Return whether any name of the kind was another before."""
    if _FORMER not in kind.known:
        kind.known[_FORMER] = tuple(_former(kind))
    return bool(kind.known[_FORMER])


def moved_names(kind: ReportKind) -> dict[str, str]:
    """Return today's names by whole names that were others, from the top."""
    names_changed(kind)
    found = {old: new for old, new in kind.known[_FORMER] if "." in old}
    return {**found, **dict(kind.moved)}


def name_now(name: str, kind: ReportKind) -> str:
    """Return what the name is today; the same where it never changed."""
    if not names_changed(kind):
        return name
    for old, new in moved_names(kind).items():
        if name == old or name.startswith(f"{old}."):
            return f"{new}{name.removeprefix(old)}"
    return ".".join(_steps(name.split("."), kind.model))


def field_called(key: str, model: type[Any]) -> Declaration | None:
    """Return the field that data calls so, or called so before; None where there is none."""
    fields = declarations(model)
    for one in fields:
        if one.key == key:
            return one
    return next((one for one in fields if one.was == key), None)


def _steps(steps: list[str], model: type[Any]) -> Iterator[str]:
    """Generate the steps of a name as they are today; a row's own name stays."""
    for step in steps:
        key, bracket, number = step.partition("[")
        one = field_called(key, model) if _is_made(model) else None
        yield f"{one.key}{bracket}{number}" if one is not None else step
        rows = field_called("eilutes", model) if one is None and _is_made(model) else None
        found = one or rows
        model = found.type if found else model


def _is_made(model: type[Any]) -> bool:
    return hasattr(model, "__attrs_attrs__")


def _former(kind: ReportKind) -> Iterator[tuple[str, str]]:
    """Generate the names that were others, with today's: a key alone, or from the top."""
    yield from kind.moved
    for section in kind.sections:
        yield from _below(section, section.key)


def _below(declared: Declaration, path: str) -> Iterator[tuple[str, str]]:
    if declared.was:
        yield declared.was, path
    for one in declarations(declared.type) if declared.holds_objects else ():
        yield from _below(one, f"{path}.{one.key}")
