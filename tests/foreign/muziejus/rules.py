"""A rule that only museums have."""

from collections.abc import Iterator
from typing import Final

from ataskaita import Finding
from ataskaita.rules import Evidence, Message, finding

NOBODY_CAME: Final = Message(
    "MZ01",
    "Exhibitions that nobody saw",
    "There were {exhibitions} exhibitions and no visitors.",
    "Check both figures.",
    "warning",
)


def exhibitions_have_visitors(evidence: Evidence) -> Iterator[Finding]:
    """Find a year of exhibitions without a single visitor."""
    shown, came = "lankymas.parodos", "lankymas.lankytojai.is_viso"
    if evidence.value(shown) and evidence.value(came) == 0:
        yield finding(NOBODY_CAME, evidence.spots(shown, came), exhibitions=evidence.value(shown))
