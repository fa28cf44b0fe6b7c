"""Write a draft so that nothing is ever lost: whole or not at all, never over a person's work."""

import contextlib
import os
import tempfile
from itertools import count
from pathlib import Path

from ataskaita.errors import Fault, FileError, Place
from ataskaita.messages.files import EDITED, LOCKED, UNWRITABLE
from ataskaita.messages.message import Message
from ataskaita.word.seal import is_untouched


def write_draft(data: bytes, path: Path) -> None:
    """Write `data` to `path`, replacing only a draft of our own that nobody has changed.

    Where `path` holds anything else, or is open in Word, the draft is written beside it and
    FileError says where.
    """
    message = _obstacle(path)
    if message is not None:
        raise _beside(data, path, message)
    try:
        _replace(data, path)
    except PermissionError:
        if not path.exists():
            raise _unwritable(path, "permission denied") from None
        raise _beside(data, path, LOCKED) from None
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from None


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
        _replace(data, beside)
    except OSError as error:
        return _unwritable(beside, error.strerror or str(error))
    facts = {"file": str(path), "beside": str(beside)}
    return FileError([Fault(message, Place(str(path)), facts)])


def _replace(data: bytes, path: Path) -> None:
    """Put `data` at `path` whole: written beside it, brought to the disk, then renamed."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """Return the permissions of the file that stands there; those of any new file otherwise."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, reason: str) -> FileError:
    facts = {"file": str(path), "reason": reason}
    return FileError([Fault(UNWRITABLE, Place(str(path)), facts)])
