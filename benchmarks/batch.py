"""How many reports a batch makes: `python -m benchmarks.batch [REPORTS]`.

The peer of two processes is one, both measured in turn in one run, on as many different reports;
the best of the rounds counts. The peer of the default document is the one without charts and
anchors, in seconds of the processor: other work on the machine counts little there. Then what the
calling process does for each, which no number of workers makes quicker: the same call, on an
executor that has every document made already.
"""

import pickle
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, Final

import ataskaita as at
from ataskaita.batch import writing
from ataskaita.batch.memory import Memory
from tests.batches import many_reports

_REPORTS: Final = 500
_ROUNDS: Final = 2
_PROCESSES: Final = (1, 2)
_MILLION: Final = 1_000_000


def main(reports: int = _REPORTS) -> None:
    """Print what two processes make, what the calling one costs, and what a million would take."""
    with TemporaryDirectory() as scratch:
        folder = many_reports(Path(scratch, "in"), reports)
        seconds: dict[int, list[float]] = {one: [] for one in _PROCESSES}
        for turn in range(_ROUNDS):
            for processes in _PROCESSES:
                out = Path(scratch, f"out-{processes}-{turn}")
                seconds[processes].append(_timed(folder, out, processes, reports))
        _compare(Path(scratch), turn)
        caller = _caller(folder, Path(scratch, "out-caller"))
        plain = _without_charts(folder, Path(scratch, "plain"))
        usual, bare = (_worked(one, Path(scratch, f"out-{one.name}")) for one in (folder, plain))
    print(f"of the processor, ms for each report: {1000 * usual / reports:.1f}", end=", ")
    print(f"without charts and anchors {1000 * bare / reports:.1f}: {usual / bare:.2f} times")
    for processes, times in seconds.items():
        rate = reports / min(times)
        print(f"{processes} processes {min(times):7.1f} s  {rate:6.1f} reports a second")
    print(f"two are {min(seconds[1]) / min(seconds[2]):.2f} times as quick as one")
    _tell_of_a_million(min(seconds[1]) / reports, min(seconds[2]) / reports, caller)


def _tell_of_a_million(alone: float, paired: float, caller: dict[str, float]) -> None:
    print("the calling process, ms for each report:", end=" ")
    print(", ".join(f"{step} {1000 * seconds:.2f}" for step, seconds in caller.items()))
    every = caller["all"]
    print(f"a million reports, on these two: {_hours(paired):.1f} hours")
    print(f"with any number of workers: no less than {_hours(every):.1f} hours")
    print(f"cores that keep the calling process busy: {alone / every:.0f}")


def _without_charts(folder: Path, plain: Path) -> Path:
    """Write the same data, to be printed without charts and anchors."""
    plain.mkdir()
    for one in folder.iterdir():
        text = one.read_text(encoding="utf-8")
        if "\nisdestymas:" not in text:
            text += "\nisdestymas: {diagramos: ne, zymes: ne}\n"
        (plain / one.name).write_text(text, encoding="utf-8")
    return plain


def _worked(folder: Path, out: Path) -> float:
    """Return the seconds of the processor that the reports take in one process, the best of two."""
    took = []
    for turn in range(_ROUNDS):
        started = process_time()
        at.render_many(folder, out / str(turn), processes=1)
        took.append(process_time() - started)
    return min(took)


def _hours(seconds: float) -> float:
    return _MILLION * seconds / 3600


def _caller(folder: Path, out: Path) -> dict[str, float]:
    """Return the seconds that the calling process needs for a report, in all and by its steps."""
    made = Made()
    at.render_many(folder, out.with_name("out-first"), made)
    made.first = False
    took: dict[str, float] = {}
    with _clocked(writing, "write", took), _clocked(Memory, "add", took):
        started = perf_counter()
        count = len(at.render_many(folder, out, made).outcomes)
        took["all"] = perf_counter() - started
    return {step: seconds / count for step, seconds in took.items()}


@contextmanager
def _clocked(owner: Any, name: str, took: dict[str, float]) -> Iterator[None]:
    """Add up the seconds that a step takes."""
    step: Callable[..., Any] = getattr(owner, name)

    def timed(*arguments: Any) -> Any:
        started = perf_counter()
        try:
            return step(*arguments)
        finally:
            took[name] = took.get(name, 0) + perf_counter() - started

    setattr(owner, name, timed)
    try:
        yield
    finally:
        setattr(owner, name, step)


class Made(Executor):
    """An executor that makes each document the first time, and has it as it was sent ever after."""

    def __init__(self) -> None:
        self.first = True
        self.sent: dict[str, bytes] = {}

    def submit(self, what: Callable[..., Any], /, *arguments: Any, **named: Any) -> "Future[Any]":
        """Return what is made already, unpickled anew as from a worker."""
        name = arguments[1]
        if self.first:
            self.sent[name] = pickle.dumps(what(*arguments, **named))
        future: Future[Any] = Future()
        future.set_result(pickle.loads(self.sent[name]))  # noqa: S301 (our own)
        return future


def _timed(folder: Path, out: Path, processes: int, reports: int) -> float:
    started = perf_counter()
    result = at.render_many(folder, out, processes=processes)
    seconds = perf_counter() - started
    if len(result.outcomes) != reports or result.failed:
        raise AssertionError(result.failed)
    return seconds


def _compare(scratch: Path, turn: int) -> None:
    """Make sure that both have made the same documents."""
    for one in (scratch / f"out-1-{turn}").glob("*.docx"):
        if one.read_bytes() != (scratch / f"out-2-{turn}" / one.name).read_bytes():
            raise AssertionError(one.name)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _REPORTS)
