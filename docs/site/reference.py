"""The page of names: each one that is promised, with its call, its words, its attributes."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Final

from docs.site.notes import notes_of, notes_under
from docs.site.outer import PROJECT

_ROW: Final = re.compile(r"^\| `(ataskaita[\w.]*)` \|", re.MULTILINE)
_ROOMS: Final = re.compile(r"\b(?:[a-z_]\w*\.)+(?=[A-Z])")
_CLASS: Final = re.compile(r"<class '([\w.]+)'>")
_OURS: Final = "ataskaita"
_WIDE: Final = 88
_SHORT: Final = 120
_HEAD: Final = """\
# Names

Every name that [we promise](promises.md), made from the code: `import ataskaita as at`, or
`from ataskaita.batch import jobs_in`. What isn't here is private. A field of a report says after
its type how data calls it, and its label.

| module | |
|--|--|
"""
_FOLDER: Final = "reference"
_PLENTY: Final = 40
"""Letters of a default value; a longer one says nothing to a reader."""


class _Written(str):
    """An annotation as it is written."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def pages() -> Iterator[tuple[str, str]]:
    """Generate the place and the text of the page that lists the modules, and of each one's."""
    yield "reference.md", _HEAD + "\n".join(_list())
    places = _places()
    for door in doors():
        yield f"{_FOLDER}/{door}.md", "\n".join(_page(door, places))


def doors() -> list[str]:
    """Return the modules whose names are promised, as the page of promises has them."""
    return _ROW.findall((PROJECT / "docs" / "promises.md").read_text(encoding="utf-8"))


def promised() -> dict[str, object]:
    """Return every promised name with its module, and what it is."""
    modules = [import_module(one) for one in doors()]
    return {f"{one.__name__}.{name}": getattr(one, name) for one in modules for name in one.__all__}


def _places() -> dict[int, str]:
    """Return where each name is explained: at the first door, by its own name, not a short one."""
    told = reversed(promised().items())
    return {_identity(found): place for place, found in sorted(told, key=_is_its_own)}


def _identity(found: object) -> int:
    """Return what is one for a function that several doors hand out, each in a coat of its own."""
    return id(inspect.unwrap(found) if inspect.isroutine(found) else found)


def _is_its_own(item: tuple[str, object]) -> bool:
    place, found = item
    return place.rpartition(".")[2] == getattr(found, "__name__", "")


def _list() -> Iterator[str]:
    for door in doors():
        module = import_module(door)
        names = ", ".join(f"[`{one}`]({_way(f'{door}.{one}')})" for one in module.__all__)
        first = _words(module).partition("\n\n")[0].replace("\n", " ")
        yield f"| [`{door}`]({_FOLDER}/{door}.md) | {first}<br>{names} |"


def _way(place: str) -> str:
    return f"{_FOLDER}/{place.rpartition('.')[0]}.md#{place}"


def _page(door: str, places: dict[int, str]) -> Iterator[str]:
    module = import_module(door)
    yield f"# {door}\n\n{_words(module)}\n"
    for name in module.__all__:
        yield f"## {name} {{ #{door}.{name} }}\n"
        yield from _entry(module, name, places)


def _entry(module: ModuleType, name: str, places: dict[int, str]) -> Iterator[str]:
    found: object = getattr(module, name)
    first = places[_identity(found)]
    if first != f"{module.__name__}.{name}" and (inspect.isclass(found) or callable(found)):
        yield f"[`{first}`](../{_way(first)}), by another door.\n"
    elif inspect.isclass(found) or inspect.isroutine(found):
        yield f"```python\n{_call(found, name)}\n```\n\n{_words(found)}\n"
        if inspect.isclass(found):
            yield from _members(found, places)
    else:
        yield from _value(module, name, found)


def _value(module: ModuleType, name: str, found: object) -> Iterator[str]:
    """Generate what a value or the name of a type says of itself."""
    told = _plainly(repr(found))
    if len(told) < _SHORT:
        yield f"```python\n{name} = {told}\n```\n"
    else:
        yield f"`{type(found).__name__}`.\n"
    yield f"{notes_under(module, name)}\n"


def _plainly(told: str) -> str:
    return _ROOMS.sub("", _CLASS.sub(r"\1", told)).replace("NoneType", "None")


def _call(found: object, name: str) -> str:
    """Return how it is called, a long call over several lines."""
    try:
        told = inspect.signature(found)  # type: ignore[arg-type]  # a class or a function
    except (TypeError, ValueError):
        return name
    parameters = [
        one.replace(annotation=_written(one.annotation), default=_shortly(one.default))
        for one in told.parameters.values()
        if one.name not in {"self", "cls"}
    ]
    told = told.replace(parameters=parameters, return_annotation=_written(told.return_annotation))
    line = f"{name}{_plainly(str(told))}"
    if len(line) < _WIDE:
        return line
    inner = [_plainly(one) for one in _signs(parameters)]
    ends = _plainly(str(told.replace(parameters=()))).removeprefix("()")
    return f"{name}(\n    " + ",\n    ".join(inner) + f",\n){ends}"


def _signs(parameters: list[inspect.Parameter]) -> Iterator[str]:
    """Generate the parameters, with the star behind which all go by name."""
    kinds = [one.kind for one in parameters]
    for number, one in enumerate(parameters):
        named = one.kind is inspect.Parameter.KEYWORD_ONLY
        if named and one.kind not in kinds[:number] and one.VAR_POSITIONAL not in kinds:
            yield "*"
        yield str(one)


def _shortly(default: object) -> object:
    return default if len(repr(default)) < _PLENTY else _Written("…")


def _written(annotation: object) -> object:
    return _Written(annotation) if isinstance(annotation, str) else annotation


def _words(found: object) -> str:
    return inspect.cleandoc(getattr(found, "__doc__", None) or "")


def _members(kind: type, places: dict[int, str]) -> Iterator[str]:
    """Generate what an object of the class has: attributes with their notes, and calls.

    What it has of a base that is promised itself stands there.
    """
    bases = [one for one in kind.__mro__ if one.__module__.startswith(_OURS)]
    own = [one for one in bases if one is kind or id(one) not in places]
    notes = {name: told for one in reversed(own) for name, told in notes_of(one).items()}
    if notes:
        yield "| attribute | | |\n|--|--|--|"
        yield from (f"| `{name}` | `{shape}` | {note} |" for name, (shape, note) in notes.items())
        yield ""
    for name, call, words in _calls(own):
        yield f"### {name}\n\n```python\n{call}\n```\n\n{words}\n"
    for one in bases:
        if one not in own:
            yield f"And all that [`{one.__name__}`](../{_way(places[id(one)])}) has.\n"


def _calls(kinds: list[type]) -> Iterator[tuple[str, str, str]]:
    """Generate the calls and properties of the classes, each once."""
    seen: set[str] = set()
    for kind in kinds:
        for name, one in vars(kind).items():
            function = one.fget if isinstance(one, property) else getattr(one, "__func__", one)
            if name.startswith("_") or not inspect.isfunction(function) or not function.__doc__:
                continue
            if name not in seen:
                seen.add(name)
                told = _call(function, name)
                yield (
                    name,
                    told.replace("()", "") if isinstance(one, property) else told,
                    _words(one),
                )
