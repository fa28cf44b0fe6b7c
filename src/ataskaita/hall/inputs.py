"""The files that a report is made of, beside its data file."""

from collections.abc import Iterator
from pathlib import Path

from ataskaita.declared.report import Report
from ataskaita.hall.chosen import files_of_choice
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
    name = next(iter(settings.documents), REPORT)
    own = settings.own(name)
    if own is not None and not isinstance(own, Template):
        file = template_file(own, name)
        yield from [file] if file else []
    if settings.form is not None and is_file_of_form(settings.form):
        yield path_of(settings.form)


def files_named(report: Report, source: Path) -> Iterator[Path]:
    """Generate the files to which the data leads, and those of the template chosen for it."""
    yield from files_of_choice(report)
    yield from (beside(source, one) for one in names_beside(report, source))
