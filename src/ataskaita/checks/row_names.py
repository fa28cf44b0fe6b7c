"""Rows of two years that are called nearly alike: years are compared by what rows are called."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.names import ledgers_of, names_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import ROWS, Listing, Node, Part, row_label, row_names
from ataskaita.errors import Finding
from ataskaita.messages.history import ROW_CALLED_OTHERWISE

_LEAST: Final = 6
"""Letters of a name that a slip leaves recognizable."""
_ALIKE: Final = 0.88
_BEGINNING: Final = 2
"""Letters in which names that say the opposite, “mokami” and “nemokami”, differ."""
_NUMERAL: Final = re.compile(r"\d+|(?<![a-z])[ivx]+(?![a-z])")
_Rows = Mapping[str, tuple[str, str]]
"""By their names: what rows are called, and their data paths."""


def renamed_rows(evidence: Evidence) -> Iterator[Finding]:
    """Find rows that last year's table doesn't have, and has nearly so."""
    if evidence.previous is None:
        return
    earlier = dict(_tables(evidence.previous, names_of(evidence.previous)))
    for path, rows in _tables(evidence.report, evidence.tree):
        before = earlier.get(path, {})
        gone = [name for name in before if name not in rows]
        for name, (label, place) in rows.items():
            if name not in before and (nearest := _nearest(name, gone)):
                was = before[nearest][0]
                yield finding(ROW_CALLED_OTHERWISE, (evidence.spot(place),), name=label, was=was)


def _tables(report: Report, tree: Part) -> Iterator[tuple[str, _Rows]]:
    """Generate the tables whose rows the data names itself."""
    for one in ledgers_of(report):
        yield one.name, _named(one.row_names, one.labels, f"{one.path}.{ROWS}")
    yield from _listed(tree, "")


def _listed(node: Node, path: str) -> Iterator[tuple[str, _Rows]]:
    for key, child in node.children.items() if isinstance(node, Part) else ():
        below = f"{path}.{key}" if path else key
        if key == ROWS and isinstance(child, Listing) and not isinstance(child.items, LongRows):
            yield path, _named(row_names(child.items), map(row_label, child.items), below)
        else:
            yield from _listed(child, below)


def _named(names: Iterable[str], labels: Iterable[str], path: str) -> _Rows:
    rows = enumerate(zip(names, labels, strict=True), start=1)
    return {name: (label, f"{path}[{place}]") for place, (name, label) in rows}


def _nearest(name: str, gone: list[str]) -> str | None:
    """Return the name of which this one may be a slip: as long, of the same numbers."""
    from difflib import get_close_matches  # noqa: PLC0415 (most rows are called as they were)

    like = (
        one
        for one in gone
        if min(len(name), len(one)) >= _LEAST
        and one[:_BEGINNING] == name[:_BEGINNING]
        and _NUMERAL.findall(one) == _NUMERAL.findall(name)
    )
    return next(iter(get_close_matches(name, list(like), 1, _ALIKE)), None)
