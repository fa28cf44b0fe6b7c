"""What a report's data adds itself, among its names: own tables by cells, own figures."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.ledgers import Finder, Ledger
from ataskaita.declared.own import OwnBlock, OwnFigure
from ataskaita.declared.precision import Number
from ataskaita.declared.report import Report
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.slugs import slug_of, slugs_of
from ataskaita.declared.tree import Quantity, find

OWN_FIGURES = "papildomi_rodikliai"
TREE = "names"
"""Under which word a report keeps its tree: checks, composition and fingerprint share one."""
_LEDGERS = "ledgers"
OWN_SECTIONS = "savi_skyriai"
_TABLE = "lentele"
_TAKEN = ("pavadinimas", "turinys", "nuotraukos", "skaicius", "sarasas")
"""Names that a section of the data's own has for other things than tables."""


def tables_of(report: Report) -> tuple[Ledger, ...]:
    """Return the report's own tables as figures, in the order of the data.

    What they quote is found once the report's names are grown: ask `names.ledgers_of`.
    """
    known: tuple[Ledger, ...] | None = report.known.get(_LEDGERS)
    if known is None:
        known = report.known[_LEDGERS] = tuple(_ledgers(report))
    return known


def without_names(report: Report) -> Report:
    """Return the same report, which knows its own tables and no names.

    So names may hold it that are asked for only later, and a report that nobody needs goes at
    once: it isn't in a ring with its own names, which waits for Python to look for rings.
    """
    bare = evolve(report)
    bare.known[_LEDGERS] = tables_of(report)
    return bare


def _ledgers(report: Report) -> Iterator[Ledger]:
    for one in report.kind.sections:
        added = getattr(getattr(report, one.name), "own_blocks", ())
        path = f"{one.key}.{ADDITIONS}"
        yield from _tables(report, added, path, path)
    for key, section in report.own_sections.items():
        path = f"{OWN_SECTIONS}.{key}"
        yield from _tables(report, section.blocks, f"{path}.turinys", path)


def _tables(report: Report, blocks: Sequence[OwnBlock], path: str, above: str) -> Iterator[Ledger]:
    """Generate the tables among blocks at the path, whose names stand below `above`."""
    numbered = [(n, one.table) for n, one in enumerate(blocks, 1) if one.table is not None]
    said = [one.key or one.title or "" for _, one in numbered]
    names = slugs_of(said, _TABLE, _TAKEN)
    for (number, table), name in zip(numbered, names, strict=True):
        yield Ledger(
            table,
            f"{path}[{number}].{_TABLE}",
            f"{above}.{name}",
            figures_from_top(report),
            lambda asked: earlier_of(report, asked),
        )


def own_declarations(report: Report) -> dict[str, Declaration]:
    """Return the figures that the data adds itself, as if they were declared."""
    return {key: _declaration(key, one) for key, one in report.own_figures.items()}


def _declaration(key: str, one: OwnFigure) -> Declaration:
    return Declaration(
        name=key,
        key=key,
        label=one.label,
        kind=Kind.FIGURE,
        type=int,
        unit=one.unit,
        within=slug_of(one.within) if one.within else "",
        formula=one.formula,
        negative=one.negative,
    )


def figures_from_top(report: Report) -> Finder:
    """Return what finds a figure of the whole report."""

    def figure(name: str) -> Quantity | None:
        try:
            found = find(report.known[TREE], name)
        except KeyError:
            return None
        return found if isinstance(found, Quantity) else None

    return figure


def earlier_of(report: Report, name: str) -> Number | None:
    """Return last year's value of a cell: as this data says it, or as last year's has it."""
    value = report.earlier.get(name)
    if value is not None or report.previous is None:
        return value  # type: ignore[no-any-return]  # a collection of numbers
    found = figures_from_top(report.previous)(name)
    return found.value if found is not None else None
