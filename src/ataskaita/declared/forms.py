"""The sheets of the workbook that a librarian fills, made from the model's declarations.

The writer lays these blocks out, the reader finds their cells again: by the names that the
workbook gives to cells and ranges, never by position.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.asking import as_rare, asked_blocks, rare_last
from ataskaita.declared.aspects import years_ago
from ataskaita.declared.blocks import (
    COUNT,
    KEY,
    AnyBlock,
    Block,
    Column,
    Matrix,
    MatrixRow,
    Slot,
    Table,
    Text,
    Values,
    Years,
    hinted,
)
from ataskaita.declared.controls import controls_of
from ataskaita.declared.declare import PAIRED, SINGLE, Declaration, Kind, declarations
from ataskaita.declared.inserts import Insert
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import field_at, plain_heading, plain_label, told_label
from ataskaita.declared.older import OLDER
from ataskaita.declared.tabs import ABOUT, ELSE, REASONS, Tabs
from ataskaita.records import frozen

VALUE, EARLIER, ROWS, PROSE, USED = "at", "pernai", "eilutes", "tekstas", "skyrius"
CONTROL: Final = "kontrole"
"""What the names of cells and ranges begin with."""
FORM_PROPERTY: Final = "ataskaita.forma"
"""The document property in which a workbook says for which kind of report it is."""
EDITION_PROPERTY: Final = "ataskaita.laida"
DIGEST_PROPERTY: Final = "ataskaita.formos_pirstas"
"""Of which edition of a form it is, and the fingerprint of that form."""
COPY_PROPERTY: Final = "ataskaita.kopija_failo"
"""Of a copy that shows faults: the file whose faults it shows."""
EARLIER_FIGURES: Final = "praejusieji_metai"
FILLED, NOT_USED = "pildoma", "netaikoma"
"""Whether a section is filled."""

_SHEETS: Final = "sheets"
_LAYOUT: Final = "isdestymas"
_ACCEPTING: Final = (
    "Jei programa ką nors pastebi, o duomenys vis dėlto teisingi, įrašykite čia pastabos kodą, "
    "pavyzdžiui, D209, ir kodėl taip yra: tos pastabos daugiau nebebus."
)
_COLLECTIONS: Final = (Kind.KEYED, Kind.LIST)
_FREE_ROWS: Final = 12
_NEEDED: Final = "Privaloma įrašyti."
_FREE_PICTURES: Final = 4


@frozen
class Sheet:
    """A sheet: its tab, its heading, and what is filled there."""

    key: str
    tab: str
    heading: str
    blocks: tuple[AnyBlock, ...]
    told: str = ""
    """What whoever fills it is told."""
    optional: bool = True
    """Whether it is a section, which an institution may have nothing of."""
    moved: bool = False
    """Whether it holds what a section has on another sheet than its own."""
    expert: bool = False
    """Whether it is hidden where nothing stands on it."""


def sheets(kind: ReportKind) -> tuple[Sheet, ...]:
    """Return the sheets in order, without the first, which only counts the others."""
    if _SHEETS not in kind.known:
        kind.known[_SHEETS] = tuple(_sheets(kind))
    known: tuple[Sheet, ...] = kind.known[_SHEETS]
    return known


def _sheets(kind: ReportKind) -> Iterator[Sheet]:
    declared = declarations(kind.model)
    about = [one for one in declared if one not in kind.sections and not _is_elsewhere(one)]
    tabs = Tabs(kind)
    yield Sheet("istaiga", ABOUT, "Įstaiga ir ataskaita", _own(about), optional=False)
    for one in (one for one in kind.sections if not one.by_others):
        blocks = (*asked_blocks(section_blocks(one)), *_years(one, kind))
        yield from _of_section(one, tabs.parted(one, blocks), tabs.of(one), kind)
    reasons = [one for one in declared if one.kind is Kind.REASONS]
    yield Sheet("paaiskinimai", REASONS, REASONS, _rest(reasons), _ACCEPTING, optional=False)
    rest = [one for one in declared if _is_rest(one) and one not in reasons]
    yield Sheet("kita", ELSE, "Kita", _rest(rest), optional=False, expert=True)


def _of_section(
    section: Declaration,
    parted: Mapping[str, Sequence[AnyBlock]],
    own: str,
    kind: ReportKind,
) -> Iterator[Sheet]:
    """Generate the section's sheets; the first asks whether it is filled at all."""
    heading, told = plain_heading(section.label, kind), told_of(section)
    for place, (tab, blocks) in enumerate(parted.items()):
        said = told if not place else ""
        every = (*blocks, *controls_of(blocks, kind))
        yield Sheet(section.key, tab, heading, every, said, optional=not place, moved=tab != own)


def _is_elsewhere(one: Declaration) -> bool:
    """Return whether another sheet asks for it than the first."""
    return _is_rest(one) or one.key == OLDER


def _is_rest(one: Declaration) -> bool:
    """Return whether the sheet of all else asks for it."""
    return one.last and one.kind is not Kind.FLAG and one.key not in (_LAYOUT, OLDER)


def slots(kind: ReportKind) -> Iterator[Slot]:
    """Generate every single cell to fill."""
    for sheet in sheets(kind):
        for block in sheet.blocks:
            if isinstance(block, Values | Matrix):
                yield from block.slots


def _own(about: list[Declaration]) -> tuple[Block, ...]:
    lists = [one for one in about if one.kind in _COLLECTIONS]
    usual = _blocks([one for one in about if one not in lists and not one.rare], "", "")
    rare = _blocks([one for one in about if one.rare], "", "")
    blocks = (*usual, *(_table(one, one.key) for one in lists))
    return (*rare_last(blocks), *map(as_rare, rare))


