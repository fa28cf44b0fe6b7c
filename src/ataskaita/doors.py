"""A door: each name of a module is fetched from its room when it is first asked for."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import FunctionType

from ataskaita.calls import called


def door(
    name: str, rooms: Mapping[str, Sequence[str]], *, public: bool = False
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return a module's or package's `__getattr__` and `__dir__`: for the names of each room.

    Rooms are those of its package. A name may have another in its room, behind an equals sign:
    `STANDARD_WORDS=STANDARD`. A `public` door tells of wrong calls in our words.
    """
    module = sys.modules[name]
    known = {
        outer: (room, inner or outer)
        for room, told in rooms.items()
        for outer, _, inner in (one.partition("=") for one in told)
    }

    def fetch(asked: str) -> object:
        if asked not in known:
            raise AttributeError(f"module {name!r} has no attribute {asked!r}")
        room, inner = known[asked]
        found: object = getattr(import_module(f"{module.__package__}.{room}"), inner)
        if public and isinstance(found, FunctionType):
            found = called(found, f"{name}.{asked}")
        setattr(module, asked, found)
        return found

    return fetch, lambda: [*vars(module), *known]
