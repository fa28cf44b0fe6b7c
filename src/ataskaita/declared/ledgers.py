"""An own table as figures: names of its rows and columns, its numbers, what of it is computed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from attrs import evolve, field

from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.label_words import is_of_these
from ataskaita.declared.ledger_names import NamedTable
from ataskaita.declared.own import EVERY, NO, Column, OwnCell
from ataskaita.declared.precision import Number, decimals_of, quotient
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.quantity import Quantity
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.units import Unit
from ataskaita.records import frozen

Finder = Callable[[str], Quantity | None]
"""What finds a figure of the report by its name from the top."""


@frozen
class RowSum:
    """A row that adds other rows up, in each column that adds up."""

    row: int
    parts: tuple[int, ...]


@frozen
class Within:
    """A row or column that is a part of another."""

    part: int
    whole: int
    strict: bool = True
    """False where it is only hardly ever above."""


@frozen(eq=False)
class Ledger(NamedTable):
    """An own table of a report."""

    path: str
    """The data path: `savi_skyriai.kalbos.turinys[1].lentele`."""
    name: str
    """By which prose and formulas know it: `savi_skyriai.kalbos.fondas`."""
    find: Finder = field(repr=False)
    earlier: Callable[[str], Number | None] = field(repr=False)
    """What gives last year's value of a name."""
    signs: Mapping[str, str] = field(factory=dict, repr=False)
    """What is printed before cells, by their data paths, for comments to take its place."""
    _asked: set[str] = field(factory=set, init=False, repr=False)
    _decimals: dict[int, tuple[int, ...]] = field(factory=dict, init=False, repr=False)
    _known: dict[tuple[int, int], Number | None] = field(factory=dict, init=False, repr=False)

    @cached_property
    def formulas(self) -> dict[int, Formula]:
        """What the data says that columns are computed from, by their places."""
        found: dict[int, Formula] = {}
        for place, one in enumerate(self.table.columns):
            formula = self._sum(place, one) or one.formula
            if formula is not None:
                found[place] = formula
        return found

    def _sum(self, place: int, column: Column) -> Formula | None:
        if not column.total_of or column.total_of == (NO,):
            return None
        names: Sequence[str] = column.total_of
        if column.total_of == (EVERY,):
            names = [self.column_names[one] for one in self.added(place)]
        return Formula("sum", tuple(map(Term, names)))

    def added(self, total: int) -> Iterator[int]:
        """Generate the columns that a total of all adds up: of its unit, no totals, no parts."""
        unit = self.table.columns[total].unit
        for place, one in enumerate(self.table.columns):
            computed = one.total_of not in ((), (NO,)) or one.formula is not None or one.within
            if place != total and one.unit is unit and not computed and not is_of_these(one.label):
                yield place

    @cached_property
    def row_sums(self) -> dict[int, RowSum]:
        """The rows that the data says are totals, by their places."""
        said = self.table.totals
        found: dict[int, RowSum] = {}
        for name, keys in said.items():
            if name:
                whole = [(self.rows.get(slug_of(name)), keys)]
            else:
                whole = [(self.rows.get(slug_of(one)), (EVERY,)) for one in keys]
            for row, parts in whole:
                if row is not None:
                    found[row] = RowSum(row, tuple(self._parts(row, parts, self._said_totals)))
        return found

    @cached_property
    def _said_totals(self) -> frozenset[int | None]:
        said = self.table.totals
        names = [*said.get("", ()), *filter(None, said)]
        return frozenset(self.rows.get(slug_of(one)) for one in names)

    def _parts(
        self, total: int, keys: tuple[str, ...], totals: frozenset[int | None]
    ) -> Iterator[int]:
        if keys != (EVERY,):
            yield from (self.rows[name] for one in keys if (name := slug_of(one)) in self.rows)
            return
        yield from self.adding_rows(total, totals)

    def adding_rows(self, total: int, totals: frozenset[int | None]) -> Iterator[int]:
        """Generate the rows that a total of all adds up: no other totals, nothing “of these”."""
        said = {self.rows.get(slug_of(one)) for one in self.table.within if one}
        others = {total, *totals, *said, *self.called_totals, *self.called_parts}
        yield from [row for row in range(len(self.labels)) if row not in others]

    @cached_property
    def row_parts(self) -> tuple[Within, ...]:
        """The rows that the data says are parts of others."""
        pairs = ((name, keys) for name, keys in self.table.within.items() if name and keys)
        places = ((self.rows.get(slug_of(a)), self.rows.get(slug_of(b[0]))) for a, b in pairs)
        return tuple(Within(a, b) for a, b in places if a is not None and b is not None)

    @cached_property
    def column_parts(self) -> tuple[Within, ...]:
        """The columns that the data says are parts of others, or hardly ever above them."""
        found = []
        for place, one in enumerate(self.table.columns):
            for whole, strict in ((one.within, True), (one.at_most, False)):
                other = self.columns.get(slug_of(whole)) if whole else None
                if other is not None:
                    found.append(Within(place, other, strict))
        return tuple(found)

    def adds_up(self, column: int) -> bool:
        """Return whether the column's numbers add up over rows."""
        one = self.table.columns[column]
        formula = self.formulas.get(column)
        plain = formula is None or (formula.kind == "sum" and not formula.may_be_negative)
        added = one.unit is not None and one.unit.additive and one.total_of != (NO,)
        return added and plain

    def typed(self, row: int, column: int) -> Number | None:
        """Return the number in the cell, or that of the figure that it quotes."""
        cell = self.table.rows[row][column]
        if isinstance(cell, Quotation):
            found = self.quoted(cell)
            return found.value if found is not None else None
        return None if isinstance(cell, str) or not isinstance(cell, Number) else cell

    def quoted(self, cell: OwnCell) -> Quantity | None:
        """Return the figure that a cell quotes; None in a ring of cells that quote each other."""
        if not isinstance(cell, Quotation) or cell.name in self._asked:
            return None
        self._asked.add(cell.name)
        found = self.find(cell.name)
        self._asked.discard(cell.name)
        return found

    def quotes(self) -> Iterator[str]:
        """Generate the names of what cells quote."""
        for row in self.table.rows:
            for cell in row:
                if isinstance(cell, Quotation):
                    yield cell.name
                elif isinstance(cell, Prose):
                    yield from (one.name for one in cell.quotations)

    def value(self, row: int, column: int) -> Number | None:
        """Return the number in the cell; what follows from others where it is empty."""
        typed = self.typed(row, column)
        if typed is not None:
            return typed
        place = row, column
        if place not in self._known:
            self._known[place] = None  # a ring ends here
            self._known[place] = self.computed(row, column)
        return self._known[place]

    def computed(self, row: int, column: int) -> Number | None:
        """Return what the data says that the cell comes to; None where nothing gives it."""
        formula = self.formulas.get(column)
        if formula is not None:
            return self.result(formula, row, column)
        total = self.row_sums.get(row)
        if total is None or not self.adds_up(column):
            return None
        return self.sum(total.parts, column)

    def sum(self, rows: Sequence[int], column: int) -> Number | None:
        """Return the sum over rows; None where one is missing."""
        total: Number = 0
        for row in rows:
            value = self.value(row, column)
            if value is None:
                return None
            total += value
        return total if rows else None

    def result(self, formula: Formula, row: int, column: int) -> Number | None:
        """Return what the formula gives in that row, in the unit of the column."""
        value = formula.value(lambda name: self.plain(name, row, column))
        times = _times(self.table.columns[column].unit)
        return value if value is None or times == 1 else quotient(value, times)

    def plain(self, name: str, row: int, column: int) -> Number | None:
        """Return the number that a formula names in the plainer unit: thousands as euros."""
        value = self.named(name, row, column)
        times = self.times(name, row, column)
        return value if value is None or times == 1 else value * times

    def times(self, name: str, row: int, column: int) -> int:
        """Return how many of the plainer unit are one of what a formula names."""
        cell = self.cell_of(name, row, column)
        if cell is not None:
            return _times(self.table.columns[cell[1]].unit)
        found = self.find(name)
        return 1 if found is None else _times(found.unit)

    def named(self, name: str, row: int, column: int) -> Number | None:
        """Return the number that a formula names: of the row, of another row, or from the top."""
        cell = self.cell_of(name, row, column)
        if cell is not None:
            return self.value(*cell)
        found = self.find(name)
        return None if found is None or found.value is None else found.value

    def cell_of(self, name: str, row: int, column: int) -> tuple[int, int] | None:
        """Return the cell that a formula names; None for what isn't in the table."""
        place = self.columns.get(name)
        if place is not None:
            return row, place
        other, _, last = name.partition(".")
        if other in self.rows and (not last or last in self.columns):
            return self.rows[other], self.columns[last] if last else column
        return None

    def label(self, row: int, column: int) -> str:
        """Return what the cell is called: by its row and its column."""
        above, own = self.labels[row], self.table.columns[column].whole_label
        return f"{above}: {own}" if above else own

    def figure(self, row: int, column: int) -> Quantity | None:
        """Return the cell as a figure; None for a text."""
        one = self.table.columns[column]
        if one.unit is None:
            return None
        name = self.cell_name(row, column)
        quoted = self.quoted(self.table.rows[row][column])
        if quoted is not None:
            return evolve(quoted, name=name)
        value = self.value(row, column)
        label = self.label(row, column)
        decimals = self.decimals(row, column, value)
        derived = value is not None and self.typed(row, column) is None
        return Quantity(name, label, value, one.unit, self.earlier(name), decimals, derived=derived)

    def decimals(self, row: int, column: int, value: Number | None) -> int | None:
        """Return how many decimals are printed: as said, as typed, or as others of the column."""
        one, formula = self.table.columns[column], self.formulas.get(column)
        if one.decimals is not None:
            return int(one.decimals)
        if value is None or one.unit is None:
            return None
        divided = formula is not None and formula.divides and isinstance(value, Decimal)
        if one.unit.is_money:
            return max(self._typed_decimals(column), default=decimals_of(value))
        if divided and self.typed(row, column) is None:
            return max(self._typed_decimals(column), default=1)
        return decimals_of(value)

    def _typed_decimals(self, column: int) -> Sequence[int]:
        """Return how many decimals the numbers of a column are typed with."""
        if column not in self._decimals:
            typed = (row[column] for row in self.table.rows)
            self._decimals[column] = tuple({decimals_of(n) for n in typed if isinstance(n, Number)})
        return self._decimals[column]

    def cell_name(self, row: int, column: int) -> str:
        """Return the name by which prose and drafts know a cell's figure."""
        return f"{self.name}.{self.row_names[row]}.{self.column_names[column]}"

    def spot(self, row: int, column: int) -> str:
        """Return the data path of a cell."""
        return f"{self.path}.eilutes[{row + 1}][{column + 1}]"


def _times(unit: Unit | None) -> int:
    return 1 if unit is None else unit.times
