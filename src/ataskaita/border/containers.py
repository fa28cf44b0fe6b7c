"""The document inside an archive that people signed: ASiC-E, and Lithuania's ADOC.

ETSI EN 319 162-1 (ASiC) and the specification ADOC-V1.0: a zip whose `mimetype` says what it is,
with its documents beside what is told of them. The signatures aren't verified here.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from ataskaita.border.gate import Package, opened
from ataskaita.border.graph import CONTENT_TYPES

_TYPES: Final = (
    b"application/vnd.etsi.asic-e+zip",
    b"application/vnd.etsi.asic-s+zip",
    b"application/vnd.lt.archyvai.adoc-",
)
_BESIDE: Final = frozenset(("meta-inf", "metadata", "signatures", "relations", "appendices"))
"""Folders of what is told of the document, and of what belongs to it."""
_MIMETYPE: Final = "mimetype"
_WORD: Final = ".docx"


def contained(data: bytes) -> Mapping[str, bytes] | None:
    """Return the Word documents of a signed archive, by name; None for what is no such archive.

    Raise RefusedError for an archive that is unsafe or broken.
    """
    if not data.startswith(b"PK\x03\x04"):
        return None
    package = opened(data)
    if _MIMETYPE not in package or CONTENT_TYPES in package:
        return None
    if not _read(package, _MIMETYPE).strip().startswith(_TYPES):
        return None
    return {name: _read(package, name) for name in package if _is_document(name)}


def _is_document(name: str) -> bool:
    path = PurePosixPath(name)
    beside = len(path.parts) > 1 and path.parts[0].casefold() in _BESIDE
    return path.suffix.casefold() == _WORD and not beside


def _read(package: Package, name: str) -> bytes:
    """Return a member that was counted as it was read."""
    package.admit(name, lambda *_: False)
    return package[name]
