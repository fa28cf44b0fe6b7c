"""`ataskaita tikrinti`: what is wrong with a data file, without making a document."""

from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import data_argument, previous_option
from ataskaita.cli.screen import refuse, refuse_as_json, say_heading, say_line
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.pipeline import check as check_source
from ataskaita.pipeline import read


@click.command(
    "tikrinti",
    help=_("Say everything that is wrong with a data file."),
    options_metavar=_("[OPTIONS]"),
)
@data_argument
@previous_option
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON."))
def check(data: Path, previous: Path | None, as_json: bool) -> None:  # noqa: FBT001 (click hands options on by name)
    """Load and check one report."""
    try:
        source = read(data, previous)
        if not as_json:
            say_heading(source.report)
        if faults := check_source(source):
            raise DataErrors(faults)
    except AtaskaitaError as error:
        if as_json:
            refuse_as_json(error)
        refuse(error)
    say_line("[]" if as_json else _("No errors."))
