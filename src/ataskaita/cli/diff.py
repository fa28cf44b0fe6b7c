"""`ataskaita skirtumai`: what people changed in a draft, and where the data differs from it."""

from pathlib import Path

import click

from ataskaita.cli.edits import edits_as_json, say_changes, say_edits
from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.options import DATA_HELP, FILE, form_option, previous_option
from ataskaita.cli.returned import say_returned
from ataskaita.cli.screen import refuse, say_briefly, say_findings, say_line, say_written, show
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.hall.differences import Differences, differences
from ataskaita.hall.one import load
from ataskaita.hall.redlining import Redline, redline, write_redline
from ataskaita.hall.returning import returned, write_copy


@click.command("skirtumai", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DRAFT.docx"), type=FILE)
@click.argument("other", metavar=_("[OTHER.docx]"), type=FILE, required=False)
@click.option(
    "--word",
    "output",
    metavar=_("FILE.docx"),
    type=FILE,
    help=_("With OTHER: write the draft with every change to the other as a tracked one."),
)
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
    help=_(
        "The draft's own template; by default the one that made it, found beside it, beside the "
        "data or in a pack."
    ),
)
@click.option(
    "--i-duomenis",
    "--into-data",
    "back",
    is_flag=True,
    help=_(
        "With --duomenys: write what people changed into a copy of the data beside it, and say "
        "what can't go back."
    ),
)
@form_option
@previous_option
def diff(  # noqa: PLR0913, PLR0917 (one for each option)
    document: Path,
    other: Path | None,
    output: Path | None,
    data: Path | None,
    template: Path | None,
    back: bool,  # noqa: FBT001 (click hands options on by name)
    form: str,
    previous: Path | None,
) -> None:
    """Compare a draft with what was handed out, with the data, or with another document.

    Exit with 1 where the draft and the data no longer agree.
    """
    if other is not None and data is not None:
        raise click.UsageError(_("OTHER and --duomenys exclude each other."))
    if other is None and output is not None:
        raise click.UsageError(_("--word is for two documents."))
    if back and data is None:
        raise click.UsageError(_("--i-duomenis goes with --duomenys."))
    try:
        if other is not None:
            _compare(document, other, output)
            return
        report = None if data is None else load(data, previous, form or None)
        found = differences(document, report, template)
        done = returned(document, report, template, form or None) if back and report else None
        copy = write_copy(done, report) if done and report else None
    except AtaskaitaError as error:
        refuse(error, asked=True)
    _say(found)
    _say_remarks(found)
    if done is not None:
        say_returned(done, copy)
    if report is not None:
        _say_drift(found)


def _compare(document: Path, other: Path, output: Path | None) -> None:
    """Say what differs between two documents, and write the redline where it is wanted."""
    done = redline(document, other)
    if output is not None:
        write_redline(done, output)
    if told := answer():
        lists = {"edits": done.edits, "untracked": done.untracked}
        told.result = {name: edits_as_json(edits) for name, edits in lists.items()}
    elif not done.edits:
        say_line(_("Both documents say the same."))
    say_changes(() if answer() else done.edits)
    if output is not None:
        _say_redline(done, output)


def _say_redline(done: Redline, output: Path) -> None:
    if done.untracked and not answer():
        say_line("")
        say_line(_("Not to be seen in the redline, for Word can't track it:"), bold=True)
        say_changes(done.untracked)
    say_written(output)


def _say(found: Differences) -> None:
    if told := answer():
        told.result = {"base": found.source, "edits": edits_as_json(found.edits)}
    else:
        say_edits(found)


def _say_remarks(found: Differences) -> None:
    if answer():
        show(found.remarks)
    for one in () if answer() else found.remarks:
        say_briefly(one)


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
