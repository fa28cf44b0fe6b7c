"""What the program says of each spoilt report: refused, told by a finding, or nothing."""

import random
from collections.abc import Collection, Iterator
from typing import Final

from attrs import frozen

import ataskaita as at
from ataskaita.errors import DataErrors, Finding
from benchmarks.mutated.settings import Base
from benchmarks.mutated.slips import DIGITS, Slip, slips_of
from benchmarks.mutated.values import Value, with_texts
from benchmarks.mutated.words import slips_outside

_TOLD: Final = ("error", "warning")
Key = tuple[str, tuple[str, ...], tuple[str, ...]]


@frozen
class Outcome:
    """What is said of one slip that isn't said of the sound report."""

    base: str
    slip: Slip
    refused: bool
    told: tuple[Finding, ...] = ()
    """New errors and warnings that name what was spoilt."""
    others: int = 0
    """New ones that name only what wasn't touched."""
    noted: bool = False
    crashed: bool = False

    @property
    def is_caught(self) -> bool:
        """Whether a person is told of it."""
        return self.refused or bool(self.told)

    @property
    def of_a_digit(self) -> bool:
        """Whether a typing finger slipped."""
        return self.slip.kind in DIGITS

    @property
    def leading(self) -> int:
        """How many findings lead to what was spoilt first."""
        return sum(one.spots[0].path in self.slip.paths for one in self.told)


def outcomes_of(base: Base, share: int, seed: int) -> Iterator[Outcome]:
    """Generate what is said of the slips of every value: of one in so many, drawn by chance."""
    chance = _chance(base, seed)
    sound = _sound(base)
    for value in base.values:
        slips = list(slips_of(value))
        count, rest = divmod(len(slips), share)
        count += chance.randrange(share) < rest
        for slip in chance.sample(slips, count):
            yield _outcome(base, slip, sound)


def slips_told(base: Base, value: Value, kinds: Collection[str]) -> bool:
    """Return whether any slip of those kinds in the value is caught."""
    sound = _sound(base)
    some = (one for one in slips_of(value) if one.kind in kinds)
    return any(_outcome(base, one, sound).is_caught for one in some)


def outcomes_outside(base: Base, share: int, seed: int) -> Iterator[Outcome]:
    """Generate the same of one in so many slips in texts, dates and names."""
    chance = _chance(base, seed)
    sound = _sound(base)
    slips = list(slips_outside(base, chance))
    for slip in chance.sample(slips, len(slips) // share):
        yield _outcome(base, slip, sound)


def _chance(base: Base, seed: int) -> random.Random:
    return random.Random(f"{seed} {base.name}")  # noqa: S311 (it must be repeatable, not secret)


def _sound(base: Base) -> set[Key]:
    return {_key(one) for one in at.check(base.read(base.plain))}


def _outcome(base: Base, slip: Slip, sound: set[Key]) -> Outcome:
    try:
        found = at.check(base.read(with_texts(base.plain, slip.texts)))
    except DataErrors:
        return Outcome(base.name, slip, refused=True)
    except Exception:  # noqa: BLE001 (whatever it is, a person would see a crash)
        return Outcome(base.name, slip, refused=False, crashed=True)
    new = [one for one in found if _key(one) not in sound]
    named = [one for one in new if not slip.paths.isdisjoint(_paths(one))]
    told = tuple(one for one in named if one.severity in _TOLD)
    others = sum(one.severity in _TOLD for one in new) - len(told)
    return Outcome(base.name, slip, refused=False, told=told, others=others, noted=bool(named))


def _key(one: Finding) -> Key:
    return one.message.code, _paths(one), tuple(one.facts.values())


def _paths(one: Finding) -> tuple[str, ...]:
    return tuple(spot.path for spot in one.spots)
