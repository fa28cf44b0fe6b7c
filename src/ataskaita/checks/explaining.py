"""Findings of one cause as one: what explains them is named first, the others fold into it."""

from collections.abc import Sequence
from typing import Final

from ataskaita.checks.causes import Cause, causes_of
from ataskaita.checks.claim import Claim
from ataskaita.checks.evidence import Evidence
from ataskaita.checks.said_claims import is_of_text, said_claims
from ataskaita.checks.wrong_file import with_one_wrong_file
from ataskaita.errors import Finding, Likely, Place, Spot
from ataskaita.lithuanian import format_number
from ataskaita.messages.review import FINAL_GAP, GAP

_SEVERITIES: Final = ("error", "warning", "note")
_GAPS: Final = (GAP.code, FINAL_GAP.code)
_Told = tuple[Finding, frozenset[str]]
"""A finding, with the paths of its values."""


def explained(evidence: Evidence, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings, those of one cause folded into the one that is nearest to it."""
    found = with_one_wrong_file(evidence, _without_gaps(found))
    told = [
        (one, frozenset(spot.path for spot in one.spots))
        for one in found
        if one.spots and one.severity != "note"
    ]
    if not told:
        return list(found)
    from ataskaita.checks.claims import claims_of  # noqa: PLC0415 (only where something is wrong)

    readings, claims = claims_of(evidence)
    wrong = [one for one in claims if not one.holds(readings.typed.get)]
    broken = [one for one in wrong if any(_tells(finding, one) for finding in told)]
    accepted = {id(one) for one in wrong} - {id(one) for one in broken}
    claims = tuple(one for one in claims if id(one) not in accepted)  # those say nothing of a cause
    texts = tuple(said_claims(readings, (one for one, _ in told)))
    claims, broken = (*claims, *texts), [*broken, *texts]
    left = list(found)
    said = [one.value for _, some in evidence.numbered for one in some if not one.name]
    for cause in causes_of(claims, broken, readings.typed, said):
        group = [one for one in told if one[0] in left and _is_of(cause, one)]
        if any(not is_of_text(one) for one, _ in group):
            first = min((one for one, _ in group if not is_of_text(one)), key=_nearness)
            folded = tuple(one for one, _ in group if one is not first)
            left[left.index(first)] = _led(evidence, first, cause, folded)
            left = [one for one in left if one not in folded]
    return left


def _without_gaps(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings; what lacks a value that is owed folds into the gap itself."""
    gaps = {_gap(one): one for one in found if one.message.code in _GAPS}
    folded: dict[str, list[Finding]] = {}
    for one in found if gaps else ():
        lacking = [spot.path for spot in one.spots if spot.value is None and spot.path in gaps]
        if lacking and one.severity == gaps[lacking[0]].severity and one not in gaps.values():
            folded.setdefault(lacking[0], []).append(one)
    gone = [one for some in folded.values() for one in some]
    return [
        Finding(one.message, one.place, one.facts, one.spots, None, tuple(folded[_gap(one)]))
        if one.message.code in _GAPS and _gap(one) in folded
        else one
        for one in found
        if one not in gone
    ]


def _gap(one: Finding) -> str:
    return one.spots[0].path


def _tells(told: _Told, claim: Claim) -> bool:
    finding, paths = told
    return finding.message.code == claim.code and claim.paths <= paths


def _is_of(cause: Cause, told: _Told) -> bool:
    """Return whether the finding comes of it: also of a text that was held against that value."""
    against = cause.meant is not None and is_of_text(told[0]) and cause.path in told[1]
    return against or any(_tells(told, one) for one in cause.claims)


def _nearness(one: Finding) -> tuple[int, int]:
    return _SEVERITIES.index(one.severity), len(one.spots)


def _led(evidence: Evidence, one: Finding, cause: Cause, folded: tuple[Finding, ...]) -> Finding:
    """Return the finding that names its cause first, and what else comes of it."""
    first = _first(one, cause)
    spots = tuple(sorted(one.spots, key=lambda spot: (spot.path != first, spot.value is None)))
    likely = None
    if cause.meant is not None:
        value = spots[0].value
        likely = Likely(
            evidence.naming(one.spots[0].path, spots[0].path),
            format_number(value) if not isinstance(value, str | None) else "",
            format_number(cause.meant),
        )
    return Finding(one.message, _place(one, spots), one.facts, spots, likely, folded)


def _first(one: Finding, cause: Cause) -> str:
    """Return which value to name first: the one in question, unless another mends more."""
    paths, own = [spot.path for spot in one.spots], one.spots[0].path
    is_tried = any(own in claim.paths for claim in cause.claims if claim.exact)
    if own in cause.others:
        return own
    if cause.path in paths or not (cause.path or is_tried):
        return cause.path
    return next((path for path in cause.others if path in paths), "")


def _place(one: Finding, spots: tuple[Spot, ...]) -> Place:
    """Return where to look first: its words name cells as they are seen from their sheet."""
    place = spots[0].place
    sheet, own = (other.cell.rpartition("!")[0] for other in (place, one.place))
    return place if (place.file, sheet) == (one.place.file, own) else one.place
