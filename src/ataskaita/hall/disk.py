"""What the hall reads from the disk and makes there, or why that can't be."""

from os import PathLike, fspath
from pathlib import Path

from ataskaita.disk import read_file
from ataskaita.errors import refused_by_disk
from ataskaita.messages.files import UNREADABLE, UNWRITABLE

PathArgument = str | PathLike[str]


def path_of(argument: PathArgument) -> Path:
    """Return the path that a caller means."""
    return Path(fspath(argument))


def file_bytes(path: Path) -> bytes:
    """Return what a file holds; raise FileError where it can't be read."""
    try:
        return read_file(path)
    except OSError as error:
        raise refused_by_disk(UNREADABLE, path, error) from None


def make_folder(path: Path) -> None:
    """Make the folder that the file is to stand in, where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused_by_disk(UNWRITABLE, path, error) from None
