"""The sheets of the workbook that a librarian fills, made from the model's declarations.

The writer lays these blocks out, the reader finds their cells again: by the names that the
workbook gives to cells and ranges, never by position.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from attrs import frozen

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.own import OwnTable
from ataskaita.declared.pictures import Picture
from ataskaita.declared.report import Report, part_type, section_declarations

VALUE_KINDS: Final = (
    *(Kind.FIGURE, Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.CHOICE),
    *(Kind.YEAR, Kind.DATE, Kind.FLAG),
)
"""What fits into one cell."""
VALUE, EARLIER, ROWS, PROSE, USED = "at", "pernai", "eilutes", "tekstas", "skyrius"
"""What the names of cells and ranges begin with."""
EARLIER_FIGURES: Final = "praejusieji_metai"
FILLED, NOT_USED = "pildoma", "netaikoma"
"""Whether a section is filled."""

_TABS: Final = {
    "prieinamumas": "Prieinamumas",
    "fondas": "Fondas",
    "vartotojai": "Vartotojai",
    "renginiai": "Renginiai",
    "klubai": "Klubai",
    "projektai": "Projektai",
    "partneryste": "Partnerystė",
    "krastotyra": "Kraštotyra",
    "viesieji_rysiai": "Viešieji ryšiai",
    "kvalifikacija": "Kvalifikacija",
    "personalas": "Personalas",
    "finansai": "Finansai",
    "materialine_baze": "Materialinė bazė",
    "perspektyva": "Perspektyva",
}
"""Short names of the sections, for their tabs."""
_PAIRED: Final = ("daiktavardziai", "praejusieji_metai", "sutinku", "atsakingi")
"""Data whose keys people write themselves."""
_PATHS: Final = ("savi_skyriai", "skyriu_tvarka", "tikrinimas")
"""Data of any depth."""
_FREE_ROWS: Final = 12
_FREE_PICTURES: Final = 4
_FREE_PARAGRAPHS: Final = 3


@frozen
class Slot:
    """One cell to fill."""

    path: str
    declared: Declaration
    label: str


@frozen
class Values:
    """Cells below each other: label, this year, last year, unit."""

    title: str
    slots: tuple[Slot, ...]


@frozen
class Matrix:
    """Objects of one kind below each other, their figures side by side."""

    title: str
    rows: tuple[tuple[str, str], ...]
    """Path and label of each."""
    columns: tuple[Declaration, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Its cells, row by row."""
        return tuple(
            Slot(f"{path}.{one.key}", one, one.label)
            for path, _ in self.rows
            for one in self.columns
        )


@frozen
class Text:
    """Running text: a cell to a paragraph."""

    slot: Slot
    free: int = _FREE_PARAGRAPHS


@frozen
class Column:
    """A column of a table; `key` leads from the row to the value."""

    key: str
    labels: tuple[str, ...]
    declared: Declaration | None


@frozen
class Table:
    """Rows that people add: a list, or a collection by names of its own."""

    path: str
    title: str
    columns: tuple[Column, ...]
    keyed: bool = False
    free: int = _FREE_ROWS


Block = Values | Matrix | Text | Table
KEY: Final = Column("@", ("Vardas",), None)
"""By what a row is called in data: of a group, of a cause."""


@frozen
class Sheet:
    """A sheet: its tab, its heading, and what is filled there."""

    key: str
    tab: str
    heading: str
    blocks: tuple[Block, ...]
    optional: bool = True
    """Whether it is a section, which a library may have nothing of."""


def sheets() -> tuple[Sheet, ...]:
    """Return the sheets in order, without the first, which only counts the others."""
    declared = {one.key: one for one in declarations(Report)}
    sections = section_declarations()
    keys = {one.key for one in sections}
    lists = (declared["padaliniai"], declared["grupes"])
    rest = ("papildomi_rodikliai", "zodziai", *_PAIRED, *_PATHS)
    about = [one for key, one in declared.items() if key not in keys and key not in rest]
    return (
        Sheet("istaiga", "Įstaiga", "Įstaiga ir ataskaita", _own(about, lists), optional=False),
        *(Sheet(one.key, _TABS[one.key], _plain(one.label), _section(one)) for one in sections),
        Sheet("kita", "Kita", "Kita", _rest(declared), optional=False),
    )


