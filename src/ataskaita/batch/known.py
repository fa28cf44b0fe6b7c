"""Where the reports of a folder stand, by what its last run told: nothing is made to know it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from attrs import evolve

from ataskaita.batch.discovery import Job, found_in, list_in
from ataskaita.batch.memory import Memory
from ataskaita.batch.outcomes import Outcome, Status
from ataskaita.batch.summary import SUMMARY
from ataskaita.batch.telling import Teller
from ataskaita.batch.work import Order, digest_of_file, outcome_of, prepare
from ataskaita.errors import WORKBOOKS, AtaskaitaError
from ataskaita.forms import Compared, Standing
from ataskaita.hall.borrowing import is_foreign
from ataskaita.hall.drafts import Checked
from ataskaita.hall.listing import institutions_of
from ataskaita.hall.one import load
from ataskaita.records import frozen

_WAITING: Final = "waiting"
_MOST: Final = 1024
"""Data files whose names are kept."""


@frozen
class Known:
    """What is known of a folder's reports before they are made, or made again."""

    standings: tuple[Standing, ...]
    """As the summary has them; `waiting` are those of which no run has told yet."""
    compared: tuple[Compared, ...]
    """Institutions of one kind and year beside each other, as in the summary."""
    changed: frozenset[str]
    """Names of data files that were changed since a document was made of them."""
    foreign: tuple[str, ...]
    """Workbooks of somebody else's that lie among the data: they are no institution's."""
    summary: Path | None
    """The workbook of the last run, where there is one."""


def known_of(folder: Path, out: Path, documents: Sequence[str]) -> Known:
    """Return where the reports of a folder stand.

    Raise FileError where a folder or the list of institutions can't be read.
    """
    every, _copies = found_in(folder, out, documents)
    of = list_in(folder)
    listed = institutions_of(of) if of is not None else ()
    memory = Memory.at(out, "")
    foreign = tuple(one.name for one in every if _is_foreign(one, memory.known))
    jobs = [one for one in every if one.name not in foreign]
    teller = Teller.of(out, jobs, Order(prepare(b""), documents=tuple(documents)), listed)
    outcomes = [memory.known.get(one.name) or _begun(one) for one in jobs]
    told = [one for one in outcomes if one.name in memory.known]
    return Known(
        tuple(_standing(one, memory.known) for one in teller.standings(outcomes)),
        teller.compared(told, memory) if told else (),
        frozenset(one.name for one in jobs if _is_changed(one, memory.known)),
        foreign,
        out / SUMMARY if (out / SUMMARY).is_file() else None,
    )


def _begun(job: Job) -> Outcome:
    """Return whose data it is of which no run has told: its file where that can't be read."""
    try:
        return evolve(_outcome_of(job.source, digest_of_file(job.source)), name=job.name)
    except AtaskaitaError:  # its own page says why
        return Outcome(job.name, Status.FAILED)


def _is_foreign(job: Job, known: Mapping[str, Outcome]) -> bool:
    """Return whether the file is a workbook that isn't ours; a run tells of it as a failure."""
    before = known.get(job.name)
    if job.source.suffix.lower() not in WORKBOOKS or (before and before.status != Status.FAILED):
        return False
    try:
        _outcome_of(job.source, digest_of_file(job.source))
    except AtaskaitaError as error:
        return is_foreign(error)
    return False


@lru_cache(_MOST)
def _outcome_of(source: Path, _digest: str) -> Outcome:
    """Return what the data says, read once as long as the file stays the same."""
    return outcome_of(Checked(load(source, previous=False), ()), str(source))


def _standing(one: Standing, known: Mapping[str, Outcome]) -> Standing:
    is_waiting = bool(one.name) and one.name not in known
    return evolve(one, status=_WAITING) if is_waiting else one


def _is_changed(job: Job, known: Mapping[str, Outcome]) -> bool:
    before = known.get(job.name)
    if before is None or not before.inputs:
        return False
    return before.inputs.get(job.source.name) != digest_of_file(job.source)
