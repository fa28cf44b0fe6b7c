"""Years and dates against the year of the report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.institution import same_name
from ataskaita.errors import Finding, Spot
from ataskaita.lithuanian import format_date, format_year
from ataskaita.messages.succession import OTHERS_DATA
from ataskaita.messages.texts import (
    DATE_OUTSIDE,
    NUMBER_AGAINST_DATE,
    OTHER_FILE,
    OTHER_YEAR,
    SAME_YEAR,
)
from ataskaita.patterns import Pattern

_COMPARED: Final = Pattern(
    r"\b(?:(?:pa)?lygin\w+\s+su|negu|nei)\s+(?P<year>(?:19|20)\d\d)(?=\s*m(?:\.|et))", re.IGNORECASE
)
_YEAR: Final = Pattern(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-]|\s\d)")
_DATED_NUMBER: Final = Pattern(
    r"(?P<date>(?P<year>\d{4})\sm\.\s(?P<month>\w+)\s(?P<day>\d\d?)\sd\.)"
    r"[^.;:]{0,120}?\bNr\.\s(?P<number>(?P<written>\d{4}-\d\d-\d\d)(?:[\w./-]*\w)?)"
)
_TO_COME: Final = Pattern(
    r"\b(?:plan|uždavin|tiksl(?:ai|ų|as)\b|prioritet|krypt|gair|strateg|numat|ketin|siek|lūkes|"
    r"laukia|perspektyv|ateit|artimiaus)",
    re.IGNORECASE,
)
"""How words begin of what is planned: “2024 metų planai” closes a report on 2023."""
_STATE: Final = date(1990, 3, 11)
"""No act that is in force is older than the state."""
_LATE: Final = 2
"""So many years after its own a report may be approved: what is later is a slip."""
_COMPARING: Final = ("lygin", "negu", "nei")
"""One of them begins each comparison."""


def no_year_is_compared_with_itself(evidence: Evidence) -> Iterator[Finding]:
    """Find comparisons with the report's own year, or a later one."""
    year = evidence.report.year
    for passage in evidence.saying(*_COMPARING):
        for match in _COMPARED.finditer(passage.text):
            if int(match["year"]) >= year:
                spot = evidence.quoted(passage, match[0])
                before = format_year(year - 1)
                yield finding(SAME_YEAR, (spot,), found=match[0], year=str(year), before=before)


def headings_name_the_year(evidence: Evidence) -> Iterator[Finding]:
    """Find headings and table titles that name years, but not the report's."""
    year = str(evidence.report.year)
    for path, text in _headings(evidence):
        years = _YEAR.findall(text)
        if years and year not in years and not _is_apart(text, years, int(year)):
            yield finding(OTHER_YEAR, (evidence.spot(path, text),), found=text, year=year)


def last_year_is_the_year_before(evidence: Evidence) -> Iterator[Finding]:
    """Find last year's report of another year than the one before."""
    before = evidence.report.year - 1
    if evidence.previous is not None and evidence.previous.year != before:
        place = evidence.previous.origin.place_of("metai")
        spots = Spot("metai", evidence.previous.year, place), evidence.spot("metai", before + 1)
        facts = {"found": str(evidence.previous.year), "year": str(before)}
        yield finding(OTHER_FILE, spots, **facts)


def last_year_is_the_institutions_own(evidence: Evidence) -> Iterator[Finding]:
    """Find last year's report of another institution than the one that reports."""
    if evidence.previous is None:
        return
    own, other = evidence.report.institution.name, evidence.previous.institution.name
    if same_name(own) != same_name(other):
        path = f"{evidence.kind.institution.key}.pavadinimas"
        place = evidence.previous.origin.place_of(path)
        spots = Spot(path, other, place), evidence.spot(path, own)
        yield finding(OTHERS_DATA, spots, found=other, name=own)


def dates_fit_the_year(evidence: Evidence) -> Iterator[Finding]:
    """Find dates in the data that can't be in a report of this year."""
    first, last = date(evidence.report.year, 1, 1), date(evidence.report.year, 12, 31)
    for path, label, day, fits in _dates(evidence, first, last):
        if not fits:
            spot = evidence.spot(path, day.isoformat())
            yield finding(
                DATE_OUTSIDE, (spot,), label=label, found=format_date(day), year=str(last.year)
            )


def document_numbers_fit_their_dates(evidence: Evidence) -> Iterator[Finding]:
    """Find documents whose number begins with another date than their own."""
    for passage in evidence.passages:
        for match in _DATED_NUMBER.finditer(passage.plain) if "Nr." in passage.text else ():
            month = _months().get(match["month"])
            own = f"{match['year']}-{month}-{int(match['day']):02}"
            if month and own != match["written"]:
                spots = (evidence.quoted(passage, match["number"]),)
                yield finding(
                    NUMBER_AGAINST_DATE,
                    spots,
                    number=match["number"],
                    written=match["written"],
                    found=match["date"],
                )


@cache
def _months() -> Mapping[str, str]:
    """Return the months, as dates name them, with their numbers."""
    days = (date(2020, month, 1) for month in range(1, 13))
    return {format_date(day).split()[2]: f"{day:%m}" for day in days}


def _headings(evidence: Evidence) -> Iterator[tuple[str, str]]:
    report = evidence.report
    if report.title:
        yield "antraste", report.title
    for key, section in report.sections:
        prefix = f"savi_skyriai.{key}" if key in report.own_sections else key
        if section.heading:
            yield f"{prefix}.pavadinimas", section.heading
        for number, block in enumerate(getattr(section, "blocks", ()), start=1):
            if block.table and block.table.title:
                yield f"{prefix}.turinys[{number}].lentele.pavadinimas", block.table.title


def _is_apart(text: str, years: Sequence[str], year: int) -> bool:
    """Return whether the heading is about more than the year, or about what is to come after it."""
    return _spans(text, year) or (min(years) > str(year) and bool(_TO_COME.search(text)))


def _spans(text: str, year: int) -> bool:
    """Return whether a range of years in the text has the year within."""
    ranges = re.findall(r"((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)", text)
    return any(int(first) <= year <= int(last) for first, last in ranges)


def _dates(evidence: Evidence, first: date, last: date) -> Iterator[tuple[str, str, date, bool]]:
    """Generate each date's path and label, the date, and whether it fits."""
    report = evidence.report
    for number, branch in enumerate(report.branches, start=1):
        if branch.opened:
            yield (
                f"padaliniai[{number}].nuo",
                f"{branch.name}, veikia nuo",
                branch.opened,
                branch.opened <= last,
            )
        if branch.closed:
            yield (
                f"padaliniai[{number}].iki",
                f"{branch.name}, veikė iki",
                branch.closed,
                first <= branch.closed <= _latest(report.year),
            )
    approved = report.approval.date if report.approval else None
    if approved:
        fits = last < approved <= _latest(report.year)
        yield "tvirtinimas.data", "Tvirtinimo data", approved, fits
        approved = approved if fits else None
    legal = report.legal_basis.date if report.legal_basis else None
    if legal:
        fits = _STATE <= legal < (approved or _latest(report.year))
        yield "teisinis_pagrindas.data", "Teisės akto data", legal, fits


def _latest(year: int) -> date:
    """Return the last day that a report of the year may well speak of."""
    return date(year + _LATE, 12, 31)
