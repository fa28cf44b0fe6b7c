"""A new table of the institution's own, put into the person's file; it can be undone."""

from pathlib import Path
from typing import Final

from ataskaita.declared.declare import declaration
from ataskaita.declared.own import TEXT_COLUMN, Column, unit_by_key
from ataskaita.errors import DataErrors, Fault, FileError, Place
from ataskaita.hall.filling import Files
from ataskaita.hall.filling_journal import Journal, quietly
from ataskaita.hall.filling_saving import exchanged
from ataskaita.hall.kinds import KindsFor
from ataskaita.messages.page import BUSY, INCOMPLETE_TABLE
from ataskaita.sources.new_tables import NewColumn, NewTable, with_new_table

__all__ = ["UNITS", "NewColumn", "NewTable", "add_table"]

_KEYS: Final = tuple(one for one in declaration(Column, "unit_key").choices if one != TEXT_COLUMN)
_SIGNS: Final = {unit.symbol or one: one for one in reversed(_KEYS) if (unit := unit_by_key(one))}
UNITS: Final = tuple((one, sign) for sign, one in reversed(_SIGNS.items()))
"""In what a column may be measured: as data has it, and its sign (of one sign the first)."""


def add_table(files: Files, path: Path, table: NewTable) -> None:
    """Put the table into the file; raise DataErrors for one that lacks something, FileError."""
    if not table.title or not table.columns or not any(one.first for one in table.columns):
        raise DataErrors([Fault(INCOMPLETE_TABLE, Place(str(path)))])
    data = files.unlooked(path).data
    made = with_new_table(data, path, table, KindsFor(path))
    if not exchanged(path, data, made):
        raise FileError([Fault(BUSY, Place(str(path)), {"file": path.name})])
    with quietly():
        Journal.of(path).add(data, made, {table.title: ("", table.title)})
