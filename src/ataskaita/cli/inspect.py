"""`ataskaita patikra`: whether a Word document is sound, and can be read by everybody."""

from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import FILE
from ataskaita.cli.screen import refuse, say_findings
from ataskaita.errors import AtaskaitaError, TemplateErrors
from ataskaita.hall.inspecting import inspect as inspect_file


@click.command("patikra", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DOCUMENT.docx"), type=FILE)
def inspect(document: Path) -> None:
    """Look at one document, ours or anybody's; exit with 3 where it is unsound."""
    try:
        found = inspect_file(document)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    say_findings(found)
    if any(one.message.severity == "error" for one in found):
        raise SystemExit(TemplateErrors.exit_code)
