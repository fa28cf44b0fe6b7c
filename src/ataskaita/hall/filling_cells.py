"""The sections of a report as pages to fill: the blocks of the workbook's sheets, with values.

What a page asks for follows from the same declarations as the workbook (`declared/forms`).
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from attrs import field

from ataskaita.declared.asking import always_asked
from ataskaita.declared.blocks import (
    KEY,
    AnyBlock,
    Column,
    Controls,
    Matrix,
    Slot,
    Table,
    Text,
    Values,
    Years,
)
from ataskaita.declared.declare import SINGLE, Declaration, Kind
from ataskaita.declared.forms import Sheet, sheets
from ataskaita.declared.names import names_of
from ataskaita.declared.older import OLDER
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.declared.tree import Quantity
from ataskaita.declared.walk import joined
from ataskaita.errors import Fault, Finding
from ataskaita.hall.explaining import node_at
from ataskaita.hall.filling import Filled
from ataskaita.hall.filling_own import own_blocks
from ataskaita.hall.filling_shown import Cell, Shown
from ataskaita.records import define, frozen
from ataskaita.sources.setting import keys_at, size_at

_ASKED: Final = (*SINGLE, Kind.PROSE, Kind.IMAGE)
_FREE_ROWS: Final = 2
NEW: Final = "+"
"""Stands for the name of a row that has none yet: `renginiai.grupes.+1`."""


_OWN: Final = Sheet(OWN_SECTIONS, OWN_TABLES, OWN_TABLES, (), optional=False)


@frozen
class Page:
    """A page to fill: what stands on one sheet of the workbook."""

    tab: str
    sheets: tuple[Sheet, ...]
    blocks: tuple[tuple[Sheet, tuple[Shown, ...]], ...] = field(eq=False)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All its cells."""
        return tuple(one for _, blocks in self.blocks for block in blocks for one in block.cells)

    @property
    def filled(self) -> int:
        """How many of its cells have something in them."""
        return sum(bool(one.typed) for one in self.cells)

    @property
    def missing(self) -> tuple[Cell, ...]:
        """What no report can do without, and isn't there."""
        return tuple(one for one in self.cells if one.required and not one.typed)


def pages_of(filled: Filled) -> tuple[Page, ...]:
    """Return the pages of the file, in the order of the workbook's sheets."""
    making, made = _Making(filled), list[Page]()
    asked = [one for one in sheets(filled.kind) if _is_asked(one)]
    order = {one.tab: place for place, one in reversed(list(enumerate(asked)))}
    asked.sort(key=lambda one: order[one.tab])
    for tab, same in groupby(asked, key=lambda one: one.tab):
        own = tuple(same)
        made.append(Page(tab, own, tuple((one, making.blocks(one)) for one in own)))
    if own_tables := tuple(own_blocks(filled, making.cell, _FREE_ROWS)):
        made.append(Page(OWN_TABLES, (_OWN,), ((_OWN, own_tables),)))
    return tuple(made)


def cells_by_path(pages: Iterable[Page]) -> dict[str, Cell]:
    """Return the cells of all pages by their data paths."""
    return {one.path: one for page in pages for one in page.cells}


def page_of_path(pages: Iterable[Page], path: str) -> str:
    """Return the tab on which a data path is filled; empty for none."""
    return next((one.tab for one in pages if any(path == cell.path for cell in one.cells)), "")


def _is_asked(sheet: Sheet) -> bool:
    """Return whether its cells are of declared fields, and not of what people name by paths."""
    return not sheet.expert and any(not isinstance(one, Table) for one in sheet.blocks)


