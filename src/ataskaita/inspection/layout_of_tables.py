"""How tables are set so that they can be read and stay whole: docs/layout.md says why."""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import Element, Inspected, W, short, text_of
from ataskaita.inspection.looks import Looks, whole
from ataskaita.messages.layout import (
    NUMBERS_ASKEW,
    ODD_SIZE_IN_TABLE,
    SPLIT_ROWS,
    WIDE_TABLE,
)

_SIZES: Final = range(18, 25)
"""In half points: from 9, which is read without a glass, to the text's own 12."""
_USUAL: Final = 20
_SLACK: Final = 120
"""Twips that a table's borders may reach into the margins."""
_NUMBER: Final = re.compile(r"[−-]?\d[\d\u00a0\u202f ]*(?:,\d+)?")


def tables_fit_the_text(document: Inspected) -> Iterator[Fault]:
    """Find tables wider than the text."""
    width = _text_width(document)
    for table in _tables(document):
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        found = sum(whole(one.get(f"{W}w")) for one in columns)
        if width and found > width + _SLACK:
            facts = {"found": f"{found / 567:.1f}", "width": f"{width / 567:.1f}"}
            yield Fault(WIDE_TABLE, document.place(table), facts)


def text_in_tables_is_readable(document: Inspected) -> Iterator[Fault]:
    """Find tables with text smaller than 9 points or larger than the text around, each once."""
    looks = Looks(document)
    for table in _tables(document):
        for run in table.iter(f"{W}r"):
            size = whole(looks.of_run(run, "sz"), _USUAL)
            if text_of(run).strip() and size not in _SIZES:
                facts = {"size": f"{size / 2:g}", "text": short(text_of(run))}
                yield Fault(ODD_SIZE_IN_TABLE, document.place(table), facts)
                break


def rows_stay_whole(document: Inspected) -> Iterator[Fault]:
    """Find tables whose rows may break over two pages, each once."""
    for table in _tables(document):
        rows = table.findall(f"{W}tr")
        if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows):
            yield Fault(SPLIT_ROWS, document.place(table))


def numbers_stand_below_each_other(document: Inspected) -> Iterator[Fault]:
    """Find tables whose numbers don't stand on the right, units below units, each once."""
    looks = Looks(document)
    for table in _tables(document):
        for cell in _body_cells(table):
            paragraph = cell.find(f"{W}p")
            text = text_of(cell).strip()
            if paragraph is None or not _NUMBER.fullmatch(text):
                continue
            if looks.of(paragraph, "pPr", "jc") not in ("right", "end"):
                yield Fault(NUMBERS_ASKEW, document.place(table), {"text": text})
                break


def _tables(document: Inspected) -> Iterator[Element]:
    return document.main.iter(f"{W}tbl")


def _body_cells(table: Element) -> Iterator[Element]:
    """Generate the cells below the header but those of the first column, which name the rows."""
    for row in table.findall(f"{W}tr"):
        if row.find(f"{W}trPr/{W}tblHeader") is None:
            yield from row.findall(f"{W}tc")[1:]


def _text_width(document: Inspected) -> int:
    sections = list(document.main.iter(f"{W}sectPr"))
    size, margins = (
        (sections[-1].find(f"{W}pgSz"), sections[-1].find(f"{W}pgMar")) if sections else (None,) * 2
    )
    if size is None or margins is None:
        return 0
    across, left, right = (
        whole(one.get(f"{W}{name}"))
        for one, name in ((size, "w"), (margins, "left"), (margins, "right"))
    )
    return across - left - right
