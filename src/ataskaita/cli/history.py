"""`ataskaita istorija`: the versions of a draft, and the command that leaves only the newest."""

from pathlib import Path
from typing import Final

import click

from ataskaita.cli.language import _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.options import FILE
from ataskaita.cli.screen import refuse, say_line
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.versions import FOLDER, Version, Why, clean, versions_of

WORDS: Final[dict[Why, str]] = {
    "made": _("made"),
    "before": _("as people left it"),
    "merged": _("refreshed"),
    "restored": _("put back"),
}


@click.command("istorija", options_metavar=_("[OPTIONS]"))
@click.argument("document", metavar=_("DRAFT.docx"), type=FILE)
@click.option(
    "--palikti",
    "--keep",
    "left",
    type=click.IntRange(min=0),
    metavar=_("NUMBER"),
    help=_("Leave only so many of the newest versions in the folder's history; 0 for none."),
)
def history(document: Path, left: int | None) -> None:
    """List the versions of a draft, the oldest first."""
    try:
        if left is not None:
            _clean(document, left)
            return
        known = versions_of(document)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    if told := answer():
        told.result = [as_json(one) for one in known]
    elif not known:
        say_line(_("There is no history of “{file}”.").format(file=document.name))
    for one in () if answer() else known:
        say_line(f"{one.number:>4}  {one.when}  {version_text(one)}")


def _clean(document: Path, left: int) -> None:
    folder = document.parent / FOLDER
    gone = clean(folder, left) if folder.is_dir() else 0
    words = counted("{n} version was taken out.", "{n} versions were taken out.", gone)
    say_line(words)


def version_text(one: Version) -> str:
    """Return what a version is."""
    return f"{WORDS[one.why]} ({one.data})" if one.data else WORDS[one.why]


def as_json(one: Version) -> dict[str, object]:
    """Return a version for another program."""
    names = ("number", "file", "when", "why", "data", "document")
    return {name: getattr(one, name) for name in names}
