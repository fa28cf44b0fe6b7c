"""What a person has written in a workbook where nothing is read: told, and so never lost.

A cell is read, or is the program's own (its texts are kept in the workbook), or it is told here;
neighbours are told together.
"""

from collections.abc import Iterator, Sequence

from ataskaita.declared.blocks import AnyBlock, Controls, Table, Text, Years
from ataskaita.declared.forms import CONTROL, PROSE, ROWS, VALUE, Sheet
from ataskaita.declared.own_texts import as_kept
from ataskaita.errors import Fault, Finding, Place
from ataskaita.messages import Message
from ataskaita.messages.unread import (
    COPIED_SHEET,
    COVERED_CELL,
    ONLY_EARLIER,
    OVERTYPED_LABEL,
    UNREAD_BESIDE,
    UNREAD_CELLS,
    UNREAD_SHEET,
)
from ataskaita.messages.workbook import MISSING_SHEET, MISSING_SHEET_NEAREST
from ataskaita.sources.book import Book
from ataskaita.sources.cells import is_filled, is_given, is_own_total, key_in, plain_value
from ataskaita.sources.clusters import clusters_of, range_of
from ataskaita.sources.drawn import unread_drawings
from ataskaita.sources.grids import is_number
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.pages import Cell
from ataskaita.sources.taking import Labelled, Taking

_LEAST = 4
"""Letters of a tab that tell it from others."""
_SHOWN = 3
"""Values that are quoted of several."""
_BESIDE = 8
"""So far right of its cell a value may stand that was meant for it."""


def left_over(taking: Taking) -> Iterator[Finding]:
    """Generate what stands where nothing is read, sheet by sheet."""
    book, ours = taking.book, _named_sheets(taking.book)
    for title, page in book.pages.items():
        cells = [
            one
            for spot, one in page.cells.items()
            if is_filled(one) and (title, spot) not in taking.taken and not _is_own(one, book)
        ]
        if cells and title in ours:
            yield from _told(taking, cells)
        elif cells and title not in taking.told_sheets:
            yield _of_sheet(book, title, cells)
    yield from _covered(taking)
    yield from _only_earlier(taking)
    yield from unread_drawings(book.file, book.drawn)


def fill_of(taking: Taking, sheet: Sheet) -> bool:
    """Take what is filled of a sheet that isn't to be read; return whether there is anything."""
    found = [
        cell for block in sheet.blocks for cell in _cells(taking.book, block) if is_given(cell)
    ]
    taking.take(*found, *(key for block in sheet.blocks for key in _keys(taking.book, block)))
    return bool(found)


def missing_sheet(taking: Taking, sheet: Sheet) -> Fault:
    """Return the fault of a sheet that is gone, naming one that is called nearly so."""
    book = taking.book
    place = Place(book.file, within=sheet.key)
    others = [one for one in book.pages if one not in _named_sheets(book)]
    like = [one for one in others if sheet.tab[:_LEAST].casefold() in one.casefold()]
    nearest = nearest_of(sheet.tab, others) or next(iter(like), None)
    if nearest is None:
        return Fault(MISSING_SHEET, place, {"sheet": sheet.tab})
    taking.told_sheets.add(nearest)
    return Fault(MISSING_SHEET_NEAREST, place, {"sheet": sheet.tab, "nearest": nearest})


def _named_sheets(book: Book) -> frozenset[str]:
    """Return the sheets in which the program finds its cells."""
    ranges = (one for ranges in book.names.values() for one in ranges)
    return frozenset(sheet for sheet, _ in ranges)


def _cells(book: Book, block: AnyBlock) -> Iterator[Cell]:
    """Generate the cells of a block that are to be filled; names that wait for values aren't."""
    if isinstance(block, Table):
        first = 1 if block.keyed else 0
        for row in book.range_of(f"{ROWS}.{block.path}")[1:-1]:
            yield from row[first:]
        return
    if isinstance(block, Years):
        return
    slots = (block.slot,) if isinstance(block, Text) else block.slots
    kinds = (CONTROL,) if isinstance(block, Controls) else (VALUE, PROSE)
    for name in (f"{kind}.{one.path}" for one in slots for kind in kinds):
        yield from (cell for row in book.range_of(name) for cell in row)


def _keys(book: Book, block: AnyBlock) -> Iterator[Cell]:
    """Generate the names of a table's rows, which stand there before anything is filled."""
    if isinstance(block, Table) and block.keyed:
        for row in book.range_of(f"{ROWS}.{block.path}")[1:-1]:
            yield row[0]


