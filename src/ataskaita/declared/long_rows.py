"""The rows of a long list in the tree of names: each is made when somebody asks for it.

What the data gives is an object for each, of one class with slots, which takes no more room than
a tuple; the names, labels and units of its figures take fifteen times as much.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import Any, Final, TypeVar

from ataskaita.declared.column_formulas import values_of
from ataskaita.declared.declare import SINGLE, Declaration, Kind, declaration, declarations
from ataskaita.declared.formulas import Formula
from ataskaita.declared.totals import computed_or_stated, value_of
from ataskaita.records import Making

Row = TypeVar("Row")
"""The names of a row."""
MANY: Final = 500
"""Rows from which on a list is long."""
_FLAT: Final = (*SINGLE, Kind.PROSE)
_NAMING: Final = (Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.CHOICE)
"""What the names of rows are made of."""
_WRITTEN: Final = (Kind.TEXT, Kind.NAME)
"""What a draft asks for in their place."""


def are_long(items: Sequence[Any], model: type[Any]) -> bool:
    """Return whether those are many rows, each of single values and texts."""
    return len(items) > MANY and all(one.kind in _FLAT for one in declarations(model))


class LongRows(Making[Row]):
    """The rows of one list."""

    def __init__(
        self,
        items: Sequence[Any],
        path: str,
        make: Callable[[int], Row],
        labels: Callable[[], Iterable[str]],
        odd: AbstractSet[str] = frozenset(),
    ) -> None:
        """Take what the data gives, at which path, and what makes the names of a row.

        `labels` gives what each row is called; `odd` are paths at which more than what the data
        gives is printed.
        """
        super().__init__(len(items), make)
        self.items, self.path, self.labels, self.odd = items, path, labels, odd
        self.model = type(items[0])
        self._last: tuple[int, Row] | None = None

    def made(self, place: int) -> Row:
        """Return the row; the last one is kept, for one value of a row is asked after the other."""
        if self._last is None or self._last[0] != place:
            self._last = place, self.make(place)
        return self._last[1]

    def remade(
        self, make: Callable[[int], Row], odd: AbstractSet[str] = frozenset()
    ) -> "LongRows[Row]":
        """Return the same rows, made so, with more at those paths than the data gives."""
        return LongRows(self.items, self.path, make, self.labels, self.odd | odd)

    def odd_places(self) -> Iterator[int]:
        """Generate the places of the rows in which more is printed than the data gives."""
        start = len(self.path) + 1
        yield from {int(one[start : one.index("]", start)]) - 1 for one in self.odd}

    def stated(self, key: str) -> Sequence[Any]:
        """Return what the data gives under that key, row by row."""
        return [*map(attrgetter(declaration(self.model, key).name), self.items)]

    def values(self, key: str, within: tuple[str, ...] = ()) -> Sequence[Any] | None:
        """Return what the rows have under that key, with totals and formulas computed.

        None where a formula needs more than the other figures of its row as they are, or in a
        ring of formulas: `within` which one it is asked for.
        """
        one = declaration(self.model, key)
        if one.formula is not None:
            return None if key in within else self._computed(one, one.formula, (*within, key))
        return [value_of(row, one) for row in self.items] if one.of else self.stated(key)

    def _computed(
        self, one: Declaration, formula: Formula, within: tuple[str, ...]
    ) -> Sequence[Any] | None:
        figures = {one.key: one for one in declarations(self.model) if one.kind is Kind.FIGURE}
        used = [one, *(figures[name] for name in formula.names if name in figures)]
        if len(used) <= len(formula.names) or not all(map(_is_exact, used)):
            return None
        columns = [self.values(name, within) for name in formula.names]
        given = [column for column in columns if column is not None]
        if len(given) < len(columns):
            return None
        made = values_of(formula, dict(zip(formula.names, given, strict=True)))
        return [*map(computed_or_stated, self.stated(one.key), made)]


def _is_exact(one: Declaration) -> bool:
    """Return whether the figure is neither rounded nor in another unit than a plain one."""
    return one.unit is not None and one.unit.times == 1 and not one.unit.rounded


def labels_of(
    items: Sequence[Any], model: type[Any], path: str, gaps: Mapping[str, str]
) -> Iterator[str]:
    """Generate the first text of each row, by which people know it; of a gap, what it prints."""
    naming = [one for one in declarations(model) if one.kind in _NAMING]
    for number, row in enumerate(items, start=1):
        for one in naming:
            text = getattr(row, one.name)
            if text is None and one.kind in _WRITTEN and gaps:
                text = gaps.get(f"{path}[{number}].{one.key}")
            if text is not None:
                yield text
                break
        else:
            yield ""
