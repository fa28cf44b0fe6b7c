"""The sections of a report as pages to fill: the blocks of the workbook's sheets, with values.

What a page asks for follows from the same declarations as the workbook (`declared/forms`).
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from attrs import evolve, field

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
from ataskaita.hall.filling_rows import ALL, part_of, rows_shown
from ataskaita.hall.filling_shown import Cell, Shown
from ataskaita.records import define, frozen
from ataskaita.sources.setting import given_at, keys_at, size_at

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
        return sum(bool(one.typed) for one in self.cells) + sum(one.others for one in self.tables)

    @property
    def tables(self) -> tuple[Shown, ...]:
        """Its tables whose rows have numbers."""
        return tuple(one for _, blocks in self.blocks for one in blocks if one.shown is not None)

    def part_of(self, path: str) -> int:
        """Return in which part of its tables a data path is filled; nought for none of them."""
        for one in self.tables:
            number, _, _ = path.removeprefix(f"{one.path}[").partition("]")
            if one.shown and path.startswith(f"{one.path}[") and number.isdecimal():
                return part_of(one.shown.size, int(number))
        return 0

    @property
    def missing(self) -> tuple[Cell, ...]:
        """What no report can do without, and isn't there."""
        return tuple(one for one in self.cells if one.required and not one.typed)


def pages_of(filled: Filled, part: int = ALL) -> tuple[Page, ...]:
    """Return the pages of the file, in the order of the workbook's sheets.

    Of long tables the rows of that `part`, counted from 1; by default all.
    """
    making, made = _Making(filled, part), list[Page]()
    asked = [one for one in sheets(filled.kind) if _is_asked(one)]
    order = {one.tab: place for place, one in reversed(list(enumerate(asked)))}
    asked.sort(key=lambda one: order[one.tab])
    for tab, same in groupby(asked, key=lambda one: one.tab):
        own = tuple(same)
        made.append(Page(tab, own, tuple((one, making.blocks(one)) for one in own)))
    own_tables = map(making.looked_into, own_blocks(filled, making.cell, _FREE_ROWS, part))
    made.append(Page(OWN_TABLES, (_OWN,), ((_OWN, tuple(own_tables)),)))
    return tuple(made)


def cells_by_path(pages: Iterable[Page]) -> dict[str, Cell]:
    """Return the cells of all pages by their data paths."""
    return {one.path: one for page in pages for one in page.cells}


def page_of_path(pages: Iterable[Page], path: str) -> tuple[str, int]:
    """Return the tab on which a data path is filled, and the part of its table; no tab for none."""
    for page in pages:
        if any(path == one.path for one in page.cells):
            return page.tab, page.part_of(path)
    return next(((one.tab, part) for one in pages if (part := one.part_of(path))), ("", 0))


def is_row(pages: Iterable[Page], path: str) -> bool:
    """Return whether a whole row of a table that is filled on the pages stands at a data path."""
    tables = (one for page in pages for _, blocks in page.blocks for one in blocks if one.path)
    return any(
        path.removeprefix(f"{one.path}.").isidentifier()
        if one.named
        else path.removeprefix(f"{one.path}[").removesuffix("]").isdecimal()
        for one in tables
        if path.startswith(one.path)
    )


def _is_asked(sheet: Sheet) -> bool:
    """Return whether its cells are of declared fields, and not of what people name by paths."""
    return not sheet.expert and any(not isinstance(one, Table) for one in sheet.blocks)


@define(eq=False)
class _Making:
    """Puts the file's values into blocks."""

    filled: Filled
    part: int
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
        free = min(table.free, _FREE_ROWS)
        shown = rows_shown(self.filled, table.path, free, self.part)
        if shown is None:
            long = size_at(self.filled.node, table.path)
            return Shown(table.title, table.told, heads, long=long)
        names = self._names(table, free) if table.keyed else (f"[{one}]" for one in shown.shown)
        rows = tuple(self._item(table, name, columns) for name in names)
        told = Shown(table.title, table.told, heads, rows, named=table.keyed, path=table.path)
        return told if table.keyed else self.looked_into(evolve(told, shown=shown))

    def _names(self, table: Table, free: int) -> Iterator[str]:
        """Generate the last steps of the paths of rows with names; then those of new ones."""
        yield from (f".{one}" for one in keys_at(self.filled.node, table.path))
        yield from (f".{NEW}{one}" for one in range(1, free + 1))

    def looked_into(self, block: Shown) -> Shown:
        """Return a table with what is found in those of its rows that aren't shown now."""
        if block.shown is None or block.shown.parts == 1:
            return block
        here = {one.path for one in block.cells}
        below = (
            fault
            for path, faults in self._found.items()
            if path.startswith(f"{block.path}[") and path not in here
            for fault in faults
        )
        shown = sum(bool(one.typed) for one in block.cells)
        others = given_at(self.filled.node, block.path) - shown
        return evolve(block, others=max(0, others), unseen=tuple(below))

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
