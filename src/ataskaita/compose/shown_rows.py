"""The rows of a long list as a template gets them, and which of their values it has asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import Any, Final

from ataskaita.compose.cells import body_cell
from ataskaita.compose.columns import sides_of
from ataskaita.compose.figures import compose_moment
from ataskaita.compose.long_tables import LongTable, Side
from ataskaita.compose.values import format_value
from ataskaita.declared.blocks import Column
from ataskaita.declared.computing import decimals_shown
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.periods import Period
from ataskaita.declared.tree import Part
from ataskaita.lithuanian import tidy_all
from ataskaita.records import Making
from ataskaita.view import Lazily, Names, Prose, TableRow, below

_QUICK: Final = (
    *(Kind.FIGURE, Kind.TEXT, Kind.CHOICE, Kind.YEAR),
    *(Kind.DATE, Kind.PERIOD, Kind.FLAG),
)
Compose = Callable[[Any, str], object]
"""What makes of a node what a template prints, given its path."""


class ShownRows(Making[Names]):
    """Rows that are made each time they are asked for, and what was asked of any of them."""

    __slots__ = ("_asked", "_compose", "_tidied", "rows")

    def __init__(self, rows: LongRows[Part], compose: Compose, *, tidied: bool) -> None:
        """Take the rows in the tree of names, how their values are composed, texts put right."""
        super().__init__(len(rows), self._row)
        self.rows, self._compose, self._tidied = rows, compose, tidied
        self._asked: dict[str, bytearray] = {}

    def _row(self, place: int) -> Names:
        part, path = self.rows.make(place), f"{self.rows.path}[{place + 1}]"

        def made(name: str, node: Any) -> object:
            self._asked.setdefault(name, bytearray(len(self)))[place] = True
            return self._compose(node, f"{path}.{name}")

        return Names(Lazily(part.children, made), part.present, path)

    def asked(self, place: int) -> Mapping[str, None]:
        """Return the names that were asked for of the row at that place."""
        return {name: None for name, places in self._asked.items() if places[place]}

    @property
    def is_whole(self) -> bool:
        """Whether every value of every row was asked for."""
        keys = [one.key for one in declarations(self.rows.model)]
        return self._asked.keys() >= set(keys) and all(all(self._asked[key]) for key in keys)

    def table(
        self, columns: Sequence[Column], total: TableRow | None, *, with_numbers: bool
    ) -> LongTable:
        """Return the table of those columns, and its row of totals."""
        sides = self.sides(columns)
        if with_numbers:
            sides[0] = sides[0].with_numbers()
        return LongTable(sides, range(len(self)), total)

    def sides(self, columns: Sequence[Column]) -> list[Side]:
        """Return what stands in the columns, one after the other, each with its sides."""
        quick = [self._quick(one) for one in columns]
        slow = [one for one, side in zip(columns, quick, strict=True) if side is None]
        others = iter(self._slow(slow))
        return [side for one in quick for side in ([one] if one else next(others))]

    def _slow(self, columns: Sequence[Column]) -> Iterator[list[Side]]:
        """Generate the sides of each of these columns, read off composed rows."""
        made = [[*self._cells(row, columns)] for row in self] if columns else []
        for cells in zip(*made, strict=True):
            sides = zip(*cells, strict=True)
            yield [Side([one for one, _ in side], side[0][1]) for side in sides]

    def _cells(
        self, row: Names, columns: Sequence[Column]
    ) -> Iterator[list[tuple[str | Prose, bool]]]:
        for one in columns:
            cells = sides_of(below(row, one.key), one)
            yield [(_told(cell.value), cell.numeric) for cell in cells]

    def _quick(self, column: Column) -> Side | None:
        """Return the only side of a column that says no more than the data does; None of others."""
        one = column.declared
        values = self.rows.values(one.key) if one and _is_quick(one) else None
        if one is None or values is None:
            return None
        self._asked[one.key] = bytearray(b"\1") * len(self)
        texts = _figures(one, values, self.rows) if one.unit else self._words(values)
        for place in self.rows.odd_places():
            texts[place] = _told(body_cell(below(self[place], one.key)).value)
        return Side(texts, numeric=one.kind is Kind.FIGURE)

    def _words(self, values: Sequence[Any]) -> list[str | Prose]:
        """Return what is told of other values than figures."""
        known = {value: _told(body_cell(_composed(value)).value) for value in set(values)}
        texts = [value for value in known if isinstance(value, str)]
        known.update(zip(texts, tidy_all(texts) if self._tidied else texts, strict=True))
        return [known[value] for value in values]


def _is_quick(one: Declaration) -> bool:
    """Return whether a cell prints what the data gives as such, and nothing beside it."""
    return one.kind in _QUICK and not (one.beside or one.ticked or one.by_others)


def _figures(one: Declaration, values: Sequence[Any], rows: LongRows[Part]) -> list[str | Prose]:
    """Return how figures are written, each value once."""
    if one.unit is None:
        return []
    if one.formula is not None and one.decimals is None:
        pairs = zip(rows.stated(one.key), values, strict=True)
        decimals = [decimals_shown(one, stated, value) for stated, value in pairs]
        return [*map(format_value, values, repeat(one.unit), decimals)]
    known = {value: format_value(value, one.unit, one.decimals) for value in set(values)}
    return [known[value] for value in values]


def _composed(value: object) -> object:
    return compose_moment(value) if isinstance(value, date | Period) else value


def _told(value: object) -> str | Prose:
    return value if isinstance(value, Prose) else "" if value is None else str(value)
