"""Drift as findings: each with its places in the draft, and that of the data."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ataskaita.declared.item_keys import KeyedPaths
from ataskaita.declared.labels import label_of
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.report import Report
from ataskaita.drafts.drift import Drift, Sort
from ataskaita.drafts.places import Where
from ataskaita.errors import Finding, Place, Spot
from ataskaita.messages import Message
from ataskaita.messages.drift import BY_HAND, COPY, GONE, STALE, STALE_IN_TEXT

_MESSAGES: Final[Mapping[Sort, Message]] = {
    "by hand": BY_HAND,
    "stale": STALE,
    "stale in text": STALE_IN_TEXT,
    "copy": COPY,
    "gone": GONE,
}


def findings_of(file: str, report: Report, drift: Iterable[Drift]) -> tuple[Finding, ...]:
    """Return what has drifted as findings; what says the same in several places as one."""
    together: dict[tuple[str, ...], list[Drift]] = {}
    for one in drift:
        key = (one.sort, one.path, one.was, one.says, one.data)
        together.setdefault(key, []).append(one)
    if not together:
        return ()
    paths, labels = written_paths(report), own_labels(report)
    return tuple(_finding(file, report, one, paths, labels) for one in together.values())


def written_paths(report: Report) -> Mapping[str, str]:
    """Return the paths by which items of lists are written, by those that drafts know."""
    keyed = KeyedPaths(report)
    listed = {keyed(path): path for path in report.origin.paths() if "[" in path}
    return {**listed, **{one.cell_name(*at): one.spot(*at) for one, at in _own_cells(report)}}


def own_labels(report: Report) -> Mapping[str, str]:
    """Return what the figures of own tables are called, by their names."""
    return {one.cell_name(*at): one.label(*at) for one, at in _own_cells(report)}


def _own_cells(report: Report) -> Iterator[tuple[Ledger, tuple[int, int]]]:
    """Generate where figures stand in own tables: the table, the row and the column."""
    for ledger in ledgers_of(report):
        columns = [at for at, one in enumerate(ledger.table.columns) if one.unit is not None]
        for row in range(len(ledger.table.rows)):
            yield from ((ledger, (row, column)) for column in columns)


def _finding(
    file: str,
    report: Report,
    several: list[Drift],
    paths: Mapping[str, str],
    labels: Mapping[str, str],
) -> Finding:
    one = several[0]
    path = paths.get(one.path, one.path)
    facts = {
        "label": quoted(labels.get(one.path) or label_of(report.kind, path)),
        "was": one.was,
        "says": one.says,
        "data": one.data,
    }
    origin = report.origin.place_of(path)
    spots = [Spot(path, each.says, Place(file, within=within(each.where))) for each in several]
    told = (*spots, Spot(path, one.data, origin))
    return Finding(_MESSAGES[one.sort], spots[0].place, facts, told)


def within(where: Where) -> str:
    """Return a place as it stands behind a file's name."""
    told = (*where.chapter[:1], where.table or where.paragraph, where.row, where.column)
    return " → ".join(quoted(one) for one in told if one)


def quoted(text: str) -> str:
    """Return a text in quotes; one that begins with quotes as it is."""
    opened, closed = text.startswith("„"), text.endswith("“")
    return f"{'' if opened else '„'}{text}{'' if opened and closed else '“'}"
