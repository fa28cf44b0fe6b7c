"""What speaks for a number beside equations: where else it stands, and what stands in its row.

Of two values that mend a sum alike, the one is doubted that nothing else in the report bears out.

>>> seen = Witnesses({"a.is_viso": 63545, "b.is_viso": 63545, "a.rusu": 2415}, ())
>>> seen.favour("a.is_viso", 53545) < 0 < seen.favour("a.rusu", 63545)
True
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from math import log
from typing import Final

from ataskaita.checks.evidence import EARLIER
from ataskaita.declared.precision import Number
from ataskaita.patterns import Pattern

_BY_DIGITS: Final = (0.0, 0.0, 0.2, 0.6, 1.2)
"""What a number says that stands elsewhere too, by how many digits it has before its noughts."""
_FAR: Final = 0.25
_NEAR: Final = 0.03
"""By how much, as a logarithm, figures of a row differ that are about the same thing."""
_ITEM: Final = Pattern(r"\[\d+\]")
_WEIGHT: Final = 0.25
_LEAST: Final = 0.15
"""Less is chance."""
_FEW: Final = 3
"""Of fewer items of a list nobody can say that a zero is odd among them."""
_SOME: Final = 10
"""Smaller numbers are near each other by chance."""


class Witnesses:
    """What stands beside each value."""

    def __init__(self, values: Mapping[str, Number], said: Iterable[Number]) -> None:
        """Take the typed values, and the numbers that texts say."""
        self._values = values
        self._said = frozenset(said)
        self._paths: dict[Number, list[str]] = defaultdict(list)
        self._rows: dict[str, list[str]] = defaultdict(list)
        self._columns: dict[str, list[str]] = defaultdict(list)
        for path, value in values.items():
            if not path.startswith(f"{EARLIER}."):
                self._paths[value].append(path)
                self._rows[row_of(path)].append(path)
                self._columns[_column_of(path)].append(path)

    def favour(self, path: str, meant: Number, bound: Container[str] = ()) -> float:
        """Return how much speaks for `meant` at that path, and against what is typed there.

        `bound` are the paths that equations hold it with: those bear nothing out.
        """
        if path.startswith(f"{EARLIER}."):
            return 0.0
        typed = self._values[path]
        seen = self._is_elsewhere(meant, path) * _telling(meant)
        stands = self._is_in_another_row(typed, path) * _telling(typed)
        return seen - stands + self._nearer(path, meant, bound)

    def stands_after_its_like(self, path: str) -> bool:
        """Return whether the same value stands before it in its row: it may be copied from it."""
        row, value = self._rows.get(row_of(path), []), self._values[path]
        place = row.index(path) if path in row else 0
        return any(self._values[one] == value for one in row[:place])

    def is_the_only_zero(self, path: str) -> bool:
        """Return whether no other item of a list has a zero there: it may stand for a number."""
        items = [self._values[one] for one in self._columns.get(_column_of(path), ())]
        return len(items) > _FEW and items.count(0) == 1

    def _is_elsewhere(self, value: Number, path: str) -> bool:
        return value in self._said or any(one != path for one in self._paths.get(value, ()))

    def _is_in_another_row(self, value: Number, path: str) -> bool:
        """Return whether another table has it; a text may have it from there, wrong as it is."""
        row = row_of(path)
        return any(row_of(one) != row for one in self._paths.get(value, ()))

    def _nearer(self, path: str, meant: Number, bound: Container[str]) -> float:
        """Return how much nearer to another of its row it would be, if it is near any."""
        typed, row = self._values[path], self._rows.get(row_of(path), ())
        beside = (self._values[one] for one in row if one != path and one not in bound)
        mates = [one for one in beside if one >= _SOME]
        if not mates or typed in mates or typed < _SOME or meant < _SOME:
            return 0.0  # what is the same as its neighbour may be copied
        nearer = _WEIGHT * (_distance(typed, mates) - _distance(meant, mates))
        return nearer if abs(nearer) >= _LEAST else 0.0


def row_of(path: str) -> str:
    """Return what the value stands in."""
    return path[: max(path.rfind("."), path.rfind("["))]


def _column_of(path: str) -> str:
    """Return the path as that of the same figure of every item of its list."""
    return _ITEM.sub("[]", path) if "[" in path else path


def _distance(value: Number, mates: Iterable[Number]) -> float:
    least = min(abs(log(float(value) / float(one))) for one in mates)
    return log(1 + (min(least, _FAR) / _NEAR) ** 2)


def _telling(value: Number) -> float:
    digits = str(abs(value)).replace(".", "").strip("0")
    return _BY_DIGITS[min(len(digits), len(_BY_DIGITS) - 1)]
