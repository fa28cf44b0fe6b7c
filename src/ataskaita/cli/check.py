"""`ataskaita tikrinti`: what is wrong with a data file, without making a document."""

from collections.abc import Sequence
from pathlib import Path

import click

from ataskaita.checks import unheld
from ataskaita.cli.language import LANGUAGE, _, counted
from ataskaita.cli.machine import answer, place_of
from ataskaita.cli.options import (
    alone_option,
    data_argument,
    final_option,
    form_option,
    last_year,
    previous_option,
)
from ataskaita.cli.piped import data_in
from ataskaita.cli.remarks import say_open
from ataskaita.cli.screen import (
    refuse,
    say_findings,
    say_hanging,
    say_heading,
    say_line,
)
from ataskaita.cli.started import as_started
from ataskaita.cli.working import working
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, DataErrors, Fault, Place, Spot
from ataskaita.hall.drafts import Settings
from ataskaita.hall.one import checked
from ataskaita.hall.wording import value_text


@click.command("tikrinti", options_metavar=_("[OPTIONS]"))
@data_argument
@form_option
@previous_option
@alone_option
@final_option
@click.option(
    "--visi",
    "--all",
    "every",
    is_flag=True,
    help=_("Show more than twenty findings, and the figures that nothing checks."),
)
def check(  # noqa: PLR0913, PLR0917 (one for each option)
    data: Path,
    form: str,
    previous: Path | None,
    alone: bool,  # noqa: FBT001 (click hands options on by name)
    final: bool,  # noqa: FBT001 (click hands options on by name)
    every: bool,  # noqa: FBT001 (the same)
) -> None:
    """Load and check one report; exit with 1 where an error is found."""
    try:
        before = last_year(previous, alone=alone)
        say_open(data, err=False)
        with working(_("Reading and checking the data…")):
            one = checked(data_in(data), Settings(previous=before, final=final, form=form or None))
    except AtaskaitaError as error:
        refuse(error, told_in_copy(data, error.faults), asked=True)
    say_heading(one.report)
    say_findings(one.findings, every=every)
    say_unheld(one.report, every=every)
    if outcome := told_in_copy(data, one.errors):
        say_line(outcome)
    if one.errors:
        raise SystemExit(DataErrors.exit_code)


def say_unheld(report: Report, *, every: bool) -> None:
    """Say how many figures nothing checks, and with `every` which: those are to be read twice."""
    spots = unheld(report)
    if told := answer():
        told.result = {"unchecked": [place_of(one) for one in spots]}
        return
    if not spots:
        return
    count = len(spots)
    words = counted(
        "Nothing checks {n} figure: read it twice.",
        "Nothing checks {n} figures: read them twice.",
        count,
    )
    say_line(words)
    if not every:
        say_line(as_started(_("Which: ataskaita tikrinti … --visi")))
    for one in spots if every else ():
        written = value_text(Spot(one.path, one.value, one.place), Place(one.place.file))
        label = "" if one.place.label else f"„{one.called}“: "
        say_hanging("", f"{label}{written}")


def told_in_copy(data: Path, faults: Sequence[Fault]) -> str:
    """Return where a copy of the workbook shows the faults; nothing for other data files."""
    if data.suffix.lower() != ".xlsx" or not faults:
        return ""
    from ataskaita.hall.copies import write_marked_copy  # noqa: PLC0415 (of workbooks alone)

    try:
        copy = write_marked_copy(data, faults, LANGUAGE)
    except AtaskaitaError as error:
        return error.faults[0].what(LANGUAGE)
    return _("Marked in a copy: {file}.").format(file=copy) if copy else ""
