"""Small reports for the rules to look at."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from ataskaita.checks import check_report
from ataskaita.declared.institution import Institution
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from ataskaita.kinds.library import LibraryReport
from ataskaita.messages.formulas import PARTIAL_TOTAL
from tests.library import read_report

FIXTURES = Path(__file__).parents[2] / "fixtures"


def report(**parts: Any) -> Report:
    """Return a report of 2024 with nothing but these parts."""
    return LibraryReport(
        **{"year": 2024, "institution": Institution(name="Beržgirio biblioteka"), **parts}
    )


def findings(**parts: Any) -> tuple[Finding, ...]:
    """Return what the rules find in such a report."""
    return check_report(report(**parts))


def codes(**parts: Any) -> list[str]:
    """Return the codes of what the rules find in such a report."""
    return [one.message.code for one in findings(**parts)]


def told(found: Iterable[Finding]) -> list[str]:
    """Return the codes, without those of totals that lack a part: few figures are given."""
    return [one.message.code for one in found if one.message is not PARTIAL_TOTAL]


def prose(*paragraphs: str) -> Prose:
    """Return paragraphs of plain text."""
    return Prose(tuple(Block((Run(one),)) for one in paragraphs))


def fixture(name: str) -> Report:
    """Return the report of a fixture's folder."""
    return read_report(FIXTURES / name / "ataskaita.yaml")


def money(text: str) -> Decimal:
    """Return an amount that is written with a comma."""
    return Decimal(text.replace(" ", "").replace(",", "."))
