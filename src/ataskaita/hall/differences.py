"""What people changed in a draft since it was made, and where it no longer agrees with the data."""

from functools import cached_property

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.drafts.aligning import Alignment, align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.drift import Drift, drift_of
from ataskaita.drafts.edits import Edit
from ataskaita.errors import Fault, Finding, Place, TemplateErrors
from ataskaita.hall.bases import Based, Opened, Source, based, opened, opened_bytes
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.draft_templates import MadeWith
from ataskaita.hall.drifting import findings_of
from ataskaita.hall.rebuilding import (
    made_with_asked,
    missing_template,
    rebuilt,
    refuse_other_institution,
)
from ataskaita.hall.template import Template
from ataskaita.messages.drift import OTHER_REPORT
from ataskaita.outline import Outline
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
    remarks: tuple[Finding, ...] = ()
    """That the template which made it isn't found, and the standard one was taken."""


def differences(
    path: PathArgument,
    report: Report | None = None,
    template: PathArgument | Template | None = None,
) -> Differences:
    """Return what people changed in a draft; with a `report`, also where the two disagree.

    `template` is the draft's own, where that isn't found beside the draft or the data, or in a
    pack, by the fingerprint that the draft names. Raise TemplateErrors for what is none of our
    drafts, or one of another report; FileError.

    >>> import ataskaita as at
    >>> from ataskaita.documents import differences
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> differences("ataskaita.docx").edits
    ()
    """
    if report is None:
        one = based(opened(path))
        edits = edits_of(one.base, one.edited, align(one.base, one.edited))
        return Differences(one.file, one.source, edits)
    found = compared(path, report, template)
    drift = findings_of(found.one.file, report, found.drift)
    remarks = tuple(missing_template(path_of(path), found.own.missing))
    return Differences(found.one.file, found.one.source, found.edits, drift, remarks)


@frozen(slots=False)
class Compared:
    """A draft beside what it was, and what its data says now."""

    draft: Opened
    one: Based
    new: Outline
    own: MadeWith
    """By which it was made: the one that was named, else its own where that was found."""

    @cached_property
    def people(self) -> Alignment:
        """Where the blocks of what was handed out are in the draft."""
        return align(self.one.base, self.one.edited)

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """What people changed, in the draft's order."""
        return edits_of(self.one.base, self.one.edited, self.people)

    @cached_property
    def drift(self) -> tuple[Drift, ...]:
        """Where the draft no longer agrees with the data."""
        program = align(self.one.base, self.new, rendered=True)
        return drift_of(self.one.base, self.one.edited, self.new, self.people, program)


def compared(
    path: PathArgument, report: Report, template: PathArgument | Template | None = None
) -> Compared:
    """Return a draft beside its data; raise as `differences` does."""
    draft = opened(path)
    refuse_other_institution(draft, report)
    own = made_with_asked(draft, report, template)
    new = opened_bytes(rebuilt(report, own)).own
    one = based(draft, new, fingerprint_of(report))
    _refuse_other(one, report)
    return Compared(draft, one, new, own)


def _refuse_other(one: Based, report: Report) -> None:
    """Raise TemplateErrors for a draft of another year."""
    figures = (span for block in one.base.blocks for span in block.figures)
    year = next((span.text for span in figures if span.path == _YEAR), str(report.year))
    if year != str(report.year):
        facts = {"draft": year, "data": str(report.year)}
        raise TemplateErrors([Fault(OTHER_REPORT, Place(one.file), facts)])
