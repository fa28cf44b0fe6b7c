"""Whose report a draft is, by its bytes alone: as little is read as for its seal."""

import re
from typing import Final

from ataskaita.opc.packing import inflated, packed_parts
from ataskaita.word.carried_base import SPACE
from ataskaita.word.page_seal import PAGE_HEAD, owner_of_page
from ataskaita.word.pdf_seal import HEAD, owner_in

_CORE: Final = "docProps/core.xml"
_CREATOR: Final = re.compile(rb"<(?:[\w.-]+:)?creator(?:\s[^<>]*)?>([^<]*)<")
_MANIFEST: Final = "customXml/itemProps"
_MOST: Final = 2**16
"""Bytes of a part that are looked at."""


def institution_of(data: bytes) -> str:
    """Return what tells the institution whose report it is; nothing for other documents."""
    if data.startswith(HEAD):
        return owner_in(data)
    if data.startswith(PAGE_HEAD):
        return owner_of_page(data)
    packed = packed_parts(data)
    told = (inflated(one, _MOST) for name, one in packed.items() if name.startswith(_MANIFEST))
    if not any(SPACE.encode() in one for one in told):
        return ""
    found = _CREATOR.search(inflated(packed.get(_CORE, b""), _MOST))
    return found[1].decode("utf-8", "replace") if found else ""
