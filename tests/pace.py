"""Bounds of time that hold on slower and busier machines than the one where they were set.

A processor that others use too is slower from one second to the next, and never quicker than it is.
So what is measured is measured between two spells of ordinary work, and again when it was late: the
quickest of several tries tells what it takes, and whoever is in time is measured once.
"""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Final

_ROWS: Final = 60_000
_USUAL: Final = 0.06
"""Seconds of a processor that so many rows take where the bounds were set, nothing else at work."""
_TRIES: Final = 7


def spent(work: Callable[[], object]) -> float:
    """Return the seconds of a processor that the work takes now, on this machine."""
    start = process_time()
    work()
    return process_time() - start


def seconds_of(work: Callable[[], object], *, enough: float) -> float:
    """Return the seconds that the work takes, as where the bounds were set, tried until few."""
    return quickest(lambda: spent(work), enough=enough)


def quickest(measured: Callable[[], float], *, enough: float) -> float:
    """Return the fewest seconds that were measured, as of the machine where the bounds were set.

    For what measures itself, say in a process of its own.
    """

    def scaled() -> float:
        before, taken = _slowness(), measured()
        return taken / max(1, before, _slowness())

    return fewest(scaled, enough=enough)


def process_of(program: str, *files: Path, enough: float) -> tuple[float, float]:
    """Return the seconds and the most kilobytes that a program prints, run in its own process."""
    memory = []

    def measured() -> float:
        command = [sys.executable, "-c", program, *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, kilobytes = map(float, done.stdout.split())
        memory.append(kilobytes)
        return seconds

    return quickest(measured, enough=enough), max(memory)


def fewest(measured: Callable[[], float], *, enough: float) -> float:
    """Return the least that was measured, anew until it is `enough`, seven times at most."""
    best = measured()
    for _ in range(_TRIES - 1):
        if best <= enough:
            break
        best = min(best, measured())
    return best


def _slowness() -> float:
    """Return how much longer ordinary work takes now than where the bounds were set."""
    return spent(_ordinary_work) / _USUAL


def _ordinary_work() -> None:
    """Make objects and texts, look through them by a pattern, and sort what is found."""
    rows = [{"number": number, "text": str(number)} for number in range(_ROWS)]
    text = "".join(f"<t>{row['text']}</t>" for row in rows)
    found = {one: place for place, one in enumerate(re.findall(r"<t>([^<]*)</t>", text))}
    sorted(found, key=len)
