"""Run a batch: in this process, in several, or on any executor (PEP 3148), a Dask cluster's too.

Documents come back as bytes and are written here: so a worker that dies leaves nothing
half-written, and what is done twice is written once.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    as_completed,
)
from functools import partial
from multiprocessing import get_context
from os import fspath
from pathlib import Path
from typing import Any, Final, Self

from attrs import evolve

from ataskaita.batch.discovery import Job, jobs_in, jobs_of
from ataskaita.batch.memory import Memory
from ataskaita.batch.outcomes import BatchResult, Outcome, Status, Trouble
from ataskaita.batch.work import Order, begin_worker, make, make_with, prepare
from ataskaita.datafiles import write_batch_summary
from ataskaita.errors import FileError
from ataskaita.messages import Language
from ataskaita.pipeline import PathArgument, file_bytes, standard_template, write
from ataskaita.version import VERSION

Progress = Callable[[Outcome, int, int], None]
"""Told after each data file: what became of it, how many are done, of how many."""

Made = tuple[Outcome, bytes]

_FEW: Final = 8
"""Data files that aren't worth starting processes for."""
_AHEAD: Final = 4
"""Data files waiting for each worker: so none waits, and memory stays small."""


def render_many(  # noqa: PLR0913 (all that a batch may be told, by name)
    reports: PathArgument | Iterable[PathArgument],
    out: PathArgument,
    executor: Executor | None = None,
    progress: Progress | None = None,
    *,
    template: PathArgument | None = None,
    processes: int | None = None,
    only_failed: bool = False,
    anyway: bool = False,
    language: Language = "lt",
) -> BatchResult:
    """Make the documents of a folder's data files, or of these, in the folder `out`.

    One failure never stops the rest. What is unchanged since the last run is passed over; a run
    that was killed goes on where it was. `executor` is any of PEP 3148, such as
    `distributed.Client(…).get_executor()`; without one, `processes` of this machine, as many as it
    has cores. `only_failed` takes those that failed the last time. A workbook in `out` sums it up.
    Raise FileError, or TemplateErrors for a template that is none.
    """
    target = Path(fspath(out))
    target.mkdir(parents=True, exist_ok=True)
    _clear(target)
    jobs = _jobs(reports, target)
    design = standard_template() if template is None else Path(fspath(template))
    data = file_bytes(design)
    order = Order(prepare(data, str(design)), language, anyway)
    memory = Memory.at(target, f"{order.template} {VERSION} {anyway}")
    waiting = [one for one in jobs if _is_due(one, memory, only_failed=only_failed)]
    done = len(jobs) - len(waiting)
    with _Workers(executor, processes, len(waiting), data) as workers:
        for job, made in workers.run(order, waiting):
            outcome = _kept(job, *made)
            memory.add(outcome)
            done += 1
            if progress is not None:
                progress(outcome, done, len(jobs))
    return _summed_up(jobs, waiting, memory, target)


def _jobs(reports: PathArgument | Iterable[PathArgument], out: Path) -> tuple[Job, ...]:
    if isinstance(reports, str | os.PathLike):
        return jobs_in(Path(fspath(reports)), out)
    sources = [Path(fspath(one)) for one in reports]
    folder = Path(os.path.commonpath([one.resolve().parent for one in sources] or [out]))
    return jobs_of(sources, folder, out)


def _is_due(job: Job, memory: Memory, *, only_failed: bool) -> bool:
    if only_failed:
        before = memory.known.get(job.name)
        return before is not None and before.status is Status.FAILED
    return not memory.is_unchanged(job.name, job.source, job.target)


def _kept(job: Job, outcome: Outcome, document: bytes) -> Outcome:
    """Write the document; return the outcome with what became of that."""
    if outcome.status is Status.FAILED:
        return outcome
    try:
        write(document, job.target)
    except FileError as error:
        told = tuple(Trouble.of(one, "lt") for one in error.faults)
        beside = next((one.facts["beside"] for one in error.faults if "beside" in one.facts), "")
        status = Status.BESIDE if beside else Status.FAILED
        return evolve(outcome, status=status, target=beside, troubles=(*outcome.troubles, *told))
    return evolve(outcome, target=str(job.target))


