"""What last year's report plans, and this year's tells of: rows that begin the new report."""

from collections.abc import Iterator
from typing import Any, Final

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.report import Report

_NAMING: Final = (Kind.TEXT, Kind.NAME, Kind.PERSON)
"""What a row may be called by."""


def carried_over(report: Report) -> dict[str, Any]:
    """Return by attribute the sections of next year's report that this one's rows begin."""
    begun = ((one.name, _begun(one.type, report)) for one in report.kind.sections)
    return {name: made for name, made in begun if made is not None}


def _begun(model: type[Any], report: Report) -> Any:
    """Return the object with rows carried over; None where there are none."""
    made: dict[str, Any] = {}
    for one in declarations(model):
        if one.carried or one.begins or one.each:
            rows = tuple(_rows(one, report)) if one.carried else ()
            made[one.name] = rows or tuple(_proposed(one, report))
        elif one.kind is Kind.PART:
            made[one.name] = _begun(one.type, report)
    given = {name: value for name, value in made.items() if value}
    return model(**given) if given else None


def _rows(listed: Declaration, report: Report) -> Iterator[Any]:
    """Generate the rows, with what columns of the same keys had."""
    there: Any = report
    model: Any = report.kind.model
    for step in listed.carried.split("."):
        one = declaration(model, step)
        there, model = getattr(there, one.name, None), one.type
    names = {one.key: one.name for one in declarations(model)}
    columns = [one for one in declarations(listed.type) if one.key in names]
    for row in there or ():
        yield listed.type(**{one.name: getattr(row, names[one.key]) for one in columns})


def _proposed(listed: Declaration, report: Report) -> Iterator[Any]:
    """Generate the rows that the form proposes: by name, and one for each branch."""
    first = next((one.name for one in declarations(listed.type) if one.kind in _NAMING), None)
    each = tuple(one.name for one in report.branches if one.closed is None) if listed.each else ()
    if first is not None:
        yield from (listed.type(**{first: name}) for name in (*listed.begins, *each))
