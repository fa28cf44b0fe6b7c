"""The names of a template as a Word document: each with what it prints, to be copied into one.

It is an ordinary report of nothing but own sections, rendered by a template: so its headings and
tables look as the reports that the template prints, and its values stand as they print there.
"""

from typing import Final

from attrs import evolve

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.layout import Layout
from ataskaita.declared.report import Report
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.examples import example_of
from ataskaita.hall.field_tables import pages_of_names
from ataskaita.hall.files import write_new
from ataskaita.hall.kinds import kind_of
from ataskaita.hall.one import load, render

TITLE: Final = "Šablono laukai"


def write_fields(
    target: PathArgument,
    form: PathArgument = "",
    below: str = "",
    data: PathArgument | None = None,
    template: PathArgument | None = None,
) -> None:
    """Write the names that a template may ask for as a Word document, each with what it prints.

    Of a data file where one is given, else of the example of that form of reports; laid out by
    `template`, else by the standard one. Raise KeyError for a form that nobody knows, FileError for
    a target that is there, DataErrors and TemplateErrors for wrong data, templates and names.
    """
    report = example_of(kind_of(form)) if data is None else load(data, form=form or None)
    write_new(fields_document(report, below, template), path_of(target))


def fields_document(report: Report, below: str = "", template: PathArgument | None = None) -> bytes:
    """Return the bytes of that document, with values of the report; those `below` a name alone."""
    sections = {f"dalis_{n}": one for n, one in enumerate(pages_of_names(report, below), start=1)}
    pages = evolve(
        report,
        title=TITLE,
        own_sections=Keyed(sections),
        order=tuple(sections),
        layout=Layout(contents=not below, anchors=False),
        legal_basis=None,
        approval=None,
        signature=None,
        preamble=None,
    )
    return render(pages, template, findings=())
