"""Changes that sentences say, against this year's figures and last year's."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.vocabulary import Known
from ataskaita.checks.evidence import Evidence, finding, labelled, written
from ataskaita.checks.passages import Passage
from ataskaita.declared.precision import Number
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages import Message, Phrase
from ataskaita.messages.sentences import SAID_OTHER_CHANGE, SAID_WRONG_WAY

_MOST_TIMES: Final = 20
"""So many times as much as last year nothing is; a greater number is a difference: 2 115 kartų."""


def changes_otherwise(evidence: Evidence, passage: Passage, claim: Claim) -> Iterator[Finding]:
    """Generate what is told of a change: it goes the other way, or is another."""
    known = claim.fit.moved if claim.fit else None
    if known is None or known.quantity.earlier is None or known.quantity.value is None:
        return
    before, now = known.quantity.earlier, known.quantity.value
    told = partial(_told, evidence, passage, claim, known)
    moved, bound = now - before, claim.clause.said.bound
    if bound in ("nuo", "iki"):
        if not claim.clause.said.allows(before if bound == "nuo" else now):
            yield told(SAID_OTHER_CHANGE, right=written(evidence, known.name, max(moved, -moved)))
    elif moved and (moved > 0) is not (claim.direction > 0):
        yield told(SAID_WRONG_WAY, moved=Phrase("grew") if moved > 0 else Phrase("fell"))
    elif not _is_change(claim, known, before, now):
        yield told(SAID_OTHER_CHANGE, right=_right(evidence, claim, known, before, now))


def _told(
    evidence: Evidence,
    passage: Passage,
    claim: Claim,
    known: Known,
    message: Message,
    **facts: object,
) -> Finding:
    spots = (
        evidence.quoted(passage, claim.clause.said.text),
        *evidence.spots(known.name),
        *evidence.earlier(known.name),
    )
    return finding(
        message,
        spots,
        found=claim.clause.whole,
        label=labelled(evidence, known.name),
        before=written(evidence, known.name, known.quantity.earlier or 0),
        now=written(evidence, known.name, known.quantity.value or 0),
        **facts,
    )


def _is_change(claim: Claim, known: Known, before: Number, now: Number) -> bool:
    said = claim.clause.said
    if said.unit == "proc":
        return not before or abs(_per_cent(before, now) - said.value) <= said.doubt * 2
    if _says_times(claim):
        return not before or not now or abs(_times(before, now) - said.value) <= said.doubt * 2
    return said.allows((now - before) * known.quantity.unit.times)


def _says_times(claim: Claim) -> bool:
    """Return whether it is so many times as much; of visits so many more are times too."""
    return claim.clause.said.unit == "kart" and claim.clause.said.value < _MOST_TIMES


def _times(before: Number, now: Number) -> Decimal:
    """Return how many times the greater one is the lesser."""
    low, high = sorted((Decimal(before), Decimal(now)))
    return high / low


def _per_cent(before: Number, now: Number) -> Decimal:
    return abs(Decimal(now) - Decimal(before)) * 100 / Decimal(before)


def _right(evidence: Evidence, claim: Claim, known: Known, before: Number, now: Number) -> str:
    """Return the change as the clause writes its own: in per cent, in times or in the unit."""
    if claim.clause.said.unit == "proc" and before:
        return f"{format_number(_per_cent(before, now), 1)} %"
    if _says_times(claim) and before and now:
        return format_number(_times(before, now), 1)
    return written(evidence, known.name, max(now - before, before - now))
