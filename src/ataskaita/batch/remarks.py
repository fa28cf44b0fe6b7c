"""What is odd about a batch's reports together: other years, two of one institution, copies."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from ataskaita.batch.outcomes import Outcome, Status
from ataskaita.declared.institution import same_name
from ataskaita.errors import Fault, Place
from ataskaita.messages.batch import CLOUD_COPY, COUNTED_TWICE, ODD_YEAR

_MOST: Final = 8
"""Files that are named; of more, how many there are."""
_Which = tuple[str, int, str, str]
"""Whose report it is: institution, year, kind, and the form that declares that."""


def remarks_on(outcomes: Sequence[Outcome]) -> tuple[Fault, ...]:
    """Return what is odd about the reports that were made."""
    made = [one for one in outcomes if one.status is not Status.FAILED]
    return (*_odd_years(made), *_twice(made))


def told_copies(copies: Mapping[Path, Path]) -> Iterator[Fault]:
    """Generate a warning for each copy that is left alone."""
    for copy, file in copies.items():
        yield Fault(CLOUD_COPY, Place(str(copy)), {"copy": copy.name, "file": file.name})


def counted_once(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Generate the reports, of several of one institution and year the first."""
    seen: set[_Which] = set()
    for one in outcomes:
        which = _which(one)
        if which not in seen:
            seen.add(which)
            yield one


def _odd_years(made: Sequence[Outcome]) -> Iterator[Fault]:
    by_year: dict[int, list[str]] = defaultdict(list)
    for one in made:
        by_year[one.year].append(one.name)
    most = max(by_year, key=lambda year: (len(by_year[year]), year), default=0)
    for year, names in sorted(by_year.items()):
        if year != most:
            facts = {"year": str(most), "odd": str(year), "files": _named(names)}
            yield Fault(ODD_YEAR, Place(names[0]), facts)


def _twice(made: Sequence[Outcome]) -> Iterator[Fault]:
    by_institution: dict[_Which, list[Outcome]] = defaultdict(list)
    for one in made:
        by_institution[_which(one)].append(one)
    for several in by_institution.values():
        if len(several) > 1:
            names = [one.name for one in several]
            facts = {"library": several[0].library, "year": str(several[0].year)}
            yield Fault(COUNTED_TWICE, Place(names[0]), {**facts, "files": _named(names)})


def _which(one: Outcome) -> _Which:
    return same_name(one.library), one.year, one.kind, one.form


def _named(names: Sequence[str]) -> str:
    more = [f"… (+{len(names) - _MOST})"] if len(names) > _MOST else []
    return ", ".join((*names[:_MOST], *more))
