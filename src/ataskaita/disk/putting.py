"""Put a file in its place: whole or not at all, and over nothing but what may go.

It is written under another name beside, with its own permissions from birth, brought to the disk,
and only then gets its name: exclusively where nothing stands there. An old file is exchanged for
it, and looked at again once it is out of reach: what a person saved meanwhile is put back.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from ataskaita.disk.exchanging import exchange
from ataskaita.disk.leftovers import Judge, beside, sweep
from ataskaita.disk.locking import lock
from ataskaita.disk.reading import ordinary, read_file

_USUAL: Final = 0o666
"""The permissions of a new file; the system takes away what the user's mask says."""
_NO_LINKS: Final = frozenset(
    (errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.EINVAL)
)
"""What systems say where a disk knows no second names."""
_ATTEMPTS: Final = 5 if os.name == "nt" else 1
"""How often Windows is asked: what looks for viruses or makes an index lets go in a moment."""
_PAUSE: Final = 0.05
"""Seconds after the first attempt; twice as long after each more."""
_TRIES: Final = 3
"""How often all is begun anew where something came or went meanwhile."""
_SWEPT: Final[set[Path]] = set()
"""Folders that this process has looked through for leftovers."""


def put(data: bytes, path: Path, may_go: Judge, mode: int = _USUAL) -> bool:
    """Put `data` at `path`; return False where something stands there that may not go.

    Raise NoFileError for a folder or a device, OSError where the disk refuses.
    """
    target = _real(path)
    for left in reversed(range(_TRIES)):
        try:
            with _written((data,), target, mode) as made:
                _sweep_once(target.parent, may_go, made)
                return _create(made, target) or _replace(made, target, may_go)
        except FileNotFoundError:
            if not left or not target.parent.is_dir():
                raise
    return False


def put_over(
    pieces: Iterable[bytes], path: Path, mode: int = _USUAL, *, durable: bool = True
) -> None:
    """Put a file that no person works at, over whatever stands there.

    One that isn't `durable` may be gone after a power failure: whoever reads it must know.
    """
    with _written(pieces, path, mode, durable=durable) as made:
        _patiently(lambda: made.replace(path))


def _real(path: Path) -> Path:
    """Return the file that a link goes on pointing to; raise OSError for a ring of links."""
    target = path.resolve()
    if target.is_symlink():  # a ring, which Python tells of until 3.12
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


@contextmanager
def _written(
    pieces: Iterable[bytes], target: Path, mode: int = _USUAL, *, durable: bool = True
) -> Iterator[Path]:
    """Give the file, whole and on the disk, under a name beside; delete it where it keeps that."""
    made = beside(target)
    old = _mode_of(target)
    try:
        with _born(made, mode if old is None else old) as stream:
            lock(stream.fileno())  # as long as it is written, no other run takes it for left
            stream.writelines(pieces)
            stream.flush()
            if old is not None:
                with contextlib.suppress(OSError):  # some network disks know no permissions
                    made.chmod(old)
            if durable:
                os.fsync(stream.fileno())
        yield made
    finally:
        _drop(made)


def _born(path: Path, mode: int) -> BinaryIO:
    """Open a file that nothing may stand in the place of, with its permissions from birth."""

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    return open(path, "xb", opener=opener)


def _mode_of(target: Path) -> int | None:
    """Return the permissions of what stands there; None where nothing does."""
    try:
        return ordinary(target).st_mode & 0o777
    except FileNotFoundError:
        return None


def _sweep_once(folder: Path, may_go: Judge, made: Path) -> None:
    if folder not in _SWEPT:
        _SWEPT.add(folder)
        sweep(folder, may_go, now=made.stat().st_mtime)


def _create(made: Path, target: Path) -> bool:
    """Give the file its name where nothing has it; return whether that was so."""
    try:
        if os.name == "nt":
            _patiently(lambda: made.rename(target))  # over nothing, there
        else:
            target.hardlink_to(made)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _claim(made, target)
    return True


def _claim(made: Path, target: Path) -> bool:
    """Do the same by an empty file, which nobody can make twice, where there are no links."""
    try:
        target.open("xb").close()
    except FileExistsError:
        return False
    try:
        return _replace(made, target, lambda there: not there)
    except BaseException:
        with contextlib.suppress(OSError):
            if not target.stat().st_size:
                target.unlink()
        raise


def _replace(made: Path, target: Path, may_go: Judge) -> bool:
    """Put the file in the place of an old one that may go; return False where it may not."""
    looked = read_file(target)
    if not may_go(looked):
        return False

    def is_known(there: bytes) -> bool:
        return there == looked or may_go(there)

    ours = made.with_suffix(".old")
    made.rename(ours)  # a person's file may soon bear this name: nobody deletes it unseen
    if exchange(ours, target):
        return _is_settled(ours, target, is_known)
    return _swap(ours, target, is_known)


def _swap(made: Path, target: Path, is_known: Judge) -> bool:
    """Do in steps what the system can't do in one; what is left is the time between two of them."""
    old = beside(target).with_suffix(".old")
    try:
        with contextlib.suppress(OSError):
            old.hardlink_to(target)  # whoever writes into the old file goes on writing here
        if not is_known(read_file(target)):
            _drop(old)
            return False
        _patiently(lambda: made.replace(target))
    except BaseException:
        _drop(old)
        raise
    finally:
        _drop(made)
    return not old.exists() or _is_settled(old, target, is_known)


def _is_settled(old: Path, target: Path, is_known: Judge) -> bool:
    """Return whether what stood there was to go; put it back where it was not."""
    known = is_known(old.read_bytes())
    if not known and not exchange(old, target):
        old.replace(target)
    _drop(old)
    return known


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _patiently(step: Callable[[], object]) -> None:
    """Do a step; on Windows, again after a while where another program has the file."""
    for attempt in range(_ATTEMPTS):
        try:
            step()
        except PermissionError:
            if attempt + 1 == _ATTEMPTS:
                raise
            time.sleep(_PAUSE * 2**attempt)
        else:
            return
