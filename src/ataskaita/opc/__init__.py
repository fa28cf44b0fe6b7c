"""Content types and relationships of a package, as text (ISO/IEC 29500-2).

Both are flat lists: one more entry goes before the end of the root, and nothing need be read.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import PurePosixPath
from typing import Final

from ataskaita.records import frozen

RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

DECLARATION: Final = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
"""How Word begins a part."""
_EMPTY: Final = f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_WRITTEN_DECLARATION: Final = re.compile(r"^\ufeff?(?:<\?xml[^>]*\?>\s*)?")
_ROOT_END: Final = re.compile(r"(?:</((?:\w+:)?)(\w+)\s*>|<((?:\w+:)?)(\w+)(?:\s[^<>]*)?/>)\s*\Z")
_TYPES_START: Final = re.compile(
    r"(?:\ufeff|\s|<!--.*?-->|<\?.*?\?>)*<((?:[\w.-]+:)?)Types(?:\s[^<>]*?)?(/?)>", re.DOTALL
)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_DEFAULT: Final = re.compile(
    r"""<(?:[\w.-]+:)?Default\s(?:[^<>]*?\s)?Extension\s*=\s*["']([^"'<>]*)["']"""
)
_NEEDED: Final = {
    "xml": "application/xml",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
}
_NAMES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;"))
"""As MarkupSafe writes them, whose texts stand in the same parts; first what begins a name."""
_LISTS: Final = 64
"""Lists that are remembered: a template's own are added to in each of its documents."""

Attributes = Mapping[str, str]


@frozen
class Related:
    """A relationship: its id, what kind it is, and where it leads."""

    identity: str
    kind: str
    target: str
    mode: str = ""
    """`External` for what stands outside the package."""


def escaped(text: str) -> str:
    """Return a text as it stands in XML; most have nothing that is written otherwise there."""
    for sign, name in _NAMES:
        if sign in text:
            text = text.replace(sign, name)
    return text


def add_relationships(relationships: bytes | None, more: Iterable[Related]) -> bytes:
    """Return the relationships with more; `None` stands for a part that has none yet."""
    begun, prefix, end = _opened(relationships or _EMPTY)
    made = "".join([_related(one, prefix) for one in more])
    return f"{begun}{made}{end}".encode()


def add_relationship(relationships: bytes | None, identity: str, kind: str, target: str) -> bytes:
    """Return the relationships with one more."""
    return add_relationships(relationships, (Related(identity, kind, target),))


def add_content_type(types: bytes, part: str, content_type: str) -> bytes:
    """Return the content types with that of one more part."""
    return add_entry(types, "Override", {"PartName": f"/{part}", "ContentType": content_type})


def add_content_types(types: bytes, more: Attributes) -> bytes:
    """Return the content types with those of more parts."""
    begun, prefix, end = _opened(types)
    made = (
        f'<{prefix}Override PartName="/{escaped(part)}" ContentType="{escaped(kind)}"/>'
        for part, kind in more.items()
    )
    return f"{begun}{''.join(made)}{end}".encode()


def add_default_type(types: bytes, extension: str, content_type: str) -> bytes:
    """Return the content types with that of an extension, unless they know it: it goes first."""
    text = text_of(types)
    root = _TYPES_START.match(text)
    if root is None or has_default_type(types, extension):
        return types
    told = f'<{root[1]}Default Extension="{extension}" ContentType="{content_type}"/>'
    start = text[: root.start(2)]
    end = f"</{root[1]}Types>" if root[2] else ""
    return f"{start}>{told}{end}{text[root.end() :]}".encode()


def with_needed_types(types: bytes) -> bytes:
    """Return the content types, which know what is XML and what leads: drafts get both."""
    for extension, content_type in _NEEDED.items():
        types = add_default_type(types, extension, content_type)
    return types


def has_default_type(types: bytes, extension: str) -> bool:
    """Return whether the content types know the extension, by whatever letters."""
    found = _DEFAULT.finditer(_COMMENT.sub("", text_of(types)))
    return any(one[1].casefold() == extension for one in found)


@cache
def relationships_of(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`."""
    path = PurePosixPath(part)
    return f"{path.parent}/_rels/{path.name}.rels"


def text_of(content: bytes) -> str:
    """Return a part's XML as text in the one encoding that we write."""
    text = content.decode("utf-16" if content[:2] in _UTF_16 else "utf-8")
    return _WRITTEN_DECLARATION.sub(DECLARATION, text, count=1)


def add_entry(content: bytes, name: str, attributes: Attributes, inner: str = "") -> bytes:
    """Return the list with one more entry, which holds the XML `inner`."""
    begun, prefix, end = _opened(content)
    told = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    opened = f"{begun}<{prefix}{name}{told}"
    closed = f">{inner}</{prefix}{name}>" if inner else "/>"
    return f"{opened}{closed}{end}".encode()


def _related(one: Related, prefix: str) -> str:
    mode = f' TargetMode="{one.mode}"' if one.mode else ""
    target = escaped(one.target)
    opened = f'<{prefix}Relationship Id="{one.identity}" Type="{one.kind}"'
    return f'{opened} Target="{target}"{mode}/>'


@lru_cache(maxsize=_LISTS)
def _opened(content: bytes) -> tuple[str, str, str]:
    """Return the list up to its root's end, the prefix of its names, and that end."""
    text = text_of(content)
    end = _ROOT_END.match(text, text.rfind("<"))
    if end is None:
        raise ValueError(text[:100])
    before = text[: end.start()]
    if end[2]:
        return before, end[1], end[0]
    opened = end[0].rstrip().removesuffix("/>")
    return f"{before}{opened}>", end[3], f"</{end[3]}{end[4]}>"
