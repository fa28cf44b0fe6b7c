"""What became of many cases, as a table to read."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from tests.census.cases import Case, Outcome

SORTS: Final = ("foreign", "unsound", "lost", "leftover", "overwritten", "slow", "big")
"""What may be wrong with a case."""
_SHOWN: Final = 3
"""Cases that are named for each cause."""


def lines_of(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Generate the table of kinds, and each cause with cases that show it."""
    heads = ("kind", "cases", "documents", "own errors", "caller's", *SORTS, "most s", "most MB")
    yield f"| {' | '.join(heads)} |"
    yield f"|{'--|' * len(heads)}"
    kinds = list(dict.fromkeys(one.case.kind for one in outcomes))
    for kind in kinds:
        yield _line(kind, [one for one in outcomes if one.case.kind == kind])
    yield _line("all", outcomes)
    for cause, cases in sorted(causes_of(outcomes).items(), key=lambda one: -len(one[1])):
        yield f"{len(cases)} × {cause} – {', '.join(map(str, cases[:_SHOWN]))}"


def causes_of(outcomes: Sequence[Outcome]) -> dict[str, list[Case]]:
    """Return each cause of failure, with the cases that show it."""
    found: dict[str, list[Case]] = defaultdict(list)
    for one in outcomes:
        for cause in sorted(one.causes):
            found[cause].append(one.case)
    return found


def _line(name: str, outcomes: Sequence[Outcome]) -> str:
    sorts = Counter(sort for one in outcomes for sort in {sort for sort, _ in one.failures})
    cells = (
        name,
        len(outcomes),
        sum(one.documents for one in outcomes),
        sum(bool(one.own_errors) for one in outcomes),
        sum(one.callers for one in outcomes),
        *(sorts[sort] for sort in SORTS),
        f"{max(one.seconds for one in outcomes):.1f}",
        f"{max(one.megabytes for one in outcomes):.0f}",
    )
    return f"| {' | '.join(map(str, cells))} |"
