"""The promises of a refresh on many random outlines: `python -m tests.drafts.many --cases 10000`.

What CI tries of them is in `test_promises`; `--first` begins with another case.
"""

import argparse
import sys
from collections import Counter
from copy import deepcopy
from time import perf_counter
from typing import Final

from lxml import etree

from tests.drafts.random_drafts import Done, Text, refreshed, reviewed, texts
from tests.drafts.test_promises import following, lines, lost, sides, untold

EVERY: Final = 500
"""Cases after which it is said how far it is."""


def broken(case: int) -> list[str]:
    """Return the promises that a case breaks."""
    base, edited, new = sides(case)
    done = refreshed(base, edited, new)
    checks = {
        "1": says(refreshed(base, base, new), new),
        "2": refreshed(base, edited, base).decisions.are_none,
        "3": says(refreshed(base, edited, edited), edited),
        "4": not lost(base, edited, new, done),
        "5": not untold(base, new, done),
        **_tracked(base, edited, new, done),
        "7a": refreshed(new, deepcopy(done.root), new).decisions.are_none,
        "7b": in_two_steps(case, base, edited, new, done),
    }
    return [name for name, holds in checks.items() if not holds]


def says(done: Done, meant: Text) -> bool:
    """Return whether it came out as these lines, without a conflict."""
    return done.texts == lines(meant) and not done.conflicts


def _tracked(base: Text, edited: Text, new: Text, quiet: Done) -> dict[str, bool]:
    one, other = (refreshed(base, edited, new, tracked=True) for _ in range(2))
    alike = etree.tostring(one.root) == etree.tostring(other.root)
    accepted, rejected = reviewed(one, accepted=True), reviewed(other, accepted=False)
    return {"6": accepted == quiet.texts and rejected == lines(edited), "8": alike}


def in_two_steps(case: int, base: Text, edited: Text, new: Text, once: Done) -> bool:
    """Return whether two refreshes say what one does, where neither the first nor that decided.

    Of what is contested people's text stays: after two, with what the first had brought into it.
    """
    if once.conflicts or once.decisions.agreed:
        return True
    last = following(case, new)
    twice, at_once = refreshed(new, once.root, last), refreshed(base, edited, last)
    if at_once.conflicts:
        return True
    return texts(twice.root) == texts(at_once.root) and not twice.conflicts


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
