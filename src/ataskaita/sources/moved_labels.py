"""Labels that stand elsewhere than the program wrote them: values were moved along with them.

The cells of a workbook have names, which stay where they are when rows are sorted: so what stands
in a row then would be read as another figure. A table's columns have hidden keys: where two of
them changed places, the headers above tell it.
"""

from collections.abc import Iterator, Sequence

from ataskaita.declared.blocks import VALUE_ITSELF, Matrix, Slot, Table, Values
from ataskaita.declared.forms import VALUE, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import Fault
from ataskaita.messages.unread import MOVED_LABEL
from ataskaita.records import frozen
from ataskaita.sources.book import Book
from ataskaita.sources.cells import is_given, key_in
from ataskaita.sources.pages import Cell
from ataskaita.sources.taking import Taking


@frozen(eq=False)
class _Row:
    """A row of known figures: what it was called, what it says now, and its cells."""

    label: str
    found: str
    cells: Sequence[tuple[Slot, Cell]]


def moved_labels(taking: Taking, kind: ReportKind) -> Iterator[Fault]:
    """Generate a fault for each row that is filled and has the label of another row of its block.

    The other row has lost it: a label that was only typed over is told elsewhere.
    """
    for sheet in sheets(kind):
        for block in sheet.blocks:
            if isinstance(block, Values | Matrix):
                yield from _moved(taking, tuple(_rows(taking, block)))


def swapped_keys(
    book: Book, table: Table, rows: Sequence[Sequence[Cell]]
) -> list[tuple[Cell, str]]:
    """Return the hidden keys that stand under the header of another, and what each should be."""
    if not any(is_given(cell) for row in rows[1:-1] for cell in row):
        return []
    written = {key_in(cell): cell for cell in rows[0]}
    meant = {key: _key_of(_header_over(book, cell), table) for key, cell in written.items()}
    return [
        (written[key], other)
        for key, other in meant.items()
        if other not in ("", key) and meant.get(other) not in (None, "", other)
    ]


def _key_of(header: str, table: Table) -> str:
    """Return the key of the only column that is called so; empty where it isn't to be known."""
    found = [one.key or VALUE_ITSELF for one in table.columns if _is_called(header, one.labels[-1])]
    return found[0] if len(found) == 1 else ""


def _is_called(header: str, label: str) -> bool:
    """Return whether a header says the label, with or without its unit."""
    name = _bare(label)
    return bool(name) and (header == name or header.startswith((f"{name},", f"{name} (")))


def _header_over(book: Book, key: Cell) -> str:
    """Return the nearest text above a hidden key."""
    row, column = key.spot
    cells = book.pages[key.sheet].cells
    above = (key_in(cells[at, column]) for at in range(row - 1, 0, -1) if (at, column) in cells)
    return _bare(next(filter(None, above), ""))


def _moved(taking: Taking, rows: Sequence[_Row]) -> Iterator[Fault]:
    by_label = {one.label: one for one in rows}
    if len(by_label) < len(rows):  # two rows are called alike: nothing tells them apart
        return
    for row in rows:
        other = by_label.get(row.found)
        filled = next((one for one in row.cells if is_given(one[1])), None)
        if other is None or other is row or other.found == other.label or filled is None:
            continue
        slot, cell = filled
        there = other.cells[0][1].address
        facts = {"label": row.label, "found": row.found, "cell": there}
        yield Fault(MOVED_LABEL, taking.place(cell, slot.path, row.label), facts)


def _rows(taking: Taking, block: Values | Matrix) -> Iterator[_Row]:
    """Generate the rows of a block that the workbook has."""
    named = (
        [(one.label, (one,)) for one in block.slots]
        if isinstance(block, Values)
        else [(one.label, one.slots) for one in block.rows]
    )
    for label, slots in named:
        found = ((slot, taking.at(f"{VALUE}.{slot.path}")) for slot in slots)
        cells = [(slot, cell) for slot, cell in found if cell is not None]
        if cells:
            yield _Row(_bare(label), _label_before(taking, cells[0][1]), cells)


def _label_before(taking: Taking, cell: Cell) -> str:
    """Return what stands first in a cell's row."""
    row, column = cell.spot
    cells = taking.book.pages[cell.sheet].cells
    texts = (key_in(cells[row, at]) for at in range(1, column) if (row, at) in cells)
    return _bare(next(filter(None, texts), ""))


def _bare(label: str) -> str:
    return " ".join(label.split()).rstrip(":")
