"""Run a batch: in this process, in several, or on any executor (PEP 3148), a Dask cluster's too.

Documents come back as bytes and are written here: so a worker that dies leaves nothing
half-written, and what is done twice is written once.
"""

import os
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path
from typing import Final

from attrs import evolve, field

from ataskaita.batch.discovery import Job, found_in, jobs_of, list_in
from ataskaita.batch.executors import name_of, run_on
from ataskaita.batch.holding import held
from ataskaita.batch.memory import FILE, Memory
from ataskaita.batch.outcomes import BatchResult, Outcome, Status
from ataskaita.batch.remarks import remarks_on, told_copies
from ataskaita.batch.summary import digest_of, write_summary
from ataskaita.batch.telling import Teller
from ataskaita.batch.unread import told_unread
from ataskaita.batch.work import Made, Order, make, packed, prepare
from ataskaita.batch.workers import run_in_workers
from ataskaita.batch.writing import planned, write_all
from ataskaita.brought import packages
from ataskaita.disk import sweep
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.chosen import digest_of_choices
from ataskaita.hall.disk import PathArgument, file_bytes, make_folder, path_of
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Bringing
from ataskaita.hall.kinds import is_file_of_form, kind_of
from ataskaita.hall.listing import institutions_of
from ataskaita.hall.open_data import told_open
from ataskaita.hall.packs import pack_of
from ataskaita.listening import tell
from ataskaita.messages import Language
from ataskaita.messages.files import LEFT
from ataskaita.records import define
from ataskaita.sources.listed import Listed
from ataskaita.version import VERSION
from ataskaita.word.seal import is_untouched

Progress = Callable[[Outcome, int, int], None]
"""Told after each data file: what became of it, how many are done, of how many."""

_FEW: Final = 8
"""Data files that aren't worth starting processes for."""


def render_many(  # noqa: PLR0913 (all that a batch may be told, by name)
    reports: PathArgument | Iterable[PathArgument],
    out: PathArgument,
    executor: Executor | None = None,
    progress: Progress | None = None,
    *,
    template: PathArgument | Mapping[str, PathArgument] | None = None,
    processes: int | None = None,
    only_failed: bool = False,
    anyway: bool = False,
    form: PathArgument | None = None,
    documents: tuple[str, ...] = (REPORT,),
    institutions: PathArgument | None = None,
    language: Language = "lt",
    alone: bool = False,
    html: bool = False,
    bringing: Bringing | None = None,
) -> BatchResult:
    """Make the documents of a folder's data files, or of these, in the folder `out`.

    One failure never stops the rest. What is unchanged since the last run is passed over; a run
    that was killed goes on where it was. `executor` is any of PEP 3148, such as
    `distributed.Client(…).get_executor()`; without one, `processes` of this machine, as many as it
    has cores. `form` is that of data which says none. `only_failed` takes those that failed the
    last time. `documents` names those that each gets; with `html` the web edition of each too.
    `template` is that of the reports, or one by the form of each; where none is given, what
    `sablonas.txt` says in the folder of each, or above it. With `bringing`, what the data
    changed is brought into documents that people have edited, where else the new one is put beside.
    A workbook in `out` sums it up; with a list of `institutions`, or `istaigos` in the folder, also
    who hasn't reported.
    What goes wrong with these helpers, once there are documents, is told in the result's `faults`.
    Raise FileError, also where another run is at work in `out`, or TemplateErrors for a template
    that is none.

    >>> import ataskaita as at
    >>> at.render_many([], "isvestis").outcomes
    ()
    """
    target = path_of(out)
    jobs, odd = _jobs(reports, target, documents)
    listed = _listed(reports, institutions)
    if not jobs and not listed:
        return BatchResult((), remarks=odd)
    templates = _packed(template)
    order = Order(
        prepare(templates), language, anyway, _form(form), documents, alone, html, bringing
    )
    workers = _Workers(order, templates, processes)
    chosen = "" if _is_of_all(template) else digest_of_choices(one.source for one in jobs)
    made_with = _made_with(order, form, chosen)
    if bringing is not None and bringing.plan:
        memory = Memory.at(target, *made_with)
        due = _due(jobs, order, memory, only_failed=only_failed)
        return _planned(due, workers, executor, progress)
    make_folder(target / FILE)
    with held(target):
        for place in {target, *(one.target.parent for one in jobs)}:
            sweep(place, is_untouched, age=0)  # no other batch is at work here
        memory = Memory.at(target, *made_with)
        waiting = _due(jobs, order, memory, only_failed=only_failed)
        with closing(workers.run(waiting, executor)) as made:
            for done, (job, one) in enumerate(made, start=len(jobs) - len(waiting) + 1):
                kept = write_all(job, one, order)
                memory.add(kept, one.figures)
                tell("made", file=kept.name, status=kept.status, done=done, total=len(jobs))
                if progress is not None:
                    progress(kept, done, len(jobs))
        teller = Teller.of(target, jobs, order, listed)
        return _summed_up(jobs, waiting, memory, teller, odd, workers.faults)


