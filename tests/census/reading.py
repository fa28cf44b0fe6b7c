"""What is told of one part of a document: read once, however often the same bytes come."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final
from xml.parsers import expat

from lxml import etree

from ataskaita.records import frozen

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_MARKED: Final = ("bookmarkStart", "comment", "footnote", "endnote")
_SAID: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_BLOCKS: Final = frozenset(
    {
        *(
            "body",
            "tc",
            "hdr",
            "ftr",
            "footnote",
            "endnote",
            "comment",
            "txbxContent",
            "sdtContent",
        ),
        *("customXml", "docPartBody", "ins", "del", "moveFrom", "moveTo"),
    }
)
_INLINE: Final = frozenset(
    {
        *(
            "p",
            "hyperlink",
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "smartTag",
            "sdtContent",
            "fldSimple",
        ),
        *(
            "customXml",
            "dir",
            "bdo",
            "ruby",
            "rt",
            "rubyBase",
            "oMath",
            "r",
            "e",
            "num",
            "den",
            "sub",
        ),
    }
)
_PROPERTIES: Final = frozenset({"Properties", "coreProperties"})
_PARENTS: Final[Mapping[str, frozenset[str]]] = {
    "p": _BLOCKS,
    "tbl": _BLOCKS,
    "r": _INLINE - {"r"},
    "t": frozenset({"r"}),
    "tr": frozenset({"tbl", "sdtContent", "customXml", "ins", "del"}),
    "tc": frozenset({"tr", "sdtContent", "customXml"}),
}
"""Where the elements that tags repeat may stand (ISO/IEC 29500-1, 17)."""


@frozen
class PartFacts:
    """What is wrong in a part, what it says, and what it leads to."""

    faults: frozenset[str] = frozenset()
    text: str = ""
    """A line for each paragraph of Word's."""
    beside: str = ""
    """Texts of drawings and properties, and alternative texts."""
    references: frozenset[str] = frozenset()
    """The relationships that it asks for."""
    drawings: tuple[str, ...] = ()
    entries: tuple[tuple[str, str, str], ...] = ()
    """Of relationships: id, target, mode; of content types: kind, name, nothing."""


def is_xml(name: str) -> bool:
    """Return whether a part of that name is XML."""
    return name.casefold().endswith((".xml", ".rels"))


@lru_cache(1024)
def read_part(content: bytes) -> PartFacts:
    """Return what is told of a part."""
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(content, True)  # noqa: FBT003 (its only way)
        root = etree.fromstring(content, _PARSER)
    except (expat.ExpatError, etree.XMLSyntaxError, ValueError, LookupError) as error:
        reason = re.sub(r"[^a-z ]", "", str(error).lower())[:40]
        return PartFacts(frozenset({f"no XML ({reason})"}))
    return PartFacts(
        frozenset((*_misbuilt(root), *_repeated(root))),
        "\n".join("".join(map(_piece, one.iter())) for one in root.iter(f"{_W}p")),
        "\n".join(_beside(root)),
        frozenset(_references(root)),
        tuple(one.get("id", "") for one in root.iter("{*}docPr")),
        tuple(_entries(root)),
    )


def _piece(one: Element) -> str:
    return (one.text or "") if one.tag == f"{_W}t" else _SAID.get(str(one.tag), "")


def _beside(root: Element) -> Iterator[str]:
    whole = etree.QName(root).localname in _PROPERTIES
    for one in root.iter(etree.Element):
        if whole or str(one.tag).endswith("/drawingml/2006/main}t"):
            yield one.text or ""
        if str(one.tag).endswith("}docPr"):
            yield from (str(value) for name, value in one.items() if name in {"descr", "title"})


def _references(root: Element) -> Iterator[str]:
    for one in root.iter(etree.Element):
        yield from (
            str(value) for name, value in one.items() if str(name).startswith(_RELATION) and value
        )


def _entries(root: Element) -> Iterator[tuple[str, str, str]]:
    name = etree.QName(root).localname
    for one in root if name in {"Types", "Relationships"} else ():
        if name == "Types":
            kind = etree.QName(one).localname
            yield kind, one.get("Extension", one.get("PartName", "")), ""
        else:
            yield one.get("Id", ""), one.get("Target", ""), one.get("TargetMode", "")


def _misbuilt(root: Element) -> Iterator[str]:
    """Generate elements in places where Word has none."""
    for one in root.iter(*(_W + name for name in _PARENTS)):
        over = one.getparent()
        name = etree.QName(one).localname
        above = etree.QName(over).localname if over is not None else ""
        if over is not None and str(over.tag).startswith(_W) and above not in _PARENTS[name]:
            yield f"{name} in {above}"
        if name == "tc" and (len(one) == 0 or one[-1].tag not in (f"{_W}p", f"{_W}sdt")):
            yield "a cell without a paragraph at its end"
        if name in _BELOW and next(one.iter(_W + _BELOW[name]), None) is None:
            yield f"{name} without {_BELOW[name]}"


_BELOW: Final = {"tr": "tc", "tbl": "tr"}


def _repeated(root: Element) -> Iterator[str]:
    """Generate ids that two things have."""
    for kind in _MARKED:
        if _is_twice(one.get(f"{_W}id") for one in root.iter(_W + kind)):
            yield f"two {kind} of one id"
    if _is_twice(one.get(f"{_W}name") for one in root.iter(f"{_W}bookmarkStart")):
        yield "two bookmarks of one name"
    if _is_twice(one.get("id") for one in root.iter("{urn:schemas-microsoft-com:vml}*")):
        yield "two shapes of one id"


def _is_twice(ids: Iterator[str | None]) -> bool:
    return max(Counter(filter(None, ids)).values(), default=0) > 1
