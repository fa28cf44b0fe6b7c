"""Standard output and errors, in UTF-8 or as PYTHONIOENCODING says, as long as somebody reads."""

import codecs
import errno
import os
import sys
from typing import Any, Final

_GONE: Final = (errno.EPIPE, errno.EINVAL)
"""What is told where nobody reads any more; the second one by Windows."""
_WIDEST: Final = 100
"""Characters in a line of a message; longer ones are hard to read."""
_USUAL: Final = 80
"""Characters in a line of a terminal that doesn't tell."""
_LETTERS: Final = "ąčęėįšųūžĄČĘĖĮŠŲŪŽ„“–"
_PLAINLY: Final = "plainly"
_PLAIN: Final = {"→": "->", "−": "-", "\u202f": " ", "\u2011": "-", "≤": "<=", "≥": ">=", "≠": "<>"}
_STREAMS: Final = range(3)
"""Standard input, output and errors: a pipe may stand in the place of any of them."""


class Patient:
    """A stream whose reader may go, as `| head` does: the work goes on, for documents are made."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.lost: OSError | None = None
        """Why what was written is nowhere, though somebody reads; None where nothing is lost."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write, or let go of the text."""
        try:
            return int(self._stream.write(text))
        except OSError as error:
            self._let_go(error)
            return len(text)

    def flush(self) -> None:
        """Flush, or let go of what is left."""
        try:
            self._stream.flush()
        except OSError as error:
            self._let_go(error)

    def _let_go(self, error: OSError) -> None:
        """Send all that is still to come to nowhere."""
        if error.errno not in _GONE:
            self.lost = error
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._stream.fileno())
        os.close(nowhere)


def prepare_streams() -> None:
    """Make them so, whatever the system's encoding."""
    codecs.register_error(_PLAINLY, _plainly)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=_encoding(), errors=_PLAINLY)
            setattr(sys, name, Patient(stream))


def says_all() -> bool:
    """Return whether standard output can hold every character, and not only most letters."""
    return (sys.stdout.encoding or "utf-8").lower().replace("-", "").startswith("utf")


def _encoding() -> str:
    """Return what PYTHONIOENCODING asks for, as whoever reads on Windows may, where it can serve.

    An encoding without Lithuanian letters can't: then it is UTF-8, as where nothing is asked.
    """
    wanted = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    try:
        _LETTERS.encode(wanted)
    except (LookupError, UnicodeEncodeError):
        return "utf-8"
    return wanted


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Return what is printed for characters that the encoding doesn't have."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    found = error.object[error.start : error.end]
    return "".join(_PLAIN.get(one, "?") for one in found), error.end


def lost_output() -> OSError | None:
    """Return why what was printed is nowhere, as on a full disk; None where nothing is lost."""
    return sys.stdout.lost if isinstance(sys.stdout, Patient) else None


def line_width() -> int:
    """Return how many characters a line of text may have: the terminal's, but for wide ones."""
    return min(_width(), _WIDEST)


def _width() -> int:
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    for stream in _STREAMS:
        try:
            return os.get_terminal_size(stream).columns or _USUAL
        except OSError:  # no terminal
            continue
    return _USUAL
