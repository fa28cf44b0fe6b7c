"""Lay a section out by its declaration: what a template prints that has no place made for it.

Prose and tables stand in the order of the declaration, a chart below the table of its figures, a
total in the table that it is the total of. Only what is given is printed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from ataskaita.compose.aspects import aspect_cells, headed
from ataskaita.compose.between import Between
from ataskaita.compose.cells import body_cell, is_given, row_of
from ataskaita.compose.columns import column_heads, sides_of, with_unit
from ataskaita.compose.filling_in import as_declared, blank_rows, lines, of_fields, to_be_filled
from ataskaita.compose.grids import Grid, composed_grids, numbered_row
from ataskaita.compose.own import own_grid
from ataskaita.compose.pieces import Piece, Surroundings, stands_in, touches, with_charts
from ataskaita.compose.shown_rows import ShownRows
from ataskaita.compose.typography import line
from ataskaita.declared.blocks import Block, Column, Matrix, Slot, Table, Text, Values
from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.forms import section_blocks
from ataskaita.declared.labels import plain_heading, plain_label
from ataskaita.declared.sections import Section
from ataskaita.records import frozen
from ataskaita.view import BodyCell, Figure, Names, Picture, Rows, TableRow, below
from ataskaita.view.tables import PART, ROW, TOTAL

_COUNTED = ("skaicius", "sarasas")
"""What a listing knows besides its items."""
_KEY = 27
"""Letters of a key that fit into a bookmark's name."""
_ROW, _VALUE, _TOTAL = "Rodiklis", "Reikšmė", "Iš viso"
_ELSEWHERE = tuple(declaration(Section, name).key for name in ("heading", "pictures"))
"""What every section has, and every template prints around it."""


def laid_out(
    section: Declaration, shown: object, around: Surroundings, left: Sequence[str] = ()
) -> list[Piece]:
    """Return the section's pieces, from its declaration and what a view shows of it.

    With `left`, paths of what a template has left out, only the pieces that say those.
    """
    totals = dict(_totals(section.type, section.key))
    if left:
        totals = {path: one for path, one in totals.items() if touches(path, left)}
        return list(_Laying(section, shown, around, totals, left).pieces())
    pieces = list(_Laying(section, shown, around, totals).pieces())
    return with_charts(pieces, section.key, around)


