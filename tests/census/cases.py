"""A case: what is tried, and what became of it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final, Self

from attrs import field

from ataskaita.records import frozen

SECONDS: Final = 2.0
"""Of a processor, that any step may take."""
MEGABYTES: Final = 300
"""By which any step may make the process grow."""

Parts = Mapping[str, bytes]


@frozen
class Case:
    """One case: the same kind, seed and number always make the same."""

    kind: str
    seed: int
    number: int

    @classmethod
    def named(cls, name: str) -> Self:
        """Return the case of a name such as `tags:7:12`."""
        kind, seed, number = name.split(":")
        return cls(kind, int(seed), int(number))

    def __str__(self) -> str:
        return f"{self.kind}:{self.seed}:{self.number}"

    @property
    def random(self) -> Random:
        """Its own source of chance, which hangs on no other case."""
        return Random(str(self))


@frozen
class Made:
    """What a step made: a document's bytes, and what must be true of it."""

    data: bytes
    base: Parts = field(factory=dict)
    """The template's own parts: what was unsound in them may be so still."""
    texts: Sequence[str] = ()
    """What can be read in it."""
    told: Collection[str] = ()
    """The parts whose tags the user was told that nothing fills."""


@frozen
class LostError(Exception):
    """Raised by a step when a file is overwritten, or left behind."""

    what: str


class CallersError(RuntimeError):
    """Raised by a value that a caller handed in, not by the program."""


Step = Callable[[], Sequence[Made]]
Kind = Callable[[Random, Path], Step]
"""Makes a case from chance, in an empty folder; the step is what the program does with it."""


@frozen
class Outcome:
    """What became of a case."""

    case: Case
    documents: int = 0
    own_errors: tuple[str, ...] = ()
    """The codes of the errors that the program raised of its own."""
    callers: bool = False
    """Whether a value of the caller's raised."""
    failures: tuple[tuple[str, str], ...] = ()
    """What is wrong: its sort, and its cause."""
    seconds: float = 0.0
    megabytes: float = 0.0

    @property
    def causes(self) -> set[str]:
        """Return its failures as the list of known ones names them."""
        return {f"{sort}: {cause}" for sort, cause in self.failures}
