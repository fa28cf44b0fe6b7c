"""Run cases in processes of their own: one that hangs or dies ends alone."""

import gc
import multiprocessing as mp
import resource
import time
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Final

from ataskaita.records import define
from tests.census.cases import Case, Outcome
from tests.census.trying import try_case

GIVEN_UP: Final = 60
"""Seconds by the clock after which a case is ended: the machine may be busy."""
_MEMORY: Final = 3 * 2**30
"""Bytes beyond which a worker gets no more: it must not take the machine with it."""


@define
class _Worker:
    process: mp.process.BaseProcess
    line: Connection
    case: Case | None = None
    since: float = 0.0

    def give(self, case: Case) -> None:
        self.case, self.since = case, time.monotonic()
        self.line.send(case)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.line.close()


def run_cases(cases: Iterable[Case], workers: int) -> Iterator[Outcome]:
    """Generate what becomes of each case, as they come."""
    waiting = iter(cases)
    crew = [_hired() for _ in range(workers)]
    try:
        busy = [one for one in crew if _takes_next(one, waiting)]
        while busy:
            wait([one.line for one in busy], timeout=1)
            for place, worker in enumerate(busy):
                outcome = _outcome(worker)
                if outcome is None:
                    continue
                yield outcome
                if worker.process.is_alive() and worker.case is None:
                    continue
                worker.end()
                busy[place] = _hired()
                crew.append(busy[place])
            busy = [one for one in busy if one.case is not None or _takes_next(one, waiting)]
    finally:
        for one in crew:
            one.end()


def _takes_next(worker: _Worker, waiting: Iterator[Case]) -> bool:
    """Give the worker its next case; return whether there was one."""
    case = next(waiting, None)
    if case is not None:
        worker.give(case)
    return case is not None


def _outcome(worker: _Worker) -> Outcome | None:
    """Return what became of the worker's case; None while it is at work."""
    case = worker.case
    if case is None:
        return None
    if worker.line.poll():
        try:
            outcome = worker.line.recv()
        except EOFError:
            return Outcome(case, failures=(("foreign", "the process died"),))
        worker.case = None
        return outcome if isinstance(outcome, Outcome) else None
    if time.monotonic() - worker.since > GIVEN_UP:
        return Outcome(case, failures=(("slow", "given up"),), seconds=GIVEN_UP)
    return None


def _hired() -> _Worker:
    context = mp.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _work(line: Connection) -> None:
    """Try what comes in by the line until it is closed."""
    gc.freeze()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    while True:
        try:
            case = line.recv()
        except EOFError:
            return
        line.send(try_case(case))
