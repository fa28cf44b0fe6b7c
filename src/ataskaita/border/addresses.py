"""Where a link of a document may lead: to a page or a mailbox, to no file, script or program."""

import unicodedata
from re import DOTALL, IGNORECASE
from typing import Final

from ataskaita.patterns import Pattern

_PAGE: Final = Pattern(r"https?://([^/?#]*)", IGNORECASE)
_HOST: Final = Pattern(r"((?:[\w-]+\.)*[\w-]+\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
"""Nobody reads `http://bank.example@other.example`, `…%40…` or `…\\…` as it leads: to the other."""
_MAILBOX: Final = Pattern(r"mailto:(?!.*[?&]attach)", IGNORECASE | DOTALL)
"""Programs of old send along the file that an address asks to be attached."""
_SCHEME: Final = Pattern(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}")
_TAG: Final = Pattern(r"\{\{|\{%|%7B%7B|%7B%25", IGNORECASE)
_ANY_LINK: Final = Pattern(r"https?://|mailto:", IGNORECASE)
_UNSEEN: Final = ("Cc", "Cf", "Zl", "Zp")


def leads_out(address: str) -> bool:
    """Return whether an address says of itself that it is outside of the package."""
    return _SCHEME.match(address.strip()) is not None


def may_link(address: str) -> bool:
    """Return whether the address is that of a page or a mailbox, and leads where it says.

    >>> may_link("https://lrs.lt/a?c=d@e"), may_link("https://šiauliai.lt"), may_link("mailto:a@b")
    (True, True, True)
    >>> may_link("http://lrs.lt%40other.lt"), may_link("http:/lrs.lt"), may_link("http://")
    (False, False, False)
    """
    bare = address.strip()
    if not bare.isprintable() and _has_unseen(bare):
        return False
    page = _PAGE.match(bare)
    if page is None:
        return _MAILBOX.match(bare) is not None
    host = _HOST.fullmatch(page[1])
    return host is not None and not any(map(_is_of_two_scripts, host[1].split(".")))


def is_harmless(address: str) -> bool:
    """Return whether a document may have a link there.

    A place within it may be; an address with a tag is judged when it is known, what stands before
    the tag at once.
    """
    bare = address.strip()
    if not bare or bare.startswith("#"):
        return True
    if tag := _TAG.search(bare):
        return not leads_out(bare[: tag.start()]) or _ANY_LINK.match(bare) is not None
    return may_link(bare)


def has_tag(text: str) -> bool:
    """Return whether a tag is to fill a part of the text."""
    return _TAG.search(text) is not None


def _has_unseen(text: str) -> bool:
    return any(unicodedata.category(sign) in _UNSEEN for sign in text)


def _is_of_two_scripts(label: str) -> bool:
    """Return whether Latin letters stand beside others, which look like them (UTS 39, 5.1)."""
    if label.isascii():
        return False
    scripts = {unicodedata.name(sign, "").partition(" ")[0] for sign in label if sign.isalpha()}
    return "LATIN" in scripts and len(scripts) > 1