def _summed_up(jobs: tuple[Job, ...], waiting: list[Job], memory: Memory, out: Path) -> BatchResult:
    """Return what became of all, and write it as a workbook."""
    known = [memory.known[one.name] for one in jobs if one.name in memory.known]
    summary, memory.summary = write_batch_summary(
        [one.to_dict() for one in known], out, memory.summary
    )
    memory.settle(known)
    run = {one.name for one in waiting}
    told = tuple(
        one
        if one.name in run or one.status is Status.FAILED
        else evolve(one, status=Status.UNCHANGED)
        for one in known
    )
    return BatchResult(told, summary)


class _Workers:
    """The workers of one run: given ones, processes of our own, or this process."""

    def __init__(
        self, executor: Executor | None, processes: int | None, jobs: int, template: bytes
    ) -> None:
        self._given = executor
        self._own: ProcessPoolExecutor | None = None
        self._template = template
        count = processes or (os.process_cpu_count() if hasattr(os, "process_cpu_count") else 0)
        self.count = count or os.cpu_count() or 1
        if executor is None and self.count > 1 and (jobs > _FEW or processes):
            self._own = ProcessPoolExecutor(
                self.count,
                mp_context=get_context("spawn"),
                initializer=begin_worker,
                initargs=(template,),
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._own is not None:
            self._own.shutdown(cancel_futures=True)

    def run(self, order: Order, jobs: list[Job]) -> Iterator[tuple[Job, Made]]:
        """Generate what became of each job, as they are done."""
        executor = self._given or self._own
        if executor is None:
            yield from ((one, _here(order, one)) for one in jobs)
            return
        submit = self._submitter(executor, order)
        most = len(jobs) + 1 if self._given is not None else self.count * _AHEAD
        for job, future in _fed(submit, jobs, most):
            yield job, _result(future, order, job)

    def _submitter(self, executor: Any, order: Order) -> Callable[[Job], "Future[Any]"]:
        """Return what hands a job over; the template goes to each worker once."""
        if self._own is not None:
            return lambda job: executor.submit(make, order, job.name, str(job.source))
        client = getattr(executor, "_client", None)
        template = self._template
        if client is not None:  # Dask: the workers hold it, tasks name it
            template = client.scatter(template, broadcast=True)
        work = partial(executor.submit, make_with, template, order)
        return lambda job: work(job.name, str(job.source.resolve()))


def _fed(
    submit: Callable[[Job], "Future[Any]"], jobs: list[Job], most: int
) -> Iterator[tuple[Job, "Future[Any] | None"]]:
    """Generate each job with its finished future, no more than so many underway.

    None for one that could not be handed over any more.
    """
    waiting: dict[Future[Any], Job] = {}
    for job in jobs:
        try:
            waiting[submit(job)] = job
        except BrokenExecutor:
            yield job, None
            continue
        if len(waiting) >= most:
            one = next(as_completed(waiting))
            yield waiting.pop(one), one
    for one in as_completed(list(waiting)):
        yield waiting[one], one


def _result(future: "Future[Any] | None", order: Order, job: Job) -> Made:
    """Return a worker's result; where the worker died, do its work here."""
    if future is None:
        return _here(order, job)
    try:
        made: Made = future.result()
    except Exception:  # noqa: BLE001 (each executor tells the death of its workers in its own way)
        return _here(order, job)
    return made


def _here(order: Order, job: Job) -> Made:
    return make(order, job.name, str(job.source))


def _clear(out: Path) -> None:
    """Delete what a killed run left of a document that it was writing."""
    for one in out.rglob(".*.tmp"):
        one.unlink(missing_ok=True)