@define(eq=False)
class _Making:
    """Puts the file's values into blocks."""

    filled: Filled
    _found: Mapping[str, list[Fault]] = field(init=False)
    _touched: Mapping[str, list[Fault]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Sort what is found by where it stands."""
        self._found, self._touched = _by_path(self.filled.findings)

    def blocks(self, sheet: Sheet) -> tuple[Shown, ...]:
        """Return the blocks of a sheet that can be filled on a page."""
        return tuple(one for block in sheet.blocks for one in self._shown(block))

    def _shown(self, block: AnyBlock) -> Iterator[Shown]:
        match block:
            case Values():
                yield Shown(block.title, block.told, rows=tuple(map(self._alone, block.slots)))
            case Text(slot):
                yield Shown("", block.told, rows=(self._alone(slot),))
            case Matrix():
                yield self._matrix(block)
            case Table():
                yield self._table(block)
            case Years():
                yield from self._years(block)
            case Controls():  # a total is typed once more where the total itself stands
                return

    def _alone(self, slot: Slot) -> tuple[str, tuple[Cell]]:
        return "", (self._cell(slot.path, slot.label, slot.declared),)

    def _years(self, block: Years) -> Iterator[Shown]:
        """Generate the table of years before last, where it is known which these are."""
        year = self.filled.typed("metai") or ""
        if year.isdecimal():
            heads = [str(int(year) - ago) for ago in block.ago]
            rows = (
                (one.label, tuple(self._row((_of_year(one, year) for year in heads), heads)))
                for one in block.slots
            )
            yield Shown(block.title, "", ("", *heads), tuple(rows))

    def _matrix(self, block: Matrix) -> Shown:
        heads = [" – ".join((*one.above, one.label.rstrip(":"))) for one in block.columns]
        rows = ((row.label, tuple(self._row(row.slots, heads))) for row in block.rows)
        return Shown(block.title, block.told, (block.among, *heads), tuple(rows))

    def _row(self, slots: Iterable[Slot], heads: Iterable[str]) -> Iterator[Cell]:
        for slot, head in zip(slots, heads, strict=False):
            yield self._cell(slot.path, head, slot.declared)

    def _table(self, table: Table) -> Shown:
        columns = [one for one in table.columns if _is_cell(one)]
        heads = (KEY.labels[0] if table.keyed else "", *map(_head, columns))
        size = size_at(self.filled.node, table.path)
        if size is None:
            long = len(list(keys_at(self.filled.node, table.path)))
            return Shown(table.title, table.told, heads, long=long or 1)
        rows = (self._item(table, name, columns) for name in self._names(table, size))
        return Shown(table.title, table.told, heads, tuple(rows), named=table.keyed)

    def _names(self, table: Table, size: int) -> Iterator[str]:
        """Generate the last steps of the rows' paths; behind those that are there, of new ones."""
        free = range(1, min(table.free, _FREE_ROWS) + 1)
        if table.keyed:
            yield from (f".{one}" for one in keys_at(self.filled.node, table.path))
            yield from (f".{NEW}{one}" for one in free)
        else:
            yield from (f"[{number}]" for number in range(1, size + len(free) + 1))

    def _item(
        self, table: Table, name: str, columns: Iterable[Column]
    ) -> tuple[str, tuple[Cell, ...]]:
        path = f"{table.path}{name}"
        cells = (
            self._cell(joined(path, one.key), _head(one), one.declared)
            for one in columns
            if one.declared is not None
        )
        return name.strip(".[]"), tuple(cells)

    def cell(self, slot: Slot) -> Cell:
        """Return the cell of a value."""
        return self._cell(slot.path, slot.label, slot.declared)

    def _cell(self, path: str, label: str, declared: Declaration) -> Cell:
        report = self.filled.report
        figure = node_at(names_of(report), path) if report else None
        return Cell(
            path,
            label.rstrip(":"),
            declared,
            self.filled.typed(path),
            self.filled.instead(path),
            path in self.filled.waiting,
            path in always_asked(self.filled.kind) or declared.needed,
            figure if isinstance(figure, Quantity) else None,
            tuple(self._found.get(path, ())),
            tuple(self._touched.get(path, ())),
        )


def _of_year(slot: Slot, year: str) -> Slot:
    return Slot(f"{OLDER}.{year}.{slot.path}", slot.declared, slot.label)


def _is_cell(column: Column) -> bool:
    return column.declared is not None and (
        column.declared.kind in _ASKED or column.declared.unit is not None
    )


def _head(column: Column) -> str:
    return " – ".join(one.rstrip(":") for one in column.labels)


def _by_path(faults: Iterable[Fault]) -> tuple[dict[str, list[Fault]], dict[str, list[Fault]]]:
    """Return what is found by the data path of its first value, and by those of the others."""
    first, others = dict[str, list[Fault]](), dict[str, list[Fault]]()
    for one in faults:
        spots = [spot.path for spot in one.spots] if isinstance(one, Finding) else []
        main = one.place.within or next(iter(spots), "")
        first.setdefault(main, []).append(one)
        for path in dict.fromkeys(spots):
            if path != main:
                others.setdefault(path, []).append(one)
    return first, others
