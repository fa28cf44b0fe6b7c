"""Word for the web, and SharePoint: the main part is document2.xml, targets are absolute."""

import re
from typing import Final

from lxml import etree

from tests.editors.parts import (
    TYPES,
    Element,
    Parts,
    W,
    number_anew,
    rename_parts,
    rewritten,
    split_runs,
    turn_attributes,
)

_DECLARED: Final = re.compile(rb"<\?xml[^>]*\?>\s*")
_HEAD: Final = b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?>'


def word_for_the_web(parts: Parts) -> Parts:
    """Return the parts as Word for the web saves them."""
    made = rewritten(parts, _saved)
    made = rename_parts(made, {"word/document.xml": "word/document2.xml"}, absolute=True)
    for name in (TYPES, "_rels/.rels", "word/document2.xml"):
        made[name] = _HEAD + _DECLARED.sub(b"", made[name])
    return made


def _saved(root: Element) -> None:
    kinds = iter(("gramStart", "gramEnd") * 100_000)
    split_runs(root, lambda: etree.Element(f"{W}proofErr", {f"{W}type": next(kinds)}))
    for run in root.iter(f"{W}r"):
        run.set(f"{W}rsidR", "4C197E99")
        if run.find(f"{W}rPr") is None:
            run.insert(0, etree.Element(f"{W}rPr"))
    for one in root.iter(f"{W}proofErr", f"{W}lastRenderedPageBreak"):
        one.tail = None
    number_anew(root, 100, "Picture ")
    turn_attributes(root)
