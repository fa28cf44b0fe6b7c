"""Whether other packages bring rules: seen without loading what reads all about packages."""

import os
import sys
from importlib.machinery import PathFinder
from typing import Final

ENTRY_POINTS: Final = "ataskaita.rules"
"""Where another package says that it brings a rule."""
_ABOUT_PACKAGES: Final = (".dist-info", ".egg-info")
"""How folders end that say what a package is and brings."""


def are_brought() -> bool:
    """Return whether a package says that it brings a rule, or may say so where Python looks."""
    finders = (one for one in sys.meta_path if hasattr(one, "find_distributions"))
    return any(one is not PathFinder for one in finders) or any(map(_brings, sys.path))


def _brings(folder: str) -> bool:
    try:
        names = os.listdir(folder or os.curdir)  # noqa: PTH208 (as paths, they would be slow)
    except FileNotFoundError:
        return False
    except OSError:  # an archive
        return True
    about = (name for name in names if name.lower().endswith(_ABOUT_PACKAGES))
    return folder.endswith(".egg") or any(_says_so(f"{folder or os.curdir}/{one}") for one in about)


def _says_so(about: str) -> bool:
    try:
        with open(f"{about}/entry_points.txt", "rb") as file:  # noqa: PTH123 (see above)
            return ENTRY_POINTS.encode() in file.read()
    except OSError:  # most packages bring nothing
        return False
