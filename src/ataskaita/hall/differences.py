"""What people changed in a draft since it was made, and where it no longer agrees with the data."""

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.drafts.aligning import align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.drift import drift_of
from ataskaita.drafts.edits import Edit
from ataskaita.errors import Fault, Finding, Place, TemplateErrors
from ataskaita.hall.bases import Based, Source, based, opened, opened_bytes
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.drifting import findings_of
from ataskaita.hall.rebuilding import rebuilt, refuse_other_institution
from ataskaita.hall.template import Template
from ataskaita.messages.drift import OTHER_REPORT
from ataskaita.records import frozen

_YEAR = "metai"


@frozen
class Differences:
    """What differs between a draft and what was handed out, and between it and the data.

    >>> import ataskaita as at
    >>> from ataskaita.documents import differences
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> found = differences("ataskaita.docx", report)
    >>> found.source, found.edits, found.drift
    ('untouched', (), ())
    """

    file: str
    source: Source
    """How it is known what was handed out."""
    edits: tuple[Edit, ...]
    """What people changed, in the draft's order."""
    drift: tuple[Finding, ...] = ()
    """Where the draft and the data no longer agree; only where data was given."""


def differences(
    path: PathArgument,
    report: Report | None = None,
    template: PathArgument | Template | None = None,
) -> Differences:
    """Return what people changed in a draft; with a `report`, also where the two disagree.

    `template` is the draft's own, where it wasn't made by a standard one. Raise TemplateErrors
    for what is none of our drafts, or one of another report; FileError.

    >>> import ataskaita as at
    >>> from ataskaita.documents import differences
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> differences("ataskaita.docx").edits
    ()
    """
    draft = opened(path)
    if report is not None:
        refuse_other_institution(draft, report)
    new = None if report is None else opened_bytes(rebuilt(draft, report, template)).own
    one = based(draft, new, "" if report is None else fingerprint_of(report))
    alignment = align(one.base, one.edited)
    edits = edits_of(one.base, one.edited, alignment)
    if report is None or new is None:
        return Differences(one.file, one.source, edits)
    _refuse_other(one, report)
    program = align(one.base, new, rendered=True)
    drift = drift_of(one.base, one.edited, new, alignment, program)
    return Differences(one.file, one.source, edits, findings_of(one.file, report, drift))


def _refuse_other(one: Based, report: Report) -> None:
    """Raise TemplateErrors for a draft of another year."""
    figures = (span for block in one.base.blocks for span in block.figures)
    year = next((span.text for span in figures if span.path == _YEAR), str(report.year))
    if year != str(report.year):
        facts = {"draft": year, "data": str(report.year)}
        raise TemplateErrors([Fault(OTHER_REPORT, Place(one.file), facts)])
