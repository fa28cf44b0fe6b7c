"""Lock an open file: the system lets go when its process ends, however that is."""

import errno
import sys
from typing import Final

_HELD: Final = frozenset((errno.EACCES, errno.EAGAIN, errno.EDEADLK))
"""What systems say of a lock that another has; anything else says that the disk knows no locks."""

if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock(number: int) -> bool | None:
    """Return whether the open file of that number is now locked; None where nothing can be."""
    try:
        _lock(number)
    except OSError as error:
        return False if error.errno in _HELD else None
    return True
