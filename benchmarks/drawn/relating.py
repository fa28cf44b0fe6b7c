"""What a drawn form says of figures of different tables: relations and indicators."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from benchmarks.drawn.cells import Hold, Measure, written
from benchmarks.drawn.columns import Column
from benchmarks.drawn.drawing import Drawing
from benchmarks.drawn.tables import STATED, TOTAL, Table
from benchmarks.drawn.words import EUROS, THOUSANDS

_OTHERWISE = ("Prekės", "Atlyginimai", "Remontas", "Renginiai", "Kita")
_MONEY = (EUROS, *THOUSANDS)


def divide_otherwise(drawing: Drawing) -> None:
    """Add a table whose total is another's, divided otherwise; money perhaps in another unit."""
    found = list(drawing.totals)
    if not found or drawing.happens(0.4):
        return
    column, total = drawing.chance.choice(found)
    measure = drawing.chance.choice(_MONEY) if column.measure in _MONEY else column.measure
    value = total.value * column.measure.times / measure.times
    key = next(iter(drawing.sections))
    table = _divided(f"{key}.kitaip", value, measure, drawing)
    drawing.sections[key]["turinys"]["kitaip"] = table.form
    drawing.data[key]["kitaip"] = table.data
    drawing.take(table)
    whole = table.cells[TOTAL, "c"]
    drawing.relations.append(f"{whole.name} = {total.name}")
    drawing.holds.append(Hold("equal", whole, (total,)))


def _divided(path: str, value: Fraction, measure: Measure, drawing: Drawing) -> Table:
    labels = drawing.chance.sample(_OTHERWISE, 4)
    rows: dict[str, Any] = {f"r{n}": one for n, one in enumerate(labels)}
    rows[TOTAL] = {"pavadinimas": "Iš viso", "suma": "visos"}
    base = Column("c", {"pavadinimas": "Suma", "vienetas": measure.key}, "base", measure)
    form = {"lentele": "Kitaip suskirstyta", "eilutes": rows, "stulpeliai": {"c": base.form}}
    table = Table(path, form, [base], list(rows))
    for row, part in zip(rows, _divide(value, len(labels), measure, drawing), strict=False):
        table.put(base, row, part)
    parts = list(table.cells.values())
    total = sum((one.value for one in parts), Fraction(0))
    whole = table.put(base, TOTAL, total, stated=drawing.happens(STATED))
    table.hold("sum", whole, *parts)
    return table


def _divide(value: Fraction, count: int, measure: Measure, drawing: Drawing) -> Sequence[Fraction]:
    """Return so many parts of the value."""
    left = int(value * measure.scale / measure.least)
    steps: list[int] = []
    for _ in range(count - 1):
        steps.append(drawing.chance.randint(left // 6, left // 2))
        left -= steps[-1]
    return [Fraction(one * measure.least, measure.scale) for one in (*steps, left)]


def compare(drawing: Drawing) -> None:
    """Add relations between totals that happen to be so: one is at most another, or two are."""
    found = list(drawing.totals)
    pairs = [
        (one, other)
        for column, one in found
        for beside, other in found
        if one is not other and column.measure == beside.measure and one.value < other.value
    ]
    for less, more in drawing.chance.sample(pairs, min(len(pairs), drawing.chance.randint(0, 2))):
        said = (f"{less.name} <= {more.name}", f"{more.name} >= {less.name}")
        drawing.relations.append(drawing.chance.choice(said))
        drawing.holds.append(Hold("bound", less, (more,)))


def indicators(drawing: Drawing) -> dict[str, Any]:
    """Return ratios of totals, some with ranges in which they are."""
    found = [one for _, one in drawing.totals if one.value > 0]
    made: dict[str, Any] = {}
    for number in range(drawing.chance.randint(0, 2) if len(found) > 1 else 0):
        above, below = drawing.chance.sample(found, 2)
        value = above.value / below.value
        one: dict[str, Any] = {
            "pavadinimas": f"Rodiklis {number}",
            "formule": f"{above.name} / {below.name}",
            "baze": "visi",
            "po_kablelio": drawing.chance.choice((0, 1, 2)),
        }
        if drawing.happens(0.7) and value > Fraction(1, 10):
            one["ribos"] = [written(value / 3, 2), written(value * 3, 2)]
        made[f"i{number}"] = one
    return made
