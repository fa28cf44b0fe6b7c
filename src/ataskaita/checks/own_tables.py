"""The cells of own tables against what holds them: what the data says, what labels suggest."""

from collections.abc import Iterable, Iterator

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.own_terms import Saying
from ataskaita.checks.own_unitless import own_numbers_without_units
from ataskaita.declared.formulas import Formula
from ataskaita.declared.guessing import Guesses
from ataskaita.declared.ledgers import Ledger, RowSum, Within
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.own import NO
from ataskaita.declared.own_rounding import gives, slack_of
from ataskaita.declared.owning import OWN_FIGURES
from ataskaita.declared.precision import Number, agrees, decimals_of, rounds_to
from ataskaita.errors import Finding, Spot
from ataskaita.lithuanian import format_number
from ataskaita.messages import Message, Phrase
from ataskaita.messages.consistency import MISSING_PART, PART_ABOVE_WHOLE, WRONG_TOTAL
from ataskaita.messages.formulas import (
    ABOVE_AT_MOST,
    FINAL_PARTIAL_TOTAL,
    GUESSED_PART,
    GUESSED_VALUE,
    PARTIAL_TOTAL,
    WRONG_FORMULA,
)
from ataskaita.records import frozen

_MOST_TERMS = 6
"""Parts of a sum that a finding writes out."""


def own_tables_hold(evidence: Evidence) -> Iterator[Finding]:
    """Find the cells of own tables, and own figures, that differ from what the data says."""
    for ledger in ledgers_of(evidence.report):
        yield from _Checking(evidence, ledger).said()
    yield from _figures_within(evidence)


def own_tables_are_as_they_seem(evidence: Evidence) -> Iterator[Finding]:
    """Find the cells that differ from what the labels of their table suggest."""
    for ledger in ledgers_of(evidence.report):
        yield from _Checking(evidence, ledger).guessed()
    yield from own_numbers_without_units(evidence)


def own_totals_are_whole(evidence: Evidence) -> Iterator[Finding]:
    """Find totals of own tables that nobody states and that can't be computed."""
    for ledger in ledgers_of(evidence.report):
        yield from _Checking(evidence, ledger).partial(PARTIAL_TOTAL)


def final_own_totals_are_whole(evidence: Evidence) -> Iterator[Finding]:
    """Find the same, as errors: a final report has no dash for a total."""
    for ledger in ledgers_of(evidence.report):
        yield from _Checking(evidence, ledger).partial(FINAL_PARTIAL_TOTAL)


def _figures_within(evidence: Evidence) -> Iterator[Finding]:
    """Find own figures above the one that the data says they are a part of."""
    for key, one in evidence.report.own_figures.items():
        names = [f"{OWN_FIGURES}.{name}" for name in (key, one.within) if name]
        values = [value for name in names if (value := evidence.value(name)) is not None]
        if one.within and len(values) == len(names) and values[0] > values[1]:
            yield finding(
                PART_ABOVE_WHOLE,
                [spot for name in names for spot in evidence.spots(name)],
                label=evidence.report.own_figures[one.within].label,
                parts=f"„{one.label}“",
                part=values[0],
                whole=values[1],
            )


