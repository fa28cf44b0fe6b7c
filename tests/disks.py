"""Disks that refuse, and such as can do less than this one."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NoReturn

import pytest

STEPS: Final = ("replace", "rename", "hardlink_to")
"""By which a file gets its name, but for the exchange that only some systems can do."""


def failing(error: int) -> Callable[..., NoReturn]:
    """Return what fails as the system says it by that number."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(error, os.strerror(error))

    return fail


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system be one that can't exchange two files in one step."""
    monkeypatch.setattr("ataskaita.disk.putting.exchange", lambda *_: False)


def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be one that knows no second names of a file, as those of USB sticks."""
    monkeypatch.setattr(Path, "hardlink_to", failing(errno.EPERM))


def refuse(monkeypatch: pytest.MonkeyPatch, *names: str, error: type[OSError]) -> None:
    """Let the disk refuse to put any file under these names, as Windows does what Excel holds."""
    without_exchange(monkeypatch)
    for step in STEPS:
        monkeypatch.setattr(Path, step, _refused(step, names, error))


def _refused(step: str, names: tuple[str, ...], error: type[OSError]) -> Callable[..., Any]:
    done = getattr(Path, step)

    def refused(one: Path, other: Path) -> Any:
        target = one if step == "hardlink_to" else other
        if target.name in names:
            raise error(13, "Permission denied")
        return done(one, other)

    return refused
