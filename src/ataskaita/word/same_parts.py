"""Two packages → which parts of one aren't those of the other, and what each part is for."""

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Final, Literal

from ataskaita.border.gate import opened
from ataskaita.border.refusing import RefusedError
from ataskaita.records import frozen
from ataskaita.word.carried_base import SPACE
from ataskaita.word.seal import CUSTOM, without_seal

Sort = Literal[
    "relationships",
    "text",
    "header",
    "footer",
    "notes",
    "comments",
    "styles",
    "settings",
    "chart",
    "workbook",
    "picture",
    "properties",
    "manifest",
    "data",
    "glossary",
    "types",
    "other",
]
"""What a part is for."""
How = Literal["changed", "added", "gone"]

_SORTS: Final[tuple[tuple[re.Pattern[str], Sort], ...]] = (
    (re.compile(r"(?:.*/)?_rels/[^/]*\.rels"), "relationships"),
    (re.compile(r"word/document\.xml"), "text"),
    (re.compile(r"word/header[^/]*\.xml"), "header"),
    (re.compile(r"word/footer[^/]*\.xml"), "footer"),
    (re.compile(r"word/(?:footnotes|endnotes)\.xml"), "notes"),
    (re.compile(r"word/(?:comments|people)[^/]*\.xml"), "comments"),
    (re.compile(r"word/(?:styles|stylesWithEffects|numbering|fontTable)\.xml"), "styles"),
    (re.compile(r"word/(?:theme|fonts)/.*"), "styles"),
    (re.compile(r"word/(?:settings|webSettings)\.xml"), "settings"),
    (re.compile(r"word/glossary/.*"), "glossary"),
    (re.compile(r"word/(?:charts|diagrams|drawings)/.*"), "chart"),
    (re.compile(r"word/embeddings/.*"), "workbook"),
    (re.compile(r"(?:word/)?media/.*|docProps/thumbnail\.[^/]*"), "picture"),
    (re.compile(r"customXml/.*"), "data"),
    (re.compile(r"docProps/.*"), "properties"),
    (re.compile(r"\[Content_Types\]\.xml"), "types"),
)
_DATA: Final = "customXml/"
_PACKER: Final = re.compile(rb' deflate="[^"]*"')
_ZIP: Final = b"PK\x03\x04"


@frozen
class Unlike:
    """A part that isn't what it is in the other package."""

    name: str
    sort: Sort
    how: How


def unlike_parts(parts: Mapping[str, bytes], made: Mapping[str, bytes]) -> tuple[Unlike, ...]:
    """Return the parts that aren't what the program made; the seal's digest isn't compared."""
    found = []
    for name in sorted({*parts, *made}):
        one, other = parts.get(name), made.get(name)
        if one is None or other is None or not _is_same(name, one, other):
            how: How = "gone" if one is None else "added" if other is None else "changed"
            found.append(Unlike(name, _sort(name, one or other or b""), how))
    return tuple(found)


def digest_of_parts(parts: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hex, of parts, the same by whatever they are packed."""
    return _digest({name: _settled(name, content) for name, content in parts.items()})


def _is_same(name: str, one: bytes, other: bytes) -> bool:
    return one == other or _settled(name, one) == _settled(name, other)


def _settled(name: str, content: bytes) -> bytes:
    """Return a part without what tells how the document was packed."""
    if name == CUSTOM:
        return without_seal(content)
    if _is_manifest(name, content):
        return _PACKER.sub(b"", content, count=1)
    return _unpacked(content) if content.startswith(_ZIP) else content


def _unpacked(package: bytes) -> bytes:
    """Return the digest of a package's parts; one that is none as it is."""
    try:
        return _digest(opened(package)).encode()
    except RefusedError:
        return package


def _digest(parts: Mapping[str, bytes]) -> str:
    told = (b"%b\0%b" % (name.encode(), sha256(parts[name]).digest()) for name in sorted(parts))
    return sha256(b"".join(told)).hexdigest()


def _sort(name: str, content: bytes) -> Sort:
    if _is_manifest(name, content):
        return "manifest"
    return next((sort for known, sort in _SORTS if known.fullmatch(name)), "other")


def _is_manifest(name: str, content: bytes) -> bool:
    return name.startswith(_DATA) and f'"{SPACE}"'.encode() in content
