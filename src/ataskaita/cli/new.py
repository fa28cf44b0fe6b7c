"""`ataskaita nauja`: a new year's data file, to be filled."""

from datetime import UTC, datetime
from pathlib import Path

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import FILE, Whole, form_option
from ataskaita.cli.screen import refuse, say, say_line, working
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.files import (
    borrow_figures,
    changed_forms,
    save_data,
    save_empty_workbook,
    succeed,
)
from ataskaita.hall.kinds import kind_of, new_report

_FIRST, _LAST = 1900, 2999
_MOST = 5
"""Names that are shown."""


@click.command("nauja", options_metavar=_("[OPTIONS]"))
@click.option(
    "--metai",
    "--year",
    "year",
    type=Whole(_FIRST, _LAST),
    metavar=_("YEAR"),
    help=_("Of which year the report is; by default the last one that is over."),
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
def new(  # noqa: PLR0913, PLR0917 (one for each option)
    year: int | None,
    form: str,
    previous: Path | None,
    source: Path | None,
    mapping: Path | None,
    output: Path | None,
) -> None:
    """Write the file, and say what stands in it."""
    if (source is None) != (mapping is None):
        raise click.UsageError(_("--is and --susieta go together."))
    of = year or datetime.now(tz=UTC).year - 1
    target = output or Path(f"duomenys-{of}.xlsx")
    try:
        with working(_("Writing the data file…")):
            carried = _write(of, form, (previous, source, mapping), target)
    except AtaskaitaError as error:
        refuse(error)
    say_line(_("Made: {file}").format(file=target), bold=True)
    for step, what in carried:
        say(step, what)
    say(_("Next:"), _("fill it, then: ataskaita rengti {file}").format(file=target))


def _write(
    year: int, form: str, sources: tuple[Path | None, ...], target: Path
) -> list[tuple[str, str]]:
    """Write the file; return what was put into it.

    The `sources` are last year's data, another workbook, and which of its cells hold what.
    """
    previous, source, mapping = sources
    told: list[tuple[str, str]] = []
    report, notes = None, {}
    if previous is not None:
        before, report, carried = succeed(previous, year, target)
        if form and kind_of(form).key != report.kind.key:
            words = _("--pagal gives the form: “{form}”.")
            raise click.UsageError(words.format(form=report.kind.key))
        notes = dict(carried)
        kept = _("the institution, {branches} branches, {figures} figures of {year}, {texts} texts")
        facts = {
            "branches": len(report.branches),
            "figures": len(report.earlier),
            "year": before.year,
            "texts": len(notes),
        }
        told.append((_("Kept:"), kept.format(**facts)))
        gained, lost = changed_forms(previous, report.kind)
        told += [(_("New cells:"), _few(gained))] if gained else []
        told += [(_("Gone cells:"), _few(lost))] if lost else []
    if source is not None and mapping is not None:
        report = borrow_figures(report or new_report(year, form), source, mapping)
        told.append((_("Borrowed:"), str(source)))
    if report is not None or target.suffix.lower() != ".xlsx":
        save_data(report or new_report(year, form), target, notes)
    else:
        save_empty_workbook(year, target, form)
    return told


def _few(names: tuple[str, ...]) -> str:
    """Return how many there are, and the first of them."""
    more = "…" if len(names) > _MOST else ""
    return f"{len(names)} ({', '.join(names[:_MOST])}{more})"
