"""The promises of a refresh on many random outlines: `python -m tests.drafts.many --cases 10000`.

What CI tries of them is in `test_promises`; `--first` begins with another case.
"""

import argparse
import sys
from collections import Counter
from time import perf_counter
from typing import Final

from tests.drafts.promised import broken

EVERY: Final = 500
"""Cases after which it is said how far it is."""


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print which promises were broken, and by which cases."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    began, found = perf_counter(), Counter[str]()
    for number in range(asked.cases):
        for name in broken(asked.first + number):
            found[name] += 1
            _say(f"case {asked.first + number}: promise {name}")
        if (number + 1) % EVERY == 0:
            _say(f"{number + 1} cases, {perf_counter() - began:.0f} s")
    _say(f"{asked.cases} cases, broken: {dict(found) or 'none'}")


if __name__ == "__main__":
    main()
