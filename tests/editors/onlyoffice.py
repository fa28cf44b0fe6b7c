"""ONLYOFFICE: styles by numbers, controls bound to nothing, custom parts' properties made anew."""

import re
from itertools import count
from typing import Final

from lxml import etree

from tests.editors.parts import Element, Parts, W, bytes_of, number_anew, rename_styles, rewritten

_PROPERTIES: Final = re.compile(r"customXml/itemProps\d+\.xml")
_STORE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
_FIRST: Final = 600


def onlyoffice(parts: Parts) -> Parts:
    """Return the parts as ONLYOFFICE saves them (its issues 792, 1318, 1443, 2448)."""
    numbers = count(_FIRST)
    made = rename_styles(rewritten(parts, _saved), lambda *_: str(next(numbers)))
    for name in made:
        if _PROPERTIES.fullmatch(name):
            made[name] = _properties(made[name])
    return made


def _saved(root: Element) -> None:
    number_anew(root, 1, "")
    for one in list(root.iter(f"{W}dataBinding", f"{W}proofErr")):
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
    for paragraph in root.iter(f"{W}p"):
        paragraph.append(etree.Element(f"{W}r"))
    for run in root.iter(f"{W}r"):
        if run.find(f"{W}rPr") is None:
            run.insert(0, etree.Element(f"{W}rPr"))


def _properties(content: bytes) -> bytes:
    """Return the properties with another id, and no schema that is referred to."""
    root = etree.fromstring(content)
    root.set(f"{_STORE}itemID", "{169446AF-0000-0000-005D-B05C7955122A}")
    for one in list(root):
        root.remove(one)
    return bytes_of(root)
