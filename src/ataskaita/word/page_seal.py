"""Know our own web page again: a digest of all the rest of it, in its head.

Whoever changes the page, or saves it anew from a browser, changes what the digest is of.
"""

import re
from hashlib import sha256
from typing import Final

from ataskaita.patterns import Pattern

_PLACE: Final = b"</head>"
_SEAL: Final = Pattern(
    rb'<meta name="ataskaita-sha256" content="([0-9a-f]{64}) ([0-9a-f]{64})">\n\Z'
)
_LENGTH: Final = len('<meta name="ataskaita-sha256" content="">\n') + 2 * 64 + 1
PAGE_HEAD: Final = b"<!DOCTYPE html>"
"""How every page of ours begins."""


def sealed_page(page: bytes, owner: str) -> bytes:
    """Return the page with its seal, which also knows whose report it is."""
    place = page.index(_PLACE)
    whose = sha256(owner.encode()).hexdigest()
    told = f"{_digest(page, whose.encode())} {whose}"
    seal = f'<meta name="ataskaita-sha256" content="{told}">\n'.encode()
    return page[:place] + seal + page[place:]


def is_untouched_page(page: bytes) -> bool:
    """Return whether these are the bytes of a page as we wrote it."""
    place, found = _found(page)
    if found is None:
        return False
    bare = page[: place - _LENGTH] + page[place:]
    return found[1].decode() == _digest(bare, found[2])


def owner_of_page(page: bytes) -> str:
    """Return by what a sealed page knows whose report it is; nothing for any other."""
    _, found = _found(page)
    return found[2].decode() if found else ""


def _found(page: bytes) -> tuple[int, re.Match[bytes] | None]:
    place = page.find(_PLACE)
    return place, _SEAL.search(page[max(place - _LENGTH, 0) : max(place, 0)])


def _digest(page: bytes, whose: bytes) -> str:
    return sha256(whose + page).hexdigest()
