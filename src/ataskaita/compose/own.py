"""Compose the tables of an institution's own sections."""

from decimal import Decimal

from ataskaita.compose.values import format_value
from ataskaita.declared.own import Column, OwnTable
from ataskaita.view import Cell, Names, Rows


def compose_table(table: OwnTable) -> Names:
    """Return the table's title, columns and rows of cells."""
    columns = Rows(tuple(Names({"pavadinimas": one.label}) for one in table.columns))
    rows = Rows(tuple(Rows(tuple(map(_cell, row, table.columns))) for row in table.rows))
    return Names({"pavadinimas": table.title, "stulpeliai": columns, "eilutes": rows})


def _cell(value: str | int | Decimal | None, column: Column) -> Cell:
    if column.unit is None or isinstance(value, str):
        return Cell("" if value is None else str(value))
    return Cell(format_value(value, column.unit), numeric=True)
