"""The figures that nothing else in the report contradicts, were they wrong: to be read twice."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence
from ataskaita.declared.declare import Kind, declarations
from ataskaita.declared.item_keys import KeyedPaths
from ataskaita.declared.labels import label_of
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.owning import OWN_FIGURES
from ataskaita.declared.precision import Number
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, find, row_label
from ataskaita.declared.walk import joined
from ataskaita.errors import Spot

Typed = tuple[str, Number]


def unheld(report: Report) -> tuple[Spot, ...]:
    """Return the typed figures that no total, balance, part, ratio or last year holds.

    Each says what it is called: a cell by its row and its column, a figure of an item by the item.
    """
    from ataskaita.checks.claims import claims_of  # noqa: PLC0415 (only who asks for it)

    evidence = Evidence(report)
    _, claims = claims_of(evidence)
    held = frozenset().union(*(one.paths for one in claims))
    spots = (evidence.spot(path, value) for path, value in _typed(evidence) if path not in held)
    keyed = KeyedPaths(report)
    return tuple(
        Spot(one.path, one.value, one.place, _called(evidence, one.path, keyed)) for one in spots
    )


def _called(evidence: Evidence, path: str, keyed: KeyedPaths) -> str:
    figure, owner = evidence.figures.get(path), path.rpartition(".")[0]
    label = label_of(evidence.kind, path) if figure is None else figure.label.rstrip(":")
    if "]" not in path:
        item = _item(evidence, owner)
        return f"{item}: {label}" if item else label
    items = [one.partition("]")[0] for one in keyed(path).split("[")[1:]]
    is_cell = path.endswith("]")
    return ": ".join(filter(None, items if is_cell else (*items, label)))


def _item(evidence: Evidence, path: str) -> str:
    """Return what an item is called that the data names itself; nothing of what is declared."""
    above = path.rpartition(".")[0]
    is_one = bool(above) and isinstance(find(evidence.tree, above), Listing)
    return row_label(find(evidence.tree, path)) if is_one else ""


def _typed(evidence: Evidence) -> Iterator[Typed]:
    """Generate the numbers that the data states in its sections, of which a hand may slip."""
    sections = {one.key for one in evidence.kind.sections}
    for path, owner in evidence.objects:
        if path.partition(".")[0] in sections:
            yield from _figures(owner, path)
    for key, one in evidence.report.own_figures.items():
        if isinstance(one.value, Number):
            yield f"{OWN_FIGURES}.{key}", one.value
    for ledger in ledgers_of(evidence.report):
        yield from _cells(ledger)


def _cells(ledger: Ledger) -> Iterator[Typed]:
    for row, cells in enumerate(ledger.table.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, Number):
                yield ledger.spot(row, column), cell


def _figures(owner: object, path: str) -> Iterator[Typed]:
    for one in declarations(type(owner)):
        value = getattr(owner, one.name)
        if one.kind is Kind.FIGURE and value is not None:
            yield joined(path, one.key), value
        elif one.kind is Kind.KEYED and one.unit is not None:
            yield from (
                (f"{path}.{one.key}.{key}", item) for key, item in value.items() if item is not None
            )
