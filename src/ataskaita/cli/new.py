"""`ataskaita nauja`: a new year's data file, to be filled."""

from datetime import UTC, datetime
from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import FILE, Whole, form_option, output_option
from ataskaita.cli.screen import agrees, refuse, say, say_written, show, someone_answers, working
from ataskaita.cli.started import command, suggested
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.hall.beginning import FIRST, LAST, Begun, begin_after, save_begun, usual_name
from ataskaita.hall.kinds import kind_of, new_report
from ataskaita.hall.succession import is_of_another_year, is_of_others


@click.command("nauja", options_metavar=_("[OPTIONS]"))
@click.option(
    "--metai",
    "--year",
    "year",
    type=Whole(FIRST, LAST),
    metavar=_("YEAR"),
    help=_(
        "Of which year the report is; by default the last one that is over, with --pagal the "
        "next one."
    ),
)
@form_option
@click.option(
    "--pagal",
    "--after",
    "previous",
    metavar=_("DATA"),
    type=FILE,
    help=_("Last year's data: the library is carried over, figures move to the earlier column."),
)
@click.option(
    "--is",
    "--from",
    "source",
    metavar=_("WORKBOOK.xlsx"),
    type=FILE,
    help=_("Another workbook that holds figures, such as the statistics form."),
)
@click.option(
    "--susieta",
    "--mapping",
    "mapping",
    metavar=_("MAPPING.yaml"),
    type=FILE,
    help=_("Which of its cells hold which figures; `ataskaita duomenys susieti` proposes it."),
)
@output_option(
    _("FILE"),
    told=_("Where to write: .xlsx, .yaml or .json; by default duomenys-YEAR.xlsx."),
)
@click.option(
    "--vis-tiek",
    "--anyway",
    "anyway",
    is_flag=True,
    help=_("Go on after data of another year than the one before: its shape, without figures."),
)
def new(  # noqa: PLR0913, PLR0917 (one for each option)
    year: int | None,
    form: str,
    previous: Path | None,
    source: Path | None,
    mapping: Path | None,
    output: Path | None,
    anyway: bool,  # noqa: FBT001 (click hands options on by name)
) -> None:
    """Write the file, and say what stands in it."""
    if (source is None) != (mapping is None):
        raise click.UsageError(_("--is and --susieta go together."))
    try:
        begun = _begun(year, form, previous, output, anyway=anyway)
        told = list(begun.told)
        with working(_("Writing the data file…")):
            report = begun.report
            if source is not None and mapping is not None:
                from ataskaita.hall.borrowing import borrow_figures  # noqa: PLC0415 (rarely)

                report = borrow_figures(report or new_report(begun.year, form), source, mapping)
                told.append((_("Borrowed:"), str(source)))
            save_begun(begun, report, form, command())
    except AtaskaitaError as error:
        refuse(error)
    say_written(begun.target)
    for step, what in told:
        say(step, what)
    say(
        _("Next:"),
        suggested(_("fill it, then: ataskaita rengti {file}"), file=begun.target),
    )


def _begun(
    year: int | None, form: str, previous: Path | None, output: Path | None, *, anyway: bool
) -> Begun:
    """Return what is known before anything is written: last year's report, carried over."""
    if previous is None:
        of = year or datetime.now(tz=UTC).year - 1
        return Begun(of, output or usual_name(of))
    begun = _after(previous, year, output, anyway=anyway)
    key = begun.report.kind.key if begun.report else ""
    if form and kind_of(form).key != key:
        raise click.UsageError(_("--pagal gives the form: “{form}”.").format(form=key))
    return begun


def _after(previous: Path, year: int | None, output: Path | None, *, anyway: bool) -> Begun:
    """Return what a file after last year's begins with; ask whether it is meant."""
    try:
        return begin_after(previous, year, output, anyway=anyway)
    except DataErrors as error:
        of_others = is_of_others(error)
        if not ((of_others or is_of_another_year(error)) and someone_answers()):
            raise
        show(error.faults)
        shape = _("Make a file of the same shape, without figures?")
        if not agrees(_("Make it all the same?") if of_others else shape):
            raise SystemExit(error.exit_code) from None
        return begin_after(previous, year, output, anyway=True)
