"""Where a link of a document may lead: to a page or a mailbox, to no file, script or program."""

import re
from typing import Final

_ALLOWED: Final = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_WITH_PASSWORD: Final = re.compile(r"https?://[^/?#]*@", re.IGNORECASE)
"""`http://bank.example@other.example` leads to the other: nobody reads it so."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\|[A-Za-z]:")
_TAGGED: Final = re.compile(r"\{\{|\{%|%7B%7B|%7B%25", re.IGNORECASE)


def leads_out(address: str) -> bool:
    """Return whether an address says of itself that it is outside of the package."""
    return _SCHEME.match(address.strip()) is not None


def is_harmless(address: str) -> bool:
    """Return whether a document may have a link there.

    A place within it may be; an address with a tag is judged when it is known.
    """
    bare = address.strip()
    if not bare or bare.startswith("#") or _TAGGED.search(bare):
        return True
    return bool(_ALLOWED.match(bare)) and not _WITH_PASSWORD.match(bare)
