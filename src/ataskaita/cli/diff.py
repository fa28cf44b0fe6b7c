"""`ataskaita skirtumai`: what people changed in a draft, and where the data differs from it."""

from pathlib import Path

import click

from ataskaita.cli.edits import edits_as_json, say_edits
from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.options import DATA_HELP, FILE, form_option, previous_option
from ataskaita.cli.screen import refuse, say_findings, say_line, show
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.hall.differences import Differences, differences
from ataskaita.hall.one import load


@click.command("skirtumai", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DRAFT.docx"), type=FILE)
@click.option(
    "--duomenys",
    "--data",
    "data",
    type=FILE,
    metavar=_("DATA"),
    help=DATA_HELP,
)
@click.option(
    "--sablonas",
    "--template",
    "template",
    type=FILE,
    help=_("The draft's own template, where it isn't a standard one."),
)
@form_option
@previous_option
def diff(
    document: Path, data: Path | None, template: Path | None, form: str, previous: Path | None
) -> None:
    """Compare a draft with what was handed out, and with the data; nothing is written.

    Exit with 1 where the draft and the data no longer agree.
    """
    try:
        report = None if data is None else load(data, previous, form or None)
        found = differences(document, report, template)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    if told := answer():
        told.result = {"base": found.source, "edits": edits_as_json(found.edits)}
    else:
        say_edits(found)
    if report is not None:
        _say_drift(found)


def _say_drift(found: Differences) -> None:
    if not found.drift:
        say_line(_("The draft says what the data does."))
        return
    if answer():
        show(found.drift)
    else:
        say_line("")
        say_findings(found.drift)
    raise SystemExit(DataErrors.exit_code)
