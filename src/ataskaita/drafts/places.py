"""Where in a document something stands, as people say it: chapter, paragraph, row, column."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from ataskaita.drafts.tables import plain
from ataskaita.outline import Block, Outline, Table
from ataskaita.records import frozen

_LONGEST: Final = 60
"""Characters of a paragraph that are quoted of it."""


@frozen
class Where:
    """A place in a document."""

    chapter: tuple[str, ...] = ()
    """The headings that it stands under, the outermost first."""
    paragraph: str = ""
    """How the paragraph begins."""
    table: str = ""
    """The table's caption, or its number."""
    row: str = ""
    """How the row is called, or its number."""
    column: str = ""


@frozen(eq=False)
class Places:
    """The places of one outline."""

    outline: Outline

    @cached_property
    def _headings(self) -> Sequence[tuple[str, ...]]:
        return [tuple(map(plain, one)) for one in self.outline.headings()]

    def of(self, number: int, cell: int = -1) -> Where:
        """Return where a block stands, or a cell of it."""
        block = self.outline.blocks[number]
        chapter = self._headings[number]
        if block.kind == "paragraph":
            return Where(chapter, shortened(block.text))
        table = self.outline.tables[block.table] if self._is_known(block) else Table()
        name = table.caption or str(block.table + 1)
        column = _column(table, block, cell) if cell >= 0 else ""
        return Where(chapter, table=name, row=_row(table, block, number), column=column)

    def _is_known(self, block: Block) -> bool:
        return 0 <= block.table < len(self.outline.tables)


def shortened(text: str) -> str:
    """Return how a text begins, on one line."""
    told = plain(text)
    if len(told) <= _LONGEST:
        return told
    return f"{told[:_LONGEST].rpartition(' ')[0] or told[:_LONGEST]}…"


def _row(table: Table, block: Block, number: int) -> str:
    """Return the first of a row's texts that is no number, else which row it is."""
    said = (shortened(text) for text in block.texts if any(map(str.isalpha, text)))
    return next(said, str(table.rows.index(number) + 1) if number in table.rows else "")


def _column(table: Table, block: Block, cell: int) -> str:
    """Return what the header says of the column that a cell begins in, else its number."""
    counts = block.columns or (1,) * len(block.texts)
    column = sum(counts[:cell])
    header = table.headers[column] if column < len(table.headers) else ""
    return header or str(cell + 1)


def columns_now(base: Table, edited: Table) -> Mapping[int, int]:
    """Return where each column of a table is now, by what its header says."""
    if len(base.headers) == len(edited.headers):
        return {column: column for column in range(len(base.headers))}
    now: dict[str, list[int]] = {}
    for column, text in enumerate(edited.headers):
        now.setdefault(text, []).append(column)
    found = ((column, now.get(text)) for column, text in enumerate(base.headers))
    return {column: places.pop(0) for column, places in found if places}
