"""All names that filling surely asks for in vain, once it has stopped at the first of them.

Only what is surely reached counts: a branch whose condition holds, a loop over what is there.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from jinja2 import nodes

from ataskaita.errors import Fault, Place
from ataskaita.messages.template import UNKNOWN_NAME, UNKNOWN_NAME_NEAREST
from ataskaita.template.checking.asking import NOT_LISTED, Suggestions, items_of
from ataskaita.template.checking.expressions import Reader
from ataskaita.template.checking.statements import follow, named
from ataskaita.template.checking.troubles import NoName
from ataskaita.template.code.environment import make_environment
from ataskaita.template.faults import words_near
from ataskaita.template.rendering import TaggedPart

_MOST: Final = 200
"""So many are told."""


def lacking_names(
    parts: Mapping[str, TaggedPart], names: Mapping[str, object], file: str
) -> tuple[Fault, ...]:
    """Return a fault for each name that the parts surely ask for and `names` don't have."""
    environment, known = make_environment(), Suggestions(lambda: names)
    found: dict[tuple[str, str], Fault] = {}
    for part in parts.values():
        reader = Reader(names, environment)
        for line, trouble in _troubles(environment.parse(part.source).body, reader):
            place = Place(file, within=words_near(part.source, line))
            near = known.nearest(trouble.written, trouble.owners, trouble.around)
            facts = {"name": trouble.written, "nearest": near}
            message = UNKNOWN_NAME_NEAREST if near else UNKNOWN_NAME
            found.setdefault((trouble.written, place.within), Fault(message, place, facts))
            if len(found) == _MOST:
                return tuple(found.values())
    return tuple(found.values())


def _troubles(body: list[Any], reader: Reader) -> Iterator[tuple[int, NoName]]:
    """Generate what the statements ask for in vain, with the line of each."""
    for one in body:
        if isinstance(one, nodes.If):
            yield from _of_choice(one, reader)
        elif isinstance(one, nodes.For):
            yield from _of_loop(one, reader)
        elif isinstance(one, nodes.Output):
            for each in one.nodes:
                follow(each, reader)
                yield from _taken(reader, each.lineno)
        elif isinstance(one, nodes.Assign):
            follow(one, reader)
            yield from _taken(reader, one.lineno)


def _of_choice(choice: nodes.If, reader: Reader) -> Iterator[tuple[int, NoName]]:
    """Generate those of the branch that is taken, as far as that is certain."""
    for one in (choice, *choice.elif_):
        value = reader.value(one.test)
        yield from _taken(reader, one.lineno)
        if len(value) != 1:
            return
        if value[0]:
            yield from _troubles(one.body, reader)
            return
    yield from _troubles(choice.else_, reader)


def _of_loop(loop: nodes.For, reader: Reader) -> Iterator[tuple[int, NoName]]:
    items = items_of(reader.value(loop.iter))
    yield from _taken(reader, loop.lineno)
    if items and items is not NOT_LISTED and loop.test is None:
        reader.scopes.append(named(loop.target, items))
        yield from _troubles(loop.body, reader)
        reader.scopes.pop()


def _taken(reader: Reader, line: int) -> Iterator[tuple[int, NoName]]:
    found = [one for one in reader.troubles if isinstance(one, NoName)]
    reader.troubles.clear()
    return ((line, one) for one in found)
