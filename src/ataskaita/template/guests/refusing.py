"""What of a sub-document can't come into another document, each with its reason."""

import re
from typing import Final

from lxml import etree

from ataskaita.border.elements import outward_elements
from ataskaita.messages import Phrase
from ataskaita.template.words.xml import Element, w

_NOTE = Phrase("a Subdoc has a footnote or endnote: put it into the template's own text")
_COMMENT = Phrase("a Subdoc has a comment: take it out")
_SECTION = Phrase("a Subdoc has a section break: only the template has sections")
_OBJECT = Phrase("a Subdoc has an embedded object or control: put in a picture of it")
_DOCUMENT = Phrase("a Subdoc refers to a whole other document: copy what that document says")
_CHART = Phrase("a Subdoc has a chart: put the chart into the template, or a picture of it")
_DIAGRAM = Phrase("a Subdoc has a SmartArt diagram: put in a picture of it")
_OUTWARD = Phrase("a Subdoc has what reaches out of the document or runs: take it out")
_BLOCK = Phrase("a Subdoc may hold paragraphs, tables and content controls, nothing else")
_FIELD = Phrase(
    "a Subdoc has a field other than PAGE, NUMPAGES, DATE, TIME or a web link: write its text"
)

_CHARTS: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_NEW_CHARTS: Final = "http://schemas.microsoft.com/office/drawing/2014/chartex"
_DIAGRAMS: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_OLE: Final = "urn:schemas-microsoft-com:office:office"
_REASONS: Final = {
    **dict.fromkeys(map(w, ("footnoteReference", "endnoteReference")), _NOTE),
    **dict.fromkeys(map(w, ("commentReference", "commentRangeStart", "commentRangeEnd")), _COMMENT),
    w("sectPr"): _SECTION,
    **dict.fromkeys((*map(w, ("object", "control", "movie")), f"{{{_OLE}}}OLEObject"), _OBJECT),
    **dict.fromkeys(map(w, ("altChunk", "subDoc")), _DOCUMENT),
    **dict.fromkeys((f"{{{_CHARTS}}}chart", f"{{{_NEW_CHARTS}}}chart"), _CHART),
    f"{{{_DIAGRAMS}}}relIds": _DIAGRAM,
    w("delInstrText"): _FIELD,
}
_BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt")))
_SWITCHES: Final = r'(?:\s+\\[*@#hHtonm](?:\s+(?:"[^"\\]*"|[\w./:-]+))?)*\s*'
_HARMLESS: Final = re.compile(
    rf'\s*(?:PAGE|NUMPAGES|DATE|TIME|HYPERLINK\s+"(?:https?://|mailto:)[^"\\]*")'
    rf"{_SWITCHES}",
    re.IGNORECASE,
)
_STEPS: Final = {"begin": "\x01", "separate": "\x02", "end": "\x03"}
_DONE: Final = "\x04"
"""Stands for a field that may stand in another's result, and never in what the other does."""
_WHOLE: Final = re.compile("\x01([^\x01-\x04]*)(?:\x02\x04*)?\x03")


def refuse_what_stays(root: Element) -> None:
    """Raise TypeError for what of a sub-document's body can't come, telling why."""
    if not {str(one.tag) for one in root} <= _BLOCKS:
        raise TypeError(next((_REASONS[one.tag] for one in root if one.tag in _REASONS), _BLOCK))
    for one in root.iter(etree.Element):
        if reason := _REASONS.get(str(one.tag)):
            raise TypeError(reason)
    if next(outward_elements(root), None):
        raise TypeError(_OUTWARD)
    if not all(map(_HARMLESS.fullmatch, _instructions(root))):
        raise TypeError(_FIELD)


def _instructions(root: Element) -> list[str]:
    """Return what each field does; raise TypeError for one that isn't whole (17.16.18)."""
    found = [one.get(w("instr"), "") for one in root.iter(w("fldSimple"))]
    course = "".join(
        _STEPS.get(one.get(w("fldCharType"), ""), one.text or "")
        for one in root.iter(w("fldChar"), w("instrText"))
    )
    inner = 1
    while inner:
        found += [one[1] for one in _WHOLE.finditer(course)]
        course, inner = _WHOLE.subn(_DONE, course)
    if course.strip(_DONE):
        raise TypeError(_FIELD)
    return found
