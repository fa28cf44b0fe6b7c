"""By what drafts know the figures of a report, and where the data writes them."""

from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.declared.item_keys import KeyedPaths
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.report import Report

_PATHS: Final = "written paths"


def written_paths(report: Report) -> Mapping[str, str]:
    """Return the data paths of items of lists and of cells of own tables, by what drafts know them.

    `projektai.sarasas[1].lesos` by `projektai.sarasas[Knygų mugė].lesos`.
    """
    known: dict[str, str] | None = report.known.get(_PATHS)
    if known is None:
        keyed = KeyedPaths(report)
        known = {keyed(path): path for path in report.origin.paths() if "[" in path}
        known |= {one.cell_name(*at): one.spot(*at) for one, at in _own_cells(report)}
        report.known[_PATHS] = known
    return known


def own_labels(report: Report) -> Mapping[str, str]:
    """Return what the figures of own tables are called, by what drafts know them."""
    return {one.cell_name(*at): one.label(*at) for one, at in _own_cells(report)}


def _own_cells(report: Report) -> Iterator[tuple[Ledger, tuple[int, int]]]:
    """Generate where figures stand in own tables: the table, the row and the column."""
    for ledger in ledgers_of(report):
        columns = [at for at, one in enumerate(ledger.table.columns) if one.unit is not None]
        for row in range(len(ledger.table.rows)):
            yield from ((ledger, (row, column)) for column in columns)
