"""`ataskaita paketas`: a folder of data files to a folder of documents."""

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ataskaita.batch import BatchResult, Outcome, jobs_in, render_many
from ataskaita.batch.memory import FILE as MEMORY
from ataskaita.cli.batched import say_batch
from ataskaita.cli.interruption import Interrupted
from ataskaita.cli.language import LANGUAGE, _
from ataskaita.cli.machine import answer
from ataskaita.cli.merge import LEFT
from ataskaita.cli.merging import Wanted, batch_merging_options
from ataskaita.cli.options import (
    FILE,
    Whole,
    alone_option,
    documents_option,
    form_option,
    list_option,
    templates_option,
)
from ataskaita.cli.remarks import say_chosen, say_remarks
from ataskaita.cli.screen import refuse, say, warn
from ataskaita.errors import AtaskaitaError, FileError
from ataskaita.hall.chosen import choices_in
from ataskaita.hall.documents import REPORT
from ataskaita.hall.kinds import forms, is_file_of_form, kind_of
from ataskaita.hall.packs import template_file
from ataskaita.hall.template import Template, template_of

_FAILED = 5
"""The exit code where some data files failed."""
_GOES_ON = _("Interrupted. What is made stays; the same command goes on from there.")
_NO_DATA = _("There are no data files in {folder}.")
_NOTHING_DUE = _("Nothing of {folder} has changed since the last run.")
_NOTHING_FAILED = _(
    "Nothing of {folder} failed last time, or no run has been there; without --pakartoti all that "
    "is due is made."
)


@click.command("paketas", options_metavar=_("[OPTIONS]"))
@click.argument("folder", metavar=_("FOLDER"), type=FILE)
@click.option(
    "-i",
    "-o",
    "--isvestis",
    "--output",
    "output",
    metavar=_("FOLDER"),
    type=FILE,
    help=_("Where to write the documents; by default isvestis in that folder."),
)
@templates_option
@form_option
@documents_option
@list_option
@click.option(
    "--nauja",
    "--new",
    "new",
    metavar=_("LIST"),
    type=FILE,
    help=_(
        "Make no documents but workbooks to send out, one for each institution of that list, in "
        "FOLDER; none is written over."
    ),
)
@click.option(
    "--metai",
    "--year",
    "year",
    type=Whole(1900, 2999),
    metavar=_("YEAR"),
    help=_("With --nauja: of which year; by default the last one that is over."),
)
@click.option(
    "--pagal",
    "--after",
    "previous",
    metavar=_("FOLDER"),
    type=FILE,
    help=_("With --nauja: last year's folder, from which each institution goes on."),
)
@click.option(
    "--procesai",
    "--processes",
    "processes",
    type=Whole(1, 256),
    metavar=_("COUNT"),
    help=_("How many processes work; by default as many as the machine has cores."),
)
@click.option(
    "--dask",
    "dask",
    metavar="tcp://…",
    help=_("The scheduler of a Dask cluster that is to work (extra: dask)."),
)
@click.option(
    "--pakartoti",
    "--retry",
    "only_failed",
    is_flag=True,
    help=_("Only those that failed last time."),
)
@click.option(
    "--vis-tiek",
    "--anyway",
    "anyway",
    is_flag=True,
    help=_("Make documents though there are errors; comments in them show them."),
)
@click.option(
    "--html",
    "html",
    is_flag=True,
    help=_("Make the web edition of each document too, beside it: a page that can be published."),
)
@alone_option
@batch_merging_options
def batch(  # noqa: PLR0913, PLR0917 (one for each option)
    folder: Path,
    output: Path | None,
    templates: tuple[tuple[str, Path], ...],
    form: str,
    documents: tuple[str, ...],
    institutions: Path | None,
    new: Path | None,
    year: int | None,
    previous: Path | None,
    processes: int | None,
    dask: str | None,
    only_failed: bool,  # noqa: FBT001 (click hands options on by name)
    anyway: bool,  # noqa: FBT001 (the same)
    html: bool,  # noqa: FBT001 (the same)
    alone: bool,  # noqa: FBT001 (the same)
    wanted: Wanted,
) -> None:
    """Make what is due, say what failed, exit with 5 where something did.

    With --sulieti, exit with 6 where something was left to people.
    """
    if new is not None:
        from ataskaita.cli.sending import send  # noqa: PLC0415 (once a year)

        send(new, folder, year, previous)
    if year is not None or previous is not None:
        raise click.UsageError(_("--metai and --pagal go with --nauja."))
    bringing = wanted.bringing if wanted.merge else None
    try:
        _say_templates(templates, form, folder)
        with _executor(dask) as executor, _progress() as progress:
            result = render_many(
                folder,
                output or folder / "isvestis",
                executor,
                progress,
                template=dict(templates) or None,
                processes=processes,
                only_failed=only_failed,
                anyway=anyway,
                form=form or None,
                documents=documents,
                institutions=institutions,
                language=LANGUAGE,
                alone=alone,
                html=html,
                bringing=bringing,
            )
    except AtaskaitaError as error:
        refuse(error, _GOES_ON if _is_midway(error) else "")
    except Interrupted as interrupted:
        interrupted.words = _GOES_ON
        raise
    if not result.outcomes and not result.missing:
        words = _NOTHING_FAILED if only_failed else _NO_DATA
        is_there = wanted.plan and bool(jobs_in(folder, output or folder / "isvestis"))
        warn((_NOTHING_DUE if is_there and not only_failed else words).format(folder=folder))
    say_batch(result)
    if wanted.merge and wanted.plan and not answer():
        say(_("Plan:"), _("nothing was written"))
    raise SystemExit(_exit_code(result))