def _is_own(cell: Cell, book: Book) -> bool:
    """Return whether the program wrote the cell; of an old workbook only figures are somebody's."""
    if is_own_total(cell):
        return True
    if book.own is None:
        return cell.is_formula or not is_number(plain_value(cell))
    return isinstance(cell.value, str) and as_kept(key_in(cell)) in book.own


def _told(taking: Taking, cells: Sequence[Cell]) -> Iterator[Finding]:
    """Generate what is said of cells of one of our sheets, each group of neighbours once."""
    rows: dict[int, list[Labelled]] = {}
    for one in taking.labelled:
        if one.cell.sheet == cells[0].sheet:
            rows.setdefault(one.cell.spot[0], []).append(one)
    for group in clusters_of(cells):
        beside = rows.get(group[0].spot[0], ())
        yield _of_one(taking, group[0], beside) if len(group) == 1 else _of_several(taking, group)


def _of_one(taking: Taking, cell: Cell, beside: Sequence[Labelled]) -> Finding:
    found = {"found": plain_value(cell) or key_in(cell)}
    if len(beside) == 1:
        one = beside[0]
        facts = {**found, "label": one.label, "cell": one.cell.address}
        right = cell.spot[1] - one.cell.spot[1]
        if right == -1:
            return _finding(taking, OVERTYPED_LABEL, cell, facts)
        if 0 < right < _BESIDE and not is_given(one.cell) and is_number(found["found"]):
            return _finding(taking, UNREAD_BESIDE, cell, facts)
    return _finding(taking, UNREAD_CELLS, cell, {"cells": cell.address, "found": _quoted([cell])})


def _of_several(taking: Taking, cells: Sequence[Cell]) -> Finding:
    facts = {"cells": range_of(cells), "found": _quoted(cells)}
    return _finding(taking, UNREAD_CELLS, cells[0], facts)


def _quoted(cells: Sequence[Cell]) -> str:
    """Return what stands in the first of the cells."""
    told = ", ".join(f"„{plain_value(one) or key_in(one)}“" for one in cells[:_SHOWN])
    return f"{told}…" if len(cells) > _SHOWN else told


def _of_sheet(book: Book, title: str, cells: Sequence[Cell]) -> Finding:
    first = min(cells, key=lambda one: one.spot)
    place = Place(book.file, cell=f"{title}!{first.address}")
    like = _copied(book, title)
    if like:
        return Finding(COPIED_SHEET, place, {"sheet": title, "like": like})
    facts = {"sheet": title, "count": str(len(cells)), "cells": range_of(cells)}
    return Finding(UNREAD_SHEET, place, facts)


def _copied(book: Book, title: str) -> str:
    """Return of which of our sheets one is a copy; empty where it is of none."""
    heading = book.pages[title].cells.get((1, 1))
    for one in _named_sheets(book) & book.pages.keys():
        own = book.pages[one].cells.get((1, 1))
        if heading and own and heading.value == own.value:
            return one
    return ""


def _covered(taking: Taking) -> Iterator[Finding]:
    """Generate the cells to fill that merged ones cover: nobody can write there."""
    for one in taking.labelled:
        cells = taking.book.pages[one.cell.sheet].covered.get(one.cell.spot)
        if cells:
            facts = {"cells": cells, "label": one.label}
            yield _finding(taking, COVERED_CELL, one.cell, facts, one.label)


def _only_earlier(taking: Taking) -> Iterator[Finding]:
    """Generate the sheets on which a few figures of last year have none of this year beside.

    Where most have none, somebody has yet to fill the sheet.
    """
    sheets: dict[str, list[Labelled]] = {}
    for one in taking.labelled:
        if one.earlier is not None and is_given(one.earlier):
            sheets.setdefault(one.cell.sheet, []).append(one)
    for known in sheets.values():
        missing = [one for one in known if not is_filled(one.cell)]
        if missing and 2 * len(missing) < len(known):
            yield _earlier(taking, missing)


def _earlier(taking: Taking, several: Sequence[Labelled]) -> Finding:
    first = several[0]
    facts = {"cells": ", ".join(one.cell.address for one in several)}
    return _finding(taking, ONLY_EARLIER, first.earlier or first.cell, facts, first.label)


def _finding(
    taking: Taking, message: Message, cell: Cell, facts: dict[str, str], label: str = ""
) -> Finding:
    return Finding(message, taking.place(cell, "", label), facts)
