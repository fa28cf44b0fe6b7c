"""Wait until somebody saves one of some files: by looking again, which works on any drive.

Systems can tell of changes themselves, but not of those on network and cloud drives, where
institutions keep their files; and a dozen files are looked at in less than a millisecond.
"""

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

State = tuple[int, int, int] | None
"""When a file was saved, its size, and which file it is; None where there is none."""

_EVERY: Final = 0.25
"""Seconds between two looks."""
_PATIENCE: Final = 12
"""Looks after which a file that is gone stays gone: programs save by putting another there."""


def states_of(files: Iterable[Path]) -> dict[Path, State]:
    """Return what the disk tells of each file."""
    return {one: _state_of(one) for one in files}


def wait_until_saved(known: Mapping[Path, State]) -> None:
    """Return when the files aren't as `known` any more, and nobody writes them at the moment."""
    before, looks = dict(known), 0
    while True:
        time.sleep(_EVERY)
        now, last = states_of(known), before
        before = now
        if now == known or now != last:
            continue
        looks += 1
        is_one_gone = any(state and not now[one] for one, state in known.items())
        if looks > _PATIENCE or not is_one_gone:
            return


def _state_of(path: Path) -> State:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
