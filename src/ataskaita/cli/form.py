"""`ataskaita forma`: forms, which declare what a sort of institution reports."""

import json
from pathlib import Path
from typing import Final

import click

from ataskaita.cli.groups import Group
from ataskaita.cli.language import _
from ataskaita.cli.options import FILE, Form, output_option
from ataskaita.cli.screen import (
    refuse,
    say,
    say_findings,
    say_result,
    say_written,
    working,
)
from ataskaita.cli.started import suggested
from ataskaita.errors import AtaskaitaError, DataErrors
from ataskaita.hall.files import write_new
from ataskaita.hall.forms import check_form, new_form
from ataskaita.hall.kinds import kind_of

_ENGLISH: Final = {"check": "tikrinti", "new": "nauja"}


@click.group(
    "forma",
    cls=Group,
    english=_ENGLISH,
    options_metavar="",
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
def form() -> None:
    """Hold the commands together."""


@form.command(
    "tikrinti", help=_("Say everything that is wrong with a form, and what of it nothing holds.")
)
@click.argument("file", metavar=_("FORM.yaml"), type=FILE)
@click.option("--visi", "--all", "every", is_flag=True, help=_("Show more than twenty findings."))
def check(
    file: Path,
    every: bool,  # noqa: FBT001 (click hands options on by name)
) -> None:
    """Read the form; exit with 1 where it is wrong."""
    try:
        with working(_("Reading the form…")):
            found = check_form(file)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    say_findings(found, every=every)
    if any(one.severity == "error" for one in found):
        raise SystemExit(DataErrors.exit_code)


@form.command("schema", help=_("Print the JSON Schema of the data of a form, for editors."))
@click.argument("which", metavar=_("FORM"), type=Form())
@output_option(_("FILE"))
def schema(which: str, output: Path | None) -> None:
    """Print the schema, or write it."""
    from ataskaita.sources.schema import data_schema  # noqa: PLC0415 (of this command alone)

    try:
        made = data_schema(kind_of(which))
    except AtaskaitaError as error:
        refuse(error)
    _put(json.dumps(made, ensure_ascii=False, indent=2), output, made)


@form.command(
    "nauja", help=_("Write a form to be filled in: an example, or one that builds on another.")
)
@click.option(
    "--pagal",
    "--after",
    "base",
    metavar=_("FORM"),
    type=Form(),
    default="",
    help=_("The form that it builds on, such as biblioteka."),
)
@output_option(
    _("FILE.yaml"),
    default=Path("forma.yaml"),
    told=_("Where to write it; by default forma.yaml."),
)
def new(base: str, output: Path) -> None:
    """Write the form, and say what comes next."""
    try:
        text = new_form(base)
    except AtaskaitaError as error:
        refuse(error)
    _put(text, output)
    say(
        _("Next:"),
        suggested(_("change it, then: ataskaita forma tikrinti {file}"), file=output),
    )


def _put(text: str, output: Path | None, result: object = None) -> None:
    if output is None:
        say_result(result, text)
        return
    try:
        write_new(f"{text.rstrip()}\n".encode(), output)
    except AtaskaitaError as error:
        refuse(error)
    say_written(output)
