"""What a council's secretary returns: a decision by no law, an approved report that is signed."""

from collections.abc import Iterator
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from ataskaita.messages.review import APPROVED_AND_SIGNED, NO_LAW, UNNAMED_LAW
from ataskaita.patterns import Pattern

_BASIS: Final = "sprendimas.pagrindas"
_ACT: Final = Pattern(
    r"(?i)įstatym|kodeks|konstituc|statut|nutarim|reglament|apraš|taisykl|įsakym|nuostat"
)
"""How the acts are called by which councils decide."""


def decisions_name_their_law(evidence: Evidence) -> Iterator[Finding]:
    """Find an article and point in the decision's basis of no law."""
    decision = evidence.report.decision
    basis = decision.basis if decision is not None else None
    if basis and not _ACT.search(basis):
        yield finding(UNNAMED_LAW, (evidence.spot(_BASIS, basis),), found=basis)


def approved_reports_are_unsigned(evidence: Evidence) -> Iterator[Finding]:
    """Find a report that bears the mark of approval, and is to be signed as well."""
    approval, signature = evidence.report.approval, evidence.report.signature
    if approval is None or signature is None or not (approval.date and approval.number):
        return
    signed, act = ("parasas.pareigos", signature.position), ("tvirtinimas.data", str(approval.date))
    spots = evidence.spot(*signed), evidence.spot(*act)
    yield finding(APPROVED_AND_SIGNED, spots, position=signature.position)


def decision_remarks(report: Report) -> tuple[Finding, ...]:
    """Return what is to be said of a draft decision that cites no law."""
    if report.decision is not None and report.decision.basis:
        return ()
    evidence = Evidence(report)
    return (finding(NO_LAW, (evidence.spot(_BASIS),)),)
