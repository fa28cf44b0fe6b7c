"""A draft, and data → the document that the data makes of it, in the same template."""

from collections.abc import Sequence

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.errors import Fault, Finding, Place, TemplateErrors
from ataskaita.hall.bases import Opened
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.documents import DOCUMENTS, REPORT
from ataskaita.hall.one import render
from ataskaita.hall.template import Template, template_of
from ataskaita.messages.drift import OTHER_REPORT
from ataskaita.word.package import look_into
from ataskaita.word.properties import title_and_author

Asked = PathArgument | Template | None
"""The template that a person names; None for a standard one."""


def rebuilt(
    draft: Opened, report: Report, template: Asked, findings: Sequence[Finding] | None = None
) -> bytes:
    """Return what the data makes today of the document that the draft is.

    `template` is the draft's own, where it wasn't made by a standard one; `findings` are those that
    its comments show.
    """
    name = REPORT if template is not None else document_of(draft, report)
    return render(report, template, findings=findings, document=name)


def refuse_other_institution(draft: Opened, report: Report) -> None:
    """Raise TemplateErrors where the draft was made for another institution, of other data.

    Its properties say whose it is; neither Word nor LibreOffice changes that.
    """
    made_of_it = draft.manifest is not None and draft.manifest.data == fingerprint_of(report)
    _, theirs = title_and_author(look_into(draft.data, draft.file))
    ours = report.institution.name
    if theirs and not made_of_it and theirs.casefold() != ours.casefold():
        facts = {"draft": theirs, "data": ours}
        raise TemplateErrors([Fault(OTHER_REPORT, Place(draft.file), facts)])


def document_of(draft: Opened, report: Report) -> str:
    """Return which of the standard documents the draft is; the report where it doesn't tell."""
    asked = "" if draft.manifest is None else draft.manifest.template
    known = DOCUMENTS if asked else ()
    names = (one for one in known if template_of(None, one, report.kind).digest == asked)
    return next(names, REPORT)
