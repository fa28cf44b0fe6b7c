"""A wrong file of last year: one finding, whatever is held against it."""

from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.checks.evidence import EARLIER, Evidence
from ataskaita.declared.names import figures_of
from ataskaita.declared.opening import openings
from ataskaita.declared.report import Report
from ataskaita.errors import Finding, Spot
from ataskaita.messages import Message
from ataskaita.messages.consistency import (
    CHANGED_DEFINITION,
    GONE_SECTION,
    GONE_SECTIONS,
    JUMP,
    WRONG_OPENING,
)
from ataskaita.messages.history import (
    GONE_BRANCHES,
    OTHER_FIGURES,
    OTHER_GROUPS,
    OTHER_OPENINGS,
)
from ataskaita.messages.succession import OTHERS_DATA, OTHERS_FIGURES
from ataskaita.messages.unread import OTHER_EARLIER

_OF_LAST_YEAR: Final = tuple(
    one.code
    for one in (
        *(WRONG_OPENING, JUMP, GONE_SECTION, CHANGED_DEFINITION, GONE_SECTIONS, OTHER_EARLIER),
        *(GONE_BRANCHES, OTHER_GROUPS),
    )
)
"""What compares with last year's file."""
_SAID_TWICE: Final = (WRONG_OPENING.code, OTHER_EARLIER.code)
"""What tells of last year's figures that this year's data gives as well."""
_FEWEST: Final = 4
"""Figures that differ: fewer are slips, or were corrected since."""


def with_one_wrong_file(evidence: Evidence, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings; what is held against a wrong file of last year is one of them."""
    wrong = next((one for one in found if one.message is OTHERS_DATA), None)
    if wrong is None and (previous := evidence.previous) is not None:
        wrong = _other_figures(evidence, previous, found)
        found = [one for one in (wrong, *found) if one is not None]
    if wrong is None:
        return list(found)
    gone = [one for one in found if one is not wrong and _is_held_against(evidence, one)]
    message = _worst(wrong.message, gone)
    told = Finding(message, wrong.place, wrong.facts, wrong.spots, None, tuple(gone))
    return [told if one is wrong else one for one in found if one not in gone]


def _other_figures(
    evidence: Evidence, previous: Report, found: Sequence[Finding]
) -> Finding | None:
    """Return what tells that last year's file isn't the one this data was made after."""
    others = [one for one in found if one.message.code in _SAID_TWICE]
    count = len(set(_given_twice(evidence, previous))) if len(others) >= _FEWEST else 0
    if not count or 3 * len(others) < 2 * count:
        return None
    year = Spot("metai", previous.year, previous.origin.place_of("metai"))
    facts = {"count": str(count), "other": str(len(others))}
    return Finding(OTHER_OPENINGS, year.place, facts, (year, *others[0].spots))


def _given_twice(evidence: Evidence, previous: Report) -> Iterator[str]:
    """Generate last year's figures that this data gives and last year's file has."""
    handed = figures_of(previous)
    for one in openings(evidence.kind):
        if not one.added_up and evidence.value(one.name) is not None and one.closing in handed:
            yield one.name
    above = f"{EARLIER}."
    for path in evidence.report.origin.paths():
        if path.startswith(above) and path.removeprefix(above) in handed:
            yield path


def _is_held_against(evidence: Evidence, one: Finding) -> bool:
    """Return whether the finding compares with last year's file, or has a value of it."""
    if one.message.code in _OF_LAST_YEAR:
        return True
    previous = evidence.previous
    file = previous.origin.place_of("metai").file if previous is not None else ""
    return bool(file) and any(
        spot.place.file == file and spot.path.startswith(EARLIER) for spot in one.spots
    )


def _worst(message: Message, gone: Sequence[Finding]) -> Message:
    """Return the message as an error, where this year's figures contradict those."""
    errors = any(one.severity == "error" for one in gone)
    return (
        {OTHERS_DATA: OTHERS_FIGURES, OTHER_OPENINGS: OTHER_FIGURES}[message] if errors else message
    )
