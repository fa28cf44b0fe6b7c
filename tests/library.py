"""Reports of libraries, as tests read them: of the class that knows a library's sections."""

from decimal import Decimal
from pathlib import Path

from ataskaita import sources
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.report import Report
from ataskaita.kinds import KINDS
from ataskaita.kinds.library import LibraryReport


def read_report(path: Path, earlier: Keyed[int | Decimal] | None = None) -> LibraryReport:
    """Return the report of a data file, without last year's file."""
    return of_a_library(sources.read_report(path, KINDS, earlier or Keyed()))


def of_a_library(report: Report) -> LibraryReport:
    """Return the report, as one that has a library's sections."""
    assert isinstance(report, LibraryReport)
    return report
