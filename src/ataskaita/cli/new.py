"""`ataskaita nauja`: a new year's data file, to be filled."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import FILE, Whole, form_option
from ataskaita.cli.screen import agrees, refuse, say, say_written, show, someone_answers, working
from ataskaita.cli.started import command, suggested
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.hall.carried import told_of
from ataskaita.hall.files import save_data, save_empty_workbook
from ataskaita.hall.kinds import kind_of, new_report
from ataskaita.hall.succession import changed_forms, is_of_another_year, is_of_others, succeed
from ataskaita.records import frozen

_FIRST, _LAST = 1900, 2999
_MOST = 5
"""Names that are shown."""
_WORKBOOKS: Final = (".xlsx", ".xlsm")


@click.command("nauja", options_metavar=_("[OPTIONS]"))
@click.option(
    "--metai",
    "--year",
    "year",
    type=Whole(_FIRST, _LAST),
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
@click.option(
    "-o",
    "--isvestis",
    "--output",
    "output",
    metavar=_("FILE"),
    type=FILE,
    help=_("Where to write: .xlsx, .yaml or .json; by default duomenys-YEAR.xlsx."),
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
            _save(report, begun, form)
    except AtaskaitaError as error:
        refuse(error)
    say_written(begun.target)
    for step, what in told:
        say(step, what)
    say(
        _("Next:"),
        suggested(_("fill it, then: ataskaita rengti {file}"), file=begun.target),
    )


@frozen
class _Begun:
    """What a new file begins with."""

    year: int
    target: Path
    report: Report | None = None
    notes: Mapping[str, str] = {}
    told: tuple[tuple[str, str], ...] = ()


def _begun(
    year: int | None, form: str, previous: Path | None, output: Path | None, *, anyway: bool
) -> _Begun:
    """Return what is known before anything is written: last year's report, carried over."""
    if previous is None:
        of = year or datetime.now(tz=UTC).year - 1
        return _Begun(of, output or _usual(of))
    before, made, notes = _after(previous, year, output, anyway=anyway)
    target = output or _usual(made.year)
    if form and kind_of(form).key != made.kind.key:
        words = _("--pagal gives the form: “{form}”.")
        raise click.UsageError(words.format(form=made.kind.key))
    shown = notes if target.suffix.lower() in _WORKBOOKS else {}
    told = (*told_of(before, made, notes, shown), *_changes(previous, made))
    return _Begun(made.year, target, made, shown, told)


def _usual(year: int) -> Path:
    return Path(f"duomenys-{year}.xlsx")


def _after(
    previous: Path, year: int | None, output: Path | None, *, anyway: bool
) -> tuple[Report, Report, Mapping[str, str]]:
    """Return last year's report, the new one and its notes; ask whether it is meant."""
    target = output or _usual(year or 0)
    try:
        return succeed(previous, year, target, anyway=anyway)
    except DataErrors as error:
        of_others = is_of_others(error)
        if not ((of_others or is_of_another_year(error)) and someone_answers()):
            raise
        show(error.faults)
        shape = _("Make a file of the same shape, without figures?")
        if not agrees(_("Make it all the same?") if of_others else shape):
            raise SystemExit(error.exit_code) from None
        return succeed(previous, year, target, anyway=True)


def _changes(previous: Path, made: Report) -> list[tuple[str, str]]:
    gained, lost = changed_forms(previous, made.kind)
    told = [(_("New cells:"), _few(gained))] if gained else []
    return told + ([(_("Gone cells:"), _few(lost))] if lost else [])


def _save(report: Report | None, begun: _Begun, form: str) -> None:
    if report is not None or begun.target.suffix.lower() != ".xlsx":
        save_data(report or new_report(begun.year, form), begun.target, begun.notes, command())
    else:
        save_empty_workbook(begun.year, begun.target, form, command())


def _few(names: tuple[str, ...]) -> str:
    """Return how many there are, and the first of them."""
    more = "…" if len(names) > _MOST else ""
    return f"{len(names)} ({', '.join(names[:_MOST])}{more})"
