"""The files that a report is made of, beside its data file."""

from collections.abc import Iterator
from pathlib import Path

from ataskaita.declared.report import Report
from ataskaita.hall.disk import path_of
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Settings
from ataskaita.hall.kinds import form_beside, is_file_of_form
from ataskaita.hall.packs import template_file
from ataskaita.hall.template import Template
from ataskaita.sources import beside


def names_beside(report: Report, source: Path) -> Iterator[str]:
    """Generate how one comes from the data file's folder to last year's, pictures, tables, form."""
    if report.previous:
        yield report.previous_file or Path(report.previous.origin.place_of("").file).name
    yield from (picture.image.name for _, one in report.sections for picture in one.pictures)
    yield from report.origin.tables
    form = form_beside(source, report.kind)
    if form:
        yield form.name


def files_given(settings: Settings) -> Iterator[Path]:
    """Generate the files that are handed over beside the data: the template, and the form's."""
    own = settings.template
    if own is not None and not isinstance(own, Template):
        name = next(iter(settings.documents), REPORT)
        file = template_file(own, name)
        yield from [file] if file else []
    if settings.form is not None and is_file_of_form(settings.form):
        yield path_of(settings.form)


def files_named(report: Report, source: Path) -> Iterator[Path]:
    """Generate the files to which the data leads."""
    yield from (beside(source, one) for one in names_beside(report, source))
