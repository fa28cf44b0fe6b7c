"""Content types and relationships of a package, as text (ISO/IEC 29500-2).

Both are flat lists: one more entry goes before the end of the root, and nothing need be read.
"""

import re
from html import escape
from typing import Final

RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

DECLARATION: Final = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
"""How Word begins a part."""
_EMPTY: Final = f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_WRITTEN_DECLARATION: Final = re.compile(r"^\ufeff?(?:<\?xml[^>]*\?>\s*)?")
_ROOT_END: Final = re.compile(r"(?:</((?:\w+:)?)(\w+)\s*>|<((?:\w+:)?)(\w+)(?:\s[^<>]*)?/>)\s*$")


def add_relationship(
    relationships: bytes | None, identity: str, kind: str, target: str, *, external: bool = False
) -> bytes:
    """Return the relationships with one more; `None` stands for a part that has none yet."""
    attributes = {"Id": identity, "Type": kind, "Target": target}
    if external:
        attributes["TargetMode"] = "External"
    return add_entry(relationships or _EMPTY, "Relationship", attributes)


def add_content_type(types: bytes, part: str, content_type: str) -> bytes:
    """Return the content types with that of one more part."""
    return add_entry(types, "Override", {"PartName": f"/{part}", "ContentType": content_type})


def text_of(content: bytes) -> str:
    """Return a part's XML as text in the one encoding that we write."""
    text = content.decode("utf-16" if content[:2] in _UTF_16 else "utf-8")
    return _WRITTEN_DECLARATION.sub(DECLARATION, text, count=1)


def add_entry(content: bytes, name: str, attributes: dict[str, str], inner: str = "") -> bytes:
    """Return the list with one more entry, which holds the XML `inner`."""
    text = text_of(content)
    end = _ROOT_END.search(text)
    if end is None:
        raise ValueError(name)
    prefix = end[1] or end[3] or ""
    told = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    whole = f"<{prefix}{name}{told}"
    entry = f"{whole}>{inner}</{prefix}{name}>" if inner else f"{whole}/>"
    if end[2]:
        return f"{text[: end.start()]}{entry}{end[0]}".encode()
    opened = end[0].rstrip().removesuffix("/>")
    return f"{text[: end.start()]}{opened}>{entry}</{prefix}{end[4]}>".encode()
