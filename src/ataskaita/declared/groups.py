"""Which tables have rows by the names of groups."""

from collections.abc import Iterator
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.walk import fields_below

_GROUPED: Final = "grouped"


def grouped_paths(kind: ReportKind) -> frozenset[str]:
    """Return the paths of what has the names of groups."""
    if _GROUPED not in kind.known:
        kind.known[_GROUPED] = frozenset(_grouped(kind))
    known: frozenset[str] = kind.known[_GROUPED]
    return known


def _grouped(kind: ReportKind) -> Iterator[str]:
    for section in kind.sections:
        yield from (path for path, _, one in fields_below(section) if one.grouped)
