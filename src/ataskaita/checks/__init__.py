"""Figures and texts that contradict each other, found before they are printed."""

from ataskaita.checks.council import decision_remarks
from ataskaita.checks.evidence import Evidence, Rule, finding
from ataskaita.checks.gap_labels import gap_label
from ataskaita.checks.review import gaps_of, owner_of
from ataskaita.checks.rules import RULES, check_report, rules_of
from ataskaita.checks.unheld import unheld

__all__ = [
    "RULES",
    "Evidence",
    "Rule",
    "check_report",
    "decision_remarks",
    "finding",
    "gap_label",
    "gaps_of",
    "owner_of",
    "rules_of",
    "unheld",
]
