"""Take a census by hand: `python -m tests.census --cases 20000 --seed 7 --workers 2`."""

import os

os.environ["ATASKAITA_CACHE"] = "ne"

import argparse
import sys
import time
from collections.abc import Iterator

from tests.census.cases import Case, Outcome
from tests.census.kinds import WEIGHTS
from tests.census.running import run_cases
from tests.census.tables import lines_of
from tests.census.trying import try_case


def main() -> int:
    """Try what is asked for; return 1 where anything is wrong."""
    asked = _asked()
    if asked.case:
        outcomes = [try_case(Case.named(one)) for one in asked.case]
    else:
        cases = [one for one in cases_of(asked.cases, asked.seed) if one.kind in asked.kinds]
        outcomes = list(_shown(run_cases(cases, asked.workers), len(cases)))
    sys.stdout.writelines(f"{line}\n" for line in lines_of(outcomes))
    return int(any(one.failures for one in outcomes))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.census", description=__doc__)
    parser.add_argument("case", nargs="*", help="a case by its name: templates:7:12")
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kinds", nargs="*", default=list(WEIGHTS))
    return parser.parse_args()


def cases_of(count: int, seed: int) -> Iterator[Case]:
    """Generate so many cases, each kind by its weight."""
    whole = sum(WEIGHTS.values())
    for kind, weight in WEIGHTS.items():
        yield from (Case(kind, seed, number) for number in range(count * weight // whole))


def _shown(outcomes: Iterator[Outcome], count: int) -> Iterator[Outcome]:
    """Generate the outcomes, and say on a terminal how many there are."""
    began = time.monotonic()
    failed = 0
    for number, one in enumerate(outcomes, 1):
        failed += bool(one.failures)
        if number % 50 == 0 or number == count:
            line = f"{number} of {count}, {failed} failed, {time.monotonic() - began:.0f} s"
            sys.stderr.write(line + ("\r" if sys.stderr.isatty() else "\n"))
        yield one


if __name__ == "__main__":
    sys.exit(main())
