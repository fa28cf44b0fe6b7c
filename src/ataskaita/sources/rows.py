"""What a workbook's table has beside its values: hidden keys above them, a closing row below."""

from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.declared.blocks import BELOW, VALUE_ITSELF, Table
from ataskaita.declared.forms import ROWS
from ataskaita.sources.book import Book
from ataskaita.sources.cells import is_filled, is_given, key_in
from ataskaita.sources.events import plain_key
from ataskaita.sources.pages import Cell
from ataskaita.sources.tree import steps_of

_GROUPS: Final = "grupes"
"""Where groups are declared."""

Rows = Sequence[tuple[Cell, ...]]
"""A table's rows: that of the keys, those of the values, the closing one."""


def changed_keys(table: Table, rows: Rows) -> list[tuple[Cell, str]]:
    """Return the cells that don't say what their column holds, and what they should say.

    Other keys than today's form has are an earlier form's; their values are told elsewhere.
    """
    if not any(is_given(cell) for row in rows[1:-1] for cell in row):
        return []
    keys = [key_in(cell) for cell in rows[0]]
    expected = [one.key or VALUE_ITSELF for one in table.columns]
    expected += ["…"] * (len(keys) - len(expected))  # an earlier form's, which had more
    named = expected[0] if expected[0].startswith("@") else keys[0]
    wrong = [not _is_key(key) or key in keys[:place] for place, key in enumerate(keys)]
    wrong[0] = wrong[0] or keys[0] != named
    found = zip(rows[0], expected, wrong, strict=False)
    return [(cell, key) for cell, key, is_wrong in found if is_wrong]


def _is_key(key: str) -> bool:
    """Return whether the key can say what a column holds: a label has a capital letter."""
    if key.startswith("@") or key == VALUE_ITSELF:
        return True
    return key == key.lower() and steps_of(key) is not None


def below_table(rows: Rows) -> Iterator[Cell]:
    """Generate the cells of the closing row in which a person has written."""
    for cell in rows[-1]:
        if is_filled(cell) and key_in(cell) != BELOW:
            yield cell


def group_names(book: Book) -> frozenset[str]:
    """Return the names of the groups that a workbook declares."""
    rows = book.range_of(f"{ROWS}.{_GROUPS}")[1:-1]
    named = (key_in(row[0]) or key_in(row[1]) for row in rows if len(row) > 1)
    return frozenset(plain_key(one) for one in named if one)