def _totals(model: type[Any], path: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Generate the paths of lists that have a total beside them: its names by the list's columns.

    A total of all figures has one name, by no column.
    """
    owned = {one.name: one for one in declarations(model)}
    for one in owned.values():
        name, _, figure = one.of[0].partition(".") if len(one.of) == 1 else ("", "", "")
        listed = owned.get(name)
        if listed and listed.kind in (Kind.KEYED, Kind.LIST):
            column = declaration(listed.type, figure).key if figure else ""
            yield f"{path}.{listed.key}", {column: f"{path}.{one.key}"}
        if one.kind is Kind.PART:
            yield from _totals(one.type, f"{path}.{one.key}")


@frozen
class _Laying:
    """The laying out of one section."""

    section: Declaration
    shown: object
    around: Surroundings
    totals: Mapping[str, Mapping[str, str]]
    left: Sequence[str] = ()
    """What is to be printed; empty for all."""

    def pieces(self) -> Iterator[Piece]:
        """Generate what is printed, without charts."""
        between = Between(self.section, self.around)
        if not self.left:
            between.begin()
        for block in section_blocks(self.section):
            first, *_ = paths = _paths(block)
            yield from between.before(first)
            if not self.left or any(touches(path, self.left) for path in paths):
                yield from between.headed(self._pieces(block), first)
        yield from between.rest()

    def _pieces(self, block: Block) -> Iterator[Piece]:
        match block:
            case Text(Slot(path, declared)):
                room = lines() if declared.by_others and declared.headed else None
                if text := self.value(path) or room:
                    yield Piece((path,), text=text)
            case Values(title, slots):
                yield from self._tabled(self._values(title, slots), [one.path for one in slots])
            case Matrix(title, rows):
                about = [one.path for one in rows]
                yield from self._tabled(self._matrix(block), about, narrow=True)
            case Table(path):
                yield from self._listed(block)

    def _tabled(self, grid: Grid, about: Sequence[str], *, narrow: bool = False) -> Iterator[Piece]:
        whole, tidied = narrow and self.around.whole, narrow and self.around.tidied
        for table in composed_grids(grid, whole=whole, tidied=tidied):
            yield Piece(tuple(about), self._key(about), table=table)

    def _key(self, about: Sequence[str]) -> str:
        """Return the key of the declared table that has one of these names, or one made of them."""
        for one in self.around.kind.tables:
            if any(stands_in(path, name) for path in about for name in one.about):
                return one.key
        return about[0].replace(".", "_")[:_KEY]

    def value(self, path: str) -> object:
        """Return what the view shows at the data path; None where it has nothing there."""
        thing: object = self.shown
        for step in path.removeprefix(self.section.key).split("."):
            thing = below(thing, step) if step else thing
        return thing

    def cell(self, path: str, declared: Declaration) -> object:
        """Return what a cell shows of the field there: its value, or all choices of it."""
        return to_be_filled(self.value(path), declared)

    def _titled(self, title: str, words: str = "") -> str:
        """Return the title; where there is none, the section's, and what the table holds of it."""
        own = plain_heading(self.section.label, self.around.kind)
        return title or (f"{own}: {words}" if words else own)

    def _values(self, title: str, slots: Sequence[Slot]) -> Grid:
        summed = [path for one in self.totals.values() for path in one.values()]
        own = [
            one
            for one in slots
            if one.path.removeprefix(f"{self.section.key}.") not in _ELSEWHERE
            and not any(stands_in(one.path, path) for path in summed)
            and (title or not self.left or touches(one.path, self.left))
        ]
        values = [(one, self.value(one.path)) for one in own]
        years = any(isinstance(value, Figure) for _, value in values)
        given = [one for one in values if self._is_given(*one)]
        rows = tuple(
            row_of(
                (
                    BodyCell(line(with_unit(slot.label, slot.declared))),
                    body_cell(to_be_filled(value, slot.declared)),
                    body_cell(value.earlier if isinstance(value, Figure) else None),
                ),
                _sort(slot.declared),
            )
            for slot, value in given
        )
        heads = (f"{self.around.year}\u00a0m.", f"{self.around.year - 1}\u00a0m.")
        columns = tuple((one,) for one in ((_ROW, *heads) if years else ("", _VALUE, "")))
        grid = Grid(self._titled(title, "rodikliai" if years else ""), columns, rows, title)
        return of_fields(grid, [slot.declared for slot, _ in given])

    def _is_given(self, slot: Slot, value: object) -> bool:
        usual = () if slot.declared.optional else slot.declared.choices[:1]
        chosen = usual if slot.declared.kind is Kind.CHOICE else (False,)
        if slot.declared.by_others:
            return True
        return slot.path in self.around.written or (is_given(value) and value not in chosen)

    def _matrix(self, block: Matrix) -> Grid:
        year = self.around.year
        columns = (
            (*one.above, *labels)
            for one in block.columns
            for labels in headed(with_unit(one.label, one), one.beside, year)
        )
        rows = tuple(
            row_of(
                (
                    BodyCell(line(row.label)),
                    *(
                        cell
                        for slot in row.slots
                        for cell in aspect_cells(
                            self.cell(slot.path, slot.declared), slot.declared.beside
                        )
                    ),
                ),
                _sort(self._declared(row.path)),
            )
            for row in block.rows
        )
        title, lies = self._titled(block.title), self._lies(block.rows[0].path)
        grid = Grid(title, ((block.among,), *columns), rows, block.title, sideways=lies)
        return as_declared(grid, block.columns)

    def _lies(self, path: str) -> bool:
        """Return whether the table whose rows stand there is to be printed on its side."""
        above = path.rpartition(".")[0]
        return "." in above and self._declared(above).sideways

    def _declared(self, path: str) -> Declaration:
        """Return what stands at that path in the section."""
        declared = self.section
        for step in path.removeprefix(f"{self.section.key}.").split("."):
            declared = declaration(declared.type, step)
        return declared

    def _listed(self, block: Table) -> Iterator[Piece]:
        if block.path.rpartition(".")[2] in _ELSEWHERE:
            return
        items = self.value(block.path)
        if isinstance(items, Names):
            table = own_grid(items, block.title)
            yield Piece((block.path,), self._key([block.path]), table=table)
        if not isinstance(items, Rows):
            return
        long = isinstance(items.items, ShownRows)
        pictures = () if long else tuple(one for one in items if isinstance(one, Picture))
        if pictures:
            yield Piece((block.path,), pictures=pictures)
        else:
            grid = self._list(block, items)
            yield from self._tabled(grid, [block.path], narrow=True)

    def _list(self, block: Table, items: Rows) -> Grid:
        keys = {id(item): key for key, item in items.children.items() if key not in _COUNTED}
        named = block.keyed and not any(one.key == "pavadinimas" for one in block.columns)
        columns = [one for one in block.columns if one.declared is not None]
        fields = [one.declared for one in columns if one.declared is not None]
        declared = self._declared(block.path)
        alone, year = len(columns) == 1 and named, self.around.year
        heads = [head for one in columns for head in column_heads(one, year, alone=alone)]
        total, numbered = self._total(block, columns, named=named), declared.numbered
        every = [("",), *heads] if named else heads
        lies = self._lies(block.path)
        grid = Grid(block.title, tuple(every), (), block.title, labelled=named, sideways=lies)
        if isinstance(items.items, ShownRows):
            table = items.items.table(columns, total, with_numbers=numbered)
            return as_declared(evolve(grid, rows=table), fields)
        rows = [self._row(item, keys.get(id(item), ""), columns, named=named) for item in items]
        rows = rows or blank_rows(declared, fields)
        if numbered:
            rows = [numbered_row(one, number) for number, one in enumerate(rows, start=1)]
        return as_declared(evolve(grid, rows=(*rows, total) if total else tuple(rows)), fields)

    def _row(self, item: object, key: str, columns: Sequence[Column], *, named: bool) -> TableRow:
        cells = tuple(cell for one in columns for cell in sides_of(_below(item, one.key), one))
        return row_of((BodyCell(_row_label(item, key)), *cells) if named else cells)

    def _total(self, block: Table, columns: Sequence[Column], *, named: bool) -> TableRow | None:
        """Return the row of totals; None where there are none."""
        totals = self.totals.get(block.path, {})
        if not totals:
            return None
        whole = totals.get("", "")
        paths = [f"{whole}.{one.key}" if whole else totals.get(one.key, "") for one in columns]
        found = [self.value(one) if one else None for one in paths]
        if not any(found):
            return None
        pairs = zip(found, columns, strict=True)
        cells = [cell for one, column in pairs for cell in sides_of(one, column)]
        if not named and found[0]:
            return row_of(cells, TOTAL)
        label = plain_label(self._declared(whole).label) if whole else _TOTAL
        return row_of((BodyCell(line(label)), *(cells if named else cells[1:])), TOTAL)


def _sort(declared: Declaration) -> str:
    """Return of which sort a row is: a total, a part of what stands above, or any other."""
    if declared.of:
        return TOTAL
    return PART if declared.within else ROW


def _paths(block: Block) -> tuple[str, ...]:
    """Return the paths of what the block holds."""
    match block:
        case Text(slot):
            return (slot.path,)
        case Values(_, slots):
            return tuple(one.path for one in slots)
        case Matrix(_, rows):
            return tuple(one.path for one in rows)
        case _:
            return (block.path,)


def _below(item: object, key: str) -> object:
    """Return what stands below the item; the item itself where the key is empty."""
    for step in key.split(".") if key else ():
        item = below(item, step)
    return item


def _row_label(item: object, key: str) -> str:
    if isinstance(item, Figure):
        return item.label
    return str(below(item, "pavadinimas") or key)
