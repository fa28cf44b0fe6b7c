"""Know our own PDF again: a comment before its last table, with a digest of all the rest.

Whoever signs a PDF, writes on it or fills it in adds a part at its end, or writes it anew; then
the comment is no longer where it was put (ISO 32000-1, 7.5.6).
"""

import re
from hashlib import sha256
from typing import Final

from ataskaita.patterns import Pattern

_LAST: Final = b"startxref"
_SEAL: Final = Pattern(rb"%ataskaita-sha256 ([0-9a-f]{64}) ([0-9a-f]{64})\n\Z")
_LENGTH: Final = len("%ataskaita-sha256 \n") + 2 * 64 + 1
HEAD: Final = b"%PDF-"
"""How every PDF begins."""


def sealed_pdf(data: bytes, owner: str) -> bytes:
    """Return the PDF with its seal, which also knows whose report it is."""
    place = data.rfind(_LAST)
    if place < 0:
        return data
    whose = sha256(owner.encode()).hexdigest()
    seal = f"%ataskaita-sha256 {_digest(data, whose.encode())} {whose}\n".encode()
    return data[:place] + seal + data[place:]


def is_untouched_pdf(data: bytes) -> bool:
    """Return whether these are the bytes of a PDF as we wrote it."""
    place, found = _found(data)
    if found is None:
        return False
    bare = data[: place - _LENGTH] + data[place:]
    return found[1].decode() == _digest(bare, found[2])


def owner_in(data: bytes) -> str:
    """Return by what a sealed PDF knows whose report it is; nothing for any other."""
    _, found = _found(data)
    return found[2].decode() if found else ""


def _found(data: bytes) -> tuple[int, re.Match[bytes] | None]:
    place = data.rfind(_LAST)
    return place, _SEAL.search(data[max(place - _LENGTH, 0) : max(place, 0)])


def _digest(data: bytes, whose: bytes) -> str:
    return sha256(whose + data).hexdigest()
