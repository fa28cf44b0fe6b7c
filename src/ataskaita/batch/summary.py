"""The workbook that sums a batch up; beside one that a person has changed, or has open."""

import hashlib
import re
from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path
from typing import Final

from ataskaita.disk import NoFileError, put, read_file
from ataskaita.errors import Fault, Place, refused_by_disk
from ataskaita.messages.files import SUMMARY_LOCKED, UNWRITABLE

SUMMARY: Final = "suvestine.xlsx"
_STEM, _SUFFIX = Path(SUMMARY).stem, Path(SUMMARY).suffix
_ANY: Final = re.compile(rf"{_STEM}( \(\d+\))?{_SUFFIX}")
_OWNERS: Final = ("~${}", ".~lock.{}#")
"""What Excel and LibreOffice keep beside a workbook that is open."""

Written = tuple[Path | None, tuple[Fault, ...]]
"""Where the summary stands, if anywhere, and what stood in its way."""


def is_summary(name: str) -> bool:
    """Return whether a file is called as summaries are."""
    return _ANY.fullmatch(name) is not None


def write_summary(data: bytes, out: Path, ours: Collection[str]) -> Written:
    """Write the workbook into the folder, over one with a SHA-256 of `ours`, or over none.

    What can't be written is told: the documents are made by now.
    """
    try:
        return _put(data, out, {*ours, digest_of(data)})
    except OSError as error:
        return None, refused_by_disk(UNWRITABLE, out / SUMMARY, error).faults


def digest_of(data: bytes) -> str:
    """Return the SHA-256 by which a summary is known as ours."""
    return hashlib.sha256(data).hexdigest()


def _put(data: bytes, out: Path, ours: Collection[str]) -> Written:
    """Put the file at the first name that it may have; nothing where it stands there already."""
    held: list[Path] = []
    for target in _names(out):
        try:
            if _stands(data, target) or _is_put(data, target, ours):
                break
        except NoFileError:
            continue  # a folder, or the like
        except PermissionError:
            if not target.exists():
                raise  # it is the folder that refuses
            held.append(target)
    return target, tuple(_locked(one, target) for one in held)


def _names(out: Path) -> Iterator[Path]:
    yield out / SUMMARY
    yield from (out / f"{_STEM} ({number}){_SUFFIX}" for number in count(2))


def _stands(data: bytes, target: Path) -> bool:
    return target.exists() and read_file(target) == data


def _is_put(data: bytes, target: Path, ours: Collection[str]) -> bool:
    """Return whether the file is put there; raise PermissionError where a program has it open."""

    def may_go(there: bytes) -> bool:
        if digest_of(there) not in ours:
            return False
        if any(target.with_name(one.format(target.name)).exists() for one in _OWNERS):
            raise PermissionError
        return True

    return put(data, target, may_go)


def _locked(target: Path, beside: Path) -> Fault:
    facts = {"file": str(target), "beside": str(beside)}
    return Fault(SUMMARY_LOCKED, Place(str(target)), facts)
