"""Reports of libraries, as tests read them: of the class that knows a library's sections."""

from pathlib import Path
from typing import Literal

from ataskaita import sources
from ataskaita.declared.report import Report
from ataskaita.kinds import KINDS
from ataskaita.kinds.library import LibraryReport


def read_report(path: Path, previous: Report | Literal[False] | None = None) -> LibraryReport:
    """Return the report of a data file, with last year's kept in it."""
    return of_a_library(sources.read_report(path, KINDS, previous))


def of_a_library(report: Report) -> LibraryReport:
    """Return the report, as one that has a library's sections."""
    assert isinstance(report, LibraryReport)
    return report
