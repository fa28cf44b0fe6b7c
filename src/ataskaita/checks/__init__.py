"""Figures and texts that contradict each other, found before they are printed."""

from ataskaita.checks.evidence import Evidence, Rule, finding
from ataskaita.checks.rules import RULES, check_report

__all__ = ["RULES", "Evidence", "Rule", "check_report", "finding"]
