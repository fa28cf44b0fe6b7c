"""Write changes as tracked ones, which people accept or reject (ECMA-376-1, 17.13.5).

What makes a document that Word repairs or refuses: a run's text inside a deletion that isn't
`w:delText`; a row marked without its contents, which go by themselves; an inserted paragraph whose
mark isn't; ids that come twice; one revision inside another.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from lxml import etree

from ataskaita.opc.numbers import whole
from ataskaita.wordml.names import W

AUTHOR: Final = "ataskaita"
_DELETED: Final = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_HOLDERS: Final = {f"{W}{one}" for one in ("hyperlink", "smartTag", "sdtContent", "fldSimple")}
_HOLDERS.add(f"{W}sdt")
_SIMPLE: Final = f"{W}fldSimple"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BEHIND_LOOKS: Final = (f"{W}sectPr", f"{W}pPrChange")
"""What stands behind a paragraph mark's looks in its properties."""
_IDS: Final = etree.XPath("//w:*/@w:id", namespaces={"w": W[1:-1]}, smart_strings=False)
_REVISED: Final = tuple(
    f"{W}{one}" for one in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
)


def next_id(
    parts: Mapping[str, bytes],
    read: Mapping[str, etree._Element] = MappingProxyType({}),
) -> int:
    """Return an id that no revision, comment or bookmark of these parts has yet.

    `read` has the roots of those that have been read.
    """
    top = 0
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and b":id=" in content:
            root = read.get(name)
            ids = _IDS(etree.fromstring(content) if root is None else root)
            top = max(top, *map(whole, ids), 0)
    return top + 1


class Revisions:
    """Marks changes as revisions of ours: what they are called, and when they were made."""

    def __init__(self, first: int, date: str) -> None:
        """Begin with the id `first`; the date is `2026-01-14T00:00:00Z` (ISO 8601), or none."""
        self._next, self._date = first, date
        self.ids: set[str] = set()
        """Those of all revisions made here."""

    def may_change(self, node: etree._Element) -> bool:
        """Return whether it stands in no revision of others, and holds none."""
        around = (one for one in node.iterancestors() if one.tag in _REVISED)
        return all(one.get(f"{W}id") in self.ids for one in (*node.iter(*_REVISED), *around))

    def insert(self, node: etree._Element) -> None:
        """Mark what stands in a paragraph, or inside a holder there, as inserted."""
        for run in _runs(node):
            self._wrap(run, "ins")

    def delete(self, node: etree._Element) -> None:
        """Mark what stands in a paragraph, or inside a holder there, as deleted."""
        for run in _runs(node):
            self._wrap(run, "del")
            for text in run.iter(*_DELETED):
                text.tag = _DELETED[str(text.tag)]

    def insert_paragraph(self, paragraph: etree._Element) -> None:
        """Mark a whole paragraph that stands in its place as inserted."""
        self._mark(paragraph, "ins")
        for one in list(paragraph):
            self.insert(one)

    def delete_paragraph(self, paragraph: etree._Element) -> None:
        """Mark a whole paragraph as deleted; the last of a cell stays, and is emptied."""
        if not _is_last_of_cell(paragraph):
            self._mark(paragraph, "del")
        for one in list(paragraph):
            self.delete(one)

    def insert_row(self, row: etree._Element) -> None:
        """Mark a row that stands in its place as inserted, and what its cells say."""
        self._mark_row(row, "ins")
        for paragraph in _paragraphs(row):
            for one in list(paragraph):
                self.insert(one)

    def delete_row(self, row: etree._Element) -> None:
        """Mark a row as deleted, and what its cells say."""
        self._mark_row(row, "del")
        for paragraph in _paragraphs(row):
            for one in list(paragraph):
                self.delete(one)

    def _wrap(self, run: etree._Element, name: str) -> None:
        """Put a run into a revision of its own, or into that of ours right before it."""
        before = run.getprevious()
        if before is not None and before.tag == f"{W}{name}" and before.get(f"{W}id") in self.ids:
            before.append(run)
            return
        mark = self._element(name)
        run.addprevious(mark)
        tail, run.tail = run.tail, None
        mark.append(run)
        mark.tail = tail

    def _mark(self, paragraph: etree._Element, name: str) -> None:
        """Mark the paragraph's own mark: its end."""
        properties = _first(paragraph, f"{W}pPr", 0)
        looks = properties.find(f"{W}rPr")
        if looks is None:
            looks = etree.Element(f"{W}rPr")
            behind = next((one for one in properties if one.tag in _BEHIND_LOOKS), None)
            if behind is None:
                properties.append(looks)
            else:
                behind.addprevious(looks)
        looks.insert(0, self._element(name))

    def _mark_row(self, row: etree._Element, name: str) -> None:
        exceptions = row.find(f"{W}tblPrEx")
        properties = _first(row, f"{W}trPr", 0 if exceptions is None else 1)
        changed = properties.find(f"{W}trPrChange")
        mark = self._element(name)
        if changed is None:
            properties.append(mark)
        else:
            changed.addprevious(mark)

    def _element(self, name: str) -> etree._Element:
        told = {"id": str(self._next), "author": AUTHOR}
        if self._date:
            told["date"] = self._date
        self.ids.add(told["id"])
        self._next += 1
        return etree.Element(f"{W}{name}", {f"{W}{key}": value for key, value in told.items()})


def _runs(node: etree._Element) -> Iterable[etree._Element]:
    """Return the runs of what stands in a paragraph, also those in its holders."""
    if node.tag == f"{W}r":
        return [node]
    if node.tag not in _HOLDERS:
        return []
    if node.tag == _SIMPLE:
        return _field_runs(node)
    return [run for one in list(node) for run in _runs(one)]


def _field_runs(field: etree._Element) -> list[etree._Element]:
    """Return the runs of a simple field, in whose place they stand: no revision can hold it."""
    asked = etree.Element(f"{W}instrText", {_SPACE: "preserve"})
    asked.text = field.get(f"{W}instr", "")
    ends = [
        etree.Element(f"{W}fldChar", {f"{W}fldCharType": one})
        for one in ("begin", "separate", "end")
    ]
    inside = [run for one in list(field) for run in _runs(one)]
    begin, told, separate, end = map(_run_of, (ends[0], asked, *ends[1:]))
    made = [begin, told, separate, *inside, end]
    for one in made:
        field.addprevious(one)
    _take(field)
    return made


def _run_of(content: etree._Element) -> etree._Element:
    run = etree.Element(f"{W}r")
    run.append(content)
    return run


def _take(one: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _paragraphs(row: etree._Element) -> list[etree._Element]:
    return list(row.iter(f"{W}p"))


def _first(holder: etree._Element, tag: str, place: int) -> etree._Element:
    """Return the holder's properties, made in their place where it has none."""
    found = holder.find(tag)
    if found is None:
        found = etree.Element(tag)
        holder.insert(place, found)
    return found


def _is_last_of_cell(paragraph: etree._Element) -> bool:
    cell = paragraph.getparent()
    return cell is not None and cell.tag == f"{W}tc" and cell[-1] is paragraph
