"""A whole report of each kind that is known everywhere, to show what its names print."""

from pathlib import Path
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.succession import empty_report
from ataskaita.declared.tree import TO_FILL
from ataskaita.hall.one import load
from ataskaita.kinds import IMPLIED, KINDS

_FILE: Final = "ataskaita.yaml"
_OF_LIBRARIES: Final = "lazdijai-2020"
_YEAR: Final = 2020


def example_of(kind: ReportKind) -> Report:
    """Return the example of that kind of reports; one without values where it has none.

    Examples stand in a checkout's own folder, else in the package.
    """
    name = _OF_LIBRARIES if kind is IMPLIED else kind.key
    package = Path(__file__).parents[1]
    places = (package.parents[1] / "fixtures", package / "pavyzdziai")
    found = next((one / name / _FILE for one in places if (one / name / _FILE).is_file()), None)
    if found is None or not _is_known(kind):
        return empty_report(kind, _YEAR, TO_FILL)
    return load(found)


def _is_known(kind: ReportKind) -> bool:
    """Return whether it is the kind known by its key, and not another form called the same."""
    return kind.key in KINDS and KINDS[kind.key].digest == kind.digest
