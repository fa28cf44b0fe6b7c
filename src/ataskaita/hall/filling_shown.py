"""What a page shows of a data file: cells to fill, alone or in tables."""

from ataskaita.compose.figures import compose_figure
from ataskaita.declared.declare import Declaration
from ataskaita.declared.forms import told_of
from ataskaita.declared.tree import Quantity
from ataskaita.errors import Fault
from ataskaita.hall.filling_rows import Rows
from ataskaita.records import frozen
from ataskaita.view.figures import with_sign, with_unit


@frozen
class Cell:
    """One place to fill."""

    path: str
    label: str
    """What it is called where it stands; of a table's cell, its column."""
    declared: Declaration
    typed: str | None
    """None where it can't be filled here: something else than one value stands there."""
    instead: str
    """What stands in the file, in place of which it is typed."""
    waits: bool
    """Whether it isn't saved yet."""
    required: bool
    figure: Quantity | None
    found: tuple[Fault, ...]
    """What is said of it first."""
    touched: tuple[Fault, ...]
    """What else it takes part in."""

    @property
    def unit(self) -> str:
        """The sign of its unit."""
        return self.declared.unit.symbol if self.declared.unit else ""

    @property
    def told(self) -> str:
        """What whoever fills it is told."""
        return told_of(self.declared)

    @property
    def computed(self) -> str:
        """What others add up to, where nothing is typed."""
        if self.typed or self.figure is None or self.figure.value is None:
            return ""
        return with_unit(compose_figure(self.figure))

    @property
    def earlier(self) -> str:
        """Last year's figure."""
        told = compose_figure(self.figure).earlier if self.figure else None
        return with_unit(told) if told else ""

    @property
    def change(self) -> str:
        """This year's less last year's."""
        told = compose_figure(self.figure).change if self.figure else None
        return with_sign(told) if told else ""


@frozen
class Shown:
    """A block of a page: cells below each other, or a table of them."""

    title: str
    told: str
    heads: tuple[str, ...] = ()
    """Headers of its columns, that of its rows first; none where it is no table."""
    rows: tuple[tuple[str, tuple[Cell, ...]], ...] = ()
    """What a row is called, and its cells."""
    named: bool = False
    """Whether rows have names that people give them."""
    long: int = 0
    """How many rows a table has that is too long to be filled here."""
    path: str = ""
    """The data path of its rows, where they can be taken out."""
    shown: Rows | None = None
    """Which of its rows those are, where they have numbers."""
    others: int = 0
    """How many values there are in rows that aren't shown now."""
    unseen: tuple[Fault, ...] = ()
    """What is found in rows that aren't shown now."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells, row by row."""
        return tuple(one for _, cells in self.rows for one in cells)
