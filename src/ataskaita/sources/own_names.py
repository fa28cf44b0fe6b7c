"""Names that own tables and own figures mean: rows, columns, figures of the whole report."""

from collections.abc import Iterator

from ataskaita.declared.declare import declarations
from ataskaita.declared.names import ledgers_of, names_of, quote
from ataskaita.declared.owning import OWN_FIGURES, figures_from_top
from ataskaita.declared.prose import Quotation
from ataskaita.declared.quantity import Quantity
from ataskaita.declared.report import Report
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.unknown import Unknown, unknown_in
from ataskaita.errors import Fault
from ataskaita.messages.formulas import QUOTES_NO_FIGURE, UNKNOWN_TERM, UNKNOWN_TERM_NEAREST
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Node
from ataskaita.sources.origin import FileOrigin

_SHOWN = 20
"""Names that a fault lists."""


def misnamed(report: Report, node: Node) -> Iterator[Fault]:
    """Generate a fault for each name of nothing."""
    found = [one for ledger in ledgers_of(report) for one in unknown_in(ledger)]
    found += [*_of_figures(report), *_of_places(report)]
    if found:
        origin = FileOrigin(node)
        yield from (_fault(one, origin) for one in found)
    yield from _quoting(report, node)


def _of_figures(report: Report) -> Iterator[Unknown]:
    """Generate the names in formulas of own figures that nothing has."""
    find = figures_from_top(report)
    for key, one in report.own_figures.items():
        written = "suma" if one.total_of else "formule"
        for name in one.formula.names if one.formula else ():
            if isinstance(one.value, Quotation):
                continue
            if name not in report.own_figures and find(name) is None:
                yield Unknown(f"{OWN_FIGURES}.{key}.{written}", name, tuple(report.own_figures))
        if one.within and one.within not in report.own_figures:
            yield Unknown(f"{OWN_FIGURES}.{key}.is_ju", one.within, tuple(report.own_figures))


def _of_places(report: Report) -> Iterator[Unknown]:
    """Generate what additions are to follow and their section doesn't have."""
    for section in report.kind.sections:
        known = {one.key: one for one in declarations(section.type)}
        added = getattr(getattr(report, section.name), "own_blocks", ())
        for number, one in enumerate(added, start=1):
            if one.after and one.after.partition(".")[0] not in known:
                path = f"{section.key}.{ADDITIONS}[{number}].po"
                yield Unknown(path, one.after, tuple(known))


def _quoting(report: Report, node: Node) -> Iterator[Fault]:
    """Generate a fault for each cell of numbers that quotes what is no figure."""
    paths = [
        (ledger.spot(row, column), cell.name)
        for ledger in ledgers_of(report)
        for row, cells in enumerate(ledger.table.rows)
        for column, cell in enumerate(cells)
        if isinstance(cell, Quotation) and _is_no_figure(report, cell.name)
    ]
    paths += [
        (f"{OWN_FIGURES}.{key}.reiksme", one.value.name)
        for key, one in report.own_figures.items()
        if isinstance(one.value, Quotation) and _is_no_figure(report, one.value.name)
    ]
    for path, name in paths:
        yield Fault(QUOTES_NO_FIGURE, FileOrigin(node).place_of(path), {"name": name})


def _is_no_figure(report: Report, name: str) -> bool:
    """Return whether the name is that of something else; a name of nothing is told elsewhere."""
    try:
        return not isinstance(quote(names_of(report), name), Quantity | None)
    except KeyError:
        return False


def _fault(one: Unknown, origin: FileOrigin) -> Fault:
    nearest = nearest_of(one.name, one.known)
    facts = {"name": one.name, "known": ", ".join(one.known[:_SHOWN])}
    if nearest is None:
        return Fault(UNKNOWN_TERM, origin.place_of(one.path), facts)
    return Fault(UNKNOWN_TERM_NEAREST, origin.place_of(one.path), {**facts, "nearest": nearest})