def slots() -> Iterator[Slot]:
    """Generate every single cell to fill."""
    for sheet in sheets():
        for block in sheet.blocks:
            if isinstance(block, Values | Matrix):
                yield from block.slots


def _own(about: list[Declaration], lists: tuple[Declaration, ...]) -> tuple[Block, ...]:
    listed = {one.key for one in lists}
    blocks = _blocks([one for one in about if one.key not in listed], "", "")
    return (*blocks, *(_table(one, one.key) for one in lists))


def _section(declared: Declaration) -> tuple[Block, ...]:
    blocks = list(_blocks(declarations(part_type(declared)), declared.key, ""))
    blocks.sort(key=lambda one: isinstance(one, Table) and one.path.endswith(".nuotraukos"))
    return tuple(blocks)


def _rest(declared: dict[str, Declaration]) -> tuple[Block, ...]:
    own = (_table(declared[key], key) for key in ("papildomi_rodikliai", "zodziai"))
    pairs = (
        Table(key, declared[key].label, (KEY, Column("", ("Reikšmė",), None)), keyed=True)
        for key in _PAIRED
    )
    paths = (
        Table(key, declared[key].label, (Column("@@", ("Kelias",), None), _VALUE)) for key in _PATHS
    )
    return (*own, *pairs, *paths)


_VALUE: Final = Column("", ("Reikšmė",), None)


def _blocks(declared: Iterable[Declaration], path: str, title: str) -> Iterator[Block]:
    """Generate the blocks of an object: its plain fields, then its parts, texts and lists."""
    for _, same in groupby(declared, key=_kind_of):
        group = list(same)
        if group[0].kind in VALUE_KINDS:
            yield Values(
                title, tuple(Slot(_joined(path, one.key), one, one.label) for one in group)
            )
        elif group[0].kind is Kind.PROSE:
            yield from (Text(Slot(_joined(path, one.key), one, one.label)) for one in group)
        elif group[0].kind is Kind.PART:
            yield from _parts(group, path, title)
        else:
            yield from (_table(one, _joined(path, one.key), title) for one in group)


def _kind_of(one: Declaration) -> Any:
    if one.kind in VALUE_KINDS:
        return "value"
    return part_type(one) if one.kind is Kind.PART else one.kind


def _parts(group: list[Declaration], path: str, title: str) -> Iterator[Block]:
    below = declarations(part_type(group[0]))
    if len(group) > 1 and all(one.kind is Kind.FIGURE for one in below):
        rows = tuple((_joined(path, one.key), _plain(one.label)) for one in group)
        yield Matrix(title, rows, below)
        return
    for one in group:
        yield from _blocks(below, _joined(path, one.key), _titled(title, _plain(one.label)))


def _titled(title: str, label: str) -> str:
    return f"{title}. {label}" if title else label


def _table(declared: Declaration, path: str, title: str = "") -> Table:
    keyed = declared.kind is Kind.KEYED
    columns = (
        (Column("", (declared.label,), declared),)
        if declared.unit is not None
        else tuple(_columns(part_type(declared), "", ()))
    )
    whole = (KEY, *columns) if keyed else columns
    free = _FREE_PICTURES if part_type(declared) is Picture else _FREE_ROWS
    return Table(path, _titled(title, declared.label), whole, keyed, free)


def _columns(model: type[Any], path: str, labels: tuple[str, ...]) -> Iterator[Column]:
    """Generate the columns of an object, those of its parts below the part's own label."""
    for one in declarations(model):
        key, here = _joined(path, one.key), (*labels, _plain(one.label))
        if one.kind is Kind.PART and part_type(one) is not OwnTable:
            yield from _columns(part_type(one), key, here)
        else:
            yield Column(key, here, one)


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _plain(label: str) -> str:
    """Return the label without the year and the library that headings name."""
    plain = label.format(year="", library="Biblioteka", library_genitive="bibliotekos")
    plain = plain.removeprefix(" m. ").rstrip(":")
    return plain[:1].upper() + plain[1:]
