"""What sentences say of figures, against these: counts, changes, shares, lists and fractions."""

from collections.abc import Iterator
from itertools import chain

from ataskaita.checks.clauses.changes import changes_otherwise
from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.counts import counts_otherwise
from ataskaita.checks.clauses.fractions import fractions_are_right
from ataskaita.checks.clauses.lists import lists_add_up
from ataskaita.checks.clauses.parts import parts_are_not_above
from ataskaita.checks.clauses.percentages import shares_otherwise
from ataskaita.checks.clauses.shares import share_of
from ataskaita.checks.evidence import Evidence
from ataskaita.checks.numerals import TELLING
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding


def sentences_say_the_same(evidence: Evidence) -> Iterator[Finding]:
    """Find what sentences say of figures otherwise than these are."""
    for passage, claims in evidence.claims:
        judged = [(one, tuple(_judged(evidence, passage, one))) for one in claims]
        yield from chain.from_iterable(told for _, told in judged)
        yield from lists_add_up(evidence, passage, claims)
        wrong = [one for one, told in judged if told]
        yield from parts_are_not_above(evidence, passage, claims, wrong)
        yield from fractions_are_right(evidence, passage, evidence.vocabulary)


def _judged(evidence: Evidence, passage: Passage, claim: Claim) -> Iterator[Finding]:
    if claim.is_share:
        found = share_of(claim, evidence.vocabulary, passage.section)
        if found is not None and (claim.clause.said.typed or found.is_typed):
            yield from shares_otherwise(evidence, passage, claim, found)
    elif claim.clause.said.typed and claim.is_count and not _is_known_by_digits(claim):
        yield from counts_otherwise(evidence, passage, claim)
    elif claim.clause.said.typed and claim.is_change:
        yield from changes_otherwise(evidence, passage, claim)


def _is_known_by_digits(claim: Claim) -> bool:
    """Return whether the number is long enough to be looked at among all figures (`typed`)."""
    return sum(map(str.isdigit, claim.clause.said.number)) >= TELLING
