"""What an institution adds itself, without Python: sections, tables and figures."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from attrs import field

from ataskaita.declared.fields import choice, flag, items, pictures, prose, text
from ataskaita.declared.formula_texts import parse_formula
from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.frame_fields import columns, number, own_table, rows, sums, wordlist
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.label_words import is_change
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.units import PIECES, UNITS, Unit
from ataskaita.records import frozen

TEXT_COLUMN = "tekstas"
"""What a column without numbers gives as its unit."""
NO = "ne"
"""What settles a guess that is wrong."""
EVERY = "visos"
"""All that adds up, without totals and parts of others."""

_BY_KEY = {one.key: one for one in UNITS}
OwnCell = str | int | Decimal | Quotation | Prose | None
"""A cell: a number, a figure that it quotes, a text, a text that quotes."""


@frozen
class Column:
    """A column of a institution's own table."""

    label: str = text("pavadinimas", "Stulpelio pavadinimas", required=True)
    unit_key: str = choice("vienetas", "Vienetas", (TEXT_COLUMN, *(unit.key for unit in UNITS)))
    key: str | None = text("raktas", "Vardas formulėms ir tekstams")
    formula_text: str | None = text("formule", "Formulė (arba „ne“)")
    total_of: tuple[str, ...] = wordlist("suma", "Iš kurių stulpelių sudedama")
    within: str | None = text("is_ju", "Kurio stulpelio dalis")
    at_most: str | None = text("ne_daugiau", "Už kurį stulpelį nebūna didesnis")
    decimals: str | None = text("po_kablelio", "Kiek skaitmenų po kablelio")
    negative: bool = flag("neigiamas", "Ar gali būti neigiamas")
    above: tuple[str, ...] = field(default=(), kw_only=True)
    """The headings that stand over it and its neighbours, from the outermost down."""

    @property
    def whole_label(self) -> str:
        """What it is called where nothing stands above it."""
        return " – ".join((*self.above, self.label))

    @property
    def unit(self) -> Unit | None:
        """The unit of the column's numbers; None for text."""
        return unit_by_key(self.unit_key)

    @property
    def formula(self) -> Formula | None:
        """What its cells are computed from; None where the data says none."""
        text = self.formula_text
        return None if text is None or text == NO else parse_formula(text)

    @property
    def is_computed(self) -> bool:
        """Whether rows may leave its cells out."""
        return self.total_of not in ((), (NO,)) or self.formula is not None

    @property
    def may_be_negative(self) -> bool:
        """Whether its numbers may be below zero: those of a change may."""
        unit, formula = self.unit, self.formula
        below = formula is not None and formula.may_be_negative
        return self.negative or below or is_change(self.label) or bool(unit and unit.negative)


@frozen
class Heading:
    """A heading over several columns, or over further headings."""

    label: str = text("pavadinimas", "Antraštės pavadinimas", required=True)
    columns: tuple[Column, ...] = columns("stulpeliai", "Stulpeliai")


@frozen
class OwnTable:
    """A table: columns, and rows with one cell for each column."""

    title: str | None = text("pavadinimas", "Lentelės pavadinimas")
    key: str | None = text("raktas", "Vardas formulėms ir tekstams")
    columns: tuple[Column, ...] = columns("stulpeliai", "Stulpeliai")
    rows: tuple[tuple[OwnCell, ...], ...] = rows("eilutes", "Eilutės")
    totals: Keyed[tuple[str, ...]] = sums("suma", "Iš kurių eilučių sudedama (arba „ne“)")
    chart: tuple[str, ...] = wordlist("diagrama", "Kurie stulpeliai vaizduojami diagrama")
    within: Keyed[tuple[str, ...]] = sums("is_ju", "Kurios eilutės dalis (arba „ne“)")


@frozen
class OwnBlock:
    """Prose, a table, or both, the prose first; above them a heading within the section."""

    subheading: str | None = text("poskyris", "Poskyrio antraštė")
    text: Prose | None = prose("tekstas", "Tekstas")
    table: OwnTable | None = own_table("lentele", "Lentelė")


@frozen
class Addition(OwnBlock):
    """The same inside a section that the report's kind declares."""

    after: str | None = text("po", "Po ko spausdinama (rodiklio, teksto ar lentelės vardas)")


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
    value: int | Decimal | Quotation | None = number("reiksme", "Reikšmė")
    unit_key: str = choice("vienetas", "Vienetas", tuple(unit.key for unit in UNITS))
    noun: str | None = text("daiktavardis", "Kas skaičiuojama (daiktavardis, vardininkas)")
    formula_text: str | None = text("formule", "Formulė")
    total_of: tuple[str, ...] = wordlist("suma", "Iš kurių rodiklių sudedama")
    within: str | None = text("is_ju", "Kurio rodiklio dalis")
    negative: bool = flag("neigiamas", "Ar gali būti neigiamas")

    @property
    def unit(self) -> Unit:
        """The figure's unit; physical units by default."""
        return unit_by_key(self.unit_key) or PIECES

    @property
    def formula(self) -> Formula | None:
        """What it is computed from, or the figure that it quotes; None where the data says none."""
        if isinstance(self.value, Quotation):
            return Formula("sum", (Term(self.value.name),))
        if self.total_of:
            return Formula("sum", tuple(map(Term, self.total_of)))
        return parse_formula(self.formula_text) if self.formula_text else None

    @property
    def may_be_negative(self) -> bool:
        """Whether it may be below zero: a change may."""
        below = self.formula is not None and self.formula.may_be_negative
        return self.negative or below or is_change(self.label) or self.unit.negative


Headed = tuple[str | None, tuple[Column, ...]]
"""A heading with the columns below it; None with a column that has none."""


def headed(columns: Sequence[Column], level: int) -> Iterator[Headed]:
    """Generate the headings of that level, each with its columns, and the columns without one."""
    for heading, alike in groupby(columns, key=lambda one: _heading(one, level)):
        below = tuple(alike)
        yield from ((heading, below),) if heading is not None else ((None, (one,)) for one in below)


def _heading(column: Column, level: int) -> str | None:
    return column.above[level] if level < len(column.above) else None


def column_steps(columns: Sequence[Column], level: int = 0, path: str = "") -> Iterator[str]:
    """Generate what leads from a table's columns to each: `[1]`, `[2].stulpeliai[1]`."""
    for place, (heading, below) in enumerate(headed(columns, level), start=1):
        step = f"{path}[{place}]"
        if heading is None:
            yield step
        else:
            yield from column_steps(below, level + 1, f"{step}.stulpeliai")


def unit_by_key(key: str) -> Unit | None:
    """Return the unit that a data file calls `key`; None where there is no such one."""
    return _BY_KEY.get(key)
