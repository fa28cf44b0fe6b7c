"""`ataskaita sablonas`: Word templates, to be changed in Word and looked at without data."""

from pathlib import Path
from typing import Final

import click

from ataskaita.cli.edits import edits_as_json, say_changes
from ataskaita.cli.groups import Group
from ataskaita.cli.language import LANGUAGE, _
from ataskaita.cli.machine import answer
from ataskaita.cli.options import FILE, document_option, form_option, of_option, target_argument
from ataskaita.cli.screen import (
    refuse,
    say,
    say_findings,
    say_line,
    say_result,
    say_written,
    show,
    working,
)
from ataskaita.cli.started import suggested
from ataskaita.cli.upgrade import upgrade_template
from ataskaita.errors import AtaskaitaError, TemplateErrors
from ataskaita.hall.field_pages import write_fields
from ataskaita.hall.packs import packs
from ataskaita.hall.template_changes import template_changes
from ataskaita.hall.workshop import (
    Field,
    check_template,
    fields_of,
    write_pointed_copy,
    write_template,
)

_ENGLISH: Final = {
    "new": "naujas",
    "fields": "laukai",
    "check": "tikrinti",
    "compare": "palyginti",
    "update": "atnaujinti",
    "packs": "rinkiniai",
}


@click.group(
    "sablonas",
    cls=Group,
    english=_ENGLISH,
    options_metavar="",
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
def template() -> None:
    """Hold the commands together."""


@template.command("naujas", help=_("Write a copy of the standard template, to be changed in Word."))
@target_argument(_("TEMPLATE.docx"))
@document_option
@of_option
@form_option
@click.option(
    "--stiliai",
    "--letterhead",
    "letterhead",
    metavar=_("LETTERHEAD.docx"),
    type=FILE,
    help=_("Whose headers, footers and styles the template takes."),
)
def new(target: Path, document: str, of: str, form: str, letterhead: Path | None) -> None:
    """Write the template, and say what comes next."""
    try:
        left = write_template(target, document, form, letterhead, of)
    except AtaskaitaError as error:
        refuse(error)
    say_written(target)
    if left:
        show(left, err=False)
    say(
        _("Next:"),
        suggested(_("change it in Word, then: ataskaita sablonas tikrinti {file}"), file=target),
    )


@template.command(
    "tikrinti",
    help=_("Say everything that is wrong with a template, without data: names, filters, blocks."),
)
@click.argument("file", metavar=_("TEMPLATE.docx"), type=FILE)
@form_option
@click.option(
    "--pazymeti",
    "--mark",
    "mark",
    is_flag=True,
    help=_("Write a copy of the template with what is wrong as comments."),
)
@click.option("--visi", "--all", "every", is_flag=True, help=_("Show more than twenty findings."))
def check(
    file: Path,
    form: str,
    mark: bool,  # noqa: FBT001 (click hands options on by name)
    every: bool,  # noqa: FBT001 (the same)
) -> None:
    """Look at the template; exit with 3 where it is wrong."""
    try:
        with working(_("Reading the template…")):
            found = check_template(file, form)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    say_findings(found, every=every)
    if mark and found:
        try:
            copy = write_pointed_copy(file, found, LANGUAGE)
        except AtaskaitaError as error:
            refuse(error)
        say_line(_("Marked in a copy: {file}.").format(file=copy))
    if any(one.message.severity == "error" for one in found):
        raise SystemExit(TemplateErrors.exit_code)


@template.command(
    "palyginti",
    help=_("Say what of a template differs from the standard one: tags, texts, tables."),
)
@click.argument("file", metavar=_("TEMPLATE.docx"), type=FILE)
@click.option(
    "--su",
    "--with",
    "other",
    metavar=_("TEMPLATE.docx"),
    type=FILE,
    help=_("Another template to compare it with, such as last year's."),
)
@document_option
@form_option
def compare(file: Path, other: Path | None, document: str, form: str) -> None:
    """Print what differs; nothing is written."""
    try:
        found = template_changes(file, document, form, other)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    if told := answer():
        told.result = edits_as_json(found)
        return
    if not found:
        say_line(_("The templates say the same."))
    say_changes(found)


template.add_command(upgrade_template)


@template.command(
    "laukai", help=_("List the names that a template may ask for, and what each means.")
)
@click.argument("below", metavar=_("[NAME]"), default="")
@form_option
@click.option(
    "--word",
    "word",
    metavar=_("FIELDS.docx"),
    type=FILE,
    help=_("Write them as a Word document to copy from, each with what it prints."),
)
@click.option(
    "--duomenys",
    "--data",
    "data",
    metavar=_("DATA"),
    type=FILE,
    help=_("Whose values stand in the document; without it, those of an example."),
)
@click.option(
    "--sablonas",
    "--template",
    "design",
    metavar=_("TEMPLATE.docx"),
    type=FILE,
    help=_("In which template's looks; without it, those of the standard one."),
)
def fields(
    below: str, form: str, word: Path | None, data: Path | None, design: Path | None
) -> None:
    """Print the names, those below one alone where it is said; or write them as a document."""
    if word is None:
        _list_fields(form, below)
        return
    try:
        with working(_("Writing the document…")):
            write_fields(word, form, below, data, design)
    except AtaskaitaError as error:
        refuse(error)
    say_written(word)


@template.command("rinkiniai", help=_("List the packs of templates that packages bring."))
def list_packs() -> None:
    """Print each pack's name, its documents, and who brings it."""
    try:
        found = packs()
    except AtaskaitaError as error:
        refuse(error, asked=True)
    told = [
        {"name": one.name, "documents": [*one.documents], "package": one.package} for one in found
    ]
    lines = [f"{one.name}  {', '.join(one.documents)} ({one.package})" for one in found]
    say_result(told, "\n".join(lines) or _("No package brings templates."))


def _list_fields(form: str, below: str) -> None:
    try:
        found = fields_of(form, below)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    told = [{"name": one.name, "label": one.label, "unit": one.unit} for one in found]
    say_result(told, "\n".join(_lines(found)))


def _lines(found: tuple[Field, ...]) -> list[str]:
    width = max((len(one.name) for one in found), default=0)
    return [f"{one.name:<{width}}  {_meaning(one)}".rstrip() for one in found]


def _meaning(one: Field) -> str:
    return f"{one.label} ({one.unit})" if one.unit else one.label
