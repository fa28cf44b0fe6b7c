"""The forms of reports that there are, and a new report of one."""

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.succession import empty_report
from ataskaita.declared.tree import TO_FILL
from ataskaita.kinds import KINDS


def forms() -> tuple[str, ...]:
    """Return what data may name as its `forma`, that of libraries first."""
    return tuple(KINDS)


def kind_of(form: str = "") -> ReportKind:
    """Return the kind of reports of that form; of none, the library's. Raise KeyError."""
    return KINDS[form]


def new_report(year: int, form: str = "") -> Report:
    """Return a report of that form with nothing but its year in it."""
    return empty_report(kind_of(form), year, TO_FILL)