@frozen
class _Checking:
    """One own table that is looked at."""

    evidence: Evidence
    ledger: Ledger

    def said(self) -> Iterator[Finding]:
        """Generate what differs from formulas, sums and parts that the data gives."""
        for column, formula in self.ledger.formulas.items():
            yield from self._formula(column, formula, guessed=False)
        for one in self.ledger.row_sums.values():
            yield from self._sum(one, self._adding(), guessed=False)
        for part in self.ledger.row_parts:
            yield from self._rows_within(part, self._adding(), PART_ABOVE_WHOLE)
        for part in self.ledger.column_parts:
            message = PART_ABOVE_WHOLE if part.strict else ABOVE_AT_MOST
            yield from self._columns_within(part, message)

    def guessed(self) -> Iterator[Finding]:
        """Generate what differs from what labels and most rows suggest."""
        guesses = Guesses(self.ledger)
        for one in guesses.formulas:
            yield from self._formula(one.column, one.formula, guessed=True)
        for total in guesses.row_sums:
            yield from self._sum(total, guesses.adding, guessed=True)
        for part in guesses.row_parts:
            yield from self._rows_within(part, guesses.adding, GUESSED_PART)
        for part in guesses.column_parts:
            yield from self._columns_within(part, GUESSED_PART)

    def partial(self, message: Message) -> Iterator[Finding]:
        """Generate the totals, said to be such, of which a part is missing."""
        for one in self.ledger.row_sums.values():
            for column in self._adding():
                values = [self.ledger.value(row, column) for row in one.parts]
                given = [value for value in values if value is not None]
                if not given or self.ledger.value(one.row, column) is not None:
                    continue
                lacking = [
                    row for row, value in zip(one.parts, values, strict=True) if value is None
                ]
                yield finding(
                    message,
                    self._spots([(one.row, column), *((row, column) for row in one.parts)]),
                    label=self.label(one.row, column),
                    parts=", ".join(f"„{self.ledger.labels[row]}“" for row in lacking),
                    given=sum(given),
                )

    def _adding(self) -> Iterable[int]:
        columns = self.ledger.table.columns
        return [n for n in range(len(columns)) if self.ledger.adds_up(n)]

    def _formula(self, column: int, formula: Formula, *, guessed: bool) -> Iterator[Finding]:
        for row in range(len(self.ledger.table.rows)):
            stated = self.ledger.typed(row, column)
            computed = None if stated is None else self.ledger.result(formula, row, column)
            if stated is None or computed is None:
                continue
            if gives(stated, computed, slack_of(self.ledger, formula, row, column)):
                continue
            cells = [(row, column), *self._cells(formula, row, column)]
            yield finding(
                GUESSED_VALUE if guessed else WRONG_FORMULA,
                self._spots(cells),
                label=self.label(row, column),
                stated=format_number(stated, decimals_of(stated)),
                formula=formula.worded(self._sayer(row, column)),
                computed=format_number(computed, decimals_of(stated)),
                guess=_GUESSES[formula.kind],
                line=f"{'suma' if formula.kind == 'sum' else 'formule'}: {NO}",
                where=f"„{self.ledger.table.columns[column].whole_label}“",
            )

    def _sum(self, one: RowSum, columns: Iterable[int], *, guessed: bool) -> Iterator[Finding]:
        for column in columns:
            stated = self.ledger.typed(one.row, column)
            if stated is None:
                continue
            values = [self.ledger.value(row, column) for row in one.parts]
            given = [value for value in values if value is not None]
            computed = sum(given)
            if not given or self._is_same(stated, computed, column, len(given)):
                continue
            if len(given) < len(values) and computed < stated:
                yield from self._incomplete(one, column, stated, values, guessed=guessed)
                continue
            cells = [(one.row, column), *((row, column) for row in one.parts)]
            yield finding(
                GUESSED_VALUE if guessed else WRONG_TOTAL,
                self._spots(cells),
                label=self.label(one.row, column),
                stated=stated,
                computed=computed,
                difference=stated - computed,
                parts=", ".join(f"„{self.ledger.labels[row]}“" for row in one.parts),
                formula=self._added(one, column),
                guess=_GUESSES["sum"],
                line=f"suma: {NO}",
                where=Phrase("the table"),
            )

    def _is_same(self, stated: Number, computed: Number, column: int, count: int) -> bool:
        """Return whether a total is right; of thousands, each rounded, as near as that allows."""
        unit = self.ledger.table.columns[column].unit
        if unit is None or not unit.rounded:
            return agrees(stated, computed)
        return rounds_to(stated, computed, count)

    def _incomplete(
        self,
        one: RowSum,
        column: int,
        stated: Number,
        values: list[Number | None],
        *,
        guessed: bool,
    ) -> Iterator[Finding]:
        """Tell of a total above what is given: where it is only a guess, a dash may be anything."""
        if guessed:
            return
        lacking = [row for row, value in zip(one.parts, values, strict=True) if value is None]
        yield finding(
            MISSING_PART,
            self._spots([(one.row, column), *((row, column) for row in one.parts)]),
            label=self.label(one.row, column),
            stated=stated,
            parts=", ".join(f"„{self.ledger.labels[row]}“" for row in lacking),
            given=sum(value for value in values if value is not None),
        )

    def _rows_within(
        self, one: Within, columns: Iterable[int], message: Message
    ) -> Iterator[Finding]:
        for column in columns:
            yield from self._above((one.part, column), (one.whole, column), message)

    def _columns_within(self, one: Within, message: Message) -> Iterator[Finding]:
        for row in range(len(self.ledger.table.rows)):
            yield from self._above((row, one.part), (row, one.whole), message)

    def _above(
        self, cell: tuple[int, int], other: tuple[int, int], message: Message
    ) -> Iterator[Finding]:
        part, whole = self.ledger.value(*cell), self.ledger.value(*other)
        if part is None or whole is None or part <= whole:
            return
        label, bound = self.label(*cell), self.label(*other)
        facts = {"label": bound, "parts": f"„{label}“", "part": part, "whole": whole}
        if message is ABOVE_AT_MOST:
            facts = {"label": label, "value": part, "bound": bound, "most": whole}
        line = f"is_ju: {NO}"
        yield finding(message, self._spots([cell, other]), **facts, line=line)

    def _cells(self, formula: Formula, row: int, column: int) -> Iterator[tuple[int, int]]:
        for name in formula.names:
            cell = self.ledger.cell_of(name, row, column)
            if cell is not None:
                yield cell

    def _spots(self, cells: Iterable[tuple[int, int]]) -> tuple[Spot, ...]:
        return tuple(
            self.evidence.spot(self.ledger.spot(*cell), self.ledger.value(*cell)) for cell in cells
        )

    def label(self, row: int, column: int) -> str:
        """Return what the cell is called: by its row and its column."""
        label = self.ledger.table.columns[column].whole_label
        name = self.ledger.labels[row].rstrip(":")
        return f"{name}: {label}" if name else label

    def _sayer(self, row: int, column: int) -> Saying:
        return Saying(self.ledger, self.label, row, column)

    def _added(self, one: RowSum, column: int) -> str:
        told = [
            f"„{self.ledger.labels[row]}“ {format_number(value)}"
            for row in one.parts
            if (value := self.ledger.value(row, column)) is not None
        ]
        more = ["…"] if len(told) > _MOST_TERMS else []
        return " + ".join([*told[:_MOST_TERMS], *more])


_GUESSES = {
    "sum": Phrase("a total"),
    "change": Phrase("a change"),
    "percent": Phrase("a change in per cent"),
    "share": Phrase("a share in per cent"),
    "ratio": Phrase("an average"),
    "mean": Phrase("an average"),
}
"""What a formula would make of a figure."""
