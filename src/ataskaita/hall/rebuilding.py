"""A draft, and data → the document that the data makes of it, in the same template."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.errors import Fault, Finding, Place, TemplateErrors
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.documents import REPORT
from ataskaita.hall.draft_templates import MadeWith, made_with
from ataskaita.hall.one import render
from ataskaita.hall.template import Template, template_of
from ataskaita.messages.drift import NO_OWN_TEMPLATE, OTHER_REPORT
from ataskaita.word.package import look_into
from ataskaita.word.properties import title_and_author

if TYPE_CHECKING:  # it reads drafts, which need lxml
    from ataskaita.hall.bases import Opened

Asked = PathArgument | Template | None
"""The template that a person names; None for that which made the draft."""


def made_with_asked(draft: "Opened", report: Report, asked: Asked) -> MadeWith:
    """Return by which template a draft is rebuilt: the asked one, else that which made it."""
    if asked is None:
        return made_with(draft.manifest, Path(draft.file), report)
    return MadeWith(template_of(asked, REPORT, report.kind))


def rebuilt(report: Report, own: MadeWith, findings: Sequence[Finding] | None = None) -> bytes:
    """Return what the data makes today of the document that a draft is.

    `findings` are those that its comments show.
    """
    return render(report, own.template, findings=findings, document=own.document)


def missing_template(draft: Path, fingerprint: str) -> Iterator[Finding]:
    """Generate that the template which made a draft isn't found, where its fingerprint is told."""
    if fingerprint:
        facts = {"file": draft.name, "template": fingerprint}
        yield Finding(NO_OWN_TEMPLATE, Place(str(draft)), facts, ())


def refuse_other_institution(draft: "Opened", report: Report) -> None:
    """Raise TemplateErrors where the draft was made for another institution, of other data.

    Its properties say whose it is; neither Word nor LibreOffice changes that.
    """
    made_of_it = draft.manifest is not None and draft.manifest.data == fingerprint_of(report)
    _, theirs = title_and_author(look_into(draft.data, draft.file))
    ours = report.institution.name
    if theirs and not made_of_it and theirs.casefold() != ours.casefold():
        facts = {"draft": theirs, "data": ours}
        raise TemplateErrors([Fault(OTHER_REPORT, Place(draft.file), facts)])
