"""A long table before it is laid out: columns of texts, whose rows are made one by one."""

from collections.abc import Sequence
from functools import cached_property
from itertools import compress

from ataskaita.compose.cells import is_given, longest_word, numbered, row_of
from ataskaita.compose.typography import value_unparted
from ataskaita.compose.values import MISSING
from ataskaita.records import Making, frozen
from ataskaita.view import BodyCell, Prose, TableRow


@frozen(eq=False)
class Side:
    """What stands in a column, from the first row to the last."""

    texts: Sequence[str | Prose]
    numeric: bool = False

    @cached_property
    def given(self) -> Sequence[bool]:
        """Whether there is something to print, row by row; a mark may stand before a dash."""
        if not self.numeric:
            return [bool(one) for one in self.texts]
        return [bool(one) and not str(one).endswith(MISSING) for one in self.texts]

    def with_numbers(self) -> "Side":
        """Return it with the numbers of its rows."""
        pairs = zip(self.texts, self.given, strict=True)
        texts = (text if there else "" for text, there in pairs)
        told = (numbered(text, f"{number}.") for number, text in enumerate(texts, start=1))
        return Side([one if isinstance(one, Prose) else str(one) for one in told])


class LongTable(Making[TableRow]):
    """The rows of a long table, and what stands below them."""

    def __init__(
        self, sides: Sequence[Side], places: Sequence[int], total: TableRow | None = None
    ) -> None:
        """Take the columns, the places of the rows that are shown, and the row of totals."""
        super().__init__(len(places) + (total is not None), self._row)
        self.sides, self.places, self.total = sides, places, total

    def _row(self, number: int) -> TableRow:
        if self.total is not None and number == len(self.places):
            return self.total
        place = self.places[number]
        cells = [BodyCell(one.texts[place], one.numeric) for one in self.sides]
        return row_of(cells) if self._has_prose else TableRow(tuple(cells))

    @cached_property
    def _has_prose(self) -> bool:
        return any(one.__class__ is Prose for side in self.sides for one in side.texts)

    def shown(self) -> "LongTable":
        """Return it without rows in which nothing is given."""
        kept = compress(self.places, map(any, zip(*self._given, strict=True)))
        total = self.total if self.total and any(self._totals) else None
        return LongTable(self.sides, tuple(kept), total)

    @cached_property
    def _given(self) -> Sequence[Sequence[bool]]:
        return [one.given for one in self.sides]

    @property
    def _totals(self) -> Sequence[bool]:
        """Whether the total of each column is given; none is where there is no row of them."""
        cells = self.total.items if self.total else ()
        return [is_given(one.value) for one in cells if isinstance(one, BodyCell)]

    @property
    def given(self) -> Sequence[int]:
        """The places of the columns in which something is given."""
        totals = self._totals or [False] * len(self.sides)
        pairs = zip(self._given, totals, strict=True)
        return [place for place, (rows, total) in enumerate(pairs) if total or any(rows)]

    def of_columns(self, places: Sequence[int]) -> "LongTable":
        """Return it with those of its columns."""
        total = self.total
        if total is not None:
            total = TableRow(tuple(total.items[place] for place in places), sort=total.sort)
        return LongTable([self.sides[place] for place in places], self.places, total)

    def unparted(self) -> "LongTable":
        """Return it with the dates in its texts kept whole."""
        sides = [
            one if one.numeric else Side([value_unparted(text) for text in one.texts])
            for one in self.sides
        ]
        return LongTable(sides, self.places, self.total)

    def longest(self, place: int) -> int:
        """Return the letters of the longest word in a column."""
        below = str(self.total.items[place]) if self.total else ""
        return longest_word(" ".join((*map(str, self.sides[place].texts), below)))
