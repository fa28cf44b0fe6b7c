"""Keep a draft in the history beside it, and say where that can't be."""

from pathlib import Path

from ataskaita.cli.language import _
from ataskaita.cli.screen import say
from ataskaita.declared.report import Report
from ataskaita.hall import keeping
from ataskaita.hall.versions import Why


def keep(path: Path, document: bytes, why: Why, report: Report, *, wanted: bool | None) -> None:
    """Keep a draft's version, or say why that can't be."""
    if reason := keeping.keep(path, document, why, report, wanted=wanted):
        say(_("History:"), reason)
