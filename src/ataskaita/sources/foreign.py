"""Read somebody else's workbook: its sheets as grids of texts and numbers."""

from pathlib import Path
from typing import Any, Final

from ataskaita.sources.book import open_book
from ataskaita.sources.cells import plain_value
from ataskaita.sources.grids import Grid

_MOST_CELLS: Final = 200_000


def grids_of(path: Path) -> tuple[Grid, ...]:
    """Return the sheets; raise FileError, or DataErrors for what is no safe workbook."""
    return tuple(map(_grid, open_book(path).values().worksheets))


def _grid(page: Any) -> Grid:
    cells: dict[tuple[int, int], str] = {}
    for row in page.iter_rows(max_row=min(page.max_row or 0, 20_000), max_col=200):
        for cell in row:
            text = plain_value(cell)
            if text and len(cells) < _MOST_CELLS:
                cells[cell.row, cell.column] = text
    return Grid(page.title, cells)
