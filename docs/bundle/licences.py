"""The licences of all that a bundle packs: their texts, and a list that says whose is what."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from docs.bundle.wheels import BundleError, Wheel

PYTHONS: Final = "LICENSE.txt"
"""Where an embedded Python has its own."""
_NAMES: Final = ("licen", "copying", "notice", "authors")
_TEXTS: Final[Mapping[str, Path]] = {
    "docxtpl": Path(__file__).with_name("LGPL-2.1.txt"),
}
"""Of packages whose wheels don't hold it."""
_HEAD: Final = "Kas šiame aplanke, kieno licencija, kur jos tekstas\n\n"


def licence_files(wheels: Sequence[Wheel], python: bytes | None = None) -> dict[str, bytes]:
    """Return the texts of all licences by their names in `licencijos`, with the list of them.

    `python` is the licence of the Python that is packed with them. Raise BundleError for a package
    that says nothing: it may not be handed on.
    """
    files, lines = dict[str, bytes](), [_HEAD]
    for one in wheels:
        texts = dict(_texts_of(one))
        if not texts or not licence_of(one):
            raise BundleError(f"{one.file.name} has no licence that may be packed with it")
        files |= {f"{one.name}/{name}": text for name, text in texts.items()}
        where = ", ".join(f"{one.name}/{name}" for name in texts)
        lines.append(f"{one.name} {one.version}\n  {licence_of(one)}\n  {where}\n")
    if python is not None:
        files[f"python/{PYTHONS}"] = python
        lines.append(f"Python\n  PSF-2.0\n  python/{PYTHONS}\n")
    return {**files, "sarasas.txt": "".join(lines).replace("\n", "\r\n").encode()}


def licence_of(one: Wheel) -> str:
    """Return what a package calls its licence."""
    told = one.metadata
    classed = (name for name in told.get_all("Classifier", []) if name.startswith("License ::"))
    named = ", ".join(name.rpartition(" :: ")[2] for name in classed)
    said = (told.get("License-Expression"), named, (told.get("License") or "").split("\n")[0])
    return next((str(name) for name in said if name), "")


def _texts_of(one: Wheel) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(one.file) as packed:
        for name in sorted(packed.namelist()):
            root, _, within = name.partition("/")
            last = PurePosixPath(name).name.lower()
            is_theirs = "/licenses/" in name or last.startswith(_NAMES)
            if root.endswith(".dist-info") and within and is_theirs and not name.endswith("/"):
                yield within.removeprefix("licenses/"), packed.read(name)
    if one.name in _TEXTS:
        yield _TEXTS[one.name].name, _TEXTS[one.name].read_bytes()
