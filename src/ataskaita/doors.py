"""The door of a package: each name is fetched from its room when it is first asked for."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module


def door(
    package: str, rooms: Sequence[str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return the package's `__getattr__` and `__dir__`: for the names in its `__all__`.

    Each is sought in the rooms in their order: put those first that are quick to import.
    """
    module = sys.modules[package]

    def fetch(name: str) -> object:
        if name in module.__all__:
            for room in rooms:
                found = getattr(import_module(f"{package}.{room}"), name, None)
                if found is not None:
                    setattr(module, name, found)
                    return found
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return fetch, lambda: [*vars(module), *module.__all__]
