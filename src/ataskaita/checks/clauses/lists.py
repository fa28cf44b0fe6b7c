"""Lists of numbers after a colon, which add up to the number before it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.messages.sentences import LISTED_OTHERWISE

_CLOSE: Final = Decimal("0.15")
"""Of the number before: a list that is farther off tells of a part only."""
_FEWEST: Final = 2
_MOST: Final = 40
_WITHIN: Final = ("iš jų", "iš kurių", "tarp jų", "daugiausia", "pirmiausia", "ypač")


def lists_add_up(
    evidence: Evidence, passage: Passage, claims: tuple[Claim, ...]
) -> Iterator[Finding]:
    """Find lists after a colon that nearly add up to what stands before it."""
    for place, one in enumerate(claims):
        begins = one.is_count and claims[place + 1 : place + 2]
        if not begins or begins[0].clause.before != ":":
            continue
        parts = tuple(_listed(claims[place + 1 : place + 1 + _MOST], one))
        if len(parts) < _FEWEST or not any(part.clause.said.typed for part in (one, *parts)):
            continue
        total, found = one.clause.said.value, sum(part.clause.said.value for part in parts)
        if total != found and abs(Decimal(total) - found) <= abs(Decimal(total)) * _CLOSE:
            yield finding(
                LISTED_OTHERWISE,
                (evidence.quoted(passage, part.clause.said.text) for part in (one, *parts)),
                found=one.clause.whole,
                stated=total,
                sum=found,
                items=", ".join(part.clause.said.text for part in parts),
            )


def _listed(claims: tuple[Claim, ...], total: Claim) -> Iterator[Claim]:
    """Generate the claims right after a colon, to the end of the sentence, if they count alike."""
    here = [one for one in claims if one.clause.sentence == total.clause.sentence]
    units = {one.clause.said.unit for one in here} - {"", "fiz"}
    within = any(words in one.clause.small for one in (total, *here) for words in _WITHIN)
    if not within and units <= {total.clause.said.unit} and all(one.is_count for one in here):
        yield from here
