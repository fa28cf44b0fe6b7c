"""Fifty thousand rows go from their file to their document in bounds of time and memory."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS, MEGABYTES = 2.5, 250
YARDSTICKS = {"listed_rows": 0.20, "own_table": 0.12}
"""Seconds that libyaml alone takes for the same file where the bound was set, nothing else at work;
slower and busier machines get as much more."""
_STEP = re.compile(r"^(\w+) +([\d.]+) s(?: +(\d+) MB)?", re.MULTILINE)


@pytest.mark.slow
class DescribeFiftyThousandRows:
    @pytest.mark.parametrize("script", YARDSTICKS)
    def they_are_a_document_soon_and_in_little_room(self, script: str) -> None:
        runs = [_measured(script) for _ in range(3)]

        allowed = SECONDS * max(1, min(events for events, _, _ in runs) / YARDSTICKS[script])
        assert min(seconds for _, seconds, _ in runs) <= allowed
        assert max(most for _, _, most in runs) <= MEGABYTES


def _measured(script: str) -> tuple[float, float, int]:
    """Return the seconds of libyaml's events alone, those of all steps, and the megabytes."""
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
    return found["events"][0], found["all"][0], max(int(most or 0) for _, most in found.values())
