"""Cells that are gone from a workbook with their names: their rows were deleted, or cut away."""

from collections.abc import Iterator

from ataskaita.declared.blocks import Matrix, Values
from ataskaita.declared.forms import VALUE, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import DataErrors, Fault, Finding, Place
from ataskaita.messages.unread import LOST_CELL_NAME, LOST_YEAR
from ataskaita.messages.workbook import NOT_OUR_WORKBOOK
from ataskaita.sources.book import Book

_YEAR = f"{VALUE}.metai"


def lost_names(book: Book, kind: ReportKind) -> Iterator[Finding]:
    """Generate what is told of each cell to fill that the workbook has lost."""
    for sheet in sheets(kind) if book.lost else ():
        for block in sheet.blocks:
            for slot in block.slots if isinstance(block, Values | Matrix) else ():
                if f"{VALUE}.{slot.path}" in book.lost:
                    label = slot.label.rstrip(":")
                    place = Place(book.file, within=slot.path, label=label)
                    facts = {"label": label, "sheet": sheet.tab}
                    yield Finding(LOST_CELL_NAME, place, facts)


def no_year(book: Book, name: str) -> DataErrors:
    """Return the error of a workbook that says no year: it is none of ours, or has lost that."""
    message = LOST_YEAR if _YEAR in book.lost else NOT_OUR_WORKBOOK
    return DataErrors([Fault(message, Place(book.file), {"file": name})])
