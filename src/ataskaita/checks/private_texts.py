"""Texts that say of private people what a published report may not."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.errors import Finding, Spot
from ataskaita.lithuanian.private_data import private_data_in
from ataskaita.messages.filing import PRIVATE


def nothing_private_is_told(evidence: Evidence) -> Iterator[Finding]:
    """Find personal codes, mobile phones, private boxes and homes; told by their beginnings."""
    if next(private_data_in(evidence.words), None) is None:  # as in most reports
        return
    for passage in evidence.passages:
        for one in private_data_in(passage.text):
            place = evidence.report.origin.place_in(passage.path, one.words)
            spot = Spot(passage.path, one.hidden, place)
            yield finding(PRIVATE, (spot,), found=one.hidden, what=one.what)
