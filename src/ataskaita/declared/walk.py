"""Go through a report's objects, each with its data path: `projektai.sarasas[2]`."""

from collections.abc import Iterator
from typing import Any

from ataskaita.declared.declare import Declaration, Kind, declarations, declared_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import column_steps
from ataskaita.declared.prose import Prose
from ataskaita.declared.totals import is_section

_SETTINGS = "zodziai"
_WORDS = (str, Prose)


def objects_of(owner: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Generate `owner` and every object below it, with their paths."""
    yield path, owner
    for place, below in sections_below(owner, path):
        if declared_of(type(below)).holding:
            yield from objects_of(below, place)
        else:  # as all rows of long lists
            yield place, below


def sections_below(owner: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Generate the objects right below `owner`, with their paths."""
    for one in declared_of(type(owner)).holding:
        if not (value := getattr(owner, one.name)):
            continue
        place = joined(path, one.key)
        if is_section(value):
            yield place, value
        elif isinstance(value, Keyed):
            yield from (
                (joined(place, key), item) for key, item in value.items() if is_section(item)
            )
        elif isinstance(value, tuple):
            items = zip(_steps(one.kind, value), value, strict=True)
            yield from ((f"{place}{step}", item) for step, item in items if is_section(item))


def _steps(kind: Kind, items: tuple[Any, ...]) -> Iterator[str]:
    """Generate what leads from a list to each of its items."""
    if kind is Kind.COLUMNS:
        return column_steps(items)
    return (f"[{number}]" for number in range(1, len(items) + 1))


def texts_of(owner: Any, path: str = "") -> Iterator[tuple[str, str | Prose]]:
    """Generate each text that people wrote, with its path."""
    yield from _own_texts(owner, path)
    for place, below in sections_below(owner, path):
        if place.startswith(_SETTINGS):
            continue
        if declared_of(type(below)).holding:
            yield from texts_of(below, place)
        else:
            yield from _own_texts(below, place)


def proses_of(owner: Any, path: str = "") -> Iterator[tuple[str, Prose]]:
    """Generate each text that may quote, with its path."""
    for one in declared_of(type(owner)).written:
        value = getattr(owner, one.name)
        if isinstance(value, Prose):
            yield joined(path, one.key), value
    for place, below in sections_below(owner, path):
        if declared_of(type(below)).tells and not place.startswith(_SETTINGS):
            yield from proses_of(below, place)


def _own_texts(owner: Any, path: str) -> Iterator[tuple[str, str | Prose]]:
    for one in declared_of(type(owner)).written:
        value = getattr(owner, one.name)
        if isinstance(value, _WORDS):
            yield joined(path, one.key), value


def row_name(owner: Any) -> str:
    """Return the first text of an object, by which people know it; nothing where it has none."""
    for one in declared_of(type(owner)).fields if is_section(owner) else ():
        value = getattr(owner, one.name)
        if one.kind in (Kind.TEXT, Kind.NAME, Kind.PERSON) and isinstance(value, str):
            return value
    return ""


def joined(path: str, key: str) -> str:
    """Return the path of `key` below `path`."""
    return f"{path}.{key}" if path and key else path or key


def fields_below(
    declared: Declaration, path: str = "", labels: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], Declaration]]:
    """Generate the field and, of a part, all that stand once in it: path, labels, declaration.

    The labels lead from the outermost part down to the field itself.
    """
    here = (*labels, declared.label.rstrip(":"))
    place = f"{path}.{declared.key}" if path else declared.key
    yield place, here, declared
    if declared.kind is Kind.PART:
        for one in declarations(declared.type):
            yield from fields_below(one, place, here)
