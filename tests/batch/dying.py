"""Workers that really die: of what their data files are called, in whatever process reads them.

A look at a file's first lines, for whose and of which year it is, is no reading of it.
"""

import os
import sys
from pathlib import Path
from typing import Final

import pytest

KILLED: Final = "nuzudo.yaml"
"""Its process is killed, every time."""
LEFT: Final = "iseina.yaml"
"""Its process ends itself without a word, every time."""
ONCE: Final = "karta.yaml"
"""Its process is killed the first time."""

_DATA: Final = "metai: 2025\nbiblioteka: {pavadinimas: A}\n"
_HOOK: Final = f"""
import os, signal, sys

def die(event, arguments):
    if event != "open" or not isinstance(arguments[0], str):
        return
    if is_looked_at():
        return
    name = os.path.basename(arguments[0])
    if name == {KILLED!r} or (name == {ONCE!r} and is_first(arguments[0])):
        os.kill(os.getpid(), signal.SIGKILL)
    if name == {LEFT!r}:
        os._exit(1)

def is_looked_at():
    frame = sys._getframe()
    while frame is not None and not frame.f_code.co_filename.endswith("last_year.py"):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_name == "_says"

def is_first(path):
    try:
        os.close(os.open(path + ".mirta", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True

sys.addaudithook(die)
"""


def deadly(folder: Path, *names: str) -> None:
    """Write data files that are sound, and of which processes with the hook die."""
    for name in names:
        (folder / name).write_text(_DATA, encoding="utf-8")


def environment(scratch: Path) -> dict[str, str]:
    """Return what processes are to be started with, so that those files kill them."""
    (scratch / "sitecustomize.py").write_text(_HOOK, encoding="utf-8")
    ways = [str(scratch), os.environ.get("PYTHONPATH", "")]
    return {"PYTHONPATH": os.pathsep.join(one for one in ways if one)}


def let_die(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes that this one starts die of those files."""
    if sys.platform == "win32":
        pytest.skip("SIGKILL is of other systems")
    for name, value in environment(scratch).items():
        monkeypatch.setenv(name, value)
