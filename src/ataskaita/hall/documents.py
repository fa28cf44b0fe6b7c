"""What documents a report has, and where the standard template of each stands."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.errors import CallError, Fault, Place
from ataskaita.kinds import IMPLIED
from ataskaita.messages.calling import UNKNOWN_DOCUMENT

REPORT: Final = "ataskaita"
DECISION: Final = "sprendimas"
DOCUMENTS: Final = {
    REPORT: "veiklos-ataskaita.docx",
    DECISION: "sprendimas.docx",
    "aiskinamasis-rastas": "aiskinamasis-rastas.docx",
    "santrauka": "santrauka.docx",
}
"""What a council's file holds, and the standard template of each."""
_OF_ANY_KIND: Final = {"santrauka": "bendroji-santrauka.docx"}
"""Those that print the charts of any kind of reports."""


def standard_template(document: str = REPORT, kind: ReportKind = IMPLIED) -> Path:
    """Return where the template of a kind's document stands: its own, or the standard one.

    Standard ones stand in a checkout's own folder, else in the package.

    >>> from ataskaita.documents import standard_template
    >>> standard_template().name, standard_template("sprendimas").name
    ('veiklos-ataskaita.docx', 'sprendimas.docx')
    """
    if document in kind.templates:
        return Path(kind.templates[document])
    names = DOCUMENTS if kind is IMPLIED else {**DOCUMENTS, **_OF_ANY_KIND}
    if document not in names:
        facts = {"name": str(document), "known": ", ".join(names)}
        raise CallError([Fault(UNKNOWN_DOCUMENT, Place("document"), facts)])
    name = names[document]
    package = Path(__file__).parents[1]
    checkout = package.parents[1] / "templates" / name
    return checkout if checkout.is_file() else package / "templates" / name


def usual_place(source: Path, year: int) -> Path:
    """Return where the report of a data file stands that nobody has named another place for."""
    return source.parent / "isvestis" / f"{REPORT}-{year}.docx"


def places_of(names: Iterable[str], year: int, target: Path) -> dict[str, Path]:
    """Return where each document goes: the report to `target`, the others beside it."""
    every = tuple(names)
    beside = {name: target.parent / f"{name}-{year}{target.suffix}" for name in every}
    alone = every[0] if len(every) == 1 else REPORT
    return {name: target if name == alone else own for name, own in beside.items()}
