"""Measure in turns: each round takes every contestant once, so that a busy machine troubles all."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from attrs import frozen

_NO_BYTE_CODE: Final = "PYTHONDONTWRITEBYTECODE"
ROOT: Final = Path(__file__).parents[2]
TURN: Final = 0.05
"""Seconds that a turn lasts at the least."""
LIMIT: Final = 120
"""Seconds after which a contestant is given up."""


@frozen
class Measured:
    """Seconds of one contestant's rounds, and the most memory that its process held."""

    seconds: tuple[float, ...]
    peak: float = 0.0
    """Megabytes; 0 where it was not measured."""

    @property
    def typical(self) -> float:
        """The median."""
        return median(self.seconds)

    @property
    def best(self) -> float:
        """The shortest: what the machine's other work has troubled least."""
        return min(self.seconds)


def in_turns(
    contestants: Mapping[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = perf_counter,
) -> dict[str, Measured]:
    """Return the seconds of each contestant, whose turn comes once in each round.

    A turn lasts a while: what is quick is called again and again, so that it is as warm as can be.
    """
    calls = {name: _calls(run) for name, run in contestants.items()}
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            start = clock()
            for _again in range(calls[name]):
                run()
            taken[name].append((clock() - start) / calls[name])
    return {name: Measured(tuple(seconds)) for name, seconds in taken.items()}


def _calls(run: Callable[[], object]) -> int:
    """Return how often a contestant is called in a turn, after a first call."""
    run()
    start = perf_counter()
    run()
    return max(1, round(TURN / (perf_counter() - start)))


def in_processes(
    commands: Mapping[str, Sequence[str]], rounds: int, cwd: Path = ROOT
) -> dict[str, Measured]:
    """Return the seconds of whole processes, each started once in each round, and once before.

    They are seconds of a processor, theirs and the system's for them: a busy machine adds few.
    All find their modules compiled, as pip leaves them, whatever this machine's own setting is.
    """
    with TemporaryDirectory() as compiled:
        environment = {key: value for key, value in os.environ.items() if key != _NO_BYTE_CODE}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        runs = {name: _started(command, cwd, environment) for name, command in commands.items()}
        return in_turns(runs, rounds, _seconds_of_children)


def _seconds_of_children() -> float:
    """Return how long processors have worked for the processes that have ended."""
    import resource  # noqa: PLC0415 (Windows has none)

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def machine() -> str:
    """Return what this machine is: its processor, how many of them, its system and Python."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = models[0] if models else platform.machine()
    system = f"{platform.system()} {platform.release()}"
    return f"{processor}, {os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def _started(
    command: Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> Callable[[], object]:
    def run() -> object:
        return subprocess.run(  # noqa: S603 (our own commands)
            command, cwd=cwd, check=True, capture_output=True, timeout=LIMIT, env=environment
        )

    return run


def told(command: Sequence[str], cwd: Path = ROOT) -> Measured | None:
    """Return what a process measures of itself and prints as JSON; None where it takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 (our own commands)
            command, cwd=cwd, check=True, capture_output=True, timeout=LIMIT, text=True
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        print(f"  {' '.join(map(str, command[-4:]))}: {type(error).__name__}", file=sys.stderr)
        return None
    found = json.loads(done.stdout.splitlines()[-1])
    return Measured(tuple(found["seconds"]), found["peak"])
