"""All figures that a form declares, by the names that formulas and prose have for them."""

from collections.abc import Iterator
from typing import Any

from ataskaita.declared.declare import Declaration, Kind, declarations, fields_below
from ataskaita.declared.sections import Section
from ataskaita.records import frozen


@frozen
class Named:
    """A figure that stands once in a report."""

    name: str
    labels: tuple[str, ...]
    """What it is called, from its section down to itself."""
    declared: Declaration


def figures_in(model: type[Any]) -> Iterator[Named]:
    """Generate the figures of the sections in order, those of rows that the data lists left out."""
    sections = (one for one in declarations(model) if one.kind is Kind.PART)
    for section in (one for one in sections if issubclass(one.type, Section)):
        for name, labels, one in fields_below(section):
            if one.kind is Kind.FIGURE:
                yield Named(name, labels, one)
