"""Where the figures of a workbook stand, on whatever sheet: formulas of other sheets ask for it."""

from collections.abc import Mapping
from typing import Any

from attrs import evolve, field
from xlsxwriter.utility import xl_range_abs

from ataskaita.declared.conditions import COUNTED, EACH
from ataskaita.declared.declare import Declaration
from ataskaita.records import define, frozen

Spot = tuple[int, int]
"""Row and column, counted from 0."""


@frozen
class Cells:
    """The cell of a figure, or those of a column of rows."""

    page: Any
    """XlsxWriter's sheet."""
    first: Spot
    last: Spot
    declared: Declaration | None = None
    keys: str = ""
    """Of a column: the cells that say what rows are called, and those of the row below them."""
    row: str = ""
    """Of a cell in a row of known ones: all cells of that row."""
    free: bool = False
    """Whether nobody has given it a value, and no formula of its own object computes it."""

    def __str__(self) -> str:
        """Return the address with its sheet."""
        cells = xl_range_abs(*self.first, *self.last)
        return f"{quoted(self.page.name)}!{cells}"


@frozen
class Frame:
    """Where an own table stands whose columns each have one label and a unit."""

    title: str
    rows: Cells
    labels: int
    """The row that says what columns are called."""
    units: int
    """The row that says what they are measured in."""


@define
class Whereabouts:
    """The cells of figures, by data path; `*` stands for every row."""

    now: dict[str, Cells] = field(factory=dict)
    earlier: dict[str, Cells] = field(factory=dict)
    controls: dict[str, Cells] = field(factory=dict)
    """The cells in which totals are typed once more."""
    tables: dict[str, Cells] = field(factory=dict)
    """The rows of own tables, free ones too, by data path."""
    frames: dict[str, Frame] = field(factory=dict)
    """Own tables, and the empty frames that wait for some, by data path."""

    def add_column(self, path: str, key: str, cells: Cells) -> None:
        """Add a column of a table that people add rows to."""
        self.now[f"{path}.{EACH}.{key}" if key else f"{path}.{EACH}"] = cells
        self.now.setdefault(f"{path}.{COUNTED}", cells)

    def controlled(self) -> "Whereabouts":
        """Return the same with the control totals in place of the totals."""
        return evolve(self, now={**self.now, **self.controls})

    def have(self, paths: Mapping[str, object]) -> bool:
        """Return whether all of them stand somewhere."""
        return all(path in self.now for path in paths)


def quoted(tab: str) -> str:
    """Return a sheet's tab as formulas call it."""
    return "'" + tab.replace("'", "''") + "'"
