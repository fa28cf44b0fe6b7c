"""What was made is opened where a person waits for it: asked once, and never in a script."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.screen import agrees, show
from ataskaita.errors import Fault, Place, disk_reason
from ataskaita.messages.surroundings import NOT_OPENED

if TYPE_CHECKING:
    import subprocess

_OPENERS: Final[Mapping[str, str]] = {"darwin": "open", "linux": "xdg-open"}
"""What opens a file as a double click would; on Windows Python does it itself."""
_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY")
"""The variables by which Linux says that there is a screen."""
_SECONDS: Final = 2
"""In which an opener says that it can't; one that works may stay as long as what it opened."""
_STAYING: Final[list["subprocess.Popen[bytes]"]] = []
"""Openers that show the file themselves, and outlive us."""

opening_option = click.option(
    "--atidaryti/--neatidaryti",
    "--open/--no-open",
    "opening",
    default=None,
    help=_("Open what is made, or don't ask; by default one is asked who waits at a terminal."),
)


def open_made(file: Path, wanted: bool | None) -> None:  # noqa: FBT001 (the option's three answers)
    """Open the file where that is `wanted`; where nobody has said, ask whoever waits for it."""
    if not (_is_agreed() if wanted is None else wanted):
        return
    try:
        _open(str(file.absolute()))
    except OSError as error:
        facts = {"file": str(file), "reason": disk_reason(error)}
        show([Fault(NOT_OPENED, Place(str(file)), facts)])


def _is_agreed() -> bool:
    """Return whether a person waits here, and wants to see it; whatever else is said is no."""
    if not (_somebody_waits() and _can_be_opened()):
        return False
    try:
        return agrees(_("Open it now?"), usually=True)
    except click.Abort:  # the input has ended
        return False


def _somebody_waits() -> bool:
    """Return whether both ends of the line are a terminal, and no other program reads or runs."""
    ends = (sys.stdin, sys.stdout)
    is_alone = all(one is not None and one.isatty() for one in ends)
    return is_alone and answer() is None and not os.environ.get("CI")


def _can_be_opened() -> bool:
    if sys.platform == "win32":
        return True
    has_screen = sys.platform == "darwin" or any(map(os.environ.get, _SCREENS))
    return has_screen and shutil.which(_opener()) is not None


def _opener() -> str:
    return _OPENERS.get(sys.platform, _OPENERS["linux"])


def _open(file: str) -> None:
    """Open the file by the program that the system has for it; raise OSError where none does."""
    if sys.platform == "win32":
        os.startfile(file)  # noqa: S606 (a document that was made a moment ago)
        return
    import subprocess  # noqa: PLC0415 (scripts open nothing)

    nothing = subprocess.DEVNULL
    begun = subprocess.Popen(  # noqa: S603 (the same)
        [_opener(), file], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )
    try:
        code = begun.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        _STAYING.append(begun)
        return
    if code:
        raise OSError(f"{_opener()}: {code}")
