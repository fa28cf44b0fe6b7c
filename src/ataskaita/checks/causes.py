"""The one value that explains what doesn't hold: totals, balances and ratios solved together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from math import log
from typing import Final

from ataskaita.checks.claim import Claim
from ataskaita.checks.evidence import EARLIER
from ataskaita.checks.readings import Look
from ataskaita.checks.slips import likeness, rounded_as, slips_back, zeros_of
from ataskaita.checks.witnesses import Witnesses, row_of
from ataskaita.declared.precision import Number, decimals_of
from ataskaita.records import frozen

Values = Mapping[str, Number]

_MOST: Final = 40
"""Claims that are solved together; of more than that, something else is wrong."""
_EXACT, _BOUND = 2.0, 1.0
"""What it says for a value that it mends an equation, or a bound."""
_HARM: Final = 3.0
"""So many times as much it says against a value that it breaks one."""
_LEFT: Final = 0.5
"""And this much, that it leaves one unmended."""
_HANDED_IN: Final = 1.0
"""And this much, that it is last year's: what was handed in already is the last to be doubted."""
_USUAL: Final = 0.1
"""By how much, as a logarithm, a figure usually differs from last year's."""
_FAR: Final = 3.0
_TAKEN_OVER: Final = 1.5
"""What it says for a value that it is last year's to the last digit, instead of a slip."""
_COPIED: Final = 2.0
"""And that it is its neighbour's."""
_ODD_ZERO: Final = 2.5
"""And that it is the one zero among the items of a list."""
_TELLING: Final = 10
"""From where on two numbers are seldom equal by chance."""
_ROUNDER: Final = 0.1
"""And each zero at the end of what was meant that isn't at the end of what was typed."""
_ROUND: Final = 2
"""So many of them say something."""
_NONE: Final = 0.5
_CENTS: Final = 2
_EASY: Final = 2.0
"""What it says for a value that a finger slips so easily: to the key beside, two digits swapped."""
_CLEAR: Final = 1.0
"""By how much the best explanation must be better than that by another value, to be told."""
_LEADS: Final = 0.1
"""By how much, to be named first."""
_LEADS_EXACTLY: Final = 1e-6
"""And where an equation doesn't hold, of which no value is the one in question: by anything."""


@frozen
class Cause:
    """A value that, written otherwise, makes claims hold."""

    path: str
    """Empty where another value explains as much."""
    meant: Number | None
    """What it should likely be; None where that can't be told."""
    claims: tuple[Claim, ...]
    others: tuple[str, ...] = ()
    """The values that this is about; where none stands out, all that mend as much."""


@frozen
class _Try:
    """Values that may have been meant, and how well that explains what doesn't hold."""

    meant: Values
    mends: tuple[Claim, ...]
    score: float
    likely: float

    @property
    def path(self) -> str:
        """The value that is named first: the one that something says of, where there are two."""
        paths = [one for one in self.meant if any(one in claim.paths for claim in self.mends)]
        return paths[0]

    @property
    def rank(self) -> tuple[float, float]:
        """By which the best is found."""
        return self.score, self.likely


def causes_of(
    claims: Sequence[Claim],
    broken: Sequence[Claim],
    values: Values,
    said: Iterable[Number] = (),
) -> Iterator[Cause]:
    """Generate what explains the broken claims, the best explanation first.

    `said` are numbers that texts say.
    """
    solving = _Solving(claims, values, said)
    left = list(broken)[:_MOST]
    while left:
        tries = sorted(solving.tries(left), key=lambda one: one.rank, reverse=True)
        if not tries:
            return
        best = tries[0]
        other = next((one for one in tries if one.path != best.path), None)
        exact = any(one.exact for one in best.mends)
        sure = exact and best.score > 0 and len(best.meant) == 1
        known = sure and (other is None or _is_better(best, other, _CLEAR))
        leads = exact or best.score > 0
        least = _LEADS_EXACTLY if exact else _LEADS
        leads = leads and (other is None or _is_better(best, other, least))
        alike = best.meant if leads else _alike(best, tries, exact=exact)
        yield Cause(
            best.path if leads else "",
            best.meant[best.path] if known else None,
            best.mends,
            tuple(alike),
        )
        left = [one for one in left if one not in best.mends]
        bounds = [one for one in left if not one.exact and best.path in one.paths]
        if leads and bounds:
            yield Cause(best.path, None, tuple(bounds), tuple(best.meant))
            left = [one for one in left if one not in bounds]


