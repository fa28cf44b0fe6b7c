"""What a sheet of the workbook is made of: cells below each other, grids, texts, rows to add."""

from typing import Final

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.older import OLDER
from ataskaita.declared.units import PIECES
from ataskaita.records import frozen

_FREE_ROWS: Final = 12
_FREE_PARAGRAPHS: Final = 3


def hinted(declared: Declaration, hint: str) -> Declaration:
    """Return the declaration as it is in a row, or below a part, of which more is told."""
    return evolve(declared, hint=f"{hint} {declared.hint}".strip()) if hint else declared


@frozen
class Slot:
    """One cell to fill."""

    path: str
    declared: Declaration
    label: str


@frozen
class Values:
    """Cells below each other: label, this year, last year, unit."""

    title: str
    slots: tuple[Slot, ...]
    told: str = ""
    """What whoever fills it is told."""


@frozen
class MatrixRow:
    """One object of a matrix, with the declarations of its own cells."""

    path: str
    label: str
    columns: tuple[Declaration, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Its cells."""
        return tuple(Slot(f"{self.path}.{one.key}", one, one.label) for one in self.columns)


@frozen
class Matrix:
    """Objects of one kind below each other, their figures and texts side by side."""

    title: str
    rows: tuple[MatrixRow, ...]
    columns: tuple[Declaration, ...]
    """What the columns are; a row may have other declarations under the same keys."""
    among: str = ""
    """What the rows are."""
    told: str = ""

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Its cells, row by row."""
        return tuple(slot for row in self.rows for slot in row.slots)


@frozen
class Text:
    """Running text: a cell to a paragraph."""

    slot: Slot
    free: int = _FREE_PARAGRAPHS
    told: str = ""


@frozen
class Column:
    """A column of a table; `key` leads from the row to the value."""

    key: str
    labels: tuple[str, ...]
    declared: Declaration | None
    told: bool = False
    """Whether its cells hold whole sentences, though nothing is declared of them."""


@frozen
class Table:
    """Rows that people add: a list, or a collection by names of its own."""

    path: str
    title: str
    columns: tuple[Column, ...]
    keyed: bool = False
    free: int = _FREE_ROWS
    told: str = ""


@frozen
class Years:
    """Figures of years before last: a row for each, a column for each year."""

    title: str
    slots: tuple[Slot, ...]
    ago: tuple[int, ...]
    """How many years ago each column is."""
    key: str = OLDER

    def name_of(self, slot: Slot, ago: int) -> str:
        """Return the name of the cell of that figure, so many years ago."""
        return f"pries{ago}.{slot.path}"


@frozen
class Controls:
    """Totals typed once more, as a paper states them: a row for each, beside what it adds up to."""

    title: str
    slots: tuple[Slot, ...]
    told: str


COUNT: Final = Declaration(
    name="", key="skaicius", label="Kiek jų yra", kind=Kind.FIGURE, type=int, unit=PIECES
)
"""How many items a list has; nobody types it."""
Block = Values | Matrix | Text | Table
AnyBlock = Block | Years | Controls
VALUE_ITSELF: Final = "="
"""The hidden key of a column that holds the row's value, not a part of it."""
OWN_SIGN: Final = 'N("suma")'
"""Nought, in formulas of ours that compute a figure from cells of other objects."""
BELOW: Final = "Jei eilučių trūksta, įterpkite jų virš šios."
"""What the row below a table says; nothing is filled there."""
KEY: Final = Column("@", ("Vardas",), None)
"""By what a row is called in data: of a group, of a cause."""
