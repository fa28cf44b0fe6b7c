"""Tables that a template lays out by itself: what their form says of that has no say then."""

from collections.abc import Iterator, Mapping
from typing import Any

from ataskaita.compose.unshown import blocks_gone_through
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.labels import shown_label
from ataskaita.declared.report import Report
from ataskaita.records import frozen
from ataskaita.view import Names, Table, View, below

_SIDEWAYS, _WIDTH = "gulscia", "plotis"
"""What forms call that a table lies on its side, and how wide a column is."""


@frozen
class HandLaid:
    """A table whose cells a template prints by name."""

    label: str
    lost: tuple[str, ...]
    """Keys of the form that have no say there."""


def hand_laid(report: Report, view: View) -> Iterator[HandLaid]:
    """Generate the tables of which a template has asked this view for cells, and for no layout."""
    laid = set(_laid(view))
    for section in report.kind.sections:
        for path, one in _tables(section.type, section.key):
            label, lost = shown_label(one.label), tuple(_said(one))
            if lost and _is_asked(view.names, path) and not any(label in each for each in laid):
                yield HandLaid(label, lost)


def _laid(view: View) -> Iterator[str]:
    """Generate the titles of the tables that the program has laid out."""
    for one in blocks_gone_through(view):
        if isinstance(table := below(one, "lentele"), Table):
            yield table.title


def _tables(model: type[Any], path: str) -> Iterator[tuple[str, Declaration]]:
    """Generate the tables below the path, and what else says how wide its columns are."""
    for one in declarations(model):
        if one.kind is Kind.PART:
            yield f"{path}.{one.key}", one
            yield from _tables(one.type, f"{path}.{one.key}")


def _said(table: Declaration) -> Iterator[str]:
    """Generate what the form says of how the table is printed."""
    if table.sideways:
        yield _SIDEWAYS
    rows = (one for one in declarations(table.type) if one.kind in (Kind.PART, Kind.LIST))
    if any(cell.width for row in rows for cell in declarations(row.type)):
        yield _WIDTH


def _is_asked(names: Mapping[str, object], path: str) -> bool:
    """Return whether somebody has asked for something below the path."""
    made: Mapping[str, object] = dict(names)
    for step in path.split("."):
        thing = made.get(step)
        made = thing.children if isinstance(thing, Names) else {}
    return bool(made)
