"""Office Open XML as Word writes it: Strict made transitional, prefixes those of Word.

Strict is the same XML under other names (ISO/IEC 29500-1 and -4, Annex A); prefixes mean nothing
to XML, but what fills templates looks for `w:p`. A part that has both as usual stays untouched.
"""

import re
from collections.abc import Container, Mapping
from typing import Final

from lxml import etree

from ataskaita.opc import text_of

_OFFICE: Final = "http://schemas.openxmlformats.org"
_STRICT_SIGN: Final = b"purl.oclc.org/ooxml/"
_STRICT: Final = re.compile(rb"([\"'])http://purl\.oclc\.org/ooxml/([A-Za-z/]+)([\"'])")
_CONFORMANCE: Final = re.compile(rb"\s(?:\w+:)?conformance\s*=\s*[\"']strict[\"']")
_FOLDERS: Final = {
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument": b"officeDocument/2006",
    b"wordprocessingml": b"wordprocessingml/2006",
    b"spreadsheetml": b"spreadsheetml/2006",
    b"presentationml": b"presentationml/2006",
    b"drawingml": b"drawingml/2006",
    b"schemaLibrary": b"schemaLibrary/2006",
}
_RENAMED: Final = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
    b"documentProperties": b"docPropsVTypes",
}
"""The rest of the name is the same in both."""

_W: Final = f"{_OFFICE}/wordprocessingml/2006/main"
_MICROSOFT: Final = "http://schemas.microsoft.com/office/word"
PREFIXES: Final = {
    "w": _W,
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "c": f"{_OFFICE}/drawingml/2006/chart",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "w14": f"{_MICROSOFT}/2010/wordml",
    "w15": f"{_MICROSOFT}/2012/wordml",
    "wps": f"{_MICROSOFT}/2010/wordprocessingShape",
    "wpg": f"{_MICROSOFT}/2010/wordprocessingGroup",
    "wp14": f"{_MICROSOFT}/2010/wordprocessingDrawing",
}
_USUAL: Final = {uri.encode(): prefix.encode() for prefix, uri in PREFIXES.items()}
_DECLARED: Final = re.compile(rb"\sxmlns(?::([\w.-]+))?\s*=\s*[\"']([^\"']*)[\"']")
_LISTS: Final = (f"{{{PREFIXES['mc']}}}Ignorable", f"{{{PREFIXES['mc']}}}MustUnderstand")
_REQUIRES: Final = "Requires"


def as_transitional(content: bytes) -> bytes:
    """Return XML with the names of transitional files in the place of Strict's."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        if _STRICT_SIGN.decode().encode("utf-16-le")[:-1] not in content:
            return content
        content = text_of(content).encode()
    if _STRICT_SIGN not in content:
        return content
    return _CONFORMANCE.sub(b"", _STRICT.sub(_transitional, content))


def _transitional(strict: re.Match[bytes]) -> bytes:
    path = strict[2]
    for folder, ours in _FOLDERS.items():
        if path == folder or path.startswith(folder + b"/"):
            rest = path[len(folder) :]
            *above, last = rest.split(b"/")
            rest = b"/".join((*above, _RENAMED.get(last, last)))
            return b"".join((strict[1], _OFFICE.encode(), b"/", ours, rest, strict[3]))
    return strict[0]


def with_words_prefixes(content: bytes) -> bytes:
    """Return a part of Word's with the prefixes that Word writes."""
    if content[:2] not in (b"\xff\xfe", b"\xfe\xff") and _are_usual(content):
        return content
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:  # stricter than the gate's reader: told by whoever reads the part
        return content
    if not str(root.tag).startswith(f"{{{_W}}}"):
        return content
    prefixes = _new_prefixes(root)
    twin = etree.Element(root.tag, nsmap={prefix: uri for uri, prefix in prefixes.items()})
    twin.text = root.text
    for name, value in root.attrib.items():
        twin.set(name, value)
    _rename_lists(root, prefixes)
    for name in _LISTS:
        if root.get(name):
            twin.set(name, root.get(name, ""))
    twin.extend(list(root))
    return etree.tostring(twin, xml_declaration=True, encoding="UTF-8", standalone=True)


def _are_usual(content: bytes) -> bool:
    """Return whether every prefix that Word has a use for means what Word means by it."""
    for prefix, uri in set(_DECLARED.findall(content)):
        if _USUAL.get(uri, prefix) != prefix or PREFIXES.get(prefix.decode(), "") not in (
            "",
            uri.decode(errors="replace"),
        ):
            return False
    return True


def _new_prefixes(root: etree._Element) -> dict[str, str]:
    """Return the prefix of each namespace: Word's, or its own where Word doesn't use that one."""
    new = {uri: prefix for prefix, uri in PREFIXES.items()}
    for prefix, uri in root.nsmap.items():
        if prefix and uri not in new:
            new[uri] = prefix if prefix not in PREFIXES else _free(prefix, root.nsmap)
    return new


def _free(prefix: str, taken: Container[str | None]) -> str:
    while prefix in PREFIXES or prefix in taken:
        prefix += "_"
    return prefix


def _rename_lists(root: etree._Element, new: Mapping[str, str]) -> None:
    """Let lists of prefixes name the new ones: what may be ignored, and what is required."""
    for one in root.iter(etree.Element):
        for name in (*_LISTS, _REQUIRES):
            if told := one.get(name):
                spaces = one.nsmap
                named = (new.get(spaces.get(prefix, ""), prefix) for prefix in told.split())
                one.set(name, " ".join(named))
