"""What an own table's labels and numbers suggest of it: totals, changes, shares, “of these”.

Nothing is presumed: a guess that doesn't hold is only a warning, which the data settles by a word.
Where labels leave several formulas open, the one is taken that most rows agree with.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import permutations
from typing import Final

from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.label_words import (
    is_change,
    is_mean,
    is_of_these,
    is_per_cent,
    is_share,
    is_total,
    year_in,
)
from ataskaita.declared.ledgers import Ledger, RowSum, Within
from ataskaita.declared.own import NO
from ataskaita.declared.own_rounding import gives, slack_of
from ataskaita.declared.units import PERCENT
from ataskaita.records import frozen

_FEWEST: Final = 3
"""So many rows must agree where only the numbers speak for a formula."""
_SAMPLE: Final = 200
"""Rows that are tried; a table may have many thousands."""
_MOST: Final = 12
"""Columns of figures among which relations are sought."""


@frozen
class Guess:
    """A formula that a column seems to follow."""

    column: int
    formula: Formula


@frozen(eq=False)
class Guesses:
    """What seems to hold the cells of one table."""

    ledger: Ledger

    @cached_property
    def row_sums(self) -> tuple[RowSum, ...]:
        """The last row, or the first, where it is called a total and the data says none."""
        ledger = self.ledger
        if ledger.table.totals or len(ledger.labels) < _FEWEST:
            return ()
        totals = frozenset(ledger.called_totals)
        last = len(ledger.labels) - 1
        row = last if last in totals else 0 if totals == {0} else None
        if row is None or totals - {row}:
            return ()
        parts = tuple(ledger.adding_rows(row, totals))
        return (RowSum(row, parts),) if len(parts) > 1 else ()

    @cached_property
    def row_parts(self) -> tuple[Within, ...]:
        """The rows that begin with “of these”, each of the nearest row above that doesn't."""
        if self.ledger.table.within:
            return ()
        return tuple(_within(self.ledger.labels))

    @cached_property
    def column_parts(self) -> tuple[Within, ...]:
        """The columns that begin so, each of the nearest column of figures before it."""
        columns = self.ledger.table.columns
        labels = [one.label if one.unit is not None else "" for one in columns]
        return tuple(
            one
            for one in _within(labels)
            if columns[one.part].unit is columns[one.whole].unit
            and not columns[one.part].within
            and not self._computed(one.part)
        )

    @cached_property
    def formulas(self) -> tuple[Guess, ...]:
        """The columns that seem to follow from others."""
        found = []
        for column in self._counted:
            said = self.ledger.table.columns[column]
            if column in self.ledger.formulas or said.formula_text == NO or said.total_of:
                continue
            formula = self._formula(column)
            if formula is not None:
                found.append(Guess(column, formula))
        return tuple(found)

    @cached_property
    def adding(self) -> frozenset[int]:
        """The columns whose numbers add up over rows: not those that follow from others."""
        guessed = {one.column: one.formula for one in self.formulas}
        return frozenset(
            column
            for column in self._counted
            if self.ledger.adds_up(column)
            and (column not in guessed or guessed[column].kind == "sum")
            and not is_mean(self.ledger.table.columns[column].label)
            and not is_change(self.ledger.table.columns[column].label)
        )

    @cached_property
    def _counted(self) -> tuple[int, ...]:
        """The columns of figures."""
        columns = self.ledger.table.columns
        return tuple(n for n, one in enumerate(columns) if one.unit is not None)

    def _computed(self, column: int) -> bool:
        return column in self.ledger.formulas

    def _formula(self, column: int) -> Formula | None:
        """Return what the column follows by its label, or else by the numbers of most rows."""
        one = self.ledger.table.columns[column]
        label, per_cent = one.label, one.unit is PERCENT or is_per_cent(one.label)
        years = self._years(column)
        if is_change(label):
            return self._likeliest(column, list(_changes(years, per_cent=per_cent)), sure=True)
        if is_total(label):
            return self._likeliest(column, list(self._totals(column)), sure=True)
        if per_cent and len(years) > 1:
            wanted = [*_changes(years, per_cent=True), *_ratios(years, "share")]
            return self._likeliest(column, wanted)
        if per_cent or is_share(label):
            return self._likeliest(column, list(self._shares(column)))
        if is_mean(label):
            return self._likeliest(column, list(_ratios(self._names(column), "ratio")))
        return None

    def _years(self, column: int) -> list[str]:
        """Return the columns that are called by a year, the earliest first."""
        columns = self.ledger.table.columns
        found = [
            (year, self.ledger.column_names[n])
            for n in self._counted
            if n != column and (year := year_in(columns[n].whole_label)) is not None
            if not is_change(columns[n].label) and columns[n].unit is not PERCENT
        ]
        distinct = len({year for year, _ in found}) == len(found)
        return [name for _, name in sorted(found)] if distinct else []

    def _names(self, column: int) -> list[str]:
        """Return the other columns of plain figures."""
        columns = self.ledger.table.columns
        names = [
            self.ledger.column_names[n]
            for n in self._counted
            if n != column and columns[n].unit is not PERCENT and not is_change(columns[n].label)
        ]
        return names if len(names) <= _MOST else []

    def _totals(self, column: int) -> Iterator[Formula]:
        """Generate what a column called a total may add up: all others of its unit."""
        columns = self.ledger.table.columns
        others = [n for n in self.ledger.added(column) if not is_change(columns[n].label)]
        if len(others) > 1:
            yield _sum(self.ledger.column_names[n] for n in others)
        near = [n for n in others if n > column]
        if 1 < len(near) < len(others):
            yield _sum(self.ledger.column_names[n] for n in near)
        near = [n for n in others if n < column]
        if 1 < len(near) < len(others):
            yield _sum(self.ledger.column_names[n] for n in near)

    def _shares(self, column: int) -> Iterator[Formula]:
        """Generate of what a share may be: of the total row, of another column."""
        names = self._names(column)
        totals = [self.ledger.row_names[one.row] for one in self._all_sums()]
        for name in names:
            for total in totals:
                yield Formula("share", (Term(name),), (Term(f"{total}.{name}"),))
        yield from _ratios(names, "share")

    def _all_sums(self) -> Iterable[RowSum]:
        return (*self.ledger.row_sums.values(), *self.row_sums)

    def _likeliest(
        self, column: int, formulas: Sequence[Formula], *, sure: bool = False
    ) -> Formula | None:
        """Return the formula that most rows agree with; the only one that the label means.

        Where the label is `sure`, half of them are enough to tell which of several it means.
        """
        if sure and len(formulas) == 1:
            return formulas[0]
        scored = [(self._score(column, one), -n, one) for n, one in enumerate(formulas)]
        (right, wrong), _, best = max(
            scored, default=((0, 1), 0, None), key=lambda one: (one[0][0], one[1])
        )
        enough = right >= max(wrong, 1) if sure else right >= max(_FEWEST, 2 * wrong + 1)
        return best if enough else None

    def _score(self, column: int, formula: Formula) -> tuple[int, int]:
        """Return how many rows agree with the formula, and how many don't."""
        right = wrong = 0
        for row in range(min(len(self.ledger.table.rows), _SAMPLE)):
            stated = self.ledger.typed(row, column)
            computed = None if stated is None else self.ledger.result(formula, row, column)
            if stated is None or computed is None:
                continue
            if gives(stated, computed, slack_of(self.ledger, formula, row, column)):
                right += 1
            else:
                wrong += 1
        return right, wrong


def _within(labels: Sequence[str]) -> Iterator[Within]:
    """Generate those that begin with “of these”, with the nearest before that doesn't."""
    whole: int | None = None
    for place, label in enumerate(labels):
        if label and is_of_these(label):
            if whole is not None:
                yield Within(place, whole)
        elif label:
            whole = place


def _changes(years: Sequence[str], *, per_cent: bool) -> Iterator[Formula]:
    """Generate the changes between years: between the last two, from the first to the last."""
    pairs = [years[-2:], [years[0], years[-1]]] if len(years) > 1 else []
    for first, last in dict.fromkeys(map(tuple, pairs)):
        yield Formula("percent" if per_cent else "change", (Term(first),), (Term(last),))


def _ratios(names: Sequence[str], kind: str) -> Iterator[Formula]:
    for above, below in permutations(names, 2):
        yield Formula("share" if kind == "share" else "ratio", (Term(above),), (Term(below),))


def _sum(names: Iterable[str]) -> Formula:
    return Formula("sum", tuple(map(Term, names)))
