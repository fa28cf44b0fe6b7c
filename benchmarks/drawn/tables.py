"""Tables of a drawn form: rows and columns, their cells, and what holds those."""

import random
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from attrs import define, field

from benchmarks.drawn.cells import Cell, Hold, Measure, Sort
from benchmarks.drawn.columns import Column, columns_of
from benchmarks.drawn.words import ROWS

STATED: Final = 0.7
"""How many of what can be computed are typed all the same."""
TOTAL: Final = "is_viso"
SUBTOTAL: Final = "kartu"
PART: Final = "dalis"


@define
class Table:
    """A drawn table."""

    path: str
    form: dict[str, Any]
    """What the form says of it."""
    columns: Sequence[Column]
    order: list[str]
    """The keys of the rows that the report has."""
    names: Sequence[str] = ()
    """What the listed rows are called; of known rows, nothing."""
    cells: dict[tuple[str, str], Cell] = field(factory=dict)
    """By row and column."""
    holds: list[Hold] = field(factory=list)

    def put(self, column: Column, row: str, value: Fraction, *, stated: bool = True) -> Cell:
        """Put a figure there and return it."""
        place, named = row, row
        if self.names and row != TOTAL:
            place, named = f"eilutes[{row}]", "eilutes"
        ends = f"{self.path}.{named}.{column.key}", f"{self.path}.{place}.{column.key}"
        made = Cell(*ends, value, column.measure, stated)
        self.cells[row, column.key] = made
        return made

    def hold(self, sort: Sort, result: Cell, *parts: Cell) -> None:
        """Say that the parts hold the result."""
        self.holds.append(Hold(sort, result, parts))

    @property
    def data(self) -> dict[str, Any]:
        """The cells by rows: of a listed table, a list with names."""
        rows = {row: self._row(row) for row in self.order}
        if not self.names:
            return rows
        total = {TOTAL: rows.pop(TOTAL)} if TOTAL in rows else {}
        named = zip(self.names, rows.values(), strict=True)
        return {"eilutes": [{"kas": name, **row} for name, row in named], **total}

    def _row(self, row: str) -> dict[str, Cell]:
        found = ((one.key, self.cells.get((row, one.key))) for one in self.columns)
        return {key: cell for key, cell in found if cell is not None}


def known_table(path: str, label: str, chance: random.Random) -> Table:
    """Return a table of known rows, some of them totals or “of these”."""
    rows, plain = _known_rows(chance)
    columns = columns_of(chance, totalled=TOTAL in rows, beside=True)
    form = {"lentele": label, "eilutes": rows, "stulpeliai": {c.key: c.form for c in columns}}
    absent = {chance.choice(plain)} if chance.random() < 0.2 else set()  # noqa: PLR2004
    if PART in rows and rows[PART]["is_ju"] in absent:
        absent.add(PART)
    table = Table(path, form, columns, [one for one in rows if one not in absent])
    for column in columns:
        if column.is_drawn:
            _fill_known(table, column, rows, chance)
    _compute(table, chance)
    return table


def _known_rows(chance: random.Random) -> tuple[dict[str, Any], list[str]]:
    """Return what the form says of its rows, and the keys of those that are no totals."""
    labels = chance.sample(ROWS, chance.randint(2, 6))
    plain = [f"r{number}" for number in range(len(labels))]
    rows: dict[str, Any] = dict(zip(plain, labels, strict=True))
    below = plain[: chance.randint(2, len(plain))]
    if chance.random() < 0.3 and below != plain:  # noqa: PLR2004
        rows[SUBTOTAL] = {"pavadinimas": "Kartu", "suma": below}
    if chance.random() < 0.85:  # noqa: PLR2004 (some tables have none)
        rest = [SUBTOTAL, *(one for one in plain if one not in below)]
        said = chance.choice(["visos", plain, rest if SUBTOTAL in rows else plain])
        rows[TOTAL] = {"pavadinimas": "Iš viso", "suma": said}
    if chance.random() < 0.4:  # noqa: PLR2004
        rows = _with_part(rows, chance.choice(plain), chance)
    return rows, plain


def _with_part(rows: dict[str, Any], whole: str, chance: random.Random) -> dict[str, Any]:
    """Return the rows with one “of these” below the whole."""
    label = f"iš jų {chance.choice(('nauji', 'kaime'))}"
    place = list(rows).index(whole) + 1
    entries = list(rows.items())
    entries.insert(place, (PART, {"pavadinimas": label, "is_ju": whole}))
    return dict(entries)


def _fill_known(table: Table, column: Column, rows: dict[str, Any], chance: random.Random) -> None:
    stated = chance.random() < STATED
    for key in table.order:
        if key in (SUBTOTAL, TOTAL):
            continue
        whole = table.cells[rows[key]["is_ju"], column.key] if key == PART else None
        made = _draw(table, column, key, whole, chance)
        if whole is not None and column.how == "base":
            table.hold("part", made, whole)
    for key in (SUBTOTAL, TOTAL):
        if key in rows:
            _add_up(table, column, key, _parts(rows, key, table.order), stated=stated)