def _alike(best: _Try, tries: Iterable[_Try], *, exact: bool) -> Iterable[str]:
    """Return the values that mend as much, the likeliest first.

    Of an equation, only those that a hand slips in as easily, where it slips easily in any.
    """
    alike = (one for one in tries if not _mends_more(best, one))
    if exact and best.likely >= _EASY:
        alike = (one for one in alike if best.likely - one.likely < _LEADS_EXACTLY)
    return dict.fromkeys(path for one in alike for path in (one.path, *one.meant))


def _is_better(best: _Try, other: _Try, much: float) -> bool:
    return _mends_more(best, other) or best.likely - other.likely >= much


def _mends_more(best: _Try, other: _Try) -> bool:
    return best.score - other.score >= _EXACT / 2


def _as_swapped() -> float:
    return 0.0


class _Solving:
    """Tries other values in the place of those that were typed."""

    def __init__(self, claims: Sequence[Claim], values: Values, said: Iterable[Number]) -> None:
        self._values = values
        self._witnesses = Witnesses(values, said)
        self._of: dict[str, list[Claim]] = {}
        for one in claims:
            for path in one.paths:
                self._of.setdefault(path, []).append(one)
        self._rows = _by_row(sorted(self._of))

    def tries(self, broken: Sequence[Claim]) -> Iterator[_Try]:
        """Generate the values that mend at least one of the broken claims."""
        paths = list(dict.fromkeys(path for one in broken for path in sorted(one.paths)))
        for path in paths:
            own = [one for one in broken if path in one.paths]
            for meant in dict.fromkeys(self._candidates(path, own)):
                if meant != self._values[path] and (meant >= 0 or self._values[path] < 0):
                    likely = partial(self._likely, path, meant)
                    yield from self._tried({path: meant}, own, likely)
        for one, other in self._neighbours(paths):
            swapped = {one: self._values[other], other: self._values[one]}
            own = [claim for claim in broken if claim.paths & swapped.keys()]
            yield from self._tried(swapped, own, _as_swapped)
            for empty, full in ((one, other), (other, one)):
                if not self._values[empty]:
                    yield from self._moved(empty, full, own)

    def _neighbours(self, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Generate values of one object that a hand may have written in each other's places."""
        doubted = frozenset(paths)
        for row in _by_row(paths):
            for one, other in combinations(self._rows[row], 2):
                is_doubted = one in doubted or other in doubted
                if is_doubted and self._values[one] != self._values[other]:
                    yield one, other

    def _moved(self, empty: str, full: str, broken: Sequence[Claim]) -> Iterator[_Try]:
        """Generate tries in which what stands beside a zero was meant in its place."""
        for meant in dict.fromkeys(self._solutions(full, broken)):
            if meant != self._values[full] and meant >= 0:
                moved = {empty: self._values[full], full: meant}
                yield from self._tried(moved, broken, _as_swapped)

    def _candidates(self, path: str, broken: Iterable[Claim]) -> Iterator[Number]:
        """Generate what could have been meant: what an equation gives, or a slip away."""
        yield from self._solutions(path, broken)
        yield from slips_back(self._values[path])
        if before := self._values.get(f"{EARLIER}.{path}"):
            yield before
        if not self._values[path]:
            yield from self._least(path, broken)

    def _least(self, path: str, broken: Iterable[Claim]) -> Iterator[Number]:
        """Generate what would just do where nothing but a zero stands."""
        for one in broken:
            sides = [side.value(self._values.get) for side in (one.left, one.right)]
            if path in one.paths and not one.exact:
                yield from (one for one in sides if one is not None)

    def _solutions(self, path: str, broken: Iterable[Claim]) -> Iterator[Number]:
        """Generate what the equations give that it takes part in."""
        value = self._values[path]
        for one in broken:
            left, right = (side.value(self._values.get) for side in (one.left, one.right))
            if path in one.paths and left is not None and right is not None and one.exact:
                for meant in (value + left - right, value - left + right):
                    yield meant if decimals_of(meant) <= _CENTS else rounded_as(meant, value)

    def _tried(
        self, meant: Values, broken: Sequence[Claim], as_likely: Callable[[], float]
    ) -> Iterator[_Try]:
        """Generate the try, where it mends something: one in a hundred does."""
        look = self._other(meant)
        mends = tuple([one for one in broken if one.holds(look)])
        if mends:
            likely = as_likely()
            others = {id(one): one for path in meant for one in self._of[path]}.values()
            wrong = [one for one in others if one not in broken and not one.holds(look)]
            breaks = [one for one in wrong if one.holds(self._values.get)]
            leaves = [one for one in (*wrong, *broken) if one not in breaks and one not in mends]
            score = _weight(mends) - _HARM * _weight(breaks) - _LEFT * _weight(leaves)
            score -= _HANDED_IN * any(one.startswith(f"{EARLIER}.") for one in meant)
            if any(one.exact for one in mends):
                likely += self._rounder(meant)
                likely += self._borne_out(meant) / len(meant)
            yield _Try(meant, mends, score, likely)

    def _other(self, meant: Values) -> Look:
        """Return what gives the values with these in their places."""
        values = self._values
        return lambda path: meant[path] if path in meant else values.get(path)

    def _likely(self, path: str, meant: Number) -> float:
        value, before = self._values[path], self._values.get(f"{EARLIER}.{path}")
        slip = max(likeness(value, meant), self._copied(path))
        if not value and self._witnesses.is_the_only_zero(path):
            slip = max(slip, _ODD_ZERO)
        told = slip + self._nearer(path, meant)
        if value == before:
            return max(told, _TAKEN_OVER)
        return told

    def _borne_out(self, meant: Values) -> float:
        """Return how much else in the report says that this was meant."""
        bound = {
            path: {other for one in self._of[path] if one.exact for other in one.paths}
            for path in meant
        }
        return sum(self._witnesses.favour(path, one, bound[path]) for path, one in meant.items())

    def _rounder(self, meant: Values) -> float:
        """Return how much it says that round numbers were meant."""
        zeros = sum(zeros_of(one) - zeros_of(self._values[path]) for path, one in meant.items())
        return max(-_ROUND, min(_ROUND, zeros)) * _ROUNDER

    def _copied(self, path: str) -> float:
        """Return what it says that another value of its object is the same, one before it most."""
        value = self._values[path]
        is_copied = value >= _TELLING and any(
            self._values[one] == value for one in self._rows.get(row_of(path), ()) if one != path
        )
        after = self._witnesses.stands_after_its_like(path)
        return is_copied * (_COPIED if after else _COPIED - _LEADS)

    def _nearer(self, path: str, meant: Number) -> float:
        """Return how much nearer to last year's it would be."""
        if path.startswith(f"{EARLIER}."):
            return -1.0  # what was handed in already is the last to be doubted
        before = self._values.get(f"{EARLIER}.{path}")
        if not before or before < 0 or meant < 0 or self._values[path] < 0:
            return 0.0
        now, then = (
            log(1 + (log((float(one) or _NONE) / float(before)) / _USUAL) ** 2)
            for one in (self._values[path], meant)
        )
        return max(-_FAR, min(_FAR, now - then))


def _weight(claims: Iterable[Claim]) -> float:
    return sum(_EXACT if one.exact else _BOUND for one in claims)


def _by_row(paths: Iterable[str]) -> dict[str, list[str]]:
    """Return the values of each object."""
    rows: dict[str, list[str]] = {}
    for path in paths:
        rows.setdefault(row_of(path), []).append(path)
    return rows
