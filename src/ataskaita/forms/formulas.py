"""Live formulas of the workbook: totals and figures that follow from other cells."""

from collections.abc import Iterable, Mapping
from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell

from ataskaita.declared.blocks import Column
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.formulas import Formula, Terms
from ataskaita.records import frozen

Spot = tuple[int, int]
"""Row and column, counted from 0."""
_MOST_DECIMALS: Final = 10


@frozen
class Places:
    """The cells of one object's figures, by what formulas and totals call them."""

    cells: Mapping[str, str]
    times: Mapping[str, int]

    def all(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the cells of these figures; none where one of them isn't here."""
        found = tuple(self.cells[name] for name in names if name in self.cells)
        return found if len(found) == len(tuple(names)) else ()


def places_of(fields: Iterable[tuple[Declaration | None, Spot]]) -> Places:
    """Return where the figures among the fields stand."""
    cells: dict[str, str] = {}
    times: dict[str, int] = {}
    for one, spot in fields:
        if one is not None and one.kind is Kind.FIGURE and one.unit is not None:
            for name in (one.key, one.name):
                cells[name], times[name] = xl_rowcol_to_cell(*spot), one.unit.times
    return Places(cells, times)


def row_places(columns: Iterable[Column], row: int) -> Mapping[str, Places]:
    """Return where the figures of a table's row stand, by the key of the object they are of."""
    by_owner: dict[str, list[tuple[Declaration | None, Spot]]] = {}
    for place, one in enumerate(columns):
        by_owner.setdefault(owner_of(one), []).append((one.declared, (row, place)))
    return {owner: places_of(fields) for owner, fields in by_owner.items()}


def owner_of(column: Column) -> str:
    """Return the key of the object in the row that a column's value is of; nothing for its own."""
    return column.key.rpartition(".")[0]


def parts_of(declared: Declaration, places: Places) -> tuple[str, ...]:
    """Return the cells that a total adds up from; none where one of them isn't here."""
    return places.all(declared.of) if declared.kind is Kind.FIGURE else ()


def total_of(parts: tuple[str, ...]) -> str:
    """Return the formula that adds the cells up where all are given."""
    every = ",".join(parts)
    return f'=IF(COUNT({every})={len(parts)},SUM({every}),"")'


def formula_of(declared: Declaration, places: Places) -> str:
    """Return the formula of a computed figure; nothing where a part of it isn't here."""
    formula, unit = declared.formula, declared.unit
    parts = places.all(formula.names) if formula else ()
    if formula is None or unit is None or not parts:
        return ""
    decimals = declared.most_decimals if formula.divides else _MOST_DECIMALS
    scaled = computed_by(formula, places) + (f"/{unit.times}" if unit.times > 1 else "")
    value = f"ROUND({scaled},{decimals})"
    if formula.divides:
        value = f'IF({divisor_of(formula, places)},{value},"")'
    return f'=IF(COUNT({",".join(parts)})={len(parts)},{value},"")'


def computed_by(formula: Formula, places: Places) -> str:
    """Return what a formula gives, as arithmetic on its cells."""
    return made_of(formula, sum_at(formula.first, places), sum_at(formula.second, places))


def made_of(formula: Formula, first: str, second: str) -> str:
    """Return what a formula makes of its two sums."""
    match formula.kind:
        case "sum":
            return first
        case "change":
            return f"({second}-{first})"
        case "percent":
            return f"({second}-{first})/{first}*100"
        case "share":
            return f"{first}/{second}*100"
        case _:
            return f"{first}/{second}"


def divisor_of(formula: Formula, places: Places) -> str:
    """Return that what a formula divides by isn't nought; of a change, that it is above."""
    if formula.kind == "percent":
        return f"{sum_at(formula.first, places)}>0"
    return f"{sum_at(formula.second, places)}<>0"


def sum_at(terms: Terms, places: Places) -> str:
    """Return the sum of the terms' cells, in the plainer unit."""
    told = ""
    for one in terms:
        times = places.times[one.name]
        cell = places.cells[one.name] + (f"*{times}" if times > 1 else "")
        told += ("-" if one.sign < 0 else "+" if told else "") + cell
    return f"({told})"
