"""The looks of a template's sample table, cut to pieces around what its cells will hold."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ataskaita.records import frozen
from ataskaita.view import Table
from ataskaita.view.tables import GROUP, HEADER, LONG, NUMBERS, PART, ROW, TITLE, TOTAL

LABEL, FIGURE, SMALL, TEXT = range(4)
"""The columns of a sample: what a row is, a figure, one in small digits, a text."""
INSTEAD: Final = {
    **dict.fromkeys((GROUP, LONG, PART, TOTAL, HEADER), ROW),
    **dict.fromkeys((NUMBERS, TITLE), HEADER),
}
"""Which row's looks serve where a sample has no row of a sort."""


@frozen(eq=False, repr=False)
class CellMould:
    """How a cell looks, and the paragraphs in it."""

    properties: bytes
    """Of the cell, but for its width and what it spans."""
    style: str
    free: bytes
    """Properties of a paragraph."""
    kept: bytes
    """The same of one that stays on a page with the next."""
    look: bytes
    """Properties of a run."""


@frozen(eq=False, repr=False)
class RowMould:
    """How a row of one sort looks."""

    opened: bytes
    """Its start, with its properties."""
    cells: Sequence[CellMould]

    def cell(self, column: int) -> CellMould:
        """Return the looks of that column; the last that there is for one that it lacks."""
        return self.cells[min(column, len(self.cells) - 1)]


@frozen(eq=False, repr=False)
class TableMould:
    """How a template's tables look."""

    opened: bytes
    """The start of the table, as far as its properties; they are not closed."""
    width: int
    """In twentieths of a point."""
    rows: Mapping[str, RowMould]
    page: bytes = b""
    """The inside of the properties of its section; empty where that can't be turned."""
    gained: int = 0
    """How much wider the text is on a page that is turned."""

    def row(self, sort: str) -> RowMould:
        """Return the looks of a row of that sort, or of what serves instead."""
        while sort not in self.rows:
            sort = INSTEAD[sort]
        return self.rows[sort]


@frozen(eq=False)
class Laid:
    """A table that is to be printed with the looks of a sample; nothing where there is none."""

    table: Table | None
    mould: TableMould


def packed_table(mould: TableMould) -> tuple[Any, ...]:
    """Return the mould as plain values."""
    rows = {
        sort: (
            one.opened,
            tuple((c.properties, c.style, c.free, c.kept, c.look) for c in one.cells),
        )
        for sort, one in mould.rows.items()
    }
    return mould.opened, mould.width, rows, mould.page, mould.gained


def unpacked_table(opened: bytes, width: int, rows: Mapping[str, Any], *page: Any) -> TableMould:
    """Return the mould that `packed_table` was given."""
    made = {
        sort: RowMould(start, tuple(CellMould(*one) for one in cells))
        for sort, (start, cells) in rows.items()
    }
    return TableMould(opened, width, made, *page)
