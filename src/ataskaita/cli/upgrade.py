"""`ataskaita sablonas atnaujinti`: what the standard template gained, in a copy of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.merge import LEFT, merged_as_json, say_merged, write_merged
from ataskaita.cli.options import FILE, document_option, form_option, of_option
from ataskaita.cli.screen import refuse, say, say_briefly, show, working
from ataskaita.errors import AtaskaitaError, TemplateErrors
from ataskaita.hall.telling import count_merged, findings_of

if TYPE_CHECKING:
    from ataskaita.hall.upgrading import Upgraded


@click.command(
    "atnaujinti",
    help=_("Bring into a copy what the standard template has changed since; yours stays."),
)
@click.argument("file", metavar=_("TEMPLATE.docx"), type=FILE)
@click.option("--planas", "--plan", "plan", is_flag=True, help=_("Only show what would happen."))
@click.option(
    "--vietoje",
    "--in-place",
    "in_place",
    is_flag=True,
    help=_("In the copy's own place; the old one is kept beside it."),
)
@click.option("--sekti", "--track", "track", is_flag=True, help=_("Each change as a tracked one."))
@click.option(
    "--pagal",
    "--base",
    "base",
    metavar=_("TEMPLATE.docx"),
    type=FILE,
    help=_("The template from which the copy was made, where the copy doesn't say."),
)
@of_option
@document_option
@form_option
def upgrade_template(file: Path, **asked: Any) -> None:
    """Bring the changes in; exit with 6 where some were left to people."""
    from ataskaita.hall.upgrading import UPGRADED, Upgrading, upgrade  # noqa: PLC0415 (needs lxml)

    try:
        with working(_("Reading the template…")):
            how = Upgrading(
                asked["document"], asked["form"], asked["base"], asked["of"], asked["track"]
            )
            found = upgrade(file, how)
        _say(found, file)
        if not asked["plan"] and not found.done.is_same:
            write_merged(found.done, file, in_place=asked["in_place"], suffix=UPGRADED)
    except AtaskaitaError as error:
        refuse(error)
    if any(one.message.severity == "error" for one in found.remarks):
        raise SystemExit(TemplateErrors.exit_code)
    if found.done.conflicts:
        raise SystemExit(LEFT)


def _say(found: "Upgraded", file: Path) -> None:
    done, left = found.done, findings_of(found.done.conflicts, None, file)
    if told := answer():
        show((*found.remarks, *left))
        told.result = merged_as_json(done, file)
        return
    say(_("Updated:"), f"{file.name} – {count_merged(done, left)}")
    say_merged(done, left)
    for one in found.remarks:
        say_briefly(one)
