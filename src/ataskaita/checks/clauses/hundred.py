"""Shares of one whole that nearly make a hundred."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.shares import names_a_whole, whole_words
from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.messages.texts import NOT_A_HUNDRED

_CLOSE: Final = (95, 105)


def shares_make_a_hundred(evidence: Evidence) -> Iterator[Finding]:
    """Find shares of one whole, in one paragraph, that nearly add up to 100 %."""
    for passage, claims in evidence.claims:
        parts: dict[frozenset[str], list[Claim]] = {}
        for one in claims:
            if one.is_share and one.clause.said.typed and names_a_whole(one):
                parts.setdefault(whole_words(one), []).append(one)
        for shares in parts.values():
            yield from _nearly_a_hundred(evidence, passage, shares)


def _nearly_a_hundred(
    evidence: Evidence, passage: Passage, shares: list[Claim]
) -> Iterator[Finding]:
    said = [one.clause.said for one in shares]
    total = sum((Decimal(one.value) for one in said), Decimal(0))
    slack = sum((one.doubt for one in said), Decimal(0))
    if len(said) > 1 and _CLOSE[0] < total < _CLOSE[1] and abs(total - 100) > slack:
        spots = [evidence.quoted(passage, one.number) for one in said]
        found = ", ".join(one.number for one in said)
        yield finding(NOT_A_HUNDRED, spots, sum=total, found=found)
