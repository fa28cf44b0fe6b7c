"""Lists of numbers after a colon or in brackets, which add up to the number before them."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.counts import counts_otherwise
from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.declared.precision import Number
from ataskaita.errors import Finding
from ataskaita.messages.sentences import LISTED_OTHERWISE
from ataskaita.patterns import Pattern

_CLOSE: Final = Decimal("0.15")
"""Of the number before: a list that is farther off tells of a part only."""
_MAKES_UP: Final = Pattern(r"\bsudar(?:o|ė|yt|ant)")
"""Words of all that there is: what makes it up comes to no more, however far off."""
_LABELLED: Final = " – "
"""What stands before a number whose label goes before it: grožinė literatūra – 5 909."""
_FEWEST: Final = 2
_MOST: Final = 40
_WITHIN: Final = ("iš jų", "iš kurių", "tarp jų", "daugiausia", "pirmiausia", "ypač")


def lists_add_up(
    evidence: Evidence, passage: Passage, claims: tuple[Claim, ...]
) -> Iterator[Finding]:
    """Find lists that nearly add up to what stands before, or to more than they make up.

    Where one of the numbers is told to be another figure's, that says it.
    """
    for place, one in enumerate(claims):
        parts = tuple(_begun(claims[place + 1 : place + 1 + _MOST], one))
        if len(parts) < _FEWEST or not any(part.clause.said.typed for part in (one, *parts)):
            continue
        total, found = one.clause.said.value, sum(part.clause.said.value for part in parts)
        if total == found or not (_is_near(total, found) or _is_too_much(one, parts)):
            continue
        if not any(map(partial(_is_told, evidence, passage), (one, *parts))):
            yield finding(
                LISTED_OTHERWISE,
                (evidence.quoted(passage, part.clause.said.text) for part in (one, *parts)),
                found=_told(one),
                stated=total,
                sum=found,
                items=", ".join(part.clause.said.text for part in parts),
            )


def _is_told(evidence: Evidence, passage: Passage, claim: Claim) -> bool:
    return claim.clause.said.typed and any(counts_otherwise(evidence, passage, claim))


def _is_near(total: Number, found: Number) -> bool:
    return abs(Decimal(total) - found) <= abs(Decimal(total)) * _CLOSE


def _is_too_much(total: Claim, parts: tuple[Claim, ...]) -> bool:
    """Return whether parts with labels come to more than what they are said to make up."""
    above = sum(part.clause.said.value for part in parts) > total.clause.said.value
    return above and bool(_MAKES_UP.search(total.clause.small)) and all(map(_is_labelled, parts))


def _told(total: Claim) -> str:
    """Return the total with its words, and the bracket that closes behind it."""
    whole = total.clause.whole
    return f"{whole})" if whole.count("(") > whole.count(")") else whole


def _is_labelled(one: Claim) -> bool:
    return one.clause.lead.endswith(_LABELLED)


def _begun(claims: tuple[Claim, ...], total: Claim) -> Iterator[Claim]:
    """Generate the list right behind a count: after a colon, or with labels in brackets."""
    if not total.is_count or not claims:
        return
    first = claims[0].clause
    if first.before == ":" or (_is_aside(total) and first.lead.startswith(":")):
        yield from _listed(claims, total)
    elif first.before == "(":
        inside = tuple(_inside(claims))
        yield from _listed(inside, total) if all(map(_is_labelled, inside)) else ()


def _is_aside(total: Claim) -> bool:
    """Return whether a total stands alone in its brackets: vartotojai (811): moksleiviai – 222."""
    return total.clause.lead.endswith("(") and total.clause.after.startswith(")")


def _inside(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Generate the claims up to the bracket that closes."""
    for one in claims:
        yield one
        if ")" in one.clause.after:
            return


def _listed(claims: tuple[Claim, ...], total: Claim) -> Iterator[Claim]:
    """Generate the claims right after a colon, to the end of the sentence, if they count alike."""
    here = [one for one in claims if one.clause.sentence == total.clause.sentence]
    units = {one.clause.said.unit for one in here} - {"", "fiz"}
    within = any(words in one.clause.small for one in (total, *here) for words in _WITHIN)
    if not within and units <= {total.clause.said.unit} and all(one.is_count for one in here):
        yield from here
