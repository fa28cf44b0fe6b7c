"""What other packages bring by entry points: seen without loading what reads all about packages."""

import os
import sys
from functools import cache
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

RULES: Final = "ataskaita.rules"
"""Where a package says that it brings a rule."""
KINDS: Final = "ataskaita.kinds"
"""Where a package says that it brings a kind of reports."""
TEMPLATES: Final = "ataskaita.sablonai"
"""Where a package says that it brings templates."""
_ABOUT_PACKAGES: Final = (".dist-info", ".egg-info")
"""How folders end that say what a package is and brings."""


@cache
def brought(group: str) -> "tuple[EntryPoint, ...]":
    """Return the entry points of that group, of all packages."""
    if not are_brought(group):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415 (slow to load, and seldom needed)

    return tuple(entry_points(group=group))


def packages() -> tuple[str, ...]:
    """Return the packages that bring something, each with its version: “muziejus 1.0”."""
    sources = (one.dist for group in (RULES, KINDS) for one in brought(group))
    return tuple(sorted({f"{one.name} {one.version}" for one in sources if one is not None}))


def are_brought(group: str) -> bool:
    """Return whether a package says that it brings such a thing, or may say so."""
    finders = (one for one in sys.meta_path if hasattr(one, "find_distributions"))
    return any(one is not PathFinder for one in finders) or any(
        _brings(folder, group) for folder in sys.path
    )


def _brings(folder: str, group: str) -> bool:
    try:
        names = os.listdir(folder or os.curdir)  # noqa: PTH208 (as paths, they would be slow)
    except FileNotFoundError:
        return False
    except OSError:  # an archive
        return True
    about = (name for name in names if name.lower().endswith(_ABOUT_PACKAGES))
    places = (f"{folder or os.curdir}/{one}" for one in about)
    return folder.endswith(".egg") or any(_says_so(one, group) for one in places)


def _says_so(about: str, group: str) -> bool:
    try:
        with open(f"{about}/entry_points.txt", "rb") as file:  # noqa: PTH123 (see above)
            return group.encode() in file.read()
    except OSError:  # most packages bring nothing
        return False
