"""Text as HTML has it, and addresses that a page may lead to."""

from typing import Final

_SAFE: Final = ("http://", "https://", "mailto:")
"""How addresses begin that a page may lead to."""


def escaped(text: str) -> str:
    """Return the text as it stands in HTML.

    >>> escaped("a < b & c")
    'a &lt; b &amp; c'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Return the text as it stands in an attribute between quotes."""
    return escaped(text).replace('"', "&quot;")


def safe_address(address: str) -> str:
    """Return the address where a page may lead to it; nothing for any other.

    >>> safe_address("https://www.lnb.lt"), safe_address("javascript:alert(1)")
    ('https://www.lnb.lt', '')
    """
    address = address.strip().replace(" ", "%20")
    return address if address.casefold().startswith(_SAFE) else ""
