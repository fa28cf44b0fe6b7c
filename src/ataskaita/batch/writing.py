"""Write the documents that a worker has made; say what became of each."""

from attrs import evolve

from ataskaita.batch.discovery import Job
from ataskaita.batch.outcomes import Outcome, Status, Trouble
from ataskaita.batch.work import Made
from ataskaita.errors import Fault, FileError
from ataskaita.hall.one import write
from ataskaita.messages import Language


def write_all(job: Job, made: Made, language: Language) -> Outcome:
    """Write the documents; return the outcome with what became of that."""
    if made.outcome.status is Status.FAILED:
        return made.outcome
    places: dict[str, str] = {}
    faults: list[Fault] = []
    for name, target in job.targets(made.documents).items():
        try:
            write(made.documents[name], target)
            places[name] = str(target)
        except FileError as error:
            faults.extend(error.faults)
            found = (one.facts["beside"] for one in error.faults if "beside" in one.facts)
            places.update((name, beside) for beside in found)
    return _written(made.outcome, places, faults, len(made.documents), language)


def _written(
    outcome: Outcome, places: dict[str, str], faults: list[Fault], count: int, language: Language
) -> Outcome:
    troubles = (*outcome.troubles, *(Trouble.of(one, language) for one in faults))
    status = Status.MADE if not faults else Status.BESIDE
    if len(places) < count:
        status = Status.FAILED
    first, *others = places or [""]
    told = {name: places[name] for name in others}
    return evolve(
        outcome, status=status, target=places.get(first, ""), others=told, troubles=troubles
    )
