"""What data paths are called, for a person."""

from functools import lru_cache
from typing import Any

from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.report import Report, part_type


def field_at(name: str) -> tuple[tuple[Declaration, ...], Declaration]:
    """Return the declared field of that dotted name, after all fields of its owner."""
    *owners, last = name.split(".")
    model: type[Any] = Report
    for step in owners:
        model = part_type(declaration(model, step))
    return declarations(model), declaration(model, last)


@lru_cache(maxsize=2_048)
def label_of(path: str) -> str:
    """Return the label of the field at the data path; of the nearest one above it that has one."""
    model: type[Any] = Report
    label = path
    for step in path.split("."):
        try:
            one = declaration(model, step.partition("[")[0])
        except KeyError:
            continue  # the name of an item, not a field
        label = one.label.format(year="…", library="…", library_genitive="…").rstrip(":")
        model = part_type(one)
    return label
