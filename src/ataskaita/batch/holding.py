"""Hold a folder for one run: two at once would write over each other's memory.

The system lets go of a lock when its process ends, however that is.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from multiprocessing.spawn import get_preparation_data
from pathlib import Path
from typing import IO, Final

from ataskaita.disk import lock, ordinary
from ataskaita.errors import Fault, FileError, Place, refused_by_disk
from ataskaita.messages.files import BUSY, UNWRITABLE

FILE: Final = ".ataskaita-paketas.lock"


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder; raise FileError where another run does, or nothing can be written there."""
    path = folder / FILE
    file = _locked(path, folder)
    try:
        yield
    finally:
        _delete(path)  # while nobody else can have it
        file.close()
        if sys.platform == "win32":
            _delete(path)  # where an open file stays; one that another has opened by now, too


def _delete(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _locked(path: Path, folder: Path) -> IO[bytes]:
    """Return the locked file; not one that a run before has deleted meanwhile."""
    while True:
        try:
            with contextlib.suppress(FileNotFoundError):
                ordinary(path)
            file = path.open("ab")
        except OSError as error:
            raise refused_by_disk(UNWRITABLE, folder, error) from None
        if lock(file.fileno()) is False:  # where the disk knows no locks, nothing is held
            file.close()
            get_preparation_data("")  # says so where a script's workers begin it anew
            raise FileError([Fault(BUSY, Place(str(folder)), {"file": str(folder)})])
        if _is_there(file, path):
            return file
        file.close()


def _is_there(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False
