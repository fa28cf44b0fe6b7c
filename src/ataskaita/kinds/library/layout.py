"""What only the layout of a library's report needs: columns that grow with its groups."""

from collections.abc import Iterable, Mapping
from typing import Final

from ataskaita.declared.declare import declaration
from ataskaita.kinds.library.events import EventCounts
from ataskaita.kinds.library.report import LibraryReport
from ataskaita.view import Names, Rows

_TOTALS: Final = ("stated_total", "spoken", "visual")
"""What stands in the first columns of the table of events; two columns of each group follow."""
_FIRST_GROUP_COLUMN: Final = len(_TOTALS) + 1
_PARTS: Final = declaration(EventCounts, "stated_total").of


def event_columns(report: LibraryReport, names: Mapping[str, object]) -> dict[str, object]:
    """Return the numbers of the event table's columns, and its formulas by column number."""
    groups = len(report.events.groups) if report.events else 0
    after = _FIRST_GROUP_COLUMN + 2 * groups
    spoken = range(_FIRST_GROUP_COLUMN, after, 2)
    visual = range(_FIRST_GROUP_COLUMN + 1, after, 2)
    formulas: dict[str, object] = {
        "is_viso": _formula(_TOTALS.index(part) + 1 for part in _PARTS),
        "garsiniai": _formula(spoken),
        "vaizdiniai": _formula(visual),
    }
    events = names["renginiai"]
    if not isinstance(events, Names):
        raise TypeError(events)
    return {
        "renginiai": events.with_more(
            {
                "formules": Names(formulas),
                "plotis": 2 * groups + 1,
                "stulpeliai": Rows(tuple(range(1, after + 1))),
            }
        )
    }


def _formula(columns: Iterable[int]) -> str:
    numbers = "+".join(map(str, columns))
    return f"({numbers})" if numbers else ""
