"""`ataskaita grazinti`: a draft as it was before a refresh, or any version of it."""

from pathlib import Path

import click

from ataskaita.cli.history import as_json, version_text
from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.options import FILE, output_option
from ataskaita.cli.screen import refuse, say, say_made
from ataskaita.errors import AtaskaitaError
from ataskaita.hall import versions
from ataskaita.hall.files import write_new


@click.command("grazinti", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DRAFT.docx"), type=FILE)
@click.option(
    "--versija",
    "--version-number",
    "number",
    type=int,
    metavar=_("NUMBER"),
    help=_("Which version, by its number in ataskaita istorija; else the one before."),
)
@output_option(
    _("FILE.docx"),
    told=_("Write the version there, and leave the draft as it is."),
)
def restore(document: Path, number: int | None, output: Path | None) -> None:
    """Put a version back; what stands in its place is kept in the history."""
    try:
        if output is None:
            one = versions.restore(document, number)
        else:
            one = versions.version_of(document, number)
            write_new(versions.bytes_of(document, one), output)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    if told := answer():
        told.result = as_json(one)
    else:
        say(_("Version:"), f"{one.number} – {one.when}, {version_text(one)}")
    say_made(output or document, _("Put back:"))
