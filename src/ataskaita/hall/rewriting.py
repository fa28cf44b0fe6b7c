"""Values changed in somebody's data file, and nothing else of it: what is written stays theirs."""

from collections.abc import Sequence
from pathlib import Path

from ataskaita.hall.disk import PathArgument
from ataskaita.hall.kinds import KindsFor
from ataskaita.sources.rewriting import Change, rewritten

__all__ = ["Change", "changed_data"]


def changed_data(
    data: bytes, file: Path, changes: Sequence[Change], form: PathArgument | None = None
) -> bytes:
    """Return the bytes of a data file with these values changed, and write nothing.

    Comments, order, formulas and looks stay byte for byte: the bytes are read anew before they are
    returned. `data` is what the `file` holds (YAML, JSON or a workbook, as its name says), `form`
    is as in `load`. Raise DataErrors with every value that can't be written, and where (F570–F573).
    """
    return rewritten(data, file, changes, KindsFor(file, form))
