"""Accept or reject tracked changes (ECMA-376-1, 17.13.5), as Word and LibreOffice do it.

What is accepted of rows goes first, then runs, then properties, then paragraph marks: a paragraph
whose mark goes is joined to the next, and keeps that one's properties.
"""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from ataskaita.wordml.names import W

_ID: Final = f"{W}id"
_RESTORED: Final = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_COMING: Final = ("ins", "moveTo", "cellIns")
_GOING: Final = ("del", "moveFrom", "cellDel")
_MOVE_RANGES: Final = tuple(
    f"{W}{one}Range{end}" for one in ("moveFrom", "moveTo") for end in ("Start", "End")
)
_CHANGES: Final = tuple(
    f"{W}{one}Change"
    for one in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numbering")
)
_STAYS: Final = {
    f"{W}pPr": (f"{W}rPr", f"{W}sectPr"),
    f"{W}rPr": (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"),
    f"{W}sectPr": (f"{W}headerReference", f"{W}footerReference"),
    f"{W}trPr": (f"{W}ins", f"{W}del"),
    f"{W}tblGrid": (),
}
"""What of properties isn't theirs to change."""
_BESIDE: Final = tuple(
    f"{W}{one}"
    for one in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("proofErr", "permStart", "permEnd"),
    )
)


def accept(root: etree._Element, ids: Iterable[str] | None = None) -> None:
    """Make the changes of a part its text: all, or those of these ids."""
    _review(root, _COMING, _GOING, _Meant(ids), accepted=True)


def reject(root: etree._Element, ids: Iterable[str] | None = None) -> None:
    """Undo the changes of a part: all, or those of these ids."""
    _review(root, _GOING, _COMING, _Meant(ids), accepted=False)


class _Meant:
    """Says whether a change is meant: any, or one of these ids."""

    def __init__(self, ids: Iterable[str] | None) -> None:
        self._ids = None if ids is None else frozenset(ids)

    def __call__(self, one: etree._Element) -> bool:
        return self._ids is None or one.get(_ID) in self._ids


def _review(
    root: etree._Element,
    staying: tuple[str, ...],
    going: tuple[str, ...],
    meant: _Meant,
    *,
    accepted: bool,
) -> None:
    _review_grid(root, going, meant)
    for change in [one for one in root.iter(*_CHANGES) if meant(one)]:
        _settle_properties(change, accepted=accepted)
    ends = [one for one in root.iter(*_tags(going)) if _is_of_mark(one) and meant(one)]
    gone = [_paragraph(one) for one in ends]
    for one in [one for one in root.iter(*_tags(staying)) if meant(one)]:
        _unwrap(one)
    for one in [one for one in root.iter(*_tags(going)) if meant(one)]:
        _take(one)
    for one in [one for one in root.iter(*_MOVE_RANGES) if meant(one)]:
        _take(one)
    for paragraph in gone:
        _join_to_next(paragraph)


def _tags(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{W}{one}" for one in names)


def _review_grid(root: etree._Element, going: tuple[str, ...], meant: _Meant) -> None:
    """Take out rows and cells that go, and tables that have no rows any more."""
    marks = [one for one in root.iter(*_tags(going)) if meant(one)]
    for mark in marks:
        properties = mark.getparent()
        if properties is None or properties.tag not in (f"{W}trPr", f"{W}tcPr"):
            continue
        holder = properties.getparent()
        table = holder.getparent() if holder is not None else None
        if holder is None or table is None:
            continue
        table.remove(holder)
        if holder.tag == f"{W}tr" and table.find(f"{W}tr") is None and table.tag == f"{W}tbl":
            _take(table)


def _is_of_mark(one: etree._Element) -> bool:
    """Return whether it is said of a paragraph's mark."""
    looks = one.getparent()
    properties = looks.getparent() if looks is not None and looks.tag == f"{W}rPr" else None
    return properties is not None and properties.tag == f"{W}pPr"


def _paragraph(mark: etree._Element) -> etree._Element:
    return next(mark.iterancestors(f"{W}p"))


def _unwrap(one: etree._Element) -> None:
    """Put what stands in a revision in its place."""
    parent = one.getparent()
    if parent is None:
        return
    place = parent.index(one)
    for text in one.iter(*_RESTORED):
        text.tag = _RESTORED[str(text.tag)]
    parent[place : place + 1] = list(one)


def _take(one: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _settle_properties(change: etree._Element, *, accepted: bool) -> None:
    """Keep the new properties, or put the old ones back."""
    holder = change.getparent()
    if holder is None:
        return
    holder.remove(change)
    if accepted or change.tag == f"{W}numberingChange":
        return
    stays = [one for one in holder if one.tag in _STAYS.get(str(holder.tag), ())]
    old = list(change[0]) if len(change) else []
    in_front = holder.tag != f"{W}pPr"
    holder[:] = [*stays, *old] if in_front else [*old, *stays]


def _join_to_next(paragraph: etree._Element) -> None:
    """Put what the paragraph says at the beginning of the next; nothing goes where there is none.

    One that says nothing takes along its own bookmarks.
    """
    container, following = paragraph.getparent(), _next_block(paragraph)
    if container is None:
        return
    content = [one for one in paragraph if one.tag != f"{W}pPr"]
    if not any(_says(one) for one in content):
        content = _unpaired(one for one in content if one.tag in _BESIDE)
    if following is not None and following.tag == f"{W}p":
        place = 1 if len(following) and following[0].tag == f"{W}pPr" else 0
        following[place:place] = content
    elif content or _is_needed(paragraph):
        return
    container.remove(paragraph)


def _says(one: etree._Element) -> bool:
    """Return whether it is more than the mark of a range, or a control that holds nothing."""
    if one.tag == f"{W}sdt":
        return next(one.iter(f"{W}r"), None) is not None
    return one.tag not in _BESIDE


def _next_block(paragraph: etree._Element) -> etree._Element | None:
    return next((one for one in paragraph.itersiblings() if one.tag not in _BESIDE), None)


def _unpaired(beside: Iterable[etree._Element]) -> list[etree._Element]:
    """Return the marks of ranges that begin or end elsewhere."""
    known: dict[tuple[str, str | None], list[etree._Element]] = {}
    for one in beside:
        name = etree.QName(one).localname.removesuffix("Start").removesuffix("End")
        known.setdefault((name, one.get(_ID)), []).append(one)
    return [pair[0] for pair in known.values() if len(pair) == 1]


def _is_needed(paragraph: etree._Element) -> bool:
    """Return whether a cell would be without its last paragraph, or two tables would meet."""
    container, before = paragraph.getparent(), paragraph.getprevious()
    if container is not None and container.tag == f"{W}tc":
        return _next_block(paragraph) is None
    following = _next_block(paragraph)
    tables = [one is not None and one.tag == f"{W}tbl" for one in (before, following)]
    return all(tables)
