"""Which rows of a table are shown at once: all of a short one, of a long one a part."""

from typing import Final

from ataskaita.hall.filling import Filled
from ataskaita.records import frozen
from ataskaita.sources.named_tables import FROM
from ataskaita.sources.nodes import Mapping, Series
from ataskaita.sources.setting import node_at, size_at

ALL: Final = 0
"""Asks for all rows, however many there are."""
PART: Final = 50
"""Rows of a long table that are shown at once."""
_WHOLE: Final = 100
"""Rows from which on a table is shown in parts."""
_MOST: Final = 5_000
"""Rows of a table that is filled here at all: a keystroke then still answers at once."""


@frozen
class Rows:
    """The rows of a table that has numbers for them."""

    size: int
    """How many stand in the file."""
    shown: range
    """The numbers of those that are shown, free ones behind the last among them."""
    part: int = 1
    parts: int = 1


def rows_shown(filled: Filled, path: str, free: int, part: int) -> Rows | None:
    """Return which rows of the table at a data path are shown; `free` ones are behind the last.

    None for what isn't filled here: too long a table, and one that stands in a file of its own.
    """
    size = size_at(filled.node, path)
    if size > _MOST or _stands_elsewhere(filled, path):
        return None
    if part == ALL or size < _WHOLE:
        return Rows(size, range(1, size + free + 1))
    parts = (size + free + PART - 1) // PART
    part = max(1, min(part, parts))
    last = size + free if part == parts else part * PART
    return Rows(size, range((part - 1) * PART + 1, last + 1), part, parts)


def part_of(size: int, row: int) -> int:
    """Return in which part of a table of that size a row is shown."""
    return 1 if size < _WHOLE else (row - 1) // PART + 1


def _stands_elsewhere(filled: Filled, path: str) -> bool:
    """Return whether the rows stand in another file that the data names (.csv)."""
    table = node_at(filled.node, path)
    if isinstance(table, Mapping) and FROM in table.values:
        return True
    first = table.items[0] if isinstance(table, Series) and len(table.items) else None
    return first is not None and first.place.file not in ("", filled.node.place.file)
