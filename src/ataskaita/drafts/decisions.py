"""What is to be done with a draft that people edited."""

from collections.abc import Mapping

from attrs import evolve, field

from ataskaita.drafts.outcome import Applied, Conflict
from ataskaita.drafts.placing import In, Move
from ataskaita.records import frozen


@frozen
class Rewriting:
    """A slice of a cell of the draft that is to say something else."""

    block: int
    cell: int
    start: int
    end: int
    text: str
    told: Applied


@frozen
class Remark:
    """A conflict, and where its comment is to stand in the draft."""

    conflict: Conflict
    block: int
    cell: int = 0
    start: int = 0
    instead: "Decisions | None" = None
    """What is done where a person wants the program's; None where that can't be."""


@frozen
class Decisions:
    """All that a refresh does."""

    rewritings: tuple[Rewriting, ...] = ()
    remarks: tuple[Remark, ...] = ()
    ins: tuple[In, ...] = ()
    outs: tuple[int, ...] = ()
    """Blocks of the draft."""
    moves: tuple[Move, ...] = ()
    replaced: Mapping[int, int] = field(factory=dict)
    """Blocks of the draft that nobody touched, and those of the new rendering in their place."""
    applied: tuple[Applied, ...] = ()
    """What isn't told by a rewriting."""
    agreed: int = 0
    settled: int = 0
    """How many conflicts a person has decided: nothing is left of them to be told."""

    @property
    def told(self) -> tuple[Applied, ...]:
        """All that the program changes."""
        return (*(one.told for one in self.rewritings), *self.applied)

    @property
    def are_none(self) -> bool:
        """Whether the draft stays as it is."""
        done = (self.rewritings, self.remarks, self.ins, self.outs, self.moves, self.replaced)
        return not any(done) and not self.settled


def remarked(one: Conflict, place: tuple[int, int, int], instead: Decisions | None) -> Remark:
    """Return the conflict at a block, a cell of it and a place in that, with its other way out."""
    return Remark(evolve(one, gives_way=instead is not None), *place, instead)
