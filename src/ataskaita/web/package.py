"""What a page needs of the parts it is read from: what they name, and links out of them."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import Final

from ataskaita.records import frozen
from ataskaita.web.markup import tree_of

MAIN: Final = "word/document.xml"
_SAFE: Final = ("http://", "https://", "mailto:")
"""How addresses begin that a page may lead to."""


@frozen(eq=False)
class Related:
    """What a part names by the ids of its relationships."""

    parts: Mapping[str, str]
    links: Mapping[str, str]
    """Addresses outside."""


def related(parts: Mapping[str, bytes], name: str) -> Related:
    """Return what a part names."""
    folder, _, file = name.rpartition("/")
    listed = parts.get(f"{folder}/_rels/{file}.rels")
    inside: dict[str, str] = {}
    links: dict[str, str] = {}
    for one in () if listed is None else tree_of(listed):
        key, target = one.get("Id", ""), one.get("Target", "")
        if one.get("TargetMode") == "External":
            links[key] = safe_address(target)
        else:
            inside[key] = normpath(join(dirname(name), target)).lstrip("/")
    return Related(inside, links)


def safe_address(address: str) -> str:
    """Return the address where a page may lead to it; nothing for any other.

    >>> safe_address("https://www.lnb.lt"), safe_address("javascript:alert(1)")
    ('https://www.lnb.lt', '')
    """
    address = address.strip().replace(" ", "%20")
    return address if address.casefold().startswith(_SAFE) else ""
