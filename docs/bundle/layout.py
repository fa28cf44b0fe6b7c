"""How a bundle lies: what is double clicked, the program below it, the licences of all."""

import hashlib
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

from docs.bundle.licences import PYTHONS, licence_files
from docs.bundle.wheels import BundleError, Target, Wheel

_START: Final = Path(__file__).with_name("start")
_DAY: Final = (1980, 1, 1, 0, 0, 0)
_INTO_LIBRARY: Final = re.compile(r"[^/]+\.data/(?:purelib|platlib)/(.+)")
_ELSEWHERE: Final = re.compile(r"[^/]+\.data/")
"""Scripts and headers of a wheel, which nobody runs from here."""
_PYTHON: Final = re.compile(r"python(\d)(\d+)\.(?:dll|zip)")
_OWN_PYTHON: Final = "Nieko diegti nereikia: „Python“ yra šiame aplanke."
_THEIR_PYTHON: Final = (
    "Reikia „Python“ {version} iš www.python.org; diegimo lange keisti nereikia nieko."
)


@frozen
class Bundle:
    """What is bundled."""

    target: Target
    wheels: list[Wheel]
    embedded: Path | None = None
    """The zip of an embedded Python."""

    @property
    def version(self) -> str:
        """Our version."""
        return next(one.version for one in self.wheels if one.name == "ataskaita")

    @property
    def name(self) -> str:
        """What the folder is called."""
        told = "windows" if self.target.platform.startswith("win") else self.target.platform
        return f"ataskaita-{self.version}-{told}"


def write_folder(bundle: Bundle, out: Path) -> Path:
    """Write the folder anew; one that stands there goes only where it is a bundle."""
    folder = out / bundle.name
    if folder.exists():
        if not (folder / "programa" / "python.txt").is_file():
            raise BundleError(f"{folder} is there, and no bundle: move it away")
        shutil.rmtree(folder)
    for name, data in _files(bundle):
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return folder


def zip_of(folder: Path) -> Path:
    """Return the folder's zip, of the same bytes for the same files."""
    file = folder.with_name(f"{folder.name}.zip")
    files = ((f"{folder.name}/{name}", data) for name, data in _read(folder))
    _pack(file, files)
    return file


def write_pyz(folder: Path, bundle: Bundle) -> Path:
    """Return the zipapp beside the folder: the same program, unpacked when it is first run."""
    file = folder.with_name(f"{folder.name}.pyz")
    files = [(name, data) for name, data in _read(folder) if "/" in name]
    digest = hashlib.sha256(b"".join(name.encode() + data for name, data in files)).hexdigest()
    main = (_START / "pyz.py").read_bytes()
    told = [("__main__.py", main), ("parasas.txt", f"{bundle.version}-{digest[:16]}".encode())]
    _pack(file, [*told, *files], b"#!/usr/bin/env python3\n")
    file.chmod(0o755)
    return file


def _files(bundle: Bundle) -> Iterator[tuple[str, bytes]]:
    """Generate all files by their names in the folder."""
    yield from _started(bundle)
    for one in bundle.wheels:
        yield from ((f"programa/biblioteka/{name}", data) for name, data in _unpacked(one))
    python = dict(_embedded(bundle.embedded, bundle.target)) if bundle.embedded else {}
    yield from ((f"programa/python/{name}", data) for name, data in python.items())
    licences = licence_files(bundle.wheels, python.get(PYTHONS))
    if python and PYTHONS not in python:
        raise BundleError(f"{bundle.embedded} has no {PYTHONS}")
    yield from ((f"licencijos/{name}", data) for name, data in licences.items())


def _started(bundle: Bundle) -> Iterator[tuple[str, bytes]]:
    """Generate what is double clicked, and what that runs."""
    python = bundle.target.python
    yield "programa/paleisti.py", (_START / "paleisti.py").read_bytes()
    yield "programa/python.txt", python.replace(".", " ").encode()
    needs = _OWN_PYTHON if bundle.embedded else _THEIR_PYTHON.format(version=python)
    filled = {"@PYTHON@": python, "@VERSION@": bundle.version, "@NEEDS@": needs}
    for name in ("SKAITYK.txt", "ataskaita.pyw", "Ataskaita.bat"):
        text = (_START / name).read_text(encoding="utf-8")
        for sign, told in filled.items():
            text = text.replace(sign, told)
        yield name, text.replace("\n", "\r\n").encode()


def _unpacked(one: Wheel) -> Iterator[tuple[str, bytes]]:
    """Generate a wheel's files as they are to be imported."""
    with zipfile.ZipFile(one.file) as packed:
        for name in packed.namelist():
            into = _INTO_LIBRARY.fullmatch(name)
            if not name.endswith("/") and (into or not _ELSEWHERE.match(name)):
                yield into[1] if into else name, packed.read(name)


def _embedded(file: Path, target: Target) -> Iterator[tuple[str, bytes]]:
    """Generate the files of an embedded Python; raise BundleError for another one."""
    try:
        with zipfile.ZipFile(file) as packed:
            found = {".".join(one) for name in packed.namelist() for one in _PYTHON.findall(name)}
            if found != {target.python}:
                is_of = ", ".join(sorted(found)) or "none"
                raise BundleError(f"{file} has Python {is_of}, and {target.python} is wanted")
            yield from ((name, packed.read(name)) for name in packed.namelist() if name[-1] != "/")
    except (OSError, zipfile.BadZipFile) as error:
        raise BundleError(f"{file}: {error}") from None


def _read(folder: Path) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.rglob("*")):
        if one.is_file() and one.suffix != ".pyc":
            yield one.relative_to(folder).as_posix(), one.read_bytes()


def _pack(file: Path, files: Iterable[tuple[str, bytes]], head: bytes = b"") -> None:
    """Write a zip whose bytes tell no time and no user."""
    with file.open("wb") as stream:
        stream.write(head)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in files:
                told = zipfile.ZipInfo(name, _DAY)
                told.external_attr, told.create_system = 0o644 << 16, 3
                packed.writestr(told, data, zipfile.ZIP_DEFLATED)
