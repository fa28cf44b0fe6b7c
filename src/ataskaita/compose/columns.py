"""The columns of a table that a section lays out: what they are called, and their sides."""

from collections.abc import Iterator

from ataskaita.compose.aspects import aspect_cells, headed
from ataskaita.compose.filling_in import to_be_filled
from ataskaita.compose.grids import Labels
from ataskaita.declared.blocks import Column
from ataskaita.declared.declare import Declaration
from ataskaita.declared.labels import plain_label
from ataskaita.declared.unit_words import tells_unit
from ataskaita.view import BodyCell

_VALUE = "Reikšmė"


def column_heads(column: Column, year: int, *, alone: bool) -> Iterator[Labels]:
    """Generate the labels of a column, one for each side of it that is shown."""
    labels = _column_labels(column, alone=alone)
    for side in headed(labels[-1], _beside(column), year):
        yield (*labels[:-1], *side)


def sides_of(value: object, column: Column) -> Iterator[BodyCell]:
    """Generate the cells of a value in the column, one for each side of it that is shown."""
    shown = to_be_filled(value, column.declared) if column.declared else value
    yield from aspect_cells(shown, _beside(column))


def _beside(column: Column) -> tuple[str, ...]:
    return column.declared.beside if column.declared else ()


def _column_labels(column: Column, *, alone: bool) -> Labels:
    """Return the labels of a column, the last with its unit; alone, its table's title says it."""
    if alone and not column.key:
        told = plain_label(column.declared.label) if column.declared else ""
        return (with_unit(_VALUE, column.declared, told),)
    *above, own = column.labels
    return (*above, with_unit(own, column.declared))


def with_unit(label: str, declared: Declaration | None, told: str = "") -> str:
    """Return the label, with the unit of what is measured where nothing has told it."""
    words, unit = plain_label(label), declared.unit if declared else None
    if unit is None or not unit.decimals or tells_unit(f"{words} {told}", unit):
        return words
    return f"{words}, {unit.symbol}"
