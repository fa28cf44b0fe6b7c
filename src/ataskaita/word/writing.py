"""Write a draft so that nothing is ever lost: whole or not at all, never over a person's work."""

import contextlib
import errno
import os
from itertools import count
from pathlib import Path

from ataskaita.errors import Fault, FileError, Place, refused_by_disk
from ataskaita.messages import Message
from ataskaita.messages.files import EDITED, LOCKED, UNWRITABLE
from ataskaita.word.seal import is_untouched


def write_draft(data: bytes, path: Path) -> None:
    """Write `data` to `path`, replacing only a draft of our own that nobody has changed.

    Where `path` holds anything else, or is open in Word, the draft is written beside it and
    FileError says where.
    """
    try:
        message = _obstacle(path)
        if message is None:
            message = _replace(data, path)
    except (OSError, ValueError, RuntimeError) as error:
        raise refused_by_disk(UNWRITABLE, path, error) from None
    if message is not None:
        raise _beside(data, path, message)


def _obstacle(path: Path) -> Message | None:
    """Return why `path` mustn't be replaced; None where it may."""
    if not path.exists():
        return None
    if any(owner.exists() for owner in _owner_files(path)):
        return LOCKED
    try:
        return None if is_untouched(path.read_bytes()) else EDITED
    except PermissionError:
        return LOCKED
    except OSError:
        return EDITED


def _owner_files(path: Path) -> tuple[Path, ...]:
    """Return the files that Word and LibreOffice keep beside an open document."""
    names = f"~${path.name}", f"~${path.name[1:]}", f"~${path.name[2:]}", f".~lock.{path.name}#"
    return tuple(path.with_name(name) for name in names)


def _beside(data: bytes, path: Path, message: Message) -> FileError:
    """Write the draft under the first free name beside `path`; return the error that says so."""
    for number in count(1):
        suffix = " (nauja)" if number == 1 else f" (nauja {number})"
        beside = path.with_name(f"{path.stem}{suffix}{path.suffix}")
        if _obstacle(beside) is None:
            break
    try:
        _put(data, beside)
    except OSError as error:
        return refused_by_disk(UNWRITABLE, beside, error)
    facts = {"file": str(path), "beside": str(beside)}
    return FileError([Fault(message, Place(str(path)), facts)])


def _replace(data: bytes, path: Path) -> Message | None:
    """Put `data` at `path`; return why it can't be replaced where another program holds it."""
    try:
        _put(data, path)
    except PermissionError:
        if not path.exists():
            raise
        return LOCKED
    return None


def _put(data: bytes, path: Path) -> None:
    """Put `data` at `path` whole: written beside it, brought to the disk, then renamed."""
    target = path.resolve()  # a link goes on pointing to its file
    if target.is_symlink():  # a ring of links, which Python tells of until 3.12
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    mode = target.stat().st_mode & 0o777 if target.exists() else None
    beside = target.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            with contextlib.suppress(OSError):  # some network disks know no permissions
                beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
