"""Every single figure of a kind, found without a report: its name, its labels, its unit."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, cast

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declaration
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.units import Unit
from ataskaita.declared.walk import fields_below
from ataskaita.records import frozen


@frozen
class Field:
    """A figure that stands once in a report."""

    name: str
    """The data path."""
    labels: tuple[str, ...]
    """What it is called, from the section down to the figure itself."""
    unit: Unit
    declared: Declaration


def single_figures(kind: ReportKind) -> Iterator[Field]:
    """Generate the fields of figures outside lists and collections, in the kind's order."""
    for section in kind.sections:
        for name, labels, one in fields_below(section):
            if one.kind is Kind.FIGURE and one.unit is not None:
                yield Field(name, labels, one.unit, one)


def with_figures(report: Report, values: Mapping[str, int | Decimal]) -> Report:
    """Return the report with these figures, by their names; parts that aren't there are made."""
    made: Any = report
    for name, value in values.items():
        made = _with(made, name.split("."), value)
    return cast("Report", made)


def _with(owner: Any, steps: list[str], value: int | Decimal) -> Any:
    declared = declaration(type(owner), steps[0])
    if len(steps) == 1:
        return evolve(owner, **{declared.name: value})
    below = getattr(owner, declared.name)
    part = declared.type() if below is None else below
    return evolve(owner, **{declared.name: _with(part, steps[1:], value)})
