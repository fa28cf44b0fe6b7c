"""When the program itself fails: two sentences on the screen, the details in a file."""

import platform
import tempfile
import traceback
from pathlib import Path

from ataskaita.cli.language import _
from ataskaita.cli.screen import warn
from ataskaita.version import VERSION

EXIT_CODE = 70
"""What BSD's sysexits.h calls a fault within the program."""

DETAILS = "ataskaita-klaida.txt"
"""The file's name, in the folder for temporary files."""


def tell_crash(error: Exception) -> None:
    """Say that the program failed, and where its keepers find why."""
    warn(_("Something unexpected went wrong in the program; it isn't your fault."), bold=True)
    try:
        path = _write_details(error)
    except OSError:
        warn(repr(error))
    else:
        told = _(
            "What happened is written to a file; please send it to those who keep the program:"
        )
        warn(f"{told}\n  {path}")


def _write_details(error: Exception) -> Path:
    path = Path(tempfile.gettempdir()) / DETAILS
    path.unlink(missing_ok=True)
    head = f"ataskaita {VERSION}, Python {platform.python_version()}, "
    text = "".join([head, platform.platform(), "\n\n", *traceback.format_exception(error)])
    # "x": in a folder that others write to, never through a link that they left there
    with path.open("x", encoding="utf-8", errors="backslashreplace") as stream:
        stream.write(text)
    return path
