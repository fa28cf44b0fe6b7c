"""Every single figure of the model, found without a report: its name, its labels, its unit."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, cast

from attrs import evolve, frozen

from ataskaita.declared.declare import Kind, declaration, declarations
from ataskaita.declared.own import OwnTable
from ataskaita.declared.report import Report, part_type, section_declarations
from ataskaita.declared.units import Unit


@frozen
class Field:
    """A figure that stands once in a report."""

    name: str
    """The data path."""
    labels: tuple[str, ...]
    """What it is called, from the section down to the figure itself."""
    unit: Unit


def single_figures() -> Iterator[Field]:
    """Generate the fields of figures outside lists and collections, in the model's order."""
    for one in section_declarations():
        yield from _below(part_type(one), one.key, (one.label,))


def _below(model: type[Any], path: str, labels: tuple[str, ...]) -> Iterator[Field]:
    for one in declarations(model):
        name = f"{path}.{one.key}"
        here = (*labels, one.label.rstrip(":"))
        if one.kind is Kind.FIGURE and one.unit is not None:
            yield Field(name, here, one.unit)
        elif one.kind is Kind.PART and part_type(one) is not OwnTable:
            yield from _below(part_type(one), name, here)


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
    part = part_type(declared)() if below is None else below
    return evolve(owner, **{declared.name: _with(part, steps[1:], value)})
