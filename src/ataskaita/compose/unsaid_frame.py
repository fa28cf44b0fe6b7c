"""Tell which lines around the sections the data gives and no document has: a mark, a signature."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ataskaita.compose.framing import COVER, FRAME
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.institution import Approval
from ataskaita.declared.kind import SIGNATURES
from ataskaita.declared.report import Report
from ataskaita.declared.totals import is_section
from ataskaita.view import Asked, View

_LINES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("antraste", COVER),
    "legal_basis": ("pagrindas",),
    "approval": ("zyma",),
    "signature": ("parasas",),
    SIGNATURES: ("parasas",),
    "preamble": (),
}
"""Lines of the frame, by the attribute of reports that they say; a template may also ask for that
attribute by its own name."""


def is_between(one: Declaration) -> bool:
    """Return whether the field of a report is a text between its sections, not around them."""
    return one.kind is Kind.PROSE and one.name not in _LINES


def frame_of(report: Report, views: Sequence[View]) -> Iterator[tuple[Declaration, bool]]:
    """Generate the fields of the frame that the report gives, and whether some view was asked.

    Who approves a report is said by its mark alone, which it has once the act is there.
    """
    for one in declarations(type(report)):
        if one.name in _LINES and _is_given(getattr(report, one.name)):
            yield one, any(_says(each, one) for each in views)


def _is_given(value: Any) -> bool:
    if isinstance(value, Approval):
        return bool(value.date and value.number)
    if is_section(value):
        below_it = declarations(type(value))
        return any(
            _is_given(getattr(value, one.name)) for one in below_it if one.kind is not Kind.FLAG
        )
    return bool(value)


def _says(view: View, one: Declaration) -> bool:
    """Return whether a template has asked the view for the value, or for a line that says it."""
    names = view.names
    if not isinstance(names, Asked) or one.key in names.asked:
        return True
    lines = _made(names.get(FRAME))
    return any(line in lines for line in _LINES[one.name])


def _made(frame: object) -> Mapping[str, object]:
    """Return the lines of the frame that somebody asked for."""
    children = getattr(frame, "children", {})
    return children if isinstance(children, Mapping) else {}
