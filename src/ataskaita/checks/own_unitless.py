"""Columns of own tables that hold numbers and a total, but have no unit: they are words."""

from collections.abc import Iterator, Sequence

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import ledgers_of
from ataskaita.errors import Finding
from ataskaita.messages.formulas import NO_UNIT
from ataskaita.outline import is_number

_FEWEST = 2
"""Numbers beside the total: one alone may be anything."""
_NOTHING = ("", "-", "–")


def own_numbers_without_units(evidence: Evidence) -> Iterator[Finding]:
    """Find the columns of numbers with a total that nothing adds up, since they have no unit."""
    written = frozenset(evidence.report.origin.paths())
    for ledger in ledgers_of(evidence.report):
        totals = ledger.called_totals
        if not totals:  # as of most long tables: their cells aren't looked at
            continue
        for column, one in enumerate(ledger.table.columns):
            said = f"{ledger.path}.stulpeliai[{column + 1}]"
            if one.unit is None and f"{said}.vienetas" not in written:
                yield from _unitless(evidence, ledger, column, totals, said)


def _unitless(
    evidence: Evidence, ledger: Ledger, column: int, totals: Sequence[int], said: str
) -> Iterator[Finding]:
    rows = ledger.table.rows
    total = next((row for row in totals if is_number(str(rows[row][column] or ""))), None)
    if total is None:
        return
    cells = [str(row[column] or "").strip() for row in rows]
    given = [row for row, text in enumerate(cells) if text not in _NOTHING]
    if len(given) <= _FEWEST or not all(is_number(cells[row]) for row in given):
        return
    spots = evidence.spot(said), evidence.spot(ledger.spot(total, column), cells[total])
    label = ledger.table.columns[column].whole_label
    yield finding(NO_UNIT, spots, column=label, total=cells[total])
