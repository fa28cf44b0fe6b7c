"""What a script hands over as data: the path of a file, values, a text, or an open file."""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final

from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.hall.disk import PathArgument
from ataskaita.messages.calling import NO_DATA
from ataskaita.records import frozen
from ataskaita.sources import Data

DataArgument = PathArgument | Mapping[str, Any] | IO[bytes] | IO[str]
"""A path, values by their keys, a text of YAML or JSON, or a file that is open for reading."""
_VALUES: Final = "duomenys"
_TEXTS: Final = {True: "tekstas.json", False: "tekstas.yaml"}


@frozen
class Handed:
    """What stands for the data file: its name, and what it says where it is none."""

    path: Path
    data: Data | None = None


def handed(source: DataArgument, name: str = "path") -> Handed:
    """Return what is meant; raise DataErrors for what is no data.

    A text of one line is a path, unless it begins with a brace.
    """
    if isinstance(source, str) and not _is_text(source):
        return Handed(Path(source))
    if isinstance(source, PathLike):
        return Handed(Path(source))
    if isinstance(source, Mapping):
        from ataskaita.sources.handed import handed_values  # noqa: PLC0415 (of scripts alone)

        return Handed(Path(_VALUES), lambda _kinds: handed_values(source, _VALUES))
    if isinstance(source, str):
        return _of_bytes(source.encode(), _TEXTS[source.lstrip().startswith("{")])
    if hasattr(source, "read"):
        said = source.read()
        data = said.encode() if isinstance(said, str) else said
        if isinstance(data, bytes):
            called = getattr(source, "name", None)
            is_json = data.lstrip().startswith(b"{")
            return _of_bytes(data, called if isinstance(called, str) else _TEXTS[is_json])
    facts = {"name": name, "given": type(source).__name__}
    raise DataErrors([Fault(NO_DATA, Place(name), facts)])


def _is_text(source: str) -> bool:
    return "\n" in source or source.lstrip().startswith("{")


def _of_bytes(data: bytes, name: str) -> Handed:
    from ataskaita.sources.reading import written_by  # noqa: PLC0415 (of scripts alone)

    path = Path(name)
    return Handed(path, lambda kinds: written_by(data, path, kinds))
