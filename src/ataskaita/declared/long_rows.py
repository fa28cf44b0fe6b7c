"""The rows of a long list in the tree of names: each is made when somebody asks for it.

What the data gives is an object for each, of one class with slots, which takes no more room than
a tuple; the names, labels and units of its figures take fifteen times as much.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ataskaita.declared.declare import SINGLE, Declaration, Kind, declaration, declarations
from ataskaita.declared.totals import value_of
from ataskaita.records import Making

if TYPE_CHECKING:
    from ataskaita.declared.tree import Part

MANY: Final = 500
"""Rows from which on a list is long."""
_FLAT: Final = (*SINGLE, Kind.PROSE)
_NAMING: Final = (Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.CHOICE)
"""What the names of rows are made of."""
_WRITTEN: Final = (Kind.TEXT, Kind.NAME)
"""What a draft asks for in their place."""
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def are_long(items: Sequence[Any], model: type[Any]) -> bool:
    """Return whether those are many rows, each of single values and texts."""
    return len(items) > MANY and all(one.kind in _FLAT for one in declarations(model))


class LongRows(Making["Part"]):
    """The rows of one list."""

    __slots__ = ("_last", "items", "labels", "model", "path", "signs")

    def __init__(
        self,
        items: Sequence[Any],
        path: str,
        make: "Callable[[int], Part]",
        labels: Callable[[], Iterable[str]],
        signs: Mapping[str, str] = _NONE,
    ) -> None:
        """Take what the data gives, at which path, and what makes the names of a row.

        `labels` gives what each row is called, `signs` stand before values, by their paths.
        """
        super().__init__(len(items), make)
        self.items, self.path, self.labels, self.signs = items, path, labels, signs
        self.model = type(items[0])
        self._last: tuple[int, Part] | None = None

    def made(self, place: int) -> "Part":
        """Return the row; the last one is kept, for one value of a row is asked after the other."""
        if self._last is None or self._last[0] != place:
            self._last = place, self.make(place)
        return self._last[1]

    def remade(
        self, make: "Callable[[int], Part]", signs: Mapping[str, str] | None = None
    ) -> "LongRows":
        """Return the same rows, made so."""
        told = self.signs if signs is None else signs
        return LongRows(self.items, self.path, make, self.labels, told)

    def values(self, key: str) -> Sequence[Any] | None:
        """Return what all rows have under that key, as it would stand in them.

        None where a formula needs more than the other figures of its row as they are.
        """
        one = declaration(self.model, key)
        if one.formula is not None and not _is_plain(one, self.model):
            return None
        if one.formula is None and not one.of:
            return [*map(attrgetter(one.name), self.items)]
        return [value_of(row, one) for row in self.items]


def _is_plain(one: Declaration, model: type[Any]) -> bool:
    """Return whether the formula is of figures of the same row, none of them rounded."""
    figures = {each.key: each for each in declarations(model) if each.kind is Kind.FIGURE}
    names = one.formula.names if one.formula else ()
    if not figures.keys() >= set(names):
        return False
    units = [each.unit for each in (one, *(figures[name] for name in names))]
    return all(unit and unit.times == 1 and not unit.rounded for unit in units)


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
