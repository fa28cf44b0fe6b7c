"""The report of 2020, read once."""

from pathlib import Path

import pytest

from ataskaita.declared.names import names_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Part
from tests.library import read_report

DATA = Path(__file__).parents[2] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"


@pytest.fixture(scope="session")
def report() -> Report:
    return read_report(DATA)


@pytest.fixture(scope="session")
def tree(report: Report) -> Part:
    return names_of(report)