def _jobs(
    reports: PathArgument | Iterable[PathArgument], out: Path, documents: Sequence[str]
) -> tuple[tuple[Job, ...], tuple[Fault, ...]]:
    """Return what is to be made, and what is told of files in a folder that are left alone."""
    if not isinstance(reports, str | os.PathLike):
        named = jobs_of((path_of(one) for one in reports), out, documents)
        return named, tuple(told_open(one.source for one in named))
    folder = path_of(reports)
    jobs, copies = found_in(folder, out, documents)
    unread = told_unread(folder, out, (one.source for one in jobs))
    return jobs, (*told_copies(copies), *told_open(one.source for one in jobs), *unread)


def _listed(
    reports: PathArgument | Iterable[PathArgument], institutions: PathArgument | None
) -> tuple[Listed, ...]:
    """Return the institutions that are to report: of a list, or of the one in the folder."""
    of = institutions
    if of is None and isinstance(reports, str | os.PathLike):
        of = list_in(path_of(reports))
    return institutions_of(of) if of is not None else ()


def _packed(template: PathArgument | Mapping[str, PathArgument] | None) -> bytes:
    """Return the templates as they travel to workers."""
    if template is None:
        return b""
    told = template if isinstance(template, Mapping) else {"": template}
    return packed({form: _files_of(one) for form, one in told.items()})


def _is_of_all(template: PathArgument | Mapping[str, PathArgument] | None) -> bool:
    """Return whether a template is asked for the reports of every form."""
    return "" in template if isinstance(template, Mapping) else template is not None


def _files_of(template: PathArgument) -> dict[str, tuple[bytes, str]]:
    """Return the bytes and the name of a template, or of each that a pack has, by document."""
    pack = pack_of(template)
    if pack is None:
        return {REPORT: (file_bytes(path_of(template)), str(template))}
    found = ((one, pack.template(one)) for one in pack.documents)
    return {name: (file_bytes(file), str(file)) for name, file in found if file is not None}


def _made_with(order: Order, form: PathArgument | None, chosen: str) -> tuple[str, str]:
    """Return what documents are made with, as one text, and how edited ones are refreshed."""
    told = (order.template + chosen, VERSION, str(order.anyway), str(order.alone), *_forms(form))
    made_with = " ".join((*told, *order.outputs, *packages()))
    return made_with, repr(order.bringing.how) if order.bringing else ""


def _planned(
    due: list[Job], workers: "_Workers", executor: Executor | None, progress: Progress | None
) -> BatchResult:
    """Return what would become of those that are due; write nothing."""
    outcomes: list[Outcome] = []
    with closing(workers.run(due, executor)) as made:
        for done, (_, one) in enumerate(made, start=1):
            outcomes.append(planned(one))
            if progress is not None:
                progress(outcomes[-1], done, len(due))
    by_name = sorted(outcomes, key=lambda one: one.name)
    return BatchResult(tuple(by_name), faults=tuple(workers.faults))


