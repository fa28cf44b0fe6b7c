"""Compose the rows of an institution's own table, cell by cell, as they are printed."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from attrs import evolve

from ataskaita.compose.figures import figure_alone
from ataskaita.compose.prose import Context, compose_prose
from ataskaita.compose.typography import line, text_unparted, unparted
from ataskaita.compose.values import format_value
from ataskaita.declared.guessing import Guesses
from ataskaita.declared.label_words import is_of_these
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import OwnCell
from ataskaita.declared.prose import Prose, Quotation, Run
from ataskaita.declared.units import Unit
from ataskaita.lithuanian import format_number
from ataskaita.records import Making, frozen
from ataskaita.view import Cell, TableRow, asked
from ataskaita.view.tables import LONG, PART, ROW, TOTAL

_MANY: Final = 500
"""Rows from which on none is kept once it is printed."""
_TALL: Final = 60
"""So many letters take several lines of a cell."""


@frozen(eq=False)
class Composing:
    """The composing of one own table."""

    ledger: Ledger
    context: Context

    def rows(self) -> Sequence[object]:
        """Return the rows; those of a long table are made when they are asked for."""
        rows = Making(len(self.ledger.table.rows), self.row)
        return rows if len(rows) > _MANY else tuple(rows)

    def row(self, place: int) -> TableRow:
        """Return the row of that place; one with long texts begins at the top."""
        cells = tuple([self._cell(place, n, one) for n, one in enumerate(self._units)])
        sort = self.sort(place)
        tall = sort == ROW and any(not one.numeric and _is_tall(one.text) for one in cells)
        return TableRow(cells, sort=LONG if tall else sort)

    def sort(self, place: int) -> str:
        """Return of which sort a row is: a total, a part of what stands above, or any other."""
        if place in self._totals:
            return TOTAL
        return PART if is_of_these(self.ledger.labels[place]) else ROW

    @cached_property
    def _totals(self) -> frozenset[int]:
        """The rows that are totals, as the data says or their labels do."""
        guessed = Guesses(self.ledger).row_sums
        return frozenset(one.row for one in (*self.ledger.row_sums.values(), *guessed))

    @cached_property
    def _units(self) -> Sequence[Unit | None]:
        return tuple(one.unit for one in self.ledger.table.columns)

    def _cell(self, row: int, place: int, unit: Unit | None) -> Cell:
        """Return a cell as it is printed: a number as it was typed, a text with what it quotes."""
        ledger = self.ledger
        sign = ledger.signs.get(ledger.spot(row, place), "") if ledger.signs else ""
        written = ledger.table.rows[row][place]
        if unit is None:
            return self._worded(written, sign)
        if isinstance(written, int):
            return Cell(sign + format_number(written), numeric=True)
        if isinstance(written, str):  # somebody owes it
            return Cell(sign + written, numeric=True)
        quoted = ledger.quoted(written)
        if quoted is not None and isinstance(written, Quotation):
            text = asked(figure_alone(quoted, self.context.words), written.filters)
            return Cell(sign + text, numeric=True)
        value = ledger.value(row, place)
        decimals = ledger.decimals(row, place, value)
        return Cell(sign + format_value(value, unit, decimals), numeric=True)

    def _worded(self, written: OwnCell, sign: str) -> Cell:
        """Return a cell of words: prose where it has paragraphs or lists."""
        tidied = self.context.tidied
        if not isinstance(written, Prose):
            text = str(written or "")
            return Cell(sign + (unparted(line(text)) if tidied else text))
        first, *more = written.blocks
        signed = evolve(first, runs=(Run(sign), *first.runs)) if sign else first
        shown = compose_prose(Prose((signed, *more)), self.context)
        shown = text_unparted(shown) if tidied else shown
        return Cell(shown if more or first.list_number else str(shown))


def _is_tall(text: object) -> bool:
    """Return whether a text takes several lines of its cell, whatever its width."""
    return not isinstance(text, str) or len(text) > _TALL or "\n" in text
