"""The whole measure: every setting, what stands outside tables, and false alarms beside it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import frozen

import ataskaita as at
from benchmarks.drawn.reading import alarms
from benchmarks.drawn.standing import drawn_forms
from benchmarks.mutated.outcomes import Outcome, outcomes_of, outcomes_outside, slips_told
from benchmarks.mutated.settings import EVERY, Base, as_it_lies, as_led
from benchmarks.mutated.slips import DIGITS

SEED: Final = 20261129
SHARE: Final = 6
"""One slip in so many is tried."""
YEARS: Final = 5
"""How many years before are drawn for each fixture, to see whether a sound report alarms."""
DRAWN: Final = 60

Setting = Callable[[str], AbstractContextManager[Base]]


def _led(name: str) -> AbstractContextManager[Base]:
    return as_led(name, SEED)


SETTINGS: Final[dict[str, Setting]] = {
    "as they lie": as_it_lies,
    "as the workbook leads people to fill": _led,
}
LIES, LED = SETTINGS


@frozen
class Measured:
    """What came of it all."""

    inside: dict[str, tuple[Outcome, ...]]
    """Slips in values, by setting."""
    outside: tuple[Outcome, ...]
    values: int
    never: dict[str, tuple[str, ...]]
    """Fixtures with the values of which no slip of a digit is told though all is given."""
    alarms: int
    """Errors and warnings about sound reports."""
    reports: int
    """Sound reports that were looked at for them."""


def measured(share: int = SHARE) -> Measured:
    """Return the measure, of one slip in so many."""
    inside = {one: tuple(slips_in(one, share)) for one in SETTINGS}
    outside = tuple(slips_outside(1))
    told, reports = false_alarms()
    return Measured(inside, outside, _count(), dict(never_told(inside[LED])), told, reports)


def slips_in(setting: str, share: int) -> Iterator[Outcome]:
    """Generate what is said of one slip in so many in the values of every fixture."""
    for name in EVERY:
        with SETTINGS[setting](name) as base:
            yield from outcomes_of(base, share, SEED)


def slips_outside(share: int) -> Iterator[Outcome]:
    """Generate the same of slips in prose, dates and names, as the fixtures lie."""
    for name in EVERY:
        with as_it_lies(name) as base:
            yield from outcomes_outside(base, share, SEED)


def never_told(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Generate fixtures with the values of which no slip of a digit at all is told."""
    told = {(one.base, one.slip.value.path) for one in outcomes if one.of_a_digit and one.is_caught}
    for name in EVERY:
        with _led(name) as base:
            left = [one for one in base.values if (name, one.path) not in told]
            yield name, tuple(one.path for one in left if not slips_told(base, one, DIGITS))


def false_alarms() -> tuple[int, int]:
    """Return how many errors and warnings sound reports get, and how many reports those are."""
    told = reports = 0
    for name in EVERY:
        with as_it_lies(name) as base:
            told, reports = told + _alarms(base), reports + 1
        for seed in range(YEARS):
            with as_led(name, seed) as base:
                told, reports = told + _alarms(base), reports + 1
    with TemporaryDirectory() as folder:
        told += sum(len(alarms(drawn, Path(folder))) for drawn in drawn_forms(DRAWN))
    return told, reports + DRAWN


def _alarms(base: Base) -> int:
    found = at.check(base.read(base.plain))
    return sum(one.severity != "note" for one in found)


def _count() -> int:
    count = 0
    for name in EVERY:
        with as_it_lies(name) as base:
            count += len(base.values)
    return count
