"""A whole report of each kind that is known everywhere, to show what its names print."""

import json
from pathlib import Path
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.succession import empty_report
from ataskaita.declared.tree import TO_FILL
from ataskaita.hall.one import load
from ataskaita.kinds import KINDS

_FILE: Final = "ataskaita.yaml"
_NAMES: Final = "pavyzdziai.json"
"""Where a checkout says which of its fixtures is the example of a kind that isn't called so."""
_YEAR: Final = 2020


def example_of(kind: ReportKind) -> Report:
    """Return the example of that kind of reports; one without values where it has none."""
    found = _folder(kind.key) / _FILE
    if not found.is_file() or not _is_known(kind):
        return empty_report(kind, _YEAR, TO_FILL)
    return load(found)


def _folder(key: str) -> Path:
    """Return where the example of a kind stands: in a checkout's own folder, else in the package.

    Its form may have none.
    """
    package = Path(__file__).parents[1]
    checkout = package.parents[1] / "fixtures"
    if not (checkout / _NAMES).is_file():
        return package / "pavyzdziai" / key
    names: dict[str, str] = json.loads((checkout / _NAMES).read_text(encoding="utf-8"))
    return checkout / names.get(key, key)


def _is_known(kind: ReportKind) -> bool:
    """Return whether it is the kind known by its key, and not another form called the same."""
    return kind.key in KINDS and KINDS[kind.key].digest == kind.digest
