"""Go through a report's objects, each with its data path: `projektai.sarasas[2]`."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Prose
from ataskaita.declared.totals import is_section

_OF_PEOPLE = (Kind.TEXT, Kind.NAME, Kind.PERSON)
_WRITTEN = (*_OF_PEOPLE, Kind.PROSE)
_HOLDING = (Kind.PART, Kind.KEYED, Kind.LIST)
_SETTINGS = "zodziai"


class _Fields(NamedTuple):
    """The fields of a class that are to be gone through."""

    written: tuple[Declaration, ...]
    holding: tuple[Declaration, ...]


_KNOWN: dict[type[Any], _Fields] = {}


def objects_of(owner: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Generate `owner` and every object below it, with their paths."""
    yield path, owner
    for place, below in sections_below(owner, path):
        yield from objects_of(below, place)


def sections_below(owner: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Generate the objects right below `owner`, with their paths."""
    for one in _fields(type(owner)).holding:
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
            items = enumerate(value, start=1)
            yield from ((f"{place}[{number}]", item) for number, item in items if is_section(item))


def _fields(model: type[Any]) -> _Fields:
    """Return the fields with texts, and those with objects; known ones aren't looked for again."""
    if model not in _KNOWN:
        declared = declarations(model)
        written = tuple(one for one in declared if one.kind in _WRITTEN)
        _KNOWN[model] = _Fields(written, tuple(one for one in declared if one.kind in _HOLDING))
    return _KNOWN[model]


def texts_of(owner: Any, path: str = "") -> Iterator[tuple[str, str | Prose]]:
    """Generate each text that people wrote, with its path."""
    for one in _fields(type(owner)).written:
        value = getattr(owner, one.name)
        if isinstance(value, Prose) or (isinstance(value, str) and one.kind in _OF_PEOPLE):
            yield joined(path, one.key), value
    for place, below in sections_below(owner, path):
        if not place.startswith(_SETTINGS):
            yield from texts_of(below, place)


def joined(path: str, key: str) -> str:
    """Return the path of `key` below `path`."""
    return f"{path}.{key}" if path and key else path or key
