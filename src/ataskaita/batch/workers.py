"""Processes of our own, each at the end of a pipe: so it is known which report a worker died of.

A death disturbs no other worker. Processes are spawned, for a caller may have threads.
"""

import contextlib
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from typing import Any, Final

from ataskaita.batch.discovery import Job
from ataskaita.batch.serving import READY, serve
from ataskaita.batch.work import Made, Order, died, make

_AHEAD: Final = 2
"""Data files that a worker has: one to work at, and the next."""
_MOST: Final = 60 if sys.platform == "win32" else 256
"""Processes at once: Windows waits for 63 things at most."""


def run_in_workers(
    order: Order, template: bytes, jobs: Iterable[Job], count: int
) -> Iterator[tuple[Job, Made]]:
    """Generate what became of each job, as they are done by so many processes.

    One whose worker dies is tried once more when all others are done, alone in a new process.
    Where no process can be started, the work is done in this one.
    """
    crew = _Crew(order, template, deque(jobs))
    try:
        yield from crew.run(count)
        for job in crew.waiting:
            yield job, make(order, job.name, str(job.source), job.places(order))
        for job in crew.stricken:
            yield job, crew.run_alone(job)
    finally:
        crew.end()


class _Crew:
    """The workers of a run, and what is left to do."""

    def __init__(self, order: Order, template: bytes, waiting: deque[Job]) -> None:
        self._order, self._template = order, template
        self.waiting = waiting
        self.stricken: list[Job] = []
        self._workers: dict[Any, _Worker] = {}

    def run(self, count: int) -> Iterator[tuple[Job, Made]]:
        for _ in range(min(count, _MOST, len(self.waiting))):
            self._hire()
        while self._workers:
            for pipe in wait(list(self._workers)):
                yield from self._hear(self._workers[pipe])

    def run_alone(self, job: Job) -> Made:
        """Return what becomes of the job where nothing else runs; a failure if that dies too."""
        worker = self._hire()
        if worker is None:
            return died(self._order, job.name, str(job.source))
        worker.give(job)
        while (answer := worker.answer()) == READY:
            pass
        self._dismiss(worker)
        return died(self._order, job.name, str(job.source)) if answer is None else answer

    def end(self) -> None:
        """End every worker at once."""
        for worker in list(self._workers.values()):
            self._dismiss(worker)

    def _hear(self, worker: "_Worker") -> Iterator[tuple[Job, Made]]:
        answer = worker.answer()
        if answer is None:
            self._replace(worker)
            return
        done = None if answer == READY else worker.jobs.popleft()
        while self.waiting and len(worker.jobs) < _AHEAD:
            worker.give(self.waiting.popleft())
        if not worker.jobs:
            self._dismiss(worker)
        if done is not None:
            yield done, answer

    def _hire(self) -> "_Worker | None":
        try:
            worker = _Worker(self._order, self._template)
        except (OSError, AssertionError):  # none can be started here
            return None
        self._workers[worker.pipe] = worker
        return worker

    def _replace(self, worker: "_Worker") -> None:
        """Take another for one that died; its first job is what it died of."""
        self._dismiss(worker)
        if not worker.ready:
            return  # another would not begin either
        if worker.jobs:
            self.stricken.append(worker.jobs.popleft())
        self.waiting.extendleft(reversed(worker.jobs))
        if self.waiting:
            self._hire()

    def _dismiss(self, worker: "_Worker") -> None:
        self._workers.pop(worker.pipe, None)
        worker.end()


class _Worker:
    """A process, the pipe to it, and the jobs that it was given, in their order."""

    def __init__(self, order: Order, template: bytes) -> None:
        context = multiprocessing.get_context("spawn")
        self.jobs: deque[Job] = deque()
        self.ready = False
        self._order = order
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, order), daemon=True)
        with theirs, _without_interrupts():
            self._process.start()
        with contextlib.suppress(OSError):  # a dead one shows when its answer is read
            self.pipe.send_bytes(template)  # as an argument it would wait for one that died

    def give(self, job: Job) -> None:
        """Hand the job over; that a worker is dead shows when its answer is read."""
        self.jobs.append(job)
        with contextlib.suppress(OSError):
            self.pipe.send((job.name, str(job.source), job.places(self._order)))

    def answer(self) -> Any:
        """Return the next answer; None where the worker died."""
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError):
            return None
        self.ready = True
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()


@contextlib.contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let a process begin deaf to Ctrl+C, where the system can: it is for the caller to answer."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # its start would unblock what is blocked here
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
