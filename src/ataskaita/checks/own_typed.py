"""Numbers typed in prose that are a slip away from a cell of an own table beside it."""

from collections.abc import Iterator
from typing import Final

from ataskaita.checks.evidence import Evidence
from ataskaita.checks.passages import Passage
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.precision import Number
from ataskaita.declared.tree import Quantity
from ataskaita.errors import Spot

_MOST: Final = 200
"""Rows of a table that prose may tell of."""


Told = tuple[Quantity, Spot]
"""A cell as a figure, and where it stands."""


def own_figures_beside(evidence: Evidence, passage: Passage, value: Number) -> Iterator[Told]:
    """Generate the cells of own tables in the passage's section, each counting what its row says.

    None where one of them is that number: then it isn't another's slip.
    """
    place = _section(passage.path)
    beside = [one for one in ledgers_of(evidence.report) if _section(one.path) == place]
    short = [one for one in beside if len(one.table.rows) <= _MOST]
    cells = [cell for one in short for cell in _cells(one, evidence)]
    if all(abs(one.value or 0) != value for one, _ in cells):
        yield from cells


def _section(path: str) -> str:
    """Return the section that the data path is in: an own one by its own key."""
    first, _, rest = path.partition(".")
    return f"{first}.{rest.partition('.')[0]}" if first == OWN_SECTIONS else first


def _cells(ledger: Ledger, evidence: Evidence) -> Iterator[Told]:
    for row, label in enumerate(ledger.labels):
        for column, one in enumerate(ledger.table.columns):
            figure = ledger.figure(row, column) if one.unit is not None else None
            if figure is not None and ledger.typed(row, column) is not None:
                spot = evidence.spot(ledger.spot(row, column), figure.value)
                yield figure.counting(label.split(",")[0]), spot
