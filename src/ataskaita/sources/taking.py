"""Take the values of a workbook's cells into a tree, and remember which cells were taken.

What isn't taken, and isn't the program's own, is told: so nothing that a person typed is lost.
"""

from attrs import field

from ataskaita.declared.declare import Declaration
from ataskaita.declared.forms import EARLIER_FIGURES
from ataskaita.errors import Fault, Finding, Place
from ataskaita.messages import Message
from ataskaita.messages.structure import DUPLICATE_KEY
from ataskaita.records import define, frozen
from ataskaita.sources.book import Book
from ataskaita.sources.cells import as_seen, cell_text, is_filled
from ataskaita.sources.grids import Spot
from ataskaita.sources.nodes import FaultyError, Scalar
from ataskaita.sources.pages import Cell
from ataskaita.sources.tree import Step, Tree


@frozen(eq=False)
class Labelled:
    """A cell to fill, with what its row or column is called, and last year's beside it."""

    label: str
    cell: Cell
    earlier: Cell | None = None


@define
class Taking:
    """A workbook's values on their way to nodes."""

    book: Book
    tree: Tree
    faults: list[Fault] = field(factory=list)
    remarks: list[Finding] = field(factory=list)
    taken: set[tuple[str, Spot]] = field(factory=set)
    """Cells of which nothing more is to be told."""
    empty: dict[str, Place] = field(factory=dict)
    """Where the values stand that nobody has written, by data path."""
    told_sheets: set[str] = field(factory=set)
    """Sheets of which nothing more is to be told."""
    labelled: list[Labelled] = field(factory=list)

    def at(self, name: str) -> Cell | None:
        """Return the first cell of that name; None where the workbook has none."""
        rows = self.book.range_of(name)
        return rows[0][0] if rows else None

    def value(
        self, cell: Cell, steps: tuple[Step, ...], declared: Declaration | None, label: str
    ) -> bool:
        """Take the cell's value to its place in the tree; return whether there is one."""
        path = joined(steps)
        text = self.text(cell, path, declared, label)
        if text is None:
            return False
        if steps[0] == EARLIER_FIGURES:  # of which it isn't known here what they are measured in
            text = as_seen(text, cell)
        if not self.tree.put(steps, text):
            first = self.tree.place_of(steps).cell_from(text.place)
            self.tell(DUPLICATE_KEY, text.place, key=label, first=first)
        return True

    def miss(self, cell: Cell, path: str, label: str) -> None:
        """Remember where the value stands that nobody has written."""
        self.empty.setdefault(path, self.place(cell, path, label))

    def text(
        self, cell: Cell, path: str, declared: Declaration | None, label: str
    ) -> Scalar | None:
        """Take what the cell says; None where that is nothing, or a fault."""
        if cell.value is None:
            return None
        self.take(cell)
        try:
            return cell_text(cell, self.place(cell, path, label), declared)
        except FaultyError as error:
            self.faults += error.faults
            return None

    def take(self, *cells: Cell) -> None:
        """Remember the cells as those of which nothing more is to be told."""
        for one in cells:
            if is_filled(one):
                self.taken.add((one.sheet, one.spot))

    def tell(self, message: Message, place: Place, **facts: str) -> None:
        """Note what is wrong, or what is only to be looked at."""
        if message.severity == "error":
            self.faults.append(Fault(message, place, facts))
        else:
            self.remarks.append(Finding(message, place, facts))

    def place(self, cell: Cell, path: str, label: str = "") -> Place:
        """Return where the cell stands."""
        where = f"{cell.sheet}!{cell.address}"
        return Place(self.book.file, within=path, cell=where, label=label)


def joined(steps: tuple[Step, ...]) -> str:
    """Return the steps as a data path."""
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path
