"""What holds the cells of own tables, as functions of what was typed there."""

from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.checks.claim import Claim, at_most, equal
from ataskaita.checks.readings import Look, Reading, Readings, added
from ataskaita.declared.formulas import Formula
from ataskaita.declared.guessing import Guesses
from ataskaita.declared.ledgers import Ledger, RowSum, Within
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.own_rounding import gives, slack_of
from ataskaita.declared.precision import Number, quotient, rounds_to
from ataskaita.declared.prose import Quotation
from ataskaita.messages import Message
from ataskaita.messages.consistency import PART_ABOVE_WHOLE, WRONG_TOTAL
from ataskaita.messages.formulas import ABOVE_AT_MOST, GUESSED_PART, GUESSED_VALUE, WRONG_FORMULA
from ataskaita.records import frozen

_SAID: Final = (WRONG_TOTAL, PART_ABOVE_WHOLE)
_GUESSED: Final = (GUESSED_VALUE, GUESSED_PART)


def own_claims(readings: Readings) -> Iterator[Claim]:
    """Generate what the data says of the cells of own tables, and what their labels suggest."""
    for ledger in ledgers_of(readings.evidence.report):
        yield from _Cells(readings, ledger).claims()


def _message_of(part: Within) -> Message:
    return PART_ABOVE_WHOLE if part.strict else ABOVE_AT_MOST


@frozen
class _Cells:
    """One own table, cell by cell."""

    readings: Readings
    ledger: Ledger

    def claims(self) -> Iterator[Claim]:
        """Generate what holds its cells."""
        ledger, guesses = self.ledger, Guesses(self.ledger)
        for column, formula in ledger.formulas.items():
            yield from self._formula(column, formula, WRONG_FORMULA)
        for one in guesses.formulas:
            yield from self._formula(one.column, one.formula, GUESSED_VALUE)
        said = [n for n in range(len(ledger.table.columns)) if ledger.adds_up(n)]
        yield from self._rows(ledger.row_sums.values(), ledger.row_parts, said, _SAID)
        yield from self._rows(guesses.row_sums, guesses.row_parts, guesses.adding, _GUESSED)
        for part in (*ledger.column_parts, *guesses.column_parts):
            message = _message_of(part) if part in ledger.column_parts else GUESSED_PART
            for row in range(len(ledger.table.rows)):
                yield from self._within((row, part.part), (row, part.whole), message)

    def _rows(
        self,
        sums: Iterable[RowSum],
        parts: Iterable[Within],
        columns: Iterable[int],
        messages: tuple[Message, Message],
    ) -> Iterator[Claim]:
        """Generate what holds rows: totals of others, and parts of them."""
        for column in columns:
            for total in sums:
                yield from self._sum(total, column, messages[0])
            for one in parts:
                yield from self._within((one.part, column), (one.whole, column), messages[1])

    def _cell(self, row: int, column: int) -> Reading | None:
        ledger = self.ledger
        cell = ledger.table.rows[row][column]
        if isinstance(cell, Quotation):
            return self.readings.of(cell.name)
        typed = ledger.typed(row, column)
        if typed is not None:
            return self.readings.of_path(ledger.spot(row, column), typed)
        if column in ledger.formulas:
            return self._made(ledger.formulas[column], row, column)
        total = ledger.row_sums.get(row)
        return self._added(total, column) if total and ledger.adds_up(column) else None

    def _added(self, one: RowSum, column: int) -> Reading | None:
        parts = [(cell, 1) for row in one.parts if (cell := self._cell(row, column)) is not None]
        return added(parts) if parts and len(parts) == len(one.parts) else None

    def _made(self, formula: Formula, row: int, column: int) -> Reading | None:
        """Return what the formula gives in that row; None where it needs what isn't a cell."""
        parts: dict[str, Reading] = {}
        for name in formula.names:
            place = self.ledger.cell_of(name, row, column)
            part = self.readings.of(name) if place is None else self._cell(*place)
            if part is None or place == (row, column):
                return None
            parts[name] = part

        times = {name: self.ledger.times(name, row, column) for name in parts}
        unit = self.ledger.table.columns[column].unit
        own = 1 if unit is None else unit.times

        def value(look: Look) -> Number | None:
            made = formula.value(lambda name: _scaled(parts[name].value(look), times[name]))
            return made if made is None or own == 1 else quotient(made, own)

        return Reading(frozenset().union(*(one.paths for one in parts.values())), value)

    def _formula(self, column: int, formula: Formula, message: Message) -> Iterator[Claim]:
        for row in range(len(self.ledger.table.rows)):
            if self.ledger.typed(row, column) is None:
                continue
            stated, made = self._cell(row, column), self._made(formula, row, column)
            if stated is not None and made is not None:
                slack = slack_of(self.ledger, formula, row, column)
                test = lambda a, b, off=slack: gives(a, b, off)  # noqa: E731 (as all tests)
                yield Claim(message.code, stated, made, test)

    def _sum(self, one: RowSum, column: int, message: Message) -> Iterator[Claim]:
        stated, parts = self._cell(one.row, column), self._added(one, column)
        if self.ledger.typed(one.row, column) is None or stated is None or parts is None:
            return
        unit, count = self.ledger.table.columns[column].unit, len(one.parts)
        rounded = unit is not None and unit.rounded
        test = (lambda a, b: rounds_to(a, b, count)) if rounded else equal
        yield Claim(message.code, stated, parts, test)

    def _within(
        self, cell: tuple[int, int], other: tuple[int, int], message: Message
    ) -> Iterator[Claim]:
        part, whole = self._cell(*cell), self._cell(*other)
        if part is not None and whole is not None:
            yield Claim(message.code, part, whole, at_most, exact=False)


def _scaled(value: Number | None, times: int) -> Number | None:
    return value if value is None or times == 1 else value * times
