"""Percentages that sentences say, against the parts and wholes that they name."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.shares import Share, may_be_of
from ataskaita.checks.evidence import Evidence, finding, labelled
from ataskaita.checks.passages import Passage
from ataskaita.declared.indicators import share
from ataskaita.declared.precision import decimals_of
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages.sentences import SAID_OTHER_SHARE
from ataskaita.messages.texts import WRONG_BASE, WRONG_SHARE

_ABOUT: Final = 3
"""Percentage points that a share may be off that is said as about so much."""


def shares_otherwise(
    evidence: Evidence, passage: Passage, claim: Claim, found: Share
) -> Iterator[Finding]:
    """Generate what is told of a share: it is of none of the wholes that its words may mean."""
    here = tuple(may_be_of(claim, evidence.vocabulary))
    if here and found.wholes[0].section != claim.section:
        return
    if any(_is_near(claim, found.of(one), found.slack_of(one)) for one in (*found.wholes, *here)):
        return
    if found.is_number:
        yield _of_number(evidence, passage, claim, found)
    elif found.is_sure:
        yield _of_figure(evidence, passage, claim, found)


def _of_figure(evidence: Evidence, passage: Passage, claim: Claim, found: Share) -> Finding:
    whole = found.wholes[0]
    return finding(
        SAID_OTHER_SHARE,
        (
            evidence.quoted(passage, claim.clause.said.text),
            *evidence.spots(found.part_name, whole.name),
        ),
        found=claim.clause.whole,
        part_label=labelled(evidence, found.part_name),
        part=found.part,
        whole_label=labelled(evidence, whole.name),
        whole=whole.quantity.value or 0,
        right=_right(claim, found.of(whole)),
    )


def _of_number(evidence: Evidence, passage: Passage, claim: Claim, found: Share) -> Finding:
    whole = found.wholes[0]
    other = _other_base(evidence, claim, found)
    facts = {
        "found": claim.clause.from_number,
        "base": evidence.cells(passage.path, whole.name),
        "base_label": labelled(evidence, whole.name),
        "number": found.written,
        "right": _right(claim, found.of(whole)),
    }
    spots = (evidence.quoted(passage, claim.clause.said.text), *evidence.spots(whole.name))
    if not other:
        return finding(WRONG_SHARE, spots, **facts)
    return finding(
        WRONG_BASE,
        (*spots, *evidence.spots(other)),
        **facts,
        other=evidence.cells(passage.path, other),
        other_label=labelled(evidence, other),
    )


def _other_base(evidence: Evidence, claim: Claim, found: Share) -> str:
    """Return the name of the figure of which the percentage is, as finely as it is written."""
    if not decimals_of(claim.clause.said.value):
        return ""
    candidates = (name for _, name in evidence.kind.bases)
    shares = ((name, share(found.part, evidence.value(name))) for name in candidates)
    fitting = (name for name, of in shares if of is not None and _is_near(claim, of))
    return next(fitting, "")


def _is_near(claim: Claim, right: Decimal, slack: Decimal = Decimal(0)) -> bool:
    said = claim.clause.said
    return abs(right - said.value) <= (_ABOUT if said.about else said.doubt * 2 + slack)


def _right(claim: Claim, value: Decimal) -> str:
    decimals = max(1, decimals_of(claim.clause.said.value))
    return f"{format_number(value, decimals)} %"
