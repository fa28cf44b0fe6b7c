"""`ataskaita langas`: the page in the browser, on this computer only."""

from importlib.util import find_spec
from pathlib import Path

import click

from ataskaita.batch.discovery import is_data as is_data_file
from ataskaita.cli.interruption import Interrupted
from ataskaita.cli.language import _
from ataskaita.cli.options import FILE, Whole
from ataskaita.cli.screen import refuse, say_line
from ataskaita.errors import AtaskaitaError, Fault, FileError, Place, refused_by_disk
from ataskaita.messages.files import NO_FILE, UNREADABLE
from ataskaita.messages.page import NOT_INSTALLED

_HIGHEST = 65535


@click.command("langas", options_metavar=_("[OPTIONS]"))
@click.argument("place", metavar=_("[FOLDER|DATA]"), type=FILE, default=".")
@click.option(
    "--prievadas",
    "--port",
    "port",
    metavar=_("PORT"),
    type=Whole(0, _HIGHEST),
    default=0,
    help=_("At which port of this computer; by default one that is free."),
)
@click.option(
    "--be-narsykles",
    "--without-browser",
    "--neatidaryti",
    "--no-open",
    "quiet",
    is_flag=True,
    help=_("Only print the address, and open no browser."),
)
def window(place: Path, port: int, quiet: bool) -> None:  # noqa: FBT001 (click hands options on by name)
    """Serve the page until it is closed; where it is opened for a data file, of that."""
    is_data = place.is_file() and is_data_file(place.name)
    folder, first = (place.parent, place.name) if is_data else (place, "")
    try:
        _refuse_unready(folder)
        from ataskaita.page.serving import opened, serve, show  # noqa: PLC0415 (an extra)

        desk, door = opened(folder, port, first)
    except AtaskaitaError as error:
        refuse(error)
    say_line(_("The page is open on this computer only: {address}").format(address=desk.address))
    say_line(_("To close it: Ctrl+C in this window."))
    if not quiet:
        show(desk.address)
    try:
        serve(desk, door)
    except Interrupted:  # that is how it is closed
        say_line(_("The page is closed."))


def _refuse_unready(folder: Path) -> None:
    """Raise FileError where there is no such folder, or nothing that serves it."""
    if any(find_spec(one) is None for one in ("starlette", "uvicorn")):
        raise FileError([Fault(NOT_INSTALLED, Place(str(folder)))])
    try:
        folder.stat()
    except OSError as error:
        raise refused_by_disk(UNREADABLE, folder, error) from None
    if not folder.is_dir():
        raise refused_by_disk(NO_FILE, folder, NotADirectoryError(20, "Not a directory"))
