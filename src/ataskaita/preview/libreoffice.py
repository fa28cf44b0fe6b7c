"""Convert a document to PDF by LibreOffice, in a profile that is thrown away.

The profile runs no macros, follows no links and asks nothing of the network: a document from
a stranger is only looked at.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from ataskaita.disk import temporary_place
from ataskaita.errors import Fault, FileError, Place, refused_by_disk
from ataskaita.messages import Message, Phrase
from ataskaita.messages.files import NO_LIBREOFFICE, NOT_CONVERTED, UNWRITABLE

_SECONDS: Final = 120
_SECONDS_TO_SPEAK: Final = 30
_VERSION: Final = re.compile(r"\d+(?:\.\d+)+")
_ACCESSIBLE_PDF: Final = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)
"""PDF/UA-1 (ISO 14289-1): tagged, so that reading programs can say it; PDF/A-2 (ISO 19005-2): with
all that an archive needs to show it."""
_USUAL: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
"""Where LibreOffice stands on systems that don't put it on the path."""
_KEPT: Final = ("PATH", "SYSTEMROOT", "WINDIR", "PROGRAMFILES", "PROGRAMDATA")
"""What the program itself needs of the environment; nothing else is told to it."""
_SCRIPTING: Final = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS: Final = (
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "lt-LT"),
)
"""No macros, no links; Lithuanian decimals in charts."""


def find_libreoffice() -> str | None:
    """Return LibreOffice's program; None where there is none."""
    return next(_programs(), None)


def libreoffice_version() -> str:
    """Return the version that LibreOffice itself tells; empty where it doesn't start, or isn't."""
    program = find_libreoffice()
    if program is None:
        return ""
    console = Path(program).with_suffix(".com")  # on Windows only that one prints
    words = [str(console) if console.is_file() else program, "--version"]
    try:
        told = subprocess.run(  # noqa: S603 (the program that was found)
            words, env=_environment(), capture_output=True, timeout=_SECONDS_TO_SPEAK, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    return next(iter(_VERSION.findall(told.decode("utf-8", "replace"))), "")


@contextlib.contextmanager
def scratch_folder() -> Iterator[str]:
    """Give a folder that is deleted in the end; raise FileError where the disk has no room."""
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
            yield scratch
    except OSError as error:
        raise refused_by_disk(UNWRITABLE, temporary_place(), error) from None


def convert_to_pdf(document: Path, target: Path, called: Path | None = None) -> None:
    """Write the document's PDF; raise FileError where that can't be done.

    `called` is what errors call the document, where it isn't by its own name.
    """
    program, called = find_libreoffice(), called or document
    if program is None:
        raise _refusal(NO_LIBREOFFICE, called)
    with scratch_folder() as scratch:
        folder = Path(scratch)
        copy = folder / "dokumentas.docx"
        try:
            shutil.copyfile(document, copy)
        except OSError as error:
            raise refused_by_disk(NOT_CONVERTED, called, error) from None
        _run(program, copy, folder, called)
        made = copy.with_suffix(".pdf")
        if not made.is_file():
            raise _refusal(NOT_CONVERTED, called, Phrase("LibreOffice made no PDF of it"))
        shutil.move(made, target)


def _run(program: str, copy: Path, folder: Path, document: Path) -> None:
    profile = folder / "profilis"
    _write_profile(profile)
    options = ("--headless", "--norestore", "--nolockcheck", "--nodefault")
    words = [
        *(program, f"-env:UserInstallation={profile.as_uri()}", *options),
        *("--convert-to", _ACCESSIBLE_PDF, "--outdir", str(folder), str(copy)),
    ]
    try:
        _run_to_end(words, {**_environment(), "HOME": str(folder), "TMPDIR": str(folder)})
    except subprocess.TimeoutExpired:
        reason = Phrase("LibreOffice didn't finish in two minutes")
        raise _refusal(NOT_CONVERTED, document, reason) from None
    except OSError as error:
        raise refused_by_disk(NOT_CONVERTED, document, error) from None


def _run_to_end(words: Sequence[str], environment: Mapping[str, str]) -> None:
    """Run a program and all that it starts; end them all where it takes too long, or we do."""
    begun: list[subprocess.Popen[bytes]] = []
    try:
        with _signals_held_back():
            begun.append(_begun(words, environment))
        begun[0].wait(_SECONDS)
    except BaseException:
        for process in begun:
            _end(process)
            process.wait()
        raise


def _begun(words: Sequence[str], environment: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 (the program that was found, a copy of our own naming)
        words,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@contextlib.contextmanager
def _signals_held_back() -> Iterator[None]:
    """Let what would end us wait: a program that began a moment ago must be known to be ended."""
    if sys.platform == "win32":
        yield
        return
    waiting = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process, and what it started: LibreOffice's program only begins another."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _programs() -> Iterator[str]:
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            yield found
    yield from (one for one in _USUAL if Path(one).is_file())


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _KEPT if name in os.environ}


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _refusal(message: Message, document: Path, reason: str = "") -> FileError:
    facts = {"file": str(document), "reason": reason}
    return FileError([Fault(message, Place(str(document)), facts)])
