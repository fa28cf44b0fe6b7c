"""How many reports a batch makes: `python -m benchmarks.batch [REPORTS]`.

The peer of two processes is one, both measured in turn in one run, on as many different reports.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

import ataskaita as at
from tests.batches import many_reports

_REPORTS: Final = 500
_ROUNDS: Final = 2
_PROCESSES: Final = (1, 2)
_MILLION: Final = 1_000_000


def main(reports: int = _REPORTS) -> None:
    """Print seconds, reports a second, and how many times quicker two processes are."""
    with TemporaryDirectory() as scratch:
        folder = many_reports(Path(scratch, "in"), reports)
        seconds: dict[int, list[float]] = {one: [] for one in _PROCESSES}
        for turn in range(_ROUNDS):
            for processes in _PROCESSES:
                out = Path(scratch, f"out-{processes}-{turn}")
                seconds[processes].append(_timed(folder, out, processes, reports))
        _compare(Path(scratch), turn)
    for processes, times in seconds.items():
        rate = reports / median(times)
        print(f"{processes} processes {median(times):7.1f} s  {rate:6.1f} reports a second")
    print(f"two are {median(seconds[1]) / median(seconds[2]):.2f} times as quick as one")
    hours = _MILLION / (reports / median(seconds[2])) / 3600
    print(f"a million reports, on these two: {hours:.1f} hours")


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