def section_blocks(declared: Declaration) -> tuple[Block, ...]:
    """Return the blocks of a section, its photographs last."""
    asked = (one for one in declarations(declared.type) if one.kind is not Kind.BLOCKS)
    below = sorted(asked, key=lambda one: one.kind is Kind.PICTURE)
    return rare_last(tuple(_blocks(below, declared.key, "")))


def _years(section: Declaration, kind: ReportKind) -> Iterator[Years]:
    """Generate for each table of several years in the section what isn't asked for elsewhere."""
    asked: set[str] = set()
    for one in kind.inserts:
        left, ago = one.without(asked), tuple(filter(_is_older, map(years_ago, one.aspects)))
        asked.update(one.shows if ago else ())
        if ago and left.shows and one.section == section.key:
            yield Years(one.title, tuple(_shown(left, kind)), ago)


def _is_older(ago: int) -> bool:
    return ago > 1


def _shown(one: Insert, kind: ReportKind) -> Iterator[Slot]:
    for name, label in one.rows:
        try:
            declared = field_at(kind, name)[1]
        except KeyError:  # how many rows are listed
            declared = COUNT
        yield Slot(name, declared, label or plain_label(told_label(kind, name, declared.label)))


def _rest(declared: list[Declaration]) -> tuple[Block, ...]:
    """Return the tables of what is in rows, then of what people name, then of paths."""
    pairs = [one for one in declared if one.kind in PAIRED]
    rows = [one for one in declared if one.kind in _COLLECTIONS and _fits_a_row(one.type)]
    paths = [one for one in declared if one not in pairs and one not in rows]
    return (
        *(_table(one, one.key) for one in rows),
        *(_pairs(one) for one in pairs),
        *(Table(one.key, one.label, (Column("@@", ("Kelias",), None), _VALUE)) for one in paths),
    )


def _pairs(declared: Declaration) -> Table:
    columns = _PAIRS.get(declared.kind, (KEY, _VALUE))
    return Table(declared.key, declared.label, columns, keyed=True)


def _fits_a_row(model: type[Any]) -> bool:
    """Return whether an object has nothing below it that repeats."""
    return not any(one.kind in (*_COLLECTIONS, Kind.PICTURE) for one in declarations(model))


_VALUE: Final = Column("", ("Reikšmė",), None)
_PAIRS: Final = {
    Kind.REASONS: (
        Column(KEY.key, ("Pastabos kodas",), None),
        Column("", ("Kodėl duomenys teisingi",), None, told=True),
    )
}
"""How the columns are called of what has a value to a name."""


def _blocks(declared: Iterable[Declaration], path: str, title: str) -> Iterator[Block]:
    """Generate the blocks of an object: its plain fields, then its parts, texts and lists."""
    for _, same in groupby(declared, key=_kind_of):
        group = list(same)
        if group[0].kind in SINGLE:
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
    if one.kind in SINGLE:
        return "value"
    if one.rowed:
        return "row"
    return one.type if one.kind is Kind.PART else one.kind


def _parts(group: list[Declaration], path: str, title: str) -> Iterator[Block]:
    below = declarations(group[0].type)
    alike = len(group) > 1 and all(one.kind is Kind.FIGURE for one in below)
    if alike or group[0].rowed:
        yield Matrix(title, tuple(_row(one, path) for one in group), below, group[0].among)
        return
    for one in group:
        titled = _titled(title, plain_label(one.label))
        yield from _told(_blocks(declarations(one.type), _joined(path, one.key), titled), one)


def _row(one: Declaration, path: str) -> MatrixRow:
    columns = tuple(hinted(below, one.hint) for below in declarations(one.type))
    return MatrixRow(_joined(path, one.key), plain_label(one.label), columns)


def _told(blocks: Iterator[Block], declared: Declaration) -> Iterator[Block]:
    """Generate the blocks, at the first what whoever fills all of them is told."""
    told = told_of(declared)
    for block in blocks:
        yield evolve(block, told=told) if told else block
        told = ""


def told_of(declared: Declaration) -> str:
    """Return what whoever fills it is told: its hint, and whether it must be given."""
    proposed = f"Siūloma: {declared.proposed}" if declared.proposed else ""
    needed = _NEEDED if declared.needed else ""
    return " ".join(filter(None, (declared.hint, needed, proposed)))


def _titled(title: str, label: str) -> str:
    return f"{title}. {label}" if title and title != label else label


def _table(declared: Declaration, path: str, title: str = "") -> Table:
    keyed = declared.kind is Kind.KEYED
    columns = (
        (Column("", (declared.label,), declared),)
        if declared.unit is not None
        else tuple(_columns(declared.type, "", ()))
    )
    whole = (KEY, *columns) if keyed else columns
    free = _FREE_PICTURES if declared.kind is Kind.PICTURE else declared.most or _FREE_ROWS
    return Table(path, _titled(title, declared.label), whole, keyed, free)


def _columns(
    model: type[Any], path: str, labels: tuple[str, ...], told: str = ""
) -> Iterator[Column]:
    """Generate the columns of an object, those of its parts below its label, with its hint."""
    for one in declarations(model):
        key, here = _joined(path, one.key), (*labels, *one.above, plain_label(one.label))
        if one.kind is Kind.PART:
            yield from _columns(one.type, key, here, one.hint)
        else:
            yield Column(key, here, hinted(one, told))


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
