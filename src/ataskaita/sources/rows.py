"""What a workbook's table has beside its values: hidden keys above them, a closing row below."""

from collections.abc import Iterator, Sequence

from ataskaita.declared.blocks import BELOW, VALUE_ITSELF, Table
from ataskaita.sources.cells import is_filled, is_given, key_in
from ataskaita.sources.pages import Cell

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
    wrong = [not key or key in keys[:place] for place, key in enumerate(keys)]
    wrong[0] = wrong[0] or keys[0] != named
    found = zip(rows[0], expected, wrong, strict=False)
    return [(cell, key) for cell, key, is_wrong in found if is_wrong]


def below_table(rows: Rows) -> Iterator[Cell]:
    """Generate the cells of the closing row in which a person has written."""
    for cell in rows[-1]:
        if is_filled(cell) and key_in(cell) != BELOW:
            yield cell
