"""The manifest of a draft: from what it was made, and what was written where.

It is a custom XML part that no control is bound to, for LibreOffice empties the parts of bound
ones (ISO/IEC 29500-1, 15.2.5).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from ataskaita.opc import DECLARATION, OFFICE, add_content_type, add_relationship, escaped
from ataskaita.opc.deflating import STANDARD
from ataskaita.records import frozen
from ataskaita.word.parts import CONTENT_TYPES, MAIN_RELATIONSHIPS

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

SPACE: Final = "urn:ataskaita:juodrastis:1"
_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ID: Final = "rIdManifestas"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


class Written(NamedTuple):
    """A text that was written, between bookmarks of that name, for the value at that data path."""

    bookmark: str
    path: str
    text: str


@frozen
class Manifest:
    """What a draft was made from, as SHA-256 fingerprints, and what was written."""

    data: str
    template: str
    version: str
    written: tuple[Written, ...]
    deflate: str = STANDARD
    """By what its parts are packed."""


def add_manifest(parts: Mapping[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    """Return the parts with the manifest among them."""
    return _with_item(parts, _item(manifest), _properties(manifest))


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
    from xml.etree import ElementTree as ET  # noqa: PLC0415 (what writes a draft reads none)

    for name in sorted(parts):
        if name.startswith("customXml/item") and SPACE.encode() in parts[name]:
            return _read(ET.fromstring(parts[name]))  # noqa: S314 (no document types here)
    return None


def carry_manifest(parts: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with the manifest of another rendering in the place of their own."""
    found = _item_in(new)
    if not found:
        return dict(parts)
    place = _item_in(parts)
    if place:
        return {**parts, place: new[found]}
    return _with_item(parts, new[found], new[found.replace("/item", "/itemProps")])


def _item_in(parts: Mapping[str, bytes]) -> str:
    names = (name for name in sorted(parts) if name.startswith("customXml/item"))
    return next(
        (one for one in names if f'"{SPACE}"'.encode() in parts[one][:2048] and "Props" not in one),
        "",
    )


def _read(root: "ET.Element") -> Manifest:
    written = (
        Written(one.get("bookmark", ""), one.get("path", ""), one.text or "") for one in root
    )
    data, template, version = (root.get(one, "") for one in ("data", "template", "version"))
    return Manifest(data, template, version, tuple(written), root.get("deflate", STANDARD))


def _item(manifest: Manifest) -> bytes:
    told = {"version": manifest.version, "data": manifest.data, "template": manifest.template}
    if manifest.deflate != STANDARD:
        told["deflate"] = manifest.deflate
    written = "".join(_told(manifest.written))
    root = f'<draft xmlns="{SPACE}"{_attributes(told)}>{written}</draft>'
    return f"{DECLARATION}{root}".encode()


def _told(written: Sequence[Written]) -> Iterator[str]:
    """Generate an element for each text; few of a draft's texts have what XML writes otherwise."""
    whole = "".join([f"{path}{text}" for _, path, text in written])
    same = escaped(whole) is whole
    for bookmark, path, text in written:
        names, said = (path, text) if same else (escaped(path), escaped(text))
        yield f'<written bookmark="{bookmark}" path="{names}">{said}</written>'


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
