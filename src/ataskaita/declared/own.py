"""What an institution adds itself, without Python: sections, tables and figures."""

from decimal import Decimal

from ataskaita.declared.fields import choice, items, number, own_table, pictures, prose, rows, text
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.declared.units import PIECES, UNITS, Unit
from ataskaita.records import frozen

TEXT_COLUMN = "tekstas"
"""What a column without numbers gives as its unit."""


@frozen
class Column:
    """A column of a institution's own table."""

    label: str = text("pavadinimas", "Stulpelio pavadinimas", required=True)
    unit_key: str = choice("vienetas", "Vienetas", (TEXT_COLUMN, *(unit.key for unit in UNITS)))

    @property
    def unit(self) -> Unit | None:
        """The unit of the column's numbers; None for text."""
        return unit_by_key(self.unit_key)


@frozen
class OwnTable:
    """A table: columns, and rows with one cell for each column."""

    title: str | None = text("pavadinimas", "Lentelės pavadinimas")
    columns: tuple[Column, ...] = items("stulpeliai", "Stulpeliai", required=True)
    rows: tuple[tuple[str | int | Decimal | None, ...], ...] = rows("eilutes", "Eilutės")


@frozen
class OwnBlock:
    """Prose, a table, or both, the prose first."""

    text: Prose | None = prose("tekstas", "Tekstas")
    table: OwnTable | None = own_table("lentele", "Lentelė")


@frozen
class OwnSection:
    """A section with a heading and blocks of the institution's own."""

    heading: str = text("pavadinimas", "Skyriaus pavadinimas", required=True)
    blocks: tuple[OwnBlock, ...] = items("turinys", "Skyriaus turinys")
    pictures: tuple[Picture, ...] = pictures("nuotraukos", "Nuotraukos")


@frozen
class OwnFigure:
    """A figure that the model doesn't know, to be quoted in prose."""

    label: str = text("pavadinimas", "Rodiklio pavadinimas", required=True)
    value: int | Decimal | None = number("reiksme", "Reikšmė")
    unit_key: str = choice("vienetas", "Vienetas", tuple(unit.key for unit in UNITS))
    noun: str | None = text("daiktavardis", "Kas skaičiuojama (daiktavardis, vardininkas)")

    @property
    def unit(self) -> Unit:
        """The figure's unit; physical units by default."""
        return unit_by_key(self.unit_key) or PIECES


def unit_by_key(key: str) -> Unit | None:
    """Return the unit that a data file calls `key`; None where there is no such one."""
    return next((unit for unit in UNITS if unit.key == key), None)
