"""Compose the rows of an institution's own table, cell by cell, as they are printed."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import repeat
from typing import Final

from attrs import evolve, field

from ataskaita.compose.figures import figure_alone
from ataskaita.compose.prose import Context, compose_prose
from ataskaita.compose.typography import lines, text_unparted, unparted
from ataskaita.compose.values import format_value
from ataskaita.declared.guessing import Guesses
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import OwnCell
from ataskaita.declared.prose import Prose, Quotation, Run
from ataskaita.declared.units import Unit
from ataskaita.lithuanian import format_number
from ataskaita.records import MakingSome, frozen
from ataskaita.view import Cell, Figure, TableRow, Told, asked
from ataskaita.view.tables import LONG, PART, ROW, TOTAL

_MANY: Final = 500
"""Rows from which on none is kept once it is printed."""
_TALL: Final = 60
"""So many letters take several lines of a cell."""
_KEPT: Final = 16_384
"""Cells of numbers that are kept: those of a long table are often the same."""


class _NumberCells(dict[int, Cell]):
    """Cells of whole numbers that nobody follows up, each made once."""

    __slots__ = ()

    def __missing__(self, number: int) -> Cell:
        """Return the number's cell, and keep it."""
        if len(self) >= _KEPT:
            self.clear()
        made = self[number] = Cell(format_number(number), numeric=True)
        return made


@frozen(eq=False)
class Composing:
    """The composing of one own table."""

    ledger: Ledger
    context: Context
    _numbers: _NumberCells = field(factory=_NumberCells, init=False, repr=False)

    def rows(self) -> Sequence[object]:
        """Return the rows; those of a long table are made when they are asked for."""
        rows = MakingSome(len(self.ledger.table.rows), self.rows_at)
        return rows if len(rows) > _MANY else tuple(rows)

    def rows_at(self, places: range) -> Sequence[TableRow]:
        """Return the rows of those places, made column by column: that is soonest done."""
        columns = [self._column(n, places) for n in range(len(self.ledger.table.columns))]
        return [*map(self._row, places, zip(*columns, strict=True))]

    def _row(self, place: int, cells: tuple[Cell, ...]) -> TableRow:
        """Return the row of these cells; one with long texts begins at the top."""
        sort = self.sort(place)
        tall = sort == ROW and any(not one.numeric and _is_tall(one.text) for one in cells)
        return TableRow(cells, sort=LONG if tall else sort)

    def sort(self, place: int) -> str:
        """Return of which sort a row is: a total, a part of what stands above, or any other."""
        if place in self._totals:
            return TOTAL
        return PART if place in self.ledger.called_parts else ROW

    @cached_property
    def _totals(self) -> frozenset[int]:
        """The rows that are totals, as the data says or their labels do."""
        guessed = Guesses(self.ledger).row_sums
        return frozenset(one.row for one in (*self.ledger.row_sums.values(), *guessed))

    def _column(self, column: int, places: range) -> Sequence[Cell]:
        """Return the column's cells in the rows of those places."""
        unit, rows = self.ledger.table.columns[column].unit, self.ledger.table.rows
        written = [rows[place][column] for place in places]
        signs = self._signs(column, places)
        if unit is None:
            return [*map(self._worded, self._tidied(written), signs)]
        if len(rows) <= _MANY:
            cells = zip(places, signs, strict=False)
            return [self._known(place, column, unit, sign) for place, sign in cells]
        numbers = self._numbers
        return [
            numbers[one]
            if one.__class__ is int and not sign
            else self._figure(place, column, unit, sign)
            for place, one, sign in zip(places, written, signs, strict=True)
        ]

    def _signs(self, column: int, places: range) -> Iterable[str]:
        """Return what is printed before the cells, for comments to take its place."""
        signs, spot = self.ledger.signs, self.ledger.spot
        if not signs:
            return repeat("", len(places))
        return [signs.get(spot(place, column), "") for place in places]

    def _known(self, row: int, column: int, unit: Unit, sign: str) -> Cell:
        """Return a cell of a figure that a document knows as that figure, by the cell's name."""
        cell = self._figure(row, column, unit, sign)
        text = cell.text
        if not isinstance(text, str) or isinstance(text, Told):
            return cell
        name, value = self.ledger.cell_name(row, column), self.ledger.value(row, column)
        return evolve(cell, text=Told(text, Figure(text, value, name=name)))

    def _figure(self, row: int, column: int, unit: Unit, sign: str) -> Cell:
        """Return a cell of a figure that isn't merely typed, as it is printed."""
        ledger = self.ledger
        written = ledger.table.rows[row][column]
        if isinstance(written, str):  # somebody owes it
            return Cell(sign + written, numeric=True)
        quoted = ledger.quoted(written)
        if quoted is not None and isinstance(written, Quotation):
            figure = figure_alone(quoted, self.context.words)
            return Cell(Told(sign + asked(figure, written.filters), figure), numeric=True)
        value = ledger.value(row, column)
        decimals = ledger.decimals(row, column, value)
        return Cell(sign + format_value(value, unit, decimals), numeric=True)

    def _tidied(self, written: Sequence[OwnCell]) -> Sequence[OwnCell]:
        """Return what stands in cells of words, all that is no prose put right at once."""
        if not self.context.tidied:
            return written
        places = [n for n, one in enumerate(written) if one and not isinstance(one, Prose)]
        told = dict(zip(places, lines([str(written[n]) for n in places]), strict=True))
        return [unparted(told[n]) if n in told else one for n, one in enumerate(written)]

    def _worded(self, written: OwnCell, sign: str) -> Cell:
        """Return a cell of words: prose where it has paragraphs or lists."""
        if not isinstance(written, Prose):
            return Cell(sign + str(written or ""))
        first, *more = written.blocks
        signed = evolve(first, runs=(Run(sign), *first.runs)) if sign else first
        shown = compose_prose(Prose((signed, *more)), self.context)
        shown = text_unparted(shown) if self.context.tidied else shown
        return Cell(shown if more or first.list_number else str(shown))


def _is_tall(text: object) -> bool:
    """Return whether a text takes several lines of its cell, whatever its width."""
    return not isinstance(text, str) or len(text) > _TALL or "\n" in text
