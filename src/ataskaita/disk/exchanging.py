"""Exchange two files in one step, where the system can: Linux, on its own disks."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

_HERE: Final = -100
"""AT_FDCWD: names are as they are written."""
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE (renameat2(2))."""


def exchange(one: Path, other: Path) -> bool:
    """Give each of two files the other's name; return whether that was done."""
    rename = _rename() if sys.platform == "linux" else None
    if rename is None:
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


@cache
def _rename() -> Any:
    """Return the system's own function; None where its library has none."""
    try:
        import ctypes  # noqa: PLC0415 (only where an old file is replaced)

        rename = ctypes.CDLL(None).renameat2
        where = ctypes.c_int, ctypes.c_char_p
        rename.argtypes = (*where, *where, ctypes.c_uint)
    except (ImportError, OSError, AttributeError):
        return None
    return rename
