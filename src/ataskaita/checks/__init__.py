"""Figures that contradict each other, found before they are printed."""

from ataskaita.checks.rules import RULES, check_report

__all__ = ["RULES", "check_report"]
