"""Where a file stands that a data file names: sought from the data file's own folder."""

from collections.abc import Callable
from pathlib import Path

from attrs import evolve

from ataskaita.declared.report import Report
from ataskaita.errors import FileError, Place


def beside(source: Path, name: str) -> Path:
    """Return the path of the file that `source` names, also where Windows wrote the name."""
    return source.parent / name.replace("\\", "/")


def read_named(read: Callable[[Path], Report], path: Path, place: Place) -> Report:
    """Return the report of a file that the data names at a place.

    Raise FileError, which says that place, where there is no such file; and as `read` does.
    """
    try:
        return read(path)
    except FileError as error:
        if not place.file:
            raise
        raise FileError([evolve(one, place=place) for one in error.faults]) from None