def _is_midway(error: AtaskaitaError) -> bool:
    """Return whether the run had begun: only what it remembers could not be written."""
    return any(Path(one.place.file).name == MEMORY for one in error.faults)


def _exit_code(result: BatchResult) -> int:
    if result.failed:
        return _FAILED
    grave = any(one.message.severity == "error" for one in result.faults)
    if grave:
        return FileError.exit_code
    return LEFT if result.left else 0


@contextmanager
def _executor(address: str | None) -> Iterator[Executor | None]:
    """Give the cluster's executor, where there is one."""
    if address is None:
        yield None
        return
    try:
        from distributed import Client  # noqa: PLC0415 (an extra: it may not be there)
    except ImportError:
        raise click.UsageError(_("Dask isn't installed: pip install ataskaita[dask].")) from None
    logging.disable()  # tracebacks of theirs: what matters of it is told in the end
    try:
        with _client(Client, address) as client:
            yield client.get_executor()
    finally:
        logging.disable(logging.NOTSET)


def _client(kind: Any, address: str) -> Any:
    """Return what speaks with the scheduler there; refuse where none answers."""
    try:
        return kind(address, timeout="10s")
    except (OSError, ValueError) as error:
        words = _("No Dask scheduler answers at {address}.").format(address=address)
        raise click.UsageError(words) from error


def _say_templates(templates: tuple[tuple[str, Path], ...], form: str, folder: Path) -> None:
    """Say what of the templates one ought to know, and which are chosen for the folder."""
    asked = dict(templates)
    for of, path in templates:
        say_remarks(_opened(path, of or form).remarks)
    if "" not in asked:
        say_chosen(one for of, one in choices_in(folder).items() if of not in asked)


def _opened(path: Path, form: str) -> Template:
    """Return the template; where its form is known, all that is wrong with it is told at once."""
    if form in forms() or is_file_of_form(form):
        return template_of(path, REPORT, kind_of(form))
    file = template_file(path)
    return template_of(None, REPORT, kind_of("")) if file is None else Template(file)


@contextmanager
def _progress() -> Iterator[Any]:
    """Give what is told after each data file; on a terminal it draws a bar with the time left."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    screen = Console(stderr=True)
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(_("Making reports"), total=None)

        def tell(_outcome: Outcome, done: int, every: int) -> None:
            bar.update(task, completed=done, total=every)

        yield tell
