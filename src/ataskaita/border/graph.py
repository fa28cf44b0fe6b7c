"""A package as a graph: which part is what, by content types and relationships, not by names.

ISO/IEC 29500-2, 6.2.3 (content types), 6.5 (relationships).
"""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from attrs import field
from defusedxml.ElementTree import fromstring

from ataskaita.border.refusing import RefusedError
from ataskaita.messages import Phrase
from ataskaita.opc import OFFICE, Related
from ataskaita.records import frozen

CONTENT_TYPES: Final = "[Content_Types].xml"
ROOT: Final = "_rels/.rels"
STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_MAIN: Final = "officeDocument"
_USUAL: Final = "word/document.xml"
"""Where the main part stands, should the list of relationships lead nowhere."""
_MODES: Final = frozenset(("", "Internal", "External"))
_LISTS: Final = {
    "Types": "http://schemas.openxmlformats.org/package/2006/content-types",
    "Relationships": "http://schemas.openxmlformats.org/package/2006/relationships",
}
"""The roots of lists, and their namespaces; each holds its entries, and they hold nothing."""
_TOLD: Final = {
    "Default": ("Extension", "ContentType"),
    "Override": ("PartName", "ContentType"),
    "Relationship": ("Id", "Type", "Target"),
}
"""What an entry can't be without."""
_ENTRIES: Final = {"Types": ("Default", "Override"), "Relationships": ("Relationship",)}
_MISSING: Final = {
    CONTENT_TYPES: Phrase("its list of content types is missing"),
    ROOT: Phrase("its list of relationships is missing"),
}


@frozen(eq=False)
class Graph:
    """A package's parts, what each is, and where each leads."""

    parts: Mapping[str, bytes]
    _folded: dict[str, str] = field(factory=dict, init=False)
    _lists: dict[str, tuple[Related, ...]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for name, reason in _MISSING.items():
            if name not in self.parts:
                raise RefusedError(reason, hostile=False)
        self._folded.update({name.casefold(): name for name in self.parts})

    @cached_property
    def types(self) -> "Types":
        """The content types that the package tells."""
        return Types.of(self.parts[CONTENT_TYPES])

    @cached_property
    def main(self) -> str:
        """The name of the main part; empty where nothing leads to one."""
        found = (self.target("", one) for one in self.related("") if kind_of(one.kind) == _MAIN)
        return next(filter(None, found), self._folded.get(_USUAL, ""))

    def read_lists(self) -> None:
        """Read every list of relationships; raise RefusedError for one that is broken."""
        for source in self.sources():
            self.related(source)

    def sources(self) -> Iterator[str]:
        """Generate the parts that have relationships; the package itself is the empty name."""
        for name in self.parts:
            if is_relationships(name):
                yield source_of(name)

    def related(self, source: str) -> tuple[Related, ...]:
        """Return the relationships of a part, of the package for the empty name."""
        if source not in self._lists:
            name = relationships_name(source)
            content = self.parts.get(name)
            several = () if content is None else tuple(map(_related, listed(content, name)))
            self._lists[source] = several
        return self._lists[source]

    @cached_property
    def reached(self) -> frozenset[str]:
        """Return the parts to which the package leads; itself is the empty name."""
        reached, waiting = {""}, [""]
        while waiting:
            source = waiting.pop()
            new = {self.target(source, one) for one in self.related(source)} - reached
            reached |= new
            waiting += new
        return frozenset(reached)

    def target(self, source: str, one: Related) -> str:
        """Return the part to which it leads; empty for one outside, or that isn't there."""
        if one.mode == "External":
            return ""
        path, _, _fragment = one.target.partition("#")
        path = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path))
        for spelling in (path, unquote(path)):
            if found := self._folded.get(spelling.strip("/").casefold()):
                return found
        return ""


@frozen(eq=False)
class Types:
    """Content types: of an ending, and of single parts."""

    defaults: Mapping[str, str]
    overrides: Mapping[str, str]

    @classmethod
    def of(cls, content: bytes) -> "Types":
        """Return the types that the part lists."""
        defaults: dict[str, str] = {}
        overrides: dict[str, str] = {}
        for one in listed(content, CONTENT_TYPES, "Types"):
            told = one.get("ContentType", "").strip()
            if _local(one) == "Default":
                defaults[one.get("Extension", "").casefold()] = told
            elif _local(one) == "Override":
                overrides[unquote(one.get("PartName", "")).lstrip("/").casefold()] = told
        return cls(defaults, overrides)

    def __getitem__(self, part: str) -> str:
        """Return the part's type as it is told; empty where nothing tells it."""
        ending = posixpath.splitext(f"a{part}")[1][1:].casefold()
        return self.overrides.get(unquote(part).casefold()) or self.defaults.get(ending, "")


def kind_of(relationship: str) -> str:
    """Return the last word of a relationship's type, without what Strict says otherwise."""
    return relationship.rpartition("/")[2]


def is_office(relationship: str) -> bool:
    """Return whether ISO/IEC 29500 itself has this type, Strict or not."""
    return relationship.startswith((f"{OFFICE}/", f"{STRICT}/"))


def is_relationships(name: str) -> bool:
    """Return whether the part is a list of relationships."""
    folder, file = posixpath.split(name)
    return file.endswith(".rels") and posixpath.basename(folder) == "_rels"


def source_of(name: str) -> str:
    """Return the part whose relationships a list tells; any other part as it is."""
    if not is_relationships(name):
        return name
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def relationships_name(source: str) -> str:
    """Return the name of the part that lists the relationships of `source`."""
    folder, file = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def listed(content: bytes, name: str, root: str = "Relationships") -> Element:
    """Return the entries of a list below its root; raise RefusedError for what is no such list."""
    found = _parsed(content, name)
    space = f"{{{_LISTS[root]}}}"
    known = {f"{space}{one}": _TOLD[one] for one in _ENTRIES[root]}
    sound = found.tag == f"{space}{root}" and all(
        one.tag in known and len(one) == 0 and all(map(one.attrib.__contains__, known[one.tag]))
        for one in found
    )
    own = [_own_name(one) for one in found]
    if not sound or len(set(own)) < len(own):
        raise RefusedError(Phrase("a list of its parts is broken"), name, hostile=False)
    return found


def _own_name(one: Element) -> str:
    """Return what no two entries may have alike: readers would choose differently."""
    named = one.get("PartName") or f".{one.get('Extension')}"
    return one.get("Id") or named.casefold()


def _parsed(content: bytes, name: str) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, ValueError):
        reason = Phrase("a part of it is no well-formed XML")
        raise RefusedError(reason, name, hostile=False) from None
    return root


def _related(one: Element) -> Related:
    mode = one.get("TargetMode", "")
    return Related(
        one.get("Id", ""),
        one.get("Type", "").strip(),
        one.get("Target", "").strip(),
        mode if mode in _MODES - {"Internal"} else "",
    )


def _local(one: Element) -> str:
    return one.tag.rpartition("}")[2]
