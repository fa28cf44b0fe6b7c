"""`ataskaita duomenys`: what else can be done with data files."""

import json
from pathlib import Path
from typing import Final

import click

from ataskaita.cli.groups import Group
from ataskaita.cli.language import _
from ataskaita.cli.options import FILE, Whole, form_option, output_option, target_argument
from ataskaita.cli.screen import refuse, say_result, say_written, show, warn, working
from ataskaita.cli.started import command
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.files import save_data, write_new
from ataskaita.hall.kinds import kind_of
from ataskaita.hall.one import load
from ataskaita.hall.wording import count_faults

_DIFFER: Final = 1
"""The exit code where joined files say different things: there the new one is to be filled."""
_ENGLISH: Final = {"convert": "konvertuoti", "link": "susieti", "join": "sujungti"}


@click.group(
    "duomenys",
    cls=Group,
    english=_ENGLISH,
    options_metavar="",
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
def data() -> None:
    """Hold the commands together."""


@data.command("konvertuoti", help=_("Write a data file in another form: .xlsx, .yaml, .json."))
@click.argument("source", metavar=_("DATA"), type=FILE)
@target_argument(_("FILE"))
def convert(source: Path, target: Path) -> None:
    """Read one form, write the other; an existing file is never replaced."""
    try:
        with working(_("Writing the data file…")):
            save_data(load(source), target, command=command())
    except AtaskaitaError as error:
        refuse(error)
    say_written(target)


@data.command("schema", help=_("Print the JSON Schema of data files, for editors."))
@output_option(_("FILE"))
@form_option
def schema(output: Path | None, form: str) -> None:
    """Print the schema, or write it."""
    from ataskaita.sources.schema import data_schema  # noqa: PLC0415 (of this command alone)

    made = data_schema(kind_of(form))
    _put(json.dumps(made, ensure_ascii=False, indent=2), output, made)


@data.command("susieti", help=_("Propose which cells of another workbook hold which figures."))
@click.argument("workbook", metavar=_("WORKBOOK.xlsx"), type=FILE)
@click.option("--metai", "--year", "year", type=Whole(1900, 2999), metavar=_("YEAR"))
@output_option(_("FILE"))
@form_option
def link(workbook: Path, year: int | None, output: Path | None, form: str) -> None:
    """Print a mapping file, or write it; what is unsure stands in it as a remark."""
    from ataskaita.hall.borrowing import propose_mapping  # noqa: PLC0415 (of this command alone)

    try:
        text = propose_mapping(workbook, year, form)
    except AtaskaitaError as error:
        refuse(error)
    advice = _("Check it: lines that begin with # are guesses; delete the # where they are right.")
    whole = f"# {advice}\n{text}"
    _put(whole, output, whole)


@data.command("sujungti", help=_("Join files of one report that several people have filled."))
@click.argument("sources", metavar=_("DATA..."), type=FILE, nargs=-1, required=True)
@output_option(
    _("FILE"),
    required=True,
    told=_("Where to write what they say together: .xlsx, .yaml or .json."),
)
def join(sources: tuple[Path, ...], output: Path) -> None:
    """Write one file of several, and say in what they differ; nothing is chosen for anybody."""
    from ataskaita.hall.joining import join_files  # noqa: PLC0415 (of this command alone)

    if len(sources) == 1:
        raise click.UsageError(_("At least two files are joined."))
    try:
        with working(_("Writing the data file…")):
            differences = join_files(sources, output)
    except AtaskaitaError as error:
        refuse(error)
    say_written(output)
    if differences:
        show(differences, every=True)
        warn(count_faults(differences), bold=True)
        raise SystemExit(_DIFFER)


def _put(text: str, output: Path | None, result: object) -> None:
    if output is None:
        say_result(result, text)
        return
    try:
        write_new(f"{text.rstrip()}\n".encode(), output)
    except AtaskaitaError as error:
        refuse(error)
    say_written(output)