def _parts(rows: dict[str, Any], key: str, order: Sequence[str]) -> list[str]:
    said = rows[key]["suma"]
    every = [one for one in order if one not in (SUBTOTAL, TOTAL, PART)]
    return every if said == "visos" else [one for one in said if one in order]


def listed_table(path: str, label: str, chance: random.Random) -> Table:
    """Return a table whose rows the data lists, with or without their total."""
    totalled = chance.random() < 0.75  # noqa: PLR2004
    columns = columns_of(chance, totalled=totalled, beside=False)
    names = {"kas": {"pavadinimas": "Kas", "tipas": "tekstas"}}
    form: dict[str, Any] = {
        "lentele": label,
        "eilutes": {"vardas": "kas", "daugiausia": 40},
        "stulpeliai": {**names, **{one.key: one.form for one in columns}},
        **({TOTAL: "Iš viso"} if totalled else {}),
    }
    called = chance.sample(ROWS, chance.randint(1, 7))
    rows = [str(number) for number in range(1, len(called) + 1)]
    table = Table(path, form, columns, [*rows, TOTAL] if totalled else rows, called)
    for column in columns:
        if column.is_drawn:
            for row in rows:
                _draw(table, column, row, None, chance)
            if totalled:
                _add_up(table, column, TOTAL, rows, stated=chance.random() < STATED)
    _compute(table, chance)
    return table


def _draw(
    table: Table, column: Column, row: str, whole: Cell | None, chance: random.Random
) -> Cell:
    """Draw a cell that no other gives; below its whole, and below what it is of."""
    above = table.cells[row, column.of[0]] if column.of else None
    bounds = [one for one in (whole, above) if one is not None]
    value = _value(column, chance)
    if bounds:
        value = _below(min(one.value for one in bounds), column.measure, chance)
    made = table.put(column, row, value)
    earlier = [one.before for one in bounds if one.before is not None]
    made.before = min([_earlier(value, column.measure, chance), *earlier])
    if above is not None:
        table.hold("part" if column.how == "part" else "at most", made, above)
    return made


def _value(column: Column, chance: random.Random) -> Fraction:
    measure = column.measure
    if not measure.adds_up:
        return Fraction(chance.randint(30, 50), 10)
    if chance.random() < 0.04:  # noqa: PLR2004 (there were none)
        return Fraction(0)
    size = column.size * measure.scale // measure.least
    return Fraction(chance.randint(max(1, size // 12), size) * measure.least, measure.scale)


def _below(most: Fraction, measure: Measure, chance: random.Random) -> Fraction:
    steps = int(most * measure.scale / measure.least)
    return Fraction(chance.randint(steps // 3, steps) * measure.least, measure.scale)


def _earlier(value: Fraction, measure: Measure, chance: random.Random) -> Fraction:
    """Return what it was last year: like this year's, for nothing jumps."""
    steps = value * measure.scale / measure.least * chance.randint(55, 160) / 100
    return Fraction(int(steps) * measure.least, measure.scale)


def _add_up(table: Table, column: Column, key: str, rows: Sequence[str], *, stated: bool) -> None:
    """Put the total of the rows there; of what doesn't add up, their average."""
    parts = [table.cells[row, column.key] for row in rows]
    total = sum((one.value for one in parts), Fraction(0))
    if not parts:
        return
    if not column.measure.adds_up:
        table.put(column, key, Fraction(round(total * 10 / len(parts)), 10), stated=stated)
        table.cells[key, column.key].given = stated
        return
    made = table.put(column, key, total, stated=stated)
    made.before = sum((one.before or Fraction(0) for one in parts), Fraction(0))
    table.hold("sum", made, *parts)
    if column.of:
        above = table.cells[key, column.of[0]]
        table.hold("part" if column.how == "part" else "at most", made, above)


def _compute(table: Table, chance: random.Random) -> None:
    """Put there what sums of columns and formulas give."""
    for column in table.columns:
        for row in table.order if column.compute else ():
            places = [(row, key) for key in column.of]
            if column.how == "share":
                places.append((TOTAL, column.of[0]))
            of = [cell for place in places if (cell := table.cells.get(place)) is not None]
            if len(of) < len(places) or column.compute is None:
                continue
            value = column.compute(*(one.value for one in of))
            made = table.put(column, row, value or Fraction(0), stated=chance.random() < STATED)
            if value is None:  # nothing is divided by zero
                made.stated = made.given = False
            if column.how == "columns":
                made.before = sum((one.before or Fraction(0) for one in of), Fraction(0))
            table.hold("sum" if column.how == "columns" else "formula", made, *of)
