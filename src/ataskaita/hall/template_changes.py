"""What an institution has changed in its copy of a template: tags, texts, tables, pictures."""

from ataskaita.drafts.aligning import align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.edits import Edit
from ataskaita.hall.bases import opened
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.documents import REPORT, standard_template
from ataskaita.hall.kinds import kind_of


def template_changes(
    path: PathArgument,
    document: str = REPORT,
    form: PathArgument = "",
    other: PathArgument | None = None,
) -> tuple[Edit, ...]:
    """Return what differs between the standard template and a copy of it, in the copy's order.

    `other` is a template to compare with in its place, such as last year's copy. Looks aren't
    compared: editors write them otherwise whenever they save. Raise FileError, or TemplateErrors
    for what is no Word file.
    """
    base = opened(standard_template(document, kind_of(form)) if other is None else other)
    copy = opened(path)
    return edits_of(base.said, copy.said, align(base.said, copy.said))
