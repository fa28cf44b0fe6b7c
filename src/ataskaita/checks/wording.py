"""Marks, order and units in texts: quotes without a pair, branches, megabytes."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_date, sort_key
from ataskaita.messages.consistency import MEGABYTES
from ataskaita.messages.texts import CHANGED_NETWORK, UNPAIRED_QUOTES, UNSORTED
from ataskaita.patterns import Pattern

_MEGABYTES: Final = Pattern(
    r"\b(?:[KkMmGg](?:ilo|ega|iga)bait\w*)(?=[^.]{0,40}\b(?:ryš|spart|internet))"
    r"|(?<=\bryš)\w*[^.]{0,40}\b(?:mega|giga|kilo)bait\w*",
    re.IGNORECASE,
)
_UNCHANGED: Final = Pattern(
    r"\btinkl\w*\s+(?:\w+\s+)?(?:nepakito|nepasikeitė|nesikeitė)|\bpokyčių\s+nebuvo", re.IGNORECASE
)
_UNCHANGING: Final = ("tinkl", "pokyčių")
"""One of them stands in each text that says so."""
_SHOWN: Final = 60


def quotes_have_their_pair(evidence: Evidence) -> Iterator[Finding]:
    """Find texts with an opening quote too many, or a closing one."""
    for passage, text in evidence.printed:
        if text.count("„") != text.count("“"):
            spot = evidence.quoted(passage, passage.text)
            yield finding(UNPAIRED_QUOTES, (spot,), found=_short(passage.text))


def branches_are_in_order(evidence: Evidence) -> Iterator[Finding]:
    """Find the first branch that isn't in its place in the alphabet."""
    branches = list(enumerate(evidence.report.branches, start=1))
    for (before, one), (number, other) in pairwise(branches):
        if sort_key(one.name) > sort_key(other.name):
            spots = (
                evidence.spot(f"padaliniai[{number}].vardas", other.name),
                evidence.spot(f"padaliniai[{before}].vardas", one.name),
            )
            yield finding(UNSORTED, spots, found=other.name, before=one.name)
            return


def changes_of_the_network_are_told(evidence: Evidence) -> Iterator[Finding]:
    """Find texts that say nothing changed in a year in which a branch opened or closed."""
    year = evidence.report.year
    changed = [
        (f"padaliniai[{number}].{key}", one.name, day)
        for number, one in enumerate(evidence.report.branches, start=1)
        for key, day in (("nuo", one.opened), ("iki", one.closed))
        if day and day.year == year
    ]
    for passage in evidence.saying(*_UNCHANGING) if changed else ():
        match = _UNCHANGED.search(passage.text)
        if match:
            path, name, day = changed[0]
            spots = evidence.quoted(passage, match[0]), evidence.spot(path, day.isoformat())
            facts = {"found": match[0], "branch": name, "day": format_date(day)}
            yield finding(CHANGED_NETWORK, spots, **facts)


def speeds_are_in_bits(evidence: Evidence) -> Iterator[Finding]:
    """Find speeds of a connection in bytes: they are measured in bits a second."""
    for passage in evidence.saying("bait"):
        match = _MEGABYTES.search(passage.text)
        if match:
            yield finding(MEGABYTES, (evidence.quoted(passage, match[0]),), found=match[0])


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
