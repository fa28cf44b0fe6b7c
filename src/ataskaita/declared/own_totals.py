"""What a report's data counts itself and institutions add up: own figures, own tables' totals.

Keys are each institution's own; what they count is known by its label and unit.
"""

from collections.abc import Iterator
from decimal import Decimal

from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import figures_of, ledgers_of
from ataskaita.declared.owning import OWN_FIGURES
from ataskaita.declared.report import Report
from ataskaita.declared.summing import adds_up_by_label
from ataskaita.records import frozen


@frozen
class OwnTotal:
    """A figure that stands once in a report, and that no kind declares."""

    label: str
    unit: str
    """As it is written after a number."""
    value: int | Decimal
    adds_up: bool


def own_totals(report: Report) -> Iterator[OwnTotal]:
    """Generate the report's own figures, then the totals that its own tables name."""
    if report.own_figures:
        known = figures_of(report)
        for key, one in report.own_figures.items():
            value = known.get(f"{OWN_FIGURES}.{key}")
            if value is not None:
                adds = adds_up_by_label(one.unit, one.label, one.formula)
                yield OwnTotal(one.label, one.unit.symbol, value, adds)
    for ledger in ledgers_of(report):
        yield from _totals(ledger)


def _totals(ledger: Ledger) -> Iterator[OwnTotal]:
    """Generate the cells of rows that are totals, in the columns that add up."""
    said = ledger.row_sums
    rows = sorted({*said, *ledger.called_totals})
    for row in rows:
        for place, column in enumerate(ledger.table.columns):
            value = ledger.value(row, place) if column.unit is not None else None
            if value is None or column.unit is None or not ledger.adds_up(place):
                continue
            words = (ledger.table.title or "", ledger.labels[row], column.label)
            label = " – ".join(one.strip(" :") for one in words if one.strip(" :"))
            adds = adds_up_by_label(column.unit, column.label, None)
            yield OwnTotal(label, column.unit.symbol, value, adds)
