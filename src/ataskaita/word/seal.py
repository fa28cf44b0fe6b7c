"""Know our own draft again: a digest of its parts, kept inside it as a custom property.

Word and LibreOffice rewrite the other parts when a person saves, and keep the property; so a
draft whose digest doesn't fit any more has been changed, and must not be overwritten.
"""

import hashlib
from collections.abc import Mapping

from lxml import etree

from ataskaita.errors import TemplateErrors
from ataskaita.word.package import CONTENT_TYPES, RELATIONSHIPS, read_package

SEAL = "ataskaita-sha256"
"""The property's name."""

_CUSTOM = "docProps/custom.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES = f"{_OFFICE}/custom-properties"
_TYPES = f"{_OFFICE}/docPropsVTypes"
_CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format identifier of custom properties ([MS-OLEPS] 2.18)."""


def seal(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return `parts` with the digest of all of them inside."""
    sealed = dict(parts)
    if _CUSTOM not in sealed:
        sealed[_CUSTOM] = f'<Properties xmlns="{_PROPERTIES}"/>'.encode()
        _declare(sealed)
    sealed[_CUSTOM] = _with_seal(sealed[_CUSTOM], digest_of(sealed))
    return sealed


def is_untouched(data: bytes) -> bool:
    """Return whether these are the bytes of a draft as we wrote it."""
    try:
        parts = read_package(data, "")
        root = etree.fromstring(parts.get(_CUSTOM, b"<none/>"))
    except (TemplateErrors, etree.XMLSyntaxError):
        return False
    found = [one for one in root if one.get("name") == SEAL]
    return bool(found) and "".join(found[0].itertext()) == digest_of(parts)


def digest_of(parts: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of all parts but the custom properties, in hex."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != _CUSTOM:
            digest.update(f"{name}\0{len(parts[name])}\0".encode())
            digest.update(parts[name])
    return digest.hexdigest()


def _with_seal(custom: bytes, digest: str) -> bytes:
    root = etree.fromstring(custom)
    for old in [one for one in root if one.get("name") == SEAL]:
        root.remove(old)
    numbers = [int(one.get("pid", "1")) for one in root.iter(f"{{{_PROPERTIES}}}property")]
    attributes = {"fmtid": _FORMAT, "pid": str(max(numbers, default=1) + 1), "name": SEAL}
    one = etree.SubElement(root, f"{{{_PROPERTIES}}}property", attributes)
    etree.SubElement(one, f"{{{_TYPES}}}lpwstr", nsmap={"vt": _TYPES}).text = digest
    return _serialised(root)


def _declare(parts: dict[str, bytes]) -> None:
    """Name the new part in the content types and the package's relationships."""
    types = etree.fromstring(parts[CONTENT_TYPES])
    attributes = {"PartName": f"/{_CUSTOM}", "ContentType": _CONTENT_TYPE}
    etree.SubElement(types, f"{{{_CONTENT_TYPES_NS}}}Override", attributes)
    parts[CONTENT_TYPES] = _serialised(types)
    relationships = etree.fromstring(parts[RELATIONSHIPS])
    attributes = {
        "Id": "rIdAtaskaita",
        "Type": f"{_OFFICE}/relationships/custom-properties",
        "Target": _CUSTOM,
    }
    etree.SubElement(relationships, f"{{{_PACKAGE_RELATIONSHIPS}}}Relationship", attributes)
    parts[RELATIONSHIPS] = _serialised(relationships)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
