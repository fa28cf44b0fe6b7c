"""Figures of years before last, which tables of several years show, and where they come from."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from ataskaita.declared.aspects import years_ago
from ataskaita.declared.fields import last
from ataskaita.declared.frame_fields import yearly
from ataskaita.declared.indicators import quantity_at
from ataskaita.declared.inserts import Insert
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.names import names_of
from ataskaita.declared.report import Report

OLDER: Final = "ankstesni_metai"
LABEL: Final = "Ankstesnių metų rodikliai"
ATTRIBUTE: Final = "older"
"""The attribute of reports whose kind shows several years; the others have none."""

Number = int | Decimal
Older = Mapping[str, Mapping[str, Number]]
"""Figures by name, by year."""


def older_field() -> Any:
    """Return the declared field in which a report's data gives figures of years before last."""
    declared = last(yearly(OLDER, LABEL))
    declared.type = Keyed[Keyed[Number]]
    return declared


def older_of(report: Report) -> Older:
    """Return what the report's own data gives of years before last."""
    found: Older = getattr(report, ATTRIBUTE, {})
    return found


def years_shown(report: Report) -> int:
    """Return how many years stand side by side in the report's widest table of years."""
    own = bool(older_of(report))
    return _widest(one for one in report.kind.inserts if own or not one.given)


def _widest(inserts: Iterable[Insert]) -> int:
    return max((years_ago(one) for insert in inserts for one in insert.aspects), default=0) + 1


def older_years(kind: ReportKind, year: int) -> tuple[int, ...]:
    """Return the years before last that a report of that year may show, the oldest first."""
    return tuple(range(year - _widest(kind.inserts) + 1, year - 1))


def names_over_years(kind: ReportKind) -> Iterator[str]:
    """Generate the names of figures that are shown over more than two years, each once."""
    wide = (one for one in kind.inserts if any(years_ago(two) > 1 for two in one.aspects))
    yield from dict.fromkeys(name for one in wide for name in one.shows)


def value_in(report: Report, name: str, year: int) -> Number | None:
    """Return the figure's value in that year; None where nobody gives it."""
    if year == report.year:
        this = quantity_at(names_of(report), name)
        return this.value if this else None
    own: Mapping[str, Number] = older_of(report).get(str(year), {})
    if name in own:
        return own[name]
    if year == report.year - 1:
        last = quantity_at(names_of(report), name)
        return last.earlier if last else None
    previous = report.previous
    return value_in(previous, name, year) if previous and year < previous.year else None


def carried_years(report: Report, year: int) -> Keyed[Keyed[Number]]:
    """Return the figures of years before last that the report of a later year begins with."""
    names = tuple(names_over_years(report.kind))
    by_year = ((str(one), _given(report, names, one)) for one in older_years(report.kind, year))
    return Keyed((one, Keyed(values)) for one, values in by_year if values)


def _given(report: Report, names: tuple[str, ...], year: int) -> tuple[tuple[str, Number], ...]:
    found = ((name, value_in(report, name, year)) for name in names)
    return tuple(sorted((name, value) for name, value in found if value is not None))
