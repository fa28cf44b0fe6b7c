"""What of last year's report the next one begins without, by name: nothing is left out unsaid."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, Final

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.labels import plain_heading
from ataskaita.declared.report import Report
from ataskaita.declared.sections import Section
from ataskaita.declared.walk import joined, objects_of

Named = tuple[str, int]
"""What people call it, and how many there were."""
_ANEW: Final = (Kind.LIST, Kind.KEYED)
_ROWS: Final = (*_ANEW, Kind.PICTURE)
_FACTS: Final = (Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.DATE, Kind.YEAR, Kind.CHOICE)
_HEADING: Final = declaration(Section, "heading").name


def left_out(report: Report, made: Report) -> Iterator[Named]:
    """Generate rows and photographs that a year has anew, reasons, and branches that closed."""
    elsewhere = _carried(made)
    for one in report.kind.sections:
        there, begun = getattr(report, one.name), getattr(made, one.name)
        if there is not None:
            heading, kept = plain_heading(one.label, report.kind), elsewhere.get(one.key, ())
            yield from _left(heading, there, begun, kept)
    for section in report.own_sections.values():
        yield from _left(section.heading, section, section if section.blocks else None)
    reasons = declaration(Report, "accepted")
    if report.accepted:
        yield reasons.label, len(report.accepted)
    for closed in (one for one in report.branches if one.closed is not None):
        yield f"{declaration(Report, 'branches').label}: {closed.name}", 1


def _carried(made: Report) -> dict[str, list[str]]:
    """Return by section the lists whose rows another list of the new report begins with."""
    found: dict[str, list[str]] = {}
    for _, owner in objects_of(made):
        for one in declarations(type(owner)):
            if one.carried and getattr(owner, one.name):
                section, _, path = one.carried.partition(".")
                found.setdefault(section, []).append(path)
    return found


def _left(heading: str, there: Any, begun: Any, kept: Collection[str] = ()) -> Iterator[Named]:
    """Generate what stands in the rows of a section, and below no row of it; not its figures.

    What is `kept` begins another list.
    """
    below = dict(objects_of(begun)) if begun is not None else {}
    for path, owner in objects_of(there):
        for one in _rows(owner) if "[" not in path else ():
            begins = getattr(below.get(path), one.name, None) if one.kind in _ANEW else None
            begins = begins or joined(path, one.key) in kept
            if (rows := getattr(owner, one.name)) and not begins:
                yield f"{heading}: {one.label.rstrip(':')}", len(rows)
    facts = Counter(_facts(there, begun))
    yield from ((f"{heading}: {label}", count) for label, count in facts.items())


def _facts(there: Any, begun: Any) -> Iterator[str]:
    """Generate the labels of what is neither a figure nor prose, and in no row that repeats."""
    for one in declarations(type(there)):
        value, new = getattr(there, one.name), getattr(begun, one.name, None)
        if one.kind is Kind.PART and value is not None:
            yield from _facts(value, new)
        elif one.kind in _FACTS and one.name != _HEADING and value and not new:
            yield one.label.rstrip(":")


def _rows(owner: Any) -> Iterator[Declaration]:
    """Generate what repeats in an object, unless it is figures or what groups have."""
    every = (one for one in declarations(type(owner)) if one.kind in _ROWS)
    return (one for one in every if one.unit is None and not one.grouped)
