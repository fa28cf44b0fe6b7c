"""What data paths are called, for a person."""

from typing import Any

from ataskaita.model.declare import declaration
from ataskaita.model.report import Report, part_type


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
