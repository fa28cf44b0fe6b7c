"""Google Docs: no properties, no bindings, charts as pictures, every run written left to right."""

from typing import Final

from lxml import etree

from tests.editors.parts import (
    SPACES,
    Element,
    Parts,
    W,
    bytes_of,
    drop_alternative_texts,
    drop_parts,
    number_anew,
    rewritten,
)

_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DRAWING: Final = f"{W}drawing"
_SETTINGS: Final = (
    f'<w:settings xmlns:w="{SPACES["w"]}"><w:displayBackgroundShape/>'
    '<w:defaultTabStop w:val="720"/></w:settings>'
)
_RSIDS: Final = ("rsidR", "rsidDel", "rsidP", "rsidRDefault", "rsidRPr")
_RSIDS_OF_RUN: Final = ("rsidR", "rsidDel", "rsidRPr")


def google_docs(parts: Parts) -> Parts:
    """Return the parts as Google Docs exports them."""
    made = rewritten(parts, _saved)
    made = drop_parts(made, lambda name: name.startswith(_LOST))
    made["word/settings.xml"] = _SETTINGS.encode()
    made["word/styles.xml"] = bytes_of(etree.fromstring(made["word/styles.xml"]))
    return made


_LOST: Final = ("docProps/", "customXml/", "word/charts/", "word/embeddings/", "word/webSettings")


def _saved(root: Element) -> None:
    drop_alternative_texts(root)
    _make_pictures_of_charts(root)
    for control in list(root.iter(f"{W}sdt")):
        _unwrap(control)
    for one in list(root.iter(f"{W}proofErr")):
        _drop(one)
    for one in root.iter(f"{W}p", f"{W}r"):
        for name in _RSIDS if one.tag == f"{W}p" else _RSIDS_OF_RUN:
            one.set(W + name, "00000000")
    for run in root.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        if properties.find(f"{W}rtl") is None:
            etree.SubElement(properties, f"{W}rtl", {f"{W}val": "0"})
    _rename_bookmarks(root)
    number_anew(root, 0 if root.tag != f"{W}document" else 1, "image")


def _make_pictures_of_charts(root: Element) -> None:
    """Take charts out; the picture that comes in their place says nothing."""
    for drawing in list(root.iter(_DRAWING)):
        if next(drawing.iter(_CHART), None) is not None:
            _drop(drawing)


def _unwrap(control: Element) -> None:
    """Put what a content control holds in its place."""
    content = control.find(f"{W}sdtContent")
    for one in [] if content is None else list(content):
        control.addprevious(one)
    _drop(control)


def _drop(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _rename_bookmarks(root: Element) -> None:
    """Give bookmarks other names, but those that something refers to."""
    said = " ".join(str(one.text) for one in root.iter(f"{W}instrText"))
    said += " ".join(one.get(f"{W}instr", "") for one in root.iter(f"{W}fldSimple"))
    for number, one in enumerate(root.iter(f"{W}bookmarkStart")):
        if one.get(f"{W}name", "") not in said:
            one.set(f"{W}name", f"_heading=h.{number:012x}")
