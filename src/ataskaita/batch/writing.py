"""Write the documents that a worker has made; say what became of each."""

from pathlib import Path

from attrs import evolve, field

from ataskaita.batch.discovery import Job
from ataskaita.batch.outcomes import Outcome, Status, Trouble
from ataskaita.batch.work import Made, Order
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.drafts import Bringing
from ataskaita.hall.one import write
from ataskaita.hall.refreshing import write_brought
from ataskaita.messages import Language
from ataskaita.messages.versions import NOT_KEPT
from ataskaita.records import define


def write_all(job: Job, made: Made, order: Order) -> Outcome:
    """Write the documents; return the outcome with what became of that."""
    if made.outcome.status is Status.FAILED:
        return made.outcome
    writing = _Writing(job, made, order.bringing or Bringing())
    for name, target in job.targets(order.outputs).items():
        writing.write(name, target)
    return writing.outcome(order.language)


def planned(made: Made) -> Outcome:
    """Return the outcome as it would be, were anything written."""
    if made.outcome.status is Status.FAILED or not made.refreshed:
        return made.outcome
    return evolve(made.outcome, status=Status.MERGED)


@define
class _Writing:
    """The documents of one data file on their way to the disk."""

    job: Job
    made: Made
    bringing: Bringing
    names: list[str] = field(factory=list)
    places: dict[str, str] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    unkept: list[Fault] = field(factory=list)

    def write(self, name: str, target: Path) -> None:
        """Write one; where that can't be, note why, and where it stands instead."""
        self.names.append(name)
        try:
            self.places[name] = str(self._put(name, target))
        except FileError as error:
            self.faults.extend(error.faults)
            found = (one.facts["beside"] for one in error.faults if "beside" in one.facts)
            self.places.update((name, beside) for beside in found)

    def _put(self, name: str, target: Path) -> Path:
        done = self.made.refreshed.get(name)
        if done is None:
            write(self.made.documents[name], target)
            return target
        if done.is_same:
            return target
        brought = write_brought(done, target, str(self.job.source), self.bringing)
        if brought.unkept:
            facts = {"file": str(target), "reason": brought.unkept}
            self.unkept.append(Fault(NOT_KEPT, Place(str(target)), facts))
        return brought.target

    def outcome(self, language: Language) -> Outcome:
        """Return what became of them; conflicts stand where the document does."""
        count = len(self.made.documents) + len(self.made.refreshed)
        first, *others = self.names or [""]
        one = self.made.outcome
        told = (Trouble.of(each, language) for each in (*self.faults, *self.unkept))
        return evolve(
            one,
            status=self._status(count),
            target=self.places.get(first, ""),
            others={name: self.places[name] for name in others if name in self.places},
            troubles=(*one.troubles, *told),
            conflicts=tuple(map(self._where_it_stands, one.conflicts)),
        )

    def _status(self, count: int) -> Status:
        if len(self.places) < count:
            return Status.FAILED
        if self.faults:
            return Status.BESIDE
        return Status.MERGED if self.made.refreshed else Status.MADE

    def _where_it_stands(self, conflict: Trouble) -> Trouble:
        """Return a conflict of a draft with the file in which its comment is."""
        targets = self.job.targets(self.made.refreshed)
        stands = {place.name: self.places.get(name, "") for name, place in targets.items()}
        return evolve(conflict, file=stands.get(Path(conflict.file).name) or conflict.file)
