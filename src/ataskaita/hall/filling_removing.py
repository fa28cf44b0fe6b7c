"""A row taken out of a table of the person's file, whole or not at all; it can be undone."""

from collections.abc import Mapping
from pathlib import Path

from ataskaita.errors import DataErrors, Fault, FileError, Place
from ataskaita.hall.filling import Files, Typed
from ataskaita.hall.filling_cells import is_row, pages_of
from ataskaita.hall.filling_journal import Journal, quietly
from ataskaita.hall.filling_saving import exchanged
from ataskaita.hall.kinds import KindsFor
from ataskaita.messages.page import BUSY, ROW_STAYS
from ataskaita.sources.nodes import Mapping as Keyed
from ataskaita.sources.nodes import Node, Scalar
from ataskaita.sources.row_removal import moved_up, without_row
from ataskaita.sources.setting import node_at


def remove_row(files: Files, path: Path, row: str) -> int:
    """Take the row at a data path out of the file; return how many values went with it.

    Raise DataErrors where it can't be taken out alone, FileError where the disk refuses, the file
    is open in Excel, or somebody has changed it meanwhile.
    """
    filled = files.unlooked(path)
    if not is_row(pages_of(filled, 1), row):
        raise DataErrors([Fault(ROW_STAYS, Place(str(path), within=row))])
    values = dict(_texts(node_at(filled.node, row), row))
    made = without_row(filled.data, path, row, KindsFor(path))
    if not exchanged(path, filled.data, made):
        raise FileError([Fault(BUSY, Place(str(path)), {"file": path.name})])
    with quietly():
        Journal.of(path).add(filled.data, made, {one: (old, "") for one, old in values.items()})
    return sum(map(bool, values.values()))


def is_saved(files: Files, path: Path, row: str) -> bool:
    """Return whether the file has the row, and not only what waits to be saved."""
    return node_at(files.unlooked(path).node, row) is not None


def without_typed(waiting: Mapping[str, Typed], row: str) -> dict[str, Typed]:
    """Return what waits to be saved once the row is out: of it nothing, rows behind it moved up."""
    moved = ((moved_up(path, row), one) for path, one in waiting.items())
    return {path: one for path, one in moved if path is not None}


def _texts(node: Node | None, path: str) -> list[tuple[str, str]]:
    """Return the texts of a row by their data paths."""
    if node is None:
        return []
    if isinstance(node, Scalar):
        return [(path, node.text)]
    below = (
        ((f"{path}.{key}", one) for key, one in node.values.items())
        if isinstance(node, Keyed)
        else ((f"{path}[{n}]", one) for n, one in enumerate(node.items, start=1))
    )
    return [told for where, one in below for told in _texts(one, where)]
