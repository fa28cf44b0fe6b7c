"""Read ordinary files only: a pipe or a device would be waited for without end."""

import os
import stat
from pathlib import Path
from typing import Final, Literal

What = Literal["folder", "device"]
"""What may stand where a file is meant; pipes and sockets are as devices to a person."""

_KINDS: Final[dict[int, What]] = {stat.S_IFDIR: "folder"}


class NoFileError(OSError):
    """Raised where something stands that is no ordinary file."""

    def __init__(self, path: Path, what: What) -> None:
        super().__init__(f"{path}: {what}")
        self.what: What = what


def ordinary(path: Path) -> os.stat_result:
    """Return what the disk tells of a file; raise NoFileError where it is none, or OSError.

    A link is what it leads to.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise NoFileError(path, _KINDS.get(stat.S_IFMT(found.st_mode), "device"))
    return found


def read_file(path: Path) -> bytes:
    """Return what an ordinary file holds; raise OSError where there is none."""
    ordinary(path)
    return path.read_bytes()
