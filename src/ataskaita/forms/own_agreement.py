"""What must hold in the data's own tables, as formulas over their cells in the workbook.

It is what the data says of them: columns that follow from others, rows that add others up, parts
of others. What only their labels suggest, the program warns of.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from attrs import evolve
from xlsxwriter.utility import xl_range_abs

from ataskaita.declared.formulas import Formula, Term, Terms
from ataskaita.declared.ledgers import Ledger, RowSum, Within
from ataskaita.forms.formulas import Places, computed_by, divisor_of, sum_at
from ataskaita.forms.holding import Held
from ataskaita.forms.operands import NEAR, step
from ataskaita.forms.whereabouts import Cells, quoted
from ataskaita.records import frozen


@frozen
class OwnHeld:
    """One thing that must hold: in words, the cell of which it is told, its formulas."""

    words: str
    cells: Cells
    held: Held
    grave: bool = True


class OwnHolding:
    """Turns what the data says of one of its tables into formulas over its cells."""

    def __init__(self, ledger: Ledger, cells: Cells) -> None:
        """Take the table, and where its rows stand."""
        self._ledger, self._cells = ledger, cells
        self._title = ledger.table.title or ledger.name.rpartition(".")[2]

    def held(self) -> Iterator[OwnHeld]:
        """Generate all that must hold."""
        for column, formula in self._ledger.formulas.items():
            if all(name in self._ledger.columns for name in formula.names):
                yield self._formula(column, formula)
        columns = range(len(self._ledger.table.columns))
        adding = [place for place in columns if self._ledger.adds_up(place)]
        sums = [one for one in self._ledger.row_sums.values() if one.parts]
        yield from (self._sum(one, column) for one in sums for column in adding)
        parts = self._ledger.row_parts
        yield from (self._rows_within(one, column) for one in parts for column in adding)
        yield from map(self._columns_within, self._ledger.column_parts)

    def _formula(self, column: int, formula: Formula) -> OwnHeld:
        """Return that each row's cell is what its formula gives, as precisely as it is written."""
        places, stated = self._places(formula), self._column(column)
        times = self._times(column)
        value = computed_by(formula, places) + (f"/{times}" if times > 1 else "")
        given = "*".join(f"ISNUMBER({one})" for one in (stated, *places.cells.values()))
        wrong = f"ABS({stated}-{value})>{step(stated)}/2+{NEAR}{self._slack(formula, times)}"
        if formula.divides:  # nothing is told of what is divided by nought
            wrong = f"IF({divisor_of(formula, places)},{wrong},0)"
        words = formula.worded(self._label_of)
        told = f"Kiekvienoje eilutėje: {self._label(column)} = {words}"
        return self._told(told, self._at(0, column), _counted(given, wrong))

    def _places(self, formula: Formula) -> Places:
        columns = {name: self._ledger.columns[name] for name in formula.names}
        return Places(
            {name: self._column(column) for name, column in columns.items()},
            {name: self._times(column) for name, column in columns.items()},
        )

    def _slack(self, formula: Formula, times: int) -> str:
        """Return how much farther off a result may lie since its parts were rounded."""
        above, below = (self._doubt(terms) for terms in (formula.first, formula.second))
        if not above and not below:
            return ""
        if not formula.divides:
            return "".join(f"+({one})/{times}" for one in (above, below) if one)
        first, second = (
            f"ABS({sum_at(one, self._places(formula))})" for one in (formula.first, formula.second)
        )
        if formula.kind == "percent":
            (first, above), (second, below) = (second, below), (first, above)
        scale = 100 if formula.kind in ("percent", "share") else 1
        off = f"({above or 0}+{first}/{second}*({below or 0}))"
        return f"+{off}/({second}-({below or 0}))*{scale}/{times}"

    def _doubt(self, terms: Terms) -> str:
        """Return how far a sum may lie from what is written of it; nothing where it is counted."""
        found = []
        for one in terms:
            column = self._ledger.columns[one.name]
            unit = self._ledger.table.columns[column].unit
            if unit is not None and unit.rounded:
                found.append(f"{step(self._column(column))}/2*{unit.times}")
        return "+".join(found)

    def _times(self, column: int) -> int:
        unit = self._ledger.table.columns[column].unit
        return 1 if unit is None else unit.times

    def _sum(self, one: RowSum, column: int) -> OwnHeld:
        """Return that a row adds others up; a part that is missing is told where more is stated."""
        stated = self._cell(one.row, column)
        added = one.parts
        if self._is_of_all(one):
            added = (*added, *range(len(self._ledger.table.rows), self._high))
        parts = self._all(added, column)
        every = f"(COUNT({parts})={self._count(one, added)})"
        known = f"ISNUMBER({stated})*(COUNT({parts})>0)"
        near = NEAR
        unit = self._ledger.table.columns[column].unit
        if unit is not None and unit.rounded:
            near = f"{NEAR}+{step(stated)}/2*({len(one.parts)}+1)"
        wrong = f"IF({every},ABS({stated}-SUM({parts}))>{near},{stated}<SUM({parts})-{NEAR})"
        lacking = f"(1-{every})*({stated}>SUM({parts})+{NEAR})"
        made = _counted(known, wrong)
        shown = f'IF({made.known}>0,IF({every},SUM({parts}),"≥ "&SUM({parts})),"")'
        held = evolve(
            made, left=f'IF({made.known}>0,{stated},"")', right=shown, lacking=f"{known}*{lacking}"
        )
        labels = [self._ledger.labels[row] for row in one.parts]
        words = f"{self._row(one.row)}: {self._label(column)} = {_added(labels)}"
        return self._told(words, self._at(one.row, column), held)

    def _is_of_all(self, one: RowSum) -> bool:
        """Return whether the row adds up all others: rows that somebody adds, too."""
        every = self._ledger.adding_rows(one.row, frozenset(self._ledger.row_sums))
        return set(one.parts) == set(every)

    def _count(self, one: RowSum, added: Sequence[int]) -> str:
        """Return how many parts there are; of a total of all, as many as have a name."""
        if not self._is_of_all(one):
            return str(len(added))
        columns = enumerate(self._ledger.table.columns)
        named = next((place for place, column in columns if column.unit is None), 0)
        return f"COUNTA({self._all(added, named)})"

    def _all(self, rows: Iterable[int], column: int) -> str:
        return ",".join(self._rows(run, column) for run in _runs(rows))

    @property
    def _high(self) -> int:
        """How many rows there are, with those to fill."""
        return self._cells.last[0] - self._cells.first[0] + 1

    def _rows_within(self, one: Within, column: int) -> OwnHeld:
        part, whole = (self._cell(row, column) for row in (one.part, one.whole))
        words = f"{self._label(column)}: {self._row(one.part)} ≤ {self._row(one.whole)}"
        held = _counted(f"ISNUMBER({part})*ISNUMBER({whole})", f"{part}>{whole}")
        return self._told(words, self._at(one.part, column), held)

    def _columns_within(self, one: Within) -> OwnHeld:
        part, whole = self._column(one.part), self._column(one.whole)
        words = f"Kiekvienoje eilutėje: {self._label(one.part)} ≤ {self._label(one.whole)}"
        held = _counted(f"ISNUMBER({part})*ISNUMBER({whole})", f"{part}>{whole}")
        return self._told(words, self._at(0, one.part), held, grave=one.strict)

    def _told(self, words: str, cells: Cells, held: Held, *, grave: bool = True) -> OwnHeld:
        return OwnHeld(f"{self._title}. {words}", cells, held, grave)

    def _at(self, row: int, column: int) -> Cells:
        top, left = self._cells.first
        spot = (top + row, left + column)
        return Cells(self._cells.page, spot, spot)

    def _cell(self, row: int, column: int) -> str:
        return str(self._at(row, column))

    def _rows(self, rows: Sequence[int], column: int) -> str:
        top, left = self._cells.first
        cells = xl_range_abs(top + rows[0], left + column, top + rows[-1], left + column)
        return f"{quoted(self._cells.page.name)}!{cells}"

    def _column(self, column: int) -> str:
        return self._rows((0, self._high - 1), column)

    def _label(self, column: int) -> str:
        return self._ledger.table.columns[column].whole_label

    def _label_of(self, term: Term) -> str:
        return self._label(self._ledger.columns[term.name])

    def _row(self, row: int) -> str:
        return self._ledger.labels[row].rstrip(":")


_MOST: Final = 5
"""So many parts are named."""


def _counted(known: str, wrong: str) -> Held:
    """Return how often it is known, and how often wrong."""
    return Held(f"SUM(IF({known},1,0))", f"SUM(IF({known},IF({wrong},1,0),0))", "", "")


def _added(labels: Sequence[str]) -> str:
    if len(labels) > _MOST:
        labels = (*labels[: _MOST - 2], "…", labels[-1])
    return " + ".join(labels)


def _runs(rows: Iterable[int]) -> Iterator[list[int]]:
    """Generate the rows that stand next to each other together."""
    for _, run in groupby(enumerate(sorted(rows)), key=lambda one: one[1] - one[0]):
        yield [row for _, row in run]
