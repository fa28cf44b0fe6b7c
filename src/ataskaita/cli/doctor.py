"""`ataskaita aplinka`: what the program finds on this computer, and what to do for the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.options import template_option
from ataskaita.cli.screen import refuse, say, say_findings, say_line
from ataskaita.errors import AtaskaitaError, FileError
from ataskaita.hall.surroundings import Surroundings, surroundings
from ataskaita.lithuanian import format_number

_GIGABYTE: Final = 1_000_000_000


@click.command("aplinka", options_metavar=_("[OPTIONS]"))
@template_option
def doctor(template: Path | None) -> None:
    """Say what is found; exit with 4 where documents can't even be written."""
    try:
        found = surroundings(template)
    except AtaskaitaError as error:
        refuse(error, asked=True)
    _say(found)
    if found.faults:
        say_findings(found.faults, every=True)
    else:
        say_line(_("Nothing is missing."), bold=True)
    if any(one.message.severity == "error" for one in found.faults):
        raise SystemExit(FileError.exit_code)


def _say(found: Surroundings) -> None:
    """Say what was found, a line each, or hand it over to a program."""
    if told := answer():
        told.result = found.to_dict()
        return
    for name, text in _lines(found):
        say(name, text or _("none"))
    for folder, free in found.folders.items():
        words = _("{folder}: may be written to, {free} GB free")
        say(_("Folder:"), words.format(folder=folder, free=format_number(free // _GIGABYTE)))
    say(_("Templates:"), found.cache or _("aren't kept between runs"))


def _lines(found: Surroundings) -> Iterator[tuple[str, str]]:
    yield _("Program:"), f"ataskaita {found.version}, {found.program}"
    yield "Python:", f"{found.python}, {found.interpreter}"
    yield _("System:"), found.system
    yield _("Extras:"), ", ".join(one for one, is_whole in found.extras.items() if is_whole)
    if found.brought:
        yield _("Brought:"), ", ".join(found.brought)
    yield "LibreOffice:", ", ".join(filter(None, (found.office_version, found.office)))
    yield _("Fonts:"), ", ".join(_font(*one) for one in found.fonts.items())
    yield _("Dictionary:"), found.dictionary


def _font(font: str, shown: str) -> str:
    """Return a font with the one that stands for it."""
    if not shown:
        return _("{font}, which isn't here").format(font=font)
    if shown == font:
        return font
    return _("{font} as {shown}, whose letters are as wide").format(font=font, shown=shown)
