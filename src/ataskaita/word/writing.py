"""Write a draft so that nothing is ever lost: whole or not at all, never over a person's work."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

from ataskaita.disk import NoFileError, put, read_file
from ataskaita.errors import Fault, FileError, Place, refused_by_disk
from ataskaita.messages import Message
from ataskaita.messages.files import ANOTHER_S, EDITED, LOCKED, UNWRITABLE
from ataskaita.word.owner import institution_of
from ataskaita.word.page_seal import PAGE_HEAD, is_untouched_page
from ataskaita.word.pdf_seal import HEAD, is_untouched_pdf
from ataskaita.word.seal import is_untouched

Claim = Callable[[bytes], Message | None]
"""Says why what stands in a draft's place may not go; None where it may."""


def write_draft(data: bytes, path: Path, *, shared: bool = False) -> None:
    """Write `data` to `path`, replacing only a draft of our own that nobody has changed.

    Where `path` holds anything else, or is open in Word, the draft is written beside it and
    FileError says where; in a `shared` folder also where it holds another institution's report.
    A folder or a device is refused.
    """
    claim = partial(_claim, data if shared else b"")
    try:
        message = _obstacle(path, claim) or _put(data, path, claim)
    except (OSError, ValueError, RuntimeError) as error:
        raise refused_by_disk(UNWRITABLE, path, error) from None
    if message is not None:
        raise _beside(data, path, message, claim)


def write_beside(data: bytes, path: Path, suffix: str) -> Path:
    """Write `data` under the first free name with that suffix beside `path`; return where."""
    beside = path
    try:
        for beside in _names(path, suffix):
            if not beside.exists() and put(data, beside, lambda _: False):
                break
    except (OSError, ValueError, RuntimeError) as error:
        raise refused_by_disk(UNWRITABLE, beside, error) from None
    return beside


def write_over(data: bytes, path: Path, known: bytes) -> None:
    """Write `data` to `path`, where what stands there is still what is `known` to.

    Where it has been changed meanwhile, or is open in Word, write beside it; FileError says where.
    """

    def claim(there: bytes) -> Message | None:
        return None if there == known else EDITED

    try:
        message = _obstacle(path, claim) or _put(data, path, claim)
    except (OSError, ValueError, RuntimeError) as error:
        raise refused_by_disk(UNWRITABLE, path, error) from None
    if message is not None:
        raise _beside(data, path, message, claim)


def _obstacle(path: Path, claim: Claim) -> Message | None:
    """Return why `path` mustn't be replaced; None where it may. Raise NoFileError for no file."""
    if not path.exists():
        return None
    if any(owner.exists() for owner in owner_files(path)):
        return LOCKED
    try:
        return claim(read_file(path))
    except NoFileError:
        raise
    except PermissionError:
        return LOCKED
    except OSError:
        return EDITED


def _claim(new: bytes, there: bytes) -> Message | None:
    """Return whose the document that stands there is; None where it may go."""
    ours = _knowing(there)
    if not ours(there):
        return EDITED
    own = institution_of(new)
    return ANOTHER_S if own and institution_of(there) not in ("", own) else None


def _knowing(there: bytes) -> Callable[[bytes], bool]:
    """Return what knows whether a file of that form is as we wrote it."""
    if there.startswith(HEAD):
        return is_untouched_pdf
    return is_untouched_page if there.startswith(PAGE_HEAD) else is_untouched


def owner_files(path: Path) -> tuple[Path, ...]:
    """Return the files that Word and LibreOffice keep beside an open document."""
    names = f"~${path.name}", f"~${path.name[1:]}", f"~${path.name[2:]}", f".~lock.{path.name}#"
    return tuple(path.with_name(name) for name in names)


def _put(data: bytes, path: Path, claim: Claim) -> Message | None:
    """Put `data` at `path`; return why that can't be where a person or a program was quicker."""
    try:
        done = put(data, path, lambda there: claim(there) is None)
    except PermissionError:
        if not path.exists():
            raise
        return LOCKED
    return None if done else EDITED


def _beside(data: bytes, path: Path, message: Message, claim: Claim) -> FileError:
    """Write the draft under the first free name beside `path`; return the error that says so."""
    beside = path
    try:
        for beside in _names(path):
            if (_obstacle(beside, claim) or _put(data, beside, claim)) is None:
                break
    except OSError as error:
        return refused_by_disk(UNWRITABLE, beside, error)
    facts = {"file": str(path), "beside": str(beside)}
    return FileError([Fault(message, Place(str(path)), facts)])


def _names(path: Path, suffix: str = " (nauja)") -> Iterator[Path]:
    for number in count(1):
        told = suffix if number == 1 else f"{suffix[:-1]} {number})"
        yield path.with_name(f"{path.stem}{told}{path.suffix}")
