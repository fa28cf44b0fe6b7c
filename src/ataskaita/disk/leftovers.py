"""Delete what killed runs left of files that they were putting in their place.

Names say what is ours; a lock, or a short age where there are no locks, what is still at work.
"""

import contextlib
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ataskaita.disk.locking import lock

_HALF: Final = re.compile(r"\.[0-9a-f]{16}\.tmp")
"""A file that wasn't in its place yet."""
_OLD: Final = re.compile(r"\.[0-9a-f]{16}\.old")
"""What stood in a file's place, taken aside until it was looked at again."""
_AT_WORK: Final = 60.0
"""Seconds in which a file may still be at work though nothing holds it: between two steps."""
_WITHOUT_LOCKS: Final = 86_400.0
"""The same on a disk that knows no locks: a day."""

Judge = Callable[[bytes], bool]
"""Says whether what stands in a file's place may go."""


def beside(target: Path) -> Path:
    """Return a name beside the target that nothing has; the old file's own ends in `.old`."""
    return target.with_name(f".{os.urandom(8).hex()}.tmp")


def sweep(folder: Path, may_go: Judge, age: float = _AT_WORK, now: float | None = None) -> None:
    """Delete the leftovers that are as old as `age` in seconds, by the disk's own time `now`.

    What was taken aside goes only where it `may_go`: a person may have saved it right then.
    """
    with contextlib.suppress(OSError):
        now = time.time() if now is None else now
        for one in list(_leftovers(folder)):
            with contextlib.suppress(OSError):
                since = now - one.lstat().st_mtime
                if since >= age and _is_left(one, since) and _may_go(one, may_go):
                    one.unlink()


def _leftovers(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for one in entries:
            if (_HALF.fullmatch(one.name) or _OLD.fullmatch(one.name)) and one.is_file(
                follow_symlinks=False
            ):
                yield Path(one.path)


def _is_left(path: Path, since: float) -> bool:
    """Return whether no living process holds the file."""
    with path.open("rb") as file:
        free = lock(file.fileno())
    return since >= _WITHOUT_LOCKS if free is None else free


def _may_go(path: Path, may_go: Judge) -> bool:
    return _HALF.fullmatch(path.name) is not None or may_go(path.read_bytes())
