"""How tables are set so that they can be read and stay whole: docs/layout.md says why."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import Inspected, short
from ataskaita.inspection.looks import Looks, whole
from ataskaita.inspection.walking import RUN, Piece
from ataskaita.messages.layout import (
    NUMBERS_ASKEW,
    ODD_SIZE_IN_TABLE,
    SPLIT_ROWS,
    WIDE_TABLE,
)
from ataskaita.wordml.elements import CELL, TABLE, Element, below
from ataskaita.wordml.names import W

_SIZES: Final = range(18, 25)
"""In half points: from 9, which is read without a glass, to the text's own 12."""
_USUAL: Final = 20
_SLACK: Final = 120
"""Twips that a table's borders may reach into the margins."""
_NUMBER: Final = re.compile(r"[−-]?\d[\d\u00a0\u202f ]*(?:,\d+)?")


def tables_fit_the_text(document: Inspected) -> Iterator[Fault]:
    """Find tables wider than the text."""
    widths = dict(_text_widths(document))
    for table in _tables(document):
        width = widths.get(table, 0)
        grid = below(table, "tblGrid")
        columns = () if grid is None else grid.iterchildren(f"{W}gridCol")
        found = sum(whole(one.get(f"{W}w")) for one in columns)
        if width and found > width + _SLACK:
            facts = {"found": f"{found / 567:.1f}", "width": f"{width / 567:.1f}"}
            yield Fault(WIDE_TABLE, document.place(table), facts)


def text_in_tables_is_readable(document: Inspected) -> Iterator[Fault]:
    """Find tables with text smaller than 9 points or larger than the text around, each once."""
    looks = Looks(document)
    odd: dict[Element, Piece] = {}
    for run in document.of_body(RUN):
        if not run.table or whole(looks.of_run(run, "sz"), _USUAL) in _SIZES or _is_blank(run):
            continue
        table: Piece | None = run.table
        while table and table.element not in odd:
            odd[table.element] = run
            table = table.outer
    for one in _tables(document):
        if found := odd.get(one):
            size = whole(looks.of_run(found, "sz"), _USUAL)
            facts = {"size": f"{size / 2:g}", "text": short(found.text)}
            yield Fault(ODD_SIZE_IN_TABLE, document.place(one), facts)


def rows_stay_whole(document: Inspected) -> Iterator[Fault]:
    """Find tables whose rows may break over two pages, each once."""
    for table in _tables(document):
        rows = table.iterchildren(f"{W}tr")
        if any(below(row, "trPr", "cantSplit") is None for row in rows):
            yield Fault(SPLIT_ROWS, document.place(table))


def numbers_stand_below_each_other(document: Inspected) -> Iterator[Fault]:
    """Find tables whose numbers don't stand on the right, units below units, each once."""
    looks = Looks(document)
    cells = {one.element: one for one in document.of_body(CELL)}
    for table in _tables(document):
        for cell in _body_cells(table):
            first = below(cell, "p")
            text = cells[cell].text.strip()
            if first is None or not _NUMBER.fullmatch(text):
                continue
            if looks.of(document.paragraphs[first], "pPr", "jc") not in ("right", "end"):
                yield Fault(NUMBERS_ASKEW, document.place(table), {"text": text})
                break


def _tables(document: Inspected) -> Iterator[Element]:
    return (one.element for one in document.of_body(TABLE))


def _is_blank(run: Piece) -> bool:
    return run.end == run.start or not run.text.strip()


def _body_cells(table: Element) -> Iterator[Element]:
    """Generate the cells below the header but those of the first column, which name the rows."""
    for row in table.iterchildren(f"{W}tr"):
        if below(row, "trPr", "tblHeader") is None:
            yield from islice(row.iterchildren(CELL), 1, None)


def _text_widths(document: Inspected) -> Iterator[tuple[Element, int]]:
    """Generate the tables, each with the width of the text in its section."""
    waiting: list[Element] = []
    for one in document.main.iter(TABLE, f"{W}sectPr"):
        waiting.append(one)
        if one.tag != TABLE:
            width = _text_width(waiting.pop())
            yield from ((table, width) for table in waiting)
            waiting.clear()


def _text_width(section: Element) -> int:
    size, margins = below(section, "pgSz"), below(section, "pgMar")
    if size is None or margins is None:
        return 0
    across, left, right = (
        whole(one.get(f"{W}{name}"))
        for one, name in ((size, "w"), (margins, "left"), (margins, "right"))
    )
    return across - left - right
