"""Drift as findings: each with its places in the draft, and that of the data."""

from collections.abc import Iterable, Mapping
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.known_figures import own_labels, written_paths
from ataskaita.declared.labels import label_of
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
    together: dict[tuple[object, ...], list[Drift]] = {}
    for one in drift:
        key = (one.sort, one.path or one.where, one.was, one.says, one.data)
        together.setdefault(key, []).append(one)
    if not together:
        return ()
    paths, labels = written_paths(report), own_labels(report)
    return tuple(_finding(file, report, one, paths, labels) for one in together.values())


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
        "label": quoted(labels.get(one.path) or _called(one, report.kind, path)),
        "was": one.was,
        "says": one.says,
        "data": one.data,
    }
    spots = [Spot(path, each.says, Place(file, within=within(each.where))) for each in several]
    if path:
        spots.append(Spot(path, one.data, report.origin.place_of(path)))
    return Finding(_MESSAGES[one.sort], spots[0].place, facts, tuple(spots))


def _called(one: Drift, kind: ReportKind, path: str) -> str:
    """Return what a figure is called; one without a name by its row and column."""
    if path:
        return label_of(kind, path)
    return ": ".join(filter(None, (one.where.row, one.where.column)))


def within(where: Where) -> str:
    """Return a place as it stands behind a file's name."""
    told = (*where.chapter[:1], where.table or where.paragraph, where.row, where.column)
    return " → ".join(quoted(one) for one in told if one)


def quoted(text: str) -> str:
    """Return a text in quotes; one that begins with quotes as it is."""
    opened, closed = text.startswith("„"), text.endswith("“")
    return f"{'' if opened else '„'}{text}{'' if opened and closed else '“'}"
