"""`ataskaita patikra`: whether a Word document is sound, and can be read by everybody."""

from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.machine import refuse_as_json, say_as_json
from ataskaita.cli.options import FILE
from ataskaita.cli.screen import count_faults, refuse, say_line, show, warn
from ataskaita.errors import AtaskaitaError, TemplateErrors
from ataskaita.hall.inspecting import inspect as inspect_file


@click.command("patikra", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DOCUMENT.docx"), type=FILE)
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON."))
def inspect(document: Path, as_json: bool) -> None:  # noqa: FBT001 (click hands options on by name)
    """Look at one document, ours or anybody's; exit with 3 where it is unsound."""
    try:
        found = inspect_file(document)
    except AtaskaitaError as error:
        if as_json:
            refuse_as_json(error)
        refuse(error)
    if as_json:
        say_as_json(found)
    elif found:
        show(found)
        warn(count_faults(found), bold=True)
    else:
        say_line(_("No errors."))
    if any(one.message.severity == "error" for one in found):
        raise SystemExit(TemplateErrors.exit_code)
