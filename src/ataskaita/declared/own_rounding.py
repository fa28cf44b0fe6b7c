"""How far the cells of an own table may lie from what its formulas give: thousands were rounded."""

from decimal import Decimal

from ataskaita.declared.formulas import Formula
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.precision import Number, half_step

_NONE = Decimal(0)


def slack_of(ledger: Ledger, formula: Formula, row: int, column: int) -> Decimal:
    """Return how far the formula's value in that cell may lie from what exact parts would give."""
    doubts = {
        name: _doubt(ledger, name, row, column) * ledger.times(name, row, column)
        for name in formula.names
    }
    if not any(doubts.values()):
        return _NONE
    bounds = formula.bounds(lambda name: ledger.plain(name, row, column), doubts.__getitem__)
    value, unit = ledger.result(formula, row, column), ledger.table.columns[column].unit
    if bounds is None or value is None:
        return _NONE
    times = 1 if unit is None else unit.times
    return max(abs(Decimal(one) / times - Decimal(value)) for one in bounds)


def gives(stated: Number, computed: Number, slack: Decimal) -> bool:
    """Return whether that may be what the parts gave before each was rounded."""
    return abs(Decimal(stated) - Decimal(computed)) <= half_step(stated) + slack


def _doubt(ledger: Ledger, name: str, row: int, column: int) -> Decimal:
    """Return how far what a formula names may lie from what is written there."""
    cell = ledger.cell_of(name, row, column)
    if cell is not None:
        return _cell_doubt(ledger, *cell) if cell != (row, column) else _NONE
    found = ledger.find(name)
    if found is None or found.value is None or not found.unit.rounded:
        return _NONE
    return half_step(found.value)


def _cell_doubt(ledger: Ledger, row: int, column: int) -> Decimal:
    unit, typed = ledger.table.columns[column].unit, ledger.typed(row, column)
    if unit is None or not unit.rounded:
        return _NONE
    if typed is not None:
        return half_step(typed)
    total, formula = ledger.row_sums.get(row), ledger.formulas.get(column)
    if formula is not None:
        return slack_of(ledger, formula, row, column)
    parts = total.parts if total is not None else ()
    return sum((_cell_doubt(ledger, part, column) for part in parts), _NONE)
