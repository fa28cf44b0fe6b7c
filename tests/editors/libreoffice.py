"""LibreOffice: ids of styles made of their names, charts numbered and without their words."""

import re
from typing import Final

from lxml import etree

from tests.editors.parts import (
    TYPES,
    Element,
    Parts,
    W,
    bytes_of,
    drop_alternative_texts,
    number_anew,
    rename_parts,
    rename_styles,
    rewritten,
)

_CHART: Final = re.compile(r"word/charts/[^/]+\.xml")
_RELATIONSHIPS: Final = "application/vnd.openxmlformats-package.relationships+xml"
_KEPT: Final = frozenset({"Normal", "Title", "Signature", "Header", "Footer"})


def libreoffice(parts: Parts) -> Parts:
    """Return the parts as LibreOffice saves them."""
    charts = sorted(name for name in parts if _CHART.fullmatch(name))
    numbered = {name: f"word/charts/chart{place}.xml" for place, name in enumerate(charts, 1)}
    made = rename_parts(rewritten(parts, _saved), numbered)
    made = rename_styles(made, _style_id)
    return {**made, TYPES: _types(made)}


def _saved(root: Element) -> None:
    drop_alternative_texts(root)
    number_anew(root, 0 if root.tag != f"{W}document" else 1, "Object")
    for one in root.iter(f"{W}proofErr", f"{W}dataBinding"):
        _drop(one)
    for one in root.iter(f"{W}p", f"{W}r"):
        for name in [str(name) for name in one.attrib if "rsid" in str(name)]:
            del one.attrib[name]
    for one in root.iter(f"{W}bookmarkStart"):
        if one.get(f"{W}name") == "_GoBack":
            one.set(f"{W}name", "__DdeLink__1_1")
    for run in root.iter(f"{W}r"):
        if run.find(f"{W}rPr") is None:
            run.insert(0, etree.Element(f"{W}rPr"))


def _drop(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _style_id(old: str, name: str) -> str:
    """Return the id that is made of the name: its plain letters and figures."""
    if old in _KEPT or old.startswith("Heading"):
        return old
    made = re.sub(r"[^A-Za-z0-9]", "", name)
    return f"{made}1" if made.lower() == "caption" else made or old


def _types(parts: Parts) -> bytes:
    """Return the content types with one for each relationships part, too."""
    root = etree.fromstring(parts[TYPES])
    known = {one.get("PartName") for one in root}
    space = etree.QName(root).namespace
    for name in sorted(parts):
        if name.endswith(".rels") and f"/{name}" not in known:
            entry = {"PartName": f"/{name}", "ContentType": _RELATIONSHIPS}
            etree.SubElement(root, f"{{{space}}}Override", entry)
    return bytes_of(root)
