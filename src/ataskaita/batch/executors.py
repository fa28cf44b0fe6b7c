"""Executors of others (PEP 3148): threads, pools of processes, a Dask cluster.

A worker that lacks the template says so, and the report is sent again with it. Each executor tells
the death of its workers in its own way: what it could not make is left.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from ataskaita.batch.cluster import Cluster
from ataskaita.batch.discovery import Job
from ataskaita.batch.work import Made, Order, make_there

_FIRST: Final = 8
"""Data files that an executor is given first: few, for their workers lack the template yet."""
_MOST: Final = 256
"""Data files that it is given ahead later: many for its workers, few for our memory."""
_LOOK: Final = 2.0
"""Seconds without news after which a cluster is looked at."""


def run_on(
    executor: Executor, order: Order, template: bytes, jobs: Iterable[Job], left: list[Job]
) -> Iterator[tuple[Job, Made]]:
    """Generate what became of each job, as they are done; `left` gets those that could not be."""
    shift = _Shift(executor, order, template, left)
    try:
        yield from shift.run(jobs)
    finally:
        shift.end()


def name_of(executor: Executor) -> str:
    """Return what a person knows the executor by: a cluster by its address."""
    cluster = Cluster.behind(executor)
    return (cluster and cluster.address) or type(executor).__name__


class _Shift:
    """What an executor has been given, and what came back."""

    def __init__(self, executor: Any, order: Order, template: bytes, left: list[Job]) -> None:
        self._executor, self._order, self._template, self._left = executor, order, template, left
        self._cluster = Cluster.behind(executor)
        self._is_over = False
        self._underway: dict[Future[Any], Job] = {}
        self._ready: SimpleQueue[Future[Any]] = SimpleQueue()
        self._most = _FIRST

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Made]]:
        if self._cluster is not None:
            self._cluster.prepare(self._template)
        for job in jobs:
            self._give(job)
            while len(self._underway) >= self._most:
                yield from self._take()
        while self._underway:
            yield from self._take()

    def end(self) -> None:
        """Take back what has not begun."""
        underway, self._underway = self._underway, {}
        if self._cluster is None or not self._cluster.is_closed:
            for one in underway:
                one.cancel()

    def _give(self, job: Job, template: bytes | None = None) -> None:
        if self._is_over:
            self._left.append(job)
            return
        what = self._order, job.name, str(job.source.absolute()), template
        places = {one: str(Path(it).absolute()) for one, it in job.places(self._order).items()}
        try:
            future = self._executor.submit(make_there, *what, places)
        except Exception:  # noqa: BLE001 (the executor is broken, or shut down)
            self._left.append(job)
            return
        self._underway[future] = job
        future.add_done_callback(self._ready.put)

    def _take(self) -> Iterator[tuple[Job, Made]]:
        future = self._next()
        if future is None:
            return
        job = self._underway.pop(future)
        try:
            made: Made | None = future.result()
        except Exception:  # noqa: BLE001 (the same)
            self._left.append(job)
            return
        if made is None:
            self._give(job, self._template)
        else:
            self._most = min(self._most + 1, _MOST)
            yield job, made

    def _next(self) -> Future[Any] | None:
        """Wait for the next that is done; None where a cluster is to be waited for no longer."""
        if self._cluster is None:
            return self._ready.get()
        while True:
            try:
                future = self._ready.get(timeout=_LOOK)
            except Empty:
                if self._cluster.is_lost() and self._ready.empty():
                    self._leave()
                    return None
            else:
                self._cluster.answers()
                return future

    def _leave(self) -> None:
        """Leave all that the executor has, and give it no more."""
        self._is_over = True
        self._left.extend(self._underway.values())
        self.end()
