"""Mark what may stand only once in a document, where tags may repeat it, and let go what need not.

Its identity stands first in what is marked, for `settling` to find. What a document can be without
goes from what is repeated: Word gives it anew when it saves.
"""

from collections import defaultdict
from typing import Final

from lxml import etree

from ataskaita.template.reading.putting import put_after, put_before
from ataskaita.template.reading.repeating import Repeating
from ataskaita.template.words import marks
from ataskaita.template.words.own_parts import NOTES
from ataskaita.template.words.xml import Element, in_drawing, w

_VML: Final = "{urn:schemas-microsoft-com:vml}"
_SHAPES: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_NEWER: Final = (
    "{http://schemas.microsoft.com/office/word/2010/wordml}",
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}",
)
_CHANGES: Final = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange"),
    *("tcPrChange", "tblGridChange"),
)
_RANGES: Final = (
    *("perm", "commentRange", "moveFromRange", "moveToRange", "customXmlInsRange"),
    *("customXmlDelRange", "customXmlMoveFromRange", "customXmlMoveToRange"),
)
_BOOKMARKS: Final = (w("bookmarkStart"), w("bookmarkEnd"))
_DRAWING: Final = in_drawing("docPr")
_ENDS: Final = [tuple(w(f"{name}{end}") for end in ("Start", "End")) for name in _RANGES]
_BY_ID: Final = frozenset(
    (*(one for pair in _ENDS for one in pair), *map(w, _CHANGES), w("commentReference"))
)
_BY_NAME: Final = frozenset(
    (
        *(f"{_VML}{name}" for name in ("shape", "shapetype", "rect", "roundrect", "oval", "line")),
        *(f"{_VML}{name}" for name in ("group", "polyline", "arc", "curve", "image")),
        *(f"{_SHAPES}{name}" for name in ("txbx", "linkedTxbx")),
    )
)
_REFERENCES: Final = tuple(w(f"{kind}Reference") for kind in NOTES)
_NOTES: Final = tuple(map(w, NOTES))
_OPTIONAL: Final = frozenset(
    (
        *(f"{_NEWER[0]}{name}" for name in ("paraId", "textId")),
        *(f"{_NEWER[1]}{name}" for name in ("anchorId", "editId")),
        "{urn:schemas-microsoft-com:office:office}spid",
    )
)
"""Attributes that a document can be without."""
_CREATED: Final = "{http://schemas.microsoft.com/office/drawing/2014/main}creationId"


def mark_identities(root: Element, repeating: Repeating | None = None, foreign: str = "") -> None:
    """Mark below the root what is to be single, of the repeated; None where all may be.

    What comes from another document has `foreign` before its identities, lest it take those of
    the template.
    """
    for one in list(root.iter(*_BOOKMARKS)):
        mark_identity(one, w("id"))
    for one in list(root.iter(_DRAWING)):
        mark_identity(one, "id")
    repeated = None if repeating is None else repeating.repeated
    if repeated is None or repeated:
        _keep_pairs(root, repeating)
        for one in list(root.iter(etree.Element)):
            if repeated is None or one in repeated:
                _mark_repeated(one, foreign)
    _mark_notes(root)


def _mark_repeated(one: Element, foreign: str) -> None:
    if one.tag in _BY_ID:
        mark_identity(one, w("id"), foreign)
        if foreign and (name := one.get(w("name"))):
            one.set(w("name"), foreign + name)
    elif one.tag in _BY_NAME and one.get("id"):
        mark_identity(one, "id", foreign)
    elif one.tag == w("sdtPr"):
        _drop(one, w("id"))
    elif one.tag == _CREATED:
        _drop_extension(one)
    if not _OPTIONAL.isdisjoint(one.attrib) and next(one.iterancestors(w("comment")), None) is None:
        for name in _OPTIONAL.intersection(one.attrib):
            del one.attrib[name]


def _drop(properties: Element, name: str) -> None:
    for one in properties.findall(name):
        properties.remove(one)


def _drop_extension(created: Element) -> None:
    """Drop what tells a drawing from all others in the world, and nothing else."""
    extension = created.getparent()
    extensions = None if extension is None else extension.getparent()
    if extension is None or extensions is None:
        return
    extensions.remove(extension)
    owner = extensions.getparent()
    if len(extensions) == 0 and owner is not None:
        owner.remove(extensions)


def _keep_pairs(root: Element, repeating: Repeating | None) -> None:
    """Drop ranges whose beginning and end aren't repeated alike, and comments' that lose theirs."""
    if repeating is None:
        return
    for start, end in _ENDS:
        found: dict[str, list[Element]] = defaultdict(list)
        for one in root.iter(start, end):
            found[one.get(w("id"), "")].append(one)
        for pair in found.values():
            if len({tuple(map(id, repeating.loops(one))) for one in pair}) > 1:
                for one in pair:
                    _remove(one)


def _remove(one: Element) -> None:
    parent, before = one.getparent(), one.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (one.tail or "") or None
    else:
        parent.text = (parent.text or "") + (one.tail or "") or None
    parent.remove(one)


def _mark_notes(root: Element) -> None:
    """Mark the notes that stand behind their references, and the references."""
    for note in [one for one in root.iter(*_NOTES) if one.getparent() is not None]:
        reference = note.getprevious()
        if reference is None or reference.tag not in _REFERENCES:
            continue  # in a part of notes
        if reference.getprevious() is None or not _is_marked(reference):
            mark_identity(reference, w("id"))
        _put_first(note, w("id"))
        put_before(note, marks.NOTE)
        put_after(note, marks.NOTE)


def _is_marked(one: Element) -> bool:
    """Return whether its own mark stands before it: that of a note beside it is none."""
    before = one.getprevious()
    identity = marks.IDENTITY.hex()
    return before is not None and not isinstance(before.tag, str) and before.text == identity


def mark_identity(one: Element, name: str, foreign: str = "") -> None:
    """Put a mark before the element, and that attribute first, for `settling` to find."""
    _put_first(one, name, foreign)
    put_before(one, marks.IDENTITY)


def _put_first(element: Element, name: str, foreign: str = "") -> None:
    others = [(key, value) for key, value in element.attrib.items() if key != name]
    first = foreign + element.get(name, "0")
    element.attrib.clear()
    element.set(name, first)
    for key, value in others:
        element.set(key, value)
