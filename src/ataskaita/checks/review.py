"""What is still to be filled, by whom; and what the report accepts, with its reason."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.gap_labels import gap_label, own_label
from ataskaita.declared.declare import declarations
from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from ataskaita.messages import Called, Message, Phrase
from ataskaita.messages.review import FINAL_GAP, GAP, UNKNOWN_OWED, UNUSED_ACCEPTANCE

ACCEPTED = "sutinku"
OWED: Final = "atsakingi"
_FIRST: Final = re.compile(r"[.\[]")


def gaps_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Find the keys with nothing after them, and who owes what belongs there."""
    yield from gaps(evidence, GAP)


def final_gaps(evidence: Evidence) -> Iterator[Finding]:
    """Find the same, as errors: a final report has none."""
    yield from gaps(evidence, FINAL_GAP)


def gaps(evidence: Evidence, message: Message) -> Iterator[Finding]:
    """Generate a finding for each gap."""
    for path in sorted(evidence.report.gaps, key=lambda one: (_line(evidence.report, one), one)):
        owed = owner_of(evidence.report, path) or Phrase("it isn't said")
        spot, label = evidence.spot(path), gap_label(evidence.report, path)
        in_cells = spot.place.label
        there = own_label(evidence.report, path, in_cells) if in_cells else label
        called = Called(label, there)
        yield finding(message, (spot,), label=called, owed=owed)


def owed_is_there(evidence: Evidence) -> Iterator[Finding]:
    """Find what somebody is to answer for, and the report has no section of that name."""
    report = evidence.report
    if not report.owed:
        return
    keys = [one.key for one in declarations(type(report))] + [*report.own_sections]
    for key in report.owed:
        first = _FIRST.split(key, 1)[0]
        if first not in keys:
            from difflib import get_close_matches  # noqa: PLC0415 (rare)

            nearest = get_close_matches(first, keys, 1, 0.0)[0]
            spot = evidence.spot(f"{OWED}.{key}", report.owed[key])
            yield finding(UNKNOWN_OWED, (spot,), key=key, nearest=nearest)


def gaps_of(report: Report) -> tuple[Finding, ...]:
    """Return the gaps that the report doesn't accept, without looking for anything else."""
    if not report.gaps:
        return ()
    left = without_accepted(report, gaps(Evidence(report), GAP))
    return tuple(one for one in left if one.message is GAP)


def without_accepted(report: Report, found: Iterable[Finding]) -> list[Finding]:
    """Return what isn't accepted, and a finding for each acceptance that nothing needs."""
    evidence = Evidence(report)
    used: set[str] = set()
    left: list[Finding] = []
    for one in found:
        keys = {one.message.code, *(f"{one.message.code} {spot.path}" for spot in one.spots)}
        accepting = keys & set(report.accepted)
        used |= accepting
        if not accepting:
            left.append(one)
    unused = (key for key in report.accepted if key not in used)
    spots = (
        (evidence.spot(f"{ACCEPTED}.{key.replace(' ', '.')}", report.accepted[key]), key)
        for key in unused
    )
    return [*left, *(finding(UNUSED_ACCEPTANCE, (spot,), key=key) for spot, key in spots)]


def owner_of(report: Report, path: str) -> str:
    """Return who owes what stands at the path, or what holds it; empty where nobody is named."""
    while path:
        if path in report.owed:
            return report.owed[path]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return ""


def _line(report: Report, path: str) -> int:
    return report.origin.place_of(path).line or 0
