"""The manifest of a draft: from what it was made, and what it said when it was made.

A copy of a template has one too: which template it is a copy of, and what that said. What is made
from the copy doesn't have that of the copy.

It is a custom XML part that no control is bound to, for LibreOffice empties the parts of bound
ones (ISO/IEC 29500-1, 15.2.5).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from ataskaita.opc import (
    DECLARATION,
    OFFICE,
    add_content_type,
    add_relationship,
    escaped,
    relationships_of,
)
from ataskaita.opc.deflating import STANDARD
from ataskaita.opc.reading import BoundPart
from ataskaita.outline import Anchor
from ataskaita.records import frozen
from ataskaita.word.carried_base import BOUND, SPACE, CarriedBase
from ataskaita.word.parts import CONTENT_TYPES, MAIN_RELATIONSHIPS
from ataskaita.word.shorthand import ShortPart

if TYPE_CHECKING:
    from ataskaita.wordml.elements import Element

_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ID: Final = "rIdManifestas"
BLOCK: Final = "at_b"
"""How the bookmarks around blocks are called, before their numbers."""
_OURS: Final = f"{{{SPACE}}}"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


class Written(NamedTuple):
    """A text that an older version wrote, between bookmarks of that name, for that data path.

    >>> from ataskaita.documents import Written
    >>> Written("at_0", "fondas.gauta", "5 300").path
    'fondas.gauta'
    """

    bookmark: str
    path: str
    text: str


@frozen
class Manifest:
    """What a draft was made from, as SHA-256 fingerprints, and what it said when it was made.

    >>> import ataskaita as at
    >>> from ataskaita.documents import manifest_of
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> manifest_of("ataskaita.docx").version == at.__version__
    True
    """

    data: str
    template: str
    version: str
    base: Mapping[str, bytes] = MappingProxyType({})
    """Its parts without looks, from which an outline is read; empty where an older version made it.
    """
    anchors: tuple[Anchor, ...] = ()
    deflate: str = STANDARD
    """By what its parts are packed."""
    written: tuple[Written, ...] = ()
    """What an older version told instead of the base."""


def add_manifest(parts: Mapping[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    """Return the parts with the manifest among them."""
    return _with_item(parts, manifest_part(manifest), _properties(manifest))


def _with_item(parts: Mapping[str, bytes], told: bytes, about: bytes) -> dict[str, bytes]:
    number = _free_number(parts)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    return {
        **parts,
        item: told,
        properties: about,
        f"customXml/_rels/item{number}.xml.rels": add_relationship(
            None, _ID, f"{OFFICE}/customXmlProps", f"itemProps{number}.xml"
        ),
        MAIN_RELATIONSHIPS: add_relationship(
            parts.get(MAIN_RELATIONSHIPS), _ID, f"{OFFICE}/customXml", f"../{item}"
        ),
        CONTENT_TYPES: add_content_type(parts[CONTENT_TYPES], properties, _PROPERTIES_TYPE),
    }


def read_manifest(parts: Mapping[str, bytes]) -> Manifest | None:
    """Return the manifest of a draft; None where it has none that can be read."""
    from ataskaita.wordml.elements import tree_of  # noqa: PLC0415 (what writes a draft reads none)

    for name in sorted(parts):
        if name.startswith("customXml/item") and SPACE.encode() in parts[name]:
            return _read(tree_of(parts[name]))
    return None


def carry_manifest(parts: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with the manifest of another rendering in the place of their own."""
    found = _item_in(new)
    if not found:
        return dict(parts)
    place = _item_in(parts)
    about = new[_about(found)]
    if not place:
        return _with_item(parts, new[found], about)
    return {**parts, place: new[found]} | ({_about(place): about} if _about(place) in parts else {})


def _about(item: str) -> str:
    return item.replace("/item", "/itemProps")


def without_manifest(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts without the manifest, and without what leads to it."""
    made = dict(parts)
    while place := _item_in(made):
        properties = place.replace("/item", "/itemProps", 1)
        for name in (place, properties, relationships_of(place)):
            made.pop(name, None)
        for listed, part in ((MAIN_RELATIONSHIPS, place), (CONTENT_TYPES, properties)):
            made[listed] = _unlisted(made.get(listed, b""), part)
    return made


def _unlisted(listed: bytes, part: str) -> bytes:
    """Return relationships or content types without the one of that part."""
    entry = rb'<(?:\w+:)?(?:Relationship|Override)\s[^<>]*"(?:\.\.)?/%b"[^<>]*/>'
    return re.sub(entry % re.escape(part.encode()), b"", listed)


def _item_in(parts: Mapping[str, bytes]) -> str:
    names = (name for name in sorted(parts) if name.startswith("customXml/item"))
    return next(
        (one for one in names if f'"{SPACE}"'.encode() in parts[one][:2048] and "Props" not in one),
        "",
    )


def _read(root: "Element") -> Manifest:
    told = "".join(one.text or "" for one in root.findall(f"{_OURS}anchors"))
    parts = CarriedBase(root)
    data, template, version = (root.get(one, "") for one in ("data", "template", "version"))
    anchors, packer = tuple(_anchored(told)), root.get("deflate", STANDARD)
    return Manifest(data, template, version, parts, anchors, packer, tuple(_written(root)))


def _written(root: "Element") -> Iterator[Written]:
    for one in root.findall(f"{_OURS}written"):
        yield Written(one.get("bookmark", ""), one.get("path", ""), one.text or "")


def manifest_part(manifest: Manifest) -> bytes:
    """Return the part that a manifest is."""
    told = {"version": manifest.version, "data": manifest.data, "template": manifest.template}
    if manifest.deflate != STANDARD:
        told["deflate"] = manifest.deflate
    anchors = escaped("\n".join([_line(*one) for one in manifest.anchors]))
    root = f'{DECLARATION}<draft xmlns="{SPACE}"{BOUND}{_attributes(told)}>'
    parts = (_part(name.encode(), one) for name, one in manifest.base.items())
    ended = f"<anchors>{anchors}</anchors></draft>".encode()
    return BoundPart(b"".join((root.encode(), *parts, ended)))


def _part(name: bytes, content: bytes) -> bytes:
    """Return what is told of a part of the base."""
    sort = b"short" if isinstance(content, ShortPart) else b"part"
    return b'<%b name="%b">%b</%b>' % (sort, name, content, sort)


def _line(bookmark: str, path: str, value: str) -> str:
    """Return what is told of an anchor; numbers of bookmarks are those of lines."""
    if bookmark.startswith(BLOCK):
        path = f"\t{path}"
    return f"{path}\t{value}" if value else path


def _anchored(told: str) -> Iterator[Anchor]:
    for number, line in enumerate(told.split("\n") if told else (), start=1):
        if line.startswith("\t"):
            yield Anchor(f"{BLOCK}{number}", line[1:])
        else:
            path, _, value = line.partition("\t")
            yield Anchor(f"at_{number}", path, value)


def _attributes(told: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escaped(value)}"' for name, value in told.items())


def _properties(manifest: Manifest) -> bytes:
    """Return the properties that Word asks of a custom XML part: an id, and its namespaces."""
    identity = str(uuid5(NAMESPACE_URL, f"{SPACE}#{manifest.data}{manifest.template}")).upper()
    return (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{{{identity}}}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _free_number(parts: Iterable[str]) -> int:
    taken = {name.casefold() for name in parts}
    number = 1
    while f"customxml/item{number}.xml" in taken:
        number += 1
    return number
