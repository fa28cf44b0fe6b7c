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
@click.option(
    "--grieztai",
    "--strict",
    "strict",
    is_flag=True,
    help=_("Warnings count as errors: what not everybody can read isn't passed."),
)
def inspect(document: Path, *, strict: bool) -> None:
    """Look at one document, ours or anybody's; exit with 3 where it is unsound.

    Where `strict`, also where it has any warning.
    """
    failing = ("error", "warning") if strict else ("error",)
    try:
        found = inspect_file(document)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    say_findings(found)
    if any(one.message.severity in failing for one in found):
        raise SystemExit(TemplateErrors.exit_code)
