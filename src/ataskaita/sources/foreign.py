"""Read somebody else's workbook: its sheets as grids of texts and numbers."""

from pathlib import Path
from typing import Final

from ataskaita.border.refusing import RefusedError
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages import Phrase
from ataskaita.messages.workbook import FAR_CELL
from ataskaita.sources.book import open_book
from ataskaita.sources.cells import plain_value
from ataskaita.sources.grids import Grid, Spot, address_of
from ataskaita.sources.pages import Page

_MOST_CELLS: Final = 200_000
_MOST_ROWS, _MOST_COLUMNS = 20_000, 200


def grids_of(path: Path) -> tuple[Grid, ...]:
    """Return the sheets; raise FileError, or DataErrors for what is no safe workbook.

    What stands too far to be read is refused where it stands: nothing is passed over.
    """
    return tuple(_grid(page, path) for page in open_book(path).pages.values())


def _grid(page: Page, path: Path) -> Grid:
    cells: dict[Spot, str] = {}
    for spot, cell in sorted(page.cells.items()):
        if text := plain_value(cell):
            try:
                _refuse_far(spot, len(cells))
            except RefusedError as error:
                place = Place(str(path), cell=f"{page.title}!{address_of(spot)}")
                raise DataErrors([Fault(FAR_CELL, place, {"reason": error.reason})]) from None
            cells[spot] = text
    return Grid(page.title, cells)


def _refuse_far(spot: Spot, before: int) -> None:
    row, column = spot
    if row > _MOST_ROWS or column > _MOST_COLUMNS:
        raise RefusedError(Phrase("a cell stands below row 20,000 or right of column GR"))
    if before >= _MOST_CELLS:
        raise RefusedError(Phrase("a sheet has more than 200,000 cells"))
