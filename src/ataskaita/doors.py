"""A door: each name of a module is fetched from its room when it is first asked for."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module


def door(
    name: str, rooms: Sequence[str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return a module's or package's `__getattr__` and `__dir__`: for the names in its `__all__`.

    Each is sought in the rooms of its package in their order: put those first that are quick to
    import.
    """
    module = sys.modules[name]

    def fetch(asked: str) -> object:
        if asked in module.__all__:
            for room in rooms:
                found = getattr(import_module(f"{module.__package__}.{room}"), asked, None)
                if found is not None:
                    setattr(module, asked, found)
                    return found
        raise AttributeError(f"module {name!r} has no attribute {asked!r}")

    return fetch, lambda: [*vars(module), *module.__all__]
