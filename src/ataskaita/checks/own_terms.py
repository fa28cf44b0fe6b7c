"""The terms of an own table's formula as a finding says them."""

from collections.abc import Callable

from ataskaita.declared.formulas import Term
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.units import Unit
from ataskaita.lithuanian import format_number
from ataskaita.lithuanian.punctuation import NO_BREAK_SPACE
from ataskaita.records import frozen


@frozen
class Saying:
    """Says a term of a formula by its label and its number."""

    ledger: Ledger
    label: Callable[[int, int], str]
    row: int
    column: int

    def __call__(self, term: Term) -> str:
        """Return the term by its label, with its number where it has one."""
        ledger = self.ledger
        cell = ledger.cell_of(term.name, self.row, self.column)
        value = ledger.named(term.name, self.row, self.column)
        number = "" if value is None else f" {format_number(value)}"
        if number and (unit := self._unit(term, cell)) is not None and unit.times > 1:
            number += f"{NO_BREAK_SPACE}{unit.symbol}"
        if cell is None:
            found = ledger.find(term.name)
            return f"„{found.label if found else term.name}“{number}"
        label = ledger.table.columns[cell[1]].whole_label
        if cell[0] != self.row:
            label = self.label(*cell)
        return f"„{label}“{number}"

    def _unit(self, term: Term, cell: tuple[int, int] | None) -> Unit | None:
        if cell is not None:
            return self.ledger.table.columns[cell[1]].unit
        found = self.ledger.find(term.name)
        return found.unit if found else None
