"""Fifty thousand rows go from their file to their document in bounds of time and memory."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pace import fewest

TIMES = {"listed_rows": 12.5, "own_table": 20.8}
"""How much longer than libyaml alone over the same file: 2.5 s where nothing else is at work."""
MEGABYTES = 250
_STEP = re.compile(r"^(\w+) +([\d.]+) s(?: +(\d+) MB)?", re.MULTILINE)


@pytest.mark.slow
class DescribeFiftyThousandRows:
    @pytest.mark.parametrize("script", TIMES)
    def they_are_a_document_soon_and_in_little_room(self, script: str) -> None:
        memory = []

        def run() -> float:
            times, megabytes = _measured(script)
            memory.append(megabytes)
            return times

        assert fewest(run, enough=TIMES[script]) <= TIMES[script]
        assert max(memory) <= MEGABYTES


def _measured(script: str) -> tuple[float, int]:
    """Return how many times as long as libyaml's events all steps take, and the megabytes."""
    usual = {key: one for key, one in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{script}"],
        cwd=Path(__file__).parents[1],
        env=usual,  # modules are compiled once, as where people run them
        capture_output=True,
        check=True,
        text=True,
    )
    found = {step: (float(seconds), most) for step, seconds, most in _STEP.findall(done.stdout)}
    return found["all"][0] / found["events"][0], max(int(most or 0) for _, most in found.values())