def _due(jobs: Iterable[Job], order: Order, memory: Memory, *, only_failed: bool) -> list[Job]:
    return [one for one in jobs if _is_due(one, order, memory, only_failed=only_failed)]


def _is_due(job: Job, order: Order, memory: Memory, *, only_failed: bool) -> bool:
    if only_failed:
        before = memory.known.get(job.name)
        return before is not None and before.status is Status.FAILED
    targets = job.targets(order.outputs).values()
    return not memory.is_unchanged(job.name, job.source, targets)


def _form(form: PathArgument | None) -> str:
    """Return the form as workers are told it: a file by its whole path, another by its name."""
    if form is None:
        return ""
    return str(path_of(form).absolute()) if is_file_of_form(form) else str(form)


def _forms(form: PathArgument | None) -> tuple[str, ...]:
    """Return the fingerprint of the form that was handed over; nothing for none."""
    return (kind_of(form).digest or str(form),) if form else ()


def _summed_up(  # noqa: PLR0913, PLR0917 (all that a run leaves behind)
    jobs: tuple[Job, ...],
    waiting: list[Job],
    memory: Memory,
    teller: Teller,
    odd: tuple[Fault, ...],
    faults: list[Fault],
) -> BatchResult:
    """Return what became of all, and write it as a workbook; the documents are made by now."""
    known = [memory.known[one.name] for one in jobs if one.name in memory.known]
    if not known and not teller.listed:
        return BatchResult((), faults=tuple(faults), remarks=odd)
    summary: Path | None = None
    try:
        data = teller.workbook(known, memory)
        summary, wrong = write_summary(data, memory.path.parent, memory.summaries)
        faults.extend(wrong)
        memory.settle((one.name for one in known), digest_of(data))
    except FileError as error:  # the memory's own; it goes on with what it has
        faults.extend(error.faults)
    run = {one.name for one in waiting}
    told = tuple(_told(one, run) for one in known)
    remarks = (*remarks_on(known), *odd)
    return BatchResult(told, summary, tuple(faults), remarks, teller.missing(known))


def _told(one: Outcome, run: Collection[str]) -> Outcome:
    """Return what is told of an outcome: one that stood there before this run is unchanged."""
    if one.name in run or one.status is Status.FAILED:
        return one
    return evolve(one, status=Status.UNCHANGED)


@define
class _Workers:
    """What a run's documents are made by: an executor, processes of our own, or this process."""

    order: Order
    templates: bytes
    processes: int | None
    faults: list[Fault] = field(factory=list)
    """What became of them, where it wasn't what was asked for."""

    def run(
        self, jobs: list[Job], executor: Executor | None
    ) -> Generator[tuple[Job, Made], None, None]:
        """Generate what became of each job, as they are done."""
        left = jobs
        if executor is not None:
            left, name = [], name_of(executor)
            yield from run_on(executor, self.order, self.templates, jobs, left)
            self._tell_left(name, len(left))
        if executor is not None or self._pays(len(jobs)):
            count = self.processes or _cores()
            yield from run_in_workers(self.order, self.templates, left, count)
        else:
            yield from ((one, self._here(one)) for one in jobs)

    def _here(self, job: Job) -> Made:
        return make(self.order, job.name, str(job.source), job.places(self.order))

    def _tell_left(self, name: str, count: int) -> None:
        if count:
            self.faults.append(Fault(LEFT, Place(name), {"count": str(count)}))

    def _pays(self, jobs: int) -> bool:
        """Return whether processes are asked for, or worth starting."""
        if self.processes is not None:
            return self.processes > 1
        return jobs > _FEW and _cores() > 1


def _cores() -> int:
    own = getattr(os, "process_cpu_count", os.cpu_count)
    return own() or 1
