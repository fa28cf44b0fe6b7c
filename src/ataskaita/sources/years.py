"""What data gives of years before last: which years, and figures that a table shows of them."""

from collections.abc import Iterator

from ataskaita.declared.names import names_of
from ataskaita.declared.older import OLDER, names_over_years, older_years
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Quantity, find
from ataskaita.errors import Fault
from ataskaita.messages.form_data import NOT_OVER_YEARS, NOT_OVER_YEARS_NEAREST, OTHER_YEAR
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Scalar
from ataskaita.sources.values import read_figure


def faulty_years(report: Report, node: Node) -> Iterator[Fault]:
    """Generate a fault for each year that no table shows, each such figure, each other unit."""
    written = node.values.get(OLDER) if isinstance(node, Mapping) else None
    if not isinstance(written, Mapping):
        return
    known = [str(one) for one in older_years(report.kind, report.year)]
    for year, figures in written.values.items():
        if year not in known:
            facts = {"found": year, "known": ", ".join(known)}
            yield Fault(OTHER_YEAR, written.keys[year].place, facts)
        elif isinstance(figures, Mapping):
            yield from _faulty_figures(report, figures)


def _faulty_figures(report: Report, figures: Mapping) -> Iterator[Fault]:
    shown = tuple(names_over_years(report.kind))
    for name, value in figures.values.items():
        if name not in shown:
            yield _unknown(figures.keys[name], name, shown)
            continue
        figure = find(names_of(report), name)
        if isinstance(figure, Quantity):
            try:
                read_figure(value, figure.label, figure.unit)
            except FaultyError as error:
                yield from error.faults


def _unknown(written: Scalar, name: str, shown: tuple[str, ...]) -> Fault:
    nearest = nearest_of(name, shown)
    facts = {"name": name, "known": ", ".join(shown), "nearest": nearest or ""}
    return Fault(NOT_OVER_YEARS_NEAREST if nearest else NOT_OVER_YEARS, written.place, facts)
