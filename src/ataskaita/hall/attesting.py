"""The attestation of a proof: digests that a second machine finds the same, or not."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from ataskaita.errors import DataErrors, Fault, Finding, Place
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.files import write_new
from ataskaita.hall.proving import Proven
from ataskaita.messages import Phrase
from ataskaita.messages.proving import CONTRADICTED, UNREADABLE_ATTESTATION
from ataskaita.version import VERSION

_FORM: Final = 1
_KEY: Final = "attestation"
_COMPARED: Final = {
    "document": Phrase("the document"),
    "data": Phrase("the data"),
    "template": Phrase("the template"),
    "rebuilt": Phrase("what the data makes"),
    "unfit": Phrase("what doesn't fit"),
    "differing": Phrase("figures that differ"),
    "changes": Phrase("what people changed"),
}
"""What is to be the same on a second machine; the program may be another, if it makes the same."""
_SHOWN: Final = 16
"""Digits of a digest that are shown."""


def attestation_of(one: Proven) -> Mapping[str, object]:
    """Return what a proof found, and the digests of all that took part in it."""
    return {
        _KEY: _FORM,
        "identical": one.is_identical,
        "document": sha256(one.document).hexdigest(),
        "data": one.data,
        "template": one.template,
        "program": {"version": VERSION, "sha256": program_digest()},
        "rebuilt": one.rebuilt,
        "figures": one.figures,
        "differing": len(one.drift),
        "changes": len(one.edits),
        "unfit": [finding.message.code for finding in one.unfit],
        "parts": [{"name": each.name, "sort": each.sort, "how": each.how} for each in one.unlike],
    }


def write_attestation(one: Proven, path: PathArgument) -> None:
    """Write a proof's attestation; raise FileError where a file of that name is there."""
    text = json.dumps(attestation_of(one), ensure_ascii=False, indent=2)
    write_new(f"{text}\n".encode(), path_of(path))


def contradictions(one: Proven, path: PathArgument) -> tuple[Finding, ...]:
    """Return where a proof isn't what an attestation says; nothing where it is confirmed.

    Raise DataErrors for what is no attestation, FileError.
    """
    place = path_of(path)
    return tuple(_contradictions(_read(place), attestation_of(one), Place(str(place))))


def _contradictions(
    told: Mapping[str, object], found: Mapping[str, object], place: Place
) -> Iterator[Finding]:
    for name, what in _COMPARED.items():
        if told.get(name) != found[name]:
            facts = {"what": what, "told": _said(told.get(name)), "found": _said(found[name])}
            yield Finding(CONTRADICTED, place, facts)


def _said(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"{text[:_SHOWN]}…" if len(text) > 2 * _SHOWN else text or "–"


def _read(file: Path) -> Mapping[str, Any]:
    try:
        told = json.loads(file_bytes(file))
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or told.get(_KEY) != _FORM:
        facts = {"file": str(file)}
        raise DataErrors([Fault(UNREADABLE_ATTESTATION, Place(str(file)), facts)])
    return told


@cache
def program_digest() -> str:
    """Return the SHA-256 of the program's own text, in hex."""
    root = Path(__file__).parents[1]
    digest = sha256()
    for file in sorted(root.rglob("*.py")):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0")
        digest.update(sha256(file.read_bytes().replace(b"\r\n", b"\n")).digest())
    return digest.hexdigest()
