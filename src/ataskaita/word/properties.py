"""Properties of the document: title, author, language (ECMA-376-2, 11 core properties)."""

import re
from collections.abc import Mapping
from typing import Final

from markupsafe import escape

from ataskaita.opc import text_of

_CORE: Final = "docProps/core.xml"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_PREFIX: Final = re.compile(f'xmlns:([\\w.-]+)="{_DC}"')
_ROOT: Final = re.compile(r"<[\w.:-]+(?:\s[^>]*)?>")
_END: Final = re.compile(r"</[\w:.-]+\s*>\s*$")


def set_properties(parts: Mapping[str, bytes], title: str, author: str) -> dict[str, bytes]:
    """Return `parts` with these properties; dates stay the template's, so no clock is read."""
    if _CORE not in parts:
        return dict(parts)
    core = text_of(parts[_CORE])
    if "coreProperties" not in _root(core):  # another part that bears its name
        return dict(parts)
    for name, text in (("title", title), ("creator", author), ("language", "lt-LT")):
        core = _with_property(core, name, text)
    return {**parts, _CORE: core.encode()}


def title_and_author(parts: Mapping[str, bytes]) -> tuple[str, str]:
    """Return the document's title and author; empty where it says none."""
    from html import unescape  # noqa: PLC0415 (heavy, and whoever writes properties reads none)

    core = text_of(parts.get(_CORE, b""))
    known = _PREFIX.search(_root(core))
    prefix = known[1] if known else "dc"
    found = (
        re.search(f"<{prefix}:{name}(?:\\s[^<>]*)?>([^<]*)<", core) for name in ("title", "creator")
    )
    title, author = (unescape(one[1]) if one else "" for one in found)
    return title, author


def _root(core: str) -> str:
    found = _ROOT.search(core)
    return found[0] if found else ""


def _with_property(core: str, name: str, text: str) -> str:
    known = _PREFIX.search(_root(core))
    prefix = known[1] if known else "dc"
    space = "" if known else f' xmlns:dc="{_DC}"'
    made = f"<{prefix}:{name}{space}>{escape(text)}</{prefix}:{name}>"
    old = re.compile(f"<{prefix}:{name}(?:\\s[^<>]*)?(?:/>|>[^<]*</{prefix}:{name}\\s*>)")
    core, times = old.subn(lambda _: made, core, count=1)
    return core if times else _END.sub(lambda end: made + end[0], core)
