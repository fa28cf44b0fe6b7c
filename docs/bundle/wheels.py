"""The wheels that a bundle is made of: ours, built here, and those that it needs, as locked."""

import os
import platform
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from email import message_from_bytes
from email.message import Message
from functools import cached_property
from pathlib import Path
from typing import Final

from attrs import frozen
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

PROJECT: Final = Path(__file__).parents[2]
LOCK: Final = Path(__file__).with_name("versions.txt")
WINDOWS: Final = "win_amd64"
HERE: Final = "here"
EXTRAS: Final = ("greitis", "langas", "perziura", "rasyba")
"""Those for people at one computer."""
_USUAL_PYTHON: Final = "3.13"
_HEAD: Final = (
    "# Made by `python -m docs.bundle --update-lock`: all that a bundle may hold, and which.\n"
)
_OF_WINDOWS: Final = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
}


class BundleError(Exception):
    """What stops the making, as a sentence."""


@frozen
class Target:
    """For which system and Python the bundle is."""

    platform: str = WINDOWS
    told: str = ""

    @property
    def python(self) -> str:
        """The version of Python: 3.13."""
        own = ".".join(platform.python_version_tuple()[:2])
        return self.told or (own if self.platform == HERE else _USUAL_PYTHON)

    @property
    def words(self) -> list[str]:
        """What pip is told of it."""
        if self.platform == HERE:
            return []
        return ["--platform", self.platform, "--python-version", self.python]

    def needs(self, one: Requirement, extra: str) -> bool:
        """Return whether a package asks for that there; pip would hold it against this system."""
        there = _OF_WINDOWS if self.platform.startswith("win") else {}
        told: dict[str, str] = {**default_environment(), **there, "extra": extra}  # type: ignore[dict-item]
        told |= {"python_version": self.python, "python_full_version": f"{self.python}.0"}
        return one.marker is None or one.marker.evaluate(told)


@frozen(slots=False)
class Wheel:
    """One wheel."""

    file: Path

    @property
    def name(self) -> str:
        """The package's name, as registries compare it."""
        return parse_wheel_filename(self.file.name)[0]

    @property
    def version(self) -> str:
        """Its version."""
        return str(parse_wheel_filename(self.file.name)[1])

    @cached_property
    def metadata(self) -> Message:
        """What it says of itself."""
        with zipfile.ZipFile(self.file) as packed:
            [name] = [one for one in packed.namelist() if one.endswith(".dist-info/METADATA")]
            return message_from_bytes(packed.read(name))

    def required(self, target: Target, extras: Sequence[str] = ("",)) -> Iterator[str]:
        """Generate the names of what it needs there."""
        for asked in map(Requirement, self.metadata.get_all("Requires-Dist", [])):
            if any(target.needs(asked, extra) for extra in extras):
                yield canonicalize_name(asked.name)


def collect(target: Target, scratch: Path, offline: Path | None = None) -> list[Wheel]:
    """Return our wheel, built anew, and all that it needs there; by their names."""
    ours = build(scratch / "ours")
    folder = offline or scratch / "wheels"
    if offline is None:
        download(["--no-deps", "-r", str(LOCK)], target, folder)
    found = {one.name: one for one in map(Wheel, sorted(folder.glob("*.whl")))}
    needed, missing = closure(ours, found, target)
    if missing:
        words = "not in docs/bundle/versions.txt, or without a wheel for that system"
        raise BundleError(f"{', '.join(sorted(missing))}: {words}")
    return sorted([ours, *needed], key=lambda one: one.name)


def closure(
    ours: Wheel, found: Mapping[str, Wheel], target: Target
) -> tuple[list[Wheel], set[str]]:
    """Return what ours needs there, and what that needs; and the names that aren't found."""
    waiting, seen = list(ours.required(target, ("", *EXTRAS))), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen and name in found:
            waiting += found[name].required(target)
        seen.add(name)
    return [one for name, one in found.items() if name in seen], seen - found.keys()


def update_lock(target: Target, scratch: Path) -> None:
    """Write the lock: what pip resolves for our wheel, and what only that system needs."""
    ours = build(scratch / "ours")
    told, missing = [f"{ours.file}[{','.join(EXTRAS)}]"], {""}
    while missing:
        folder = scratch / f"wheels{len(told)}"
        download(told, target, folder)
        found = {one.name: one for one in map(Wheel, folder.glob("*.whl")) if one.name != ours.name}
        needed, missing = closure(ours, found, target)
        if missing <= set(told):
            break
        told += sorted(missing)
    lines = sorted(f"{one.name}=={one.version}\n" for one in needed)
    LOCK.write_text(_HEAD + "".join(lines), encoding="utf-8", newline="\n")


def download(what: Sequence[str], target: Target, folder: Path) -> None:
    """Have pip put wheels into the folder; ready-made ones alone, for nothing is run."""
    words = ["download", "-q", "--only-binary=:all:", "-d", str(folder)]
    _run([sys.executable, "-m", "pip", *words, *target.words, *what], PROJECT)


def build(folder: Path) -> Wheel:
    """Return our own wheel, built from this checkout."""
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], PROJECT)
    [file] = folder.glob("*.whl")
    return Wheel(file)


def _run(words: Sequence[str], folder: Path) -> None:
    env = {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise BundleError(f"{' '.join(map(str, words[1:4]))} failed:\n{said}")
