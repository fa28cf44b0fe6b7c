"""The manifest of a draft: from what it was made, and what was written where.

It is a custom XML part that no control is bound to, for LibreOffice empties the parts of bound
ones (ISO/IEC 29500-1, 15.2.5).
"""

from collections.abc import Iterable, Mapping
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen
from lxml import etree

from ataskaita.word.package import CONTENT_TYPES, MAIN_RELATIONSHIPS

SPACE: Final = "urn:ataskaita:juodrastis:1"
_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


@frozen
class Written:
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


def add_manifest(parts: Mapping[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    """Return the parts with the manifest among them."""
    number = _free_number(parts)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    added = dict(parts)
    added[item] = _item(manifest)
    added[properties] = _properties(manifest)
    added[f"customXml/_rels/item{number}.xml.rels"] = _related(
        None, f"{_OFFICE}/customXmlProps", f"itemProps{number}.xml"
    )
    added[MAIN_RELATIONSHIPS] = _related(
        parts.get(MAIN_RELATIONSHIPS), f"{_OFFICE}/customXml", f"../{item}"
    )
    types = etree.fromstring(parts[CONTENT_TYPES])
    attributes = {"PartName": f"/{properties}", "ContentType": _PROPERTIES_TYPE}
    etree.SubElement(types, f"{{{_TYPES}}}Override", attributes)
    added[CONTENT_TYPES] = _serialised(types)
    return added


def read_manifest(parts: Mapping[str, bytes]) -> Manifest | None:
    """Return the manifest of a draft; None where it has none that can be read."""
    for name in sorted(parts):
        if name.startswith("customXml/item") and SPACE.encode() in parts[name]:
            return _read(etree.fromstring(parts[name]))
    return None


def _read(root: etree._Element) -> Manifest:
    written = (
        Written(one.get("bookmark", ""), one.get("path", ""), one.text or "") for one in root
    )
    data, template, version = (root.get(one, "") for one in ("data", "template", "version"))
    return Manifest(data, template, version, tuple(written))


def _item(manifest: Manifest) -> bytes:
    root = etree.Element(f"{{{SPACE}}}draft", nsmap={None: SPACE})
    root.set("version", manifest.version)
    root.set("data", manifest.data)
    root.set("template", manifest.template)
    for one in manifest.written:
        made = etree.SubElement(root, f"{{{SPACE}}}written", bookmark=one.bookmark, path=one.path)
        made.text = one.text
    return _serialised(root)


def _properties(manifest: Manifest) -> bytes:
    """Return the properties that Word asks of a custom XML part: an id, and its namespaces."""
    identity = str(uuid5(NAMESPACE_URL, f"{SPACE}#{manifest.data}{manifest.template}")).upper()
    root = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    root.set(f"{{{_STORE}}}itemID", f"{{{identity}}}")
    schemas = etree.SubElement(root, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef", {f"{{{_STORE}}}uri": SPACE})
    return _serialised(root)


def _related(relationships: bytes | None, kind: str, target: str) -> bytes:
    """Return the relationships with one more."""
    root = (
        etree.Element(f"{{{_PACKAGE}}}Relationships", nsmap={None: _PACKAGE})
        if relationships is None
        else etree.fromstring(relationships)
    )
    attributes = {"Id": "rIdManifestas", "Type": kind, "Target": target}
    etree.SubElement(root, f"{{{_PACKAGE}}}Relationship", attributes)
    return _serialised(root)


def _free_number(parts: Iterable[str]) -> int:
    taken = {name.casefold() for name in parts}
    number = 1
    while f"customxml/item{number}.xml" in taken:
        number += 1
    return number


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
