"""`ataskaita tikrinti`: what is wrong with a data file, without making a document."""

from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.screen import refuse, say_heading, say_line, stop_on_faults
from ataskaita.errors import AtaskaitaError
from ataskaita.pipeline import check as check_source
from ataskaita.pipeline import read


@click.command("tikrinti", help=_("Say everything that is wrong with a data file."))
@click.argument("data", metavar=_("DATA"), type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=_("Print the findings as JSON."))
def check(data: Path, as_json: bool) -> None:  # noqa: FBT001 (click hands options on by name)
    """Load and check one report."""
    try:
        source = read(data)
        if not as_json:
            say_heading(source.report)
        stop_on_faults(check_source(source), as_json=as_json)
    except AtaskaitaError as error:
        refuse(error, as_json=as_json)
    say_line("[]" if as_json else _("No errors."))
