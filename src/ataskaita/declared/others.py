"""What the data gives in the place of others, who fill it by hand when the report is written."""

from collections.abc import Iterator

from ataskaita.declared.blocks import Slot
from ataskaita.declared.declare import declarations
from ataskaita.declared.report import Report
from ataskaita.declared.walk import joined, objects_of


def given_by_others(report: Report) -> Iterator[Slot]:
    """Generate what is given of that, with its data path: no workbook has a cell for it."""
    for section in report.kind.sections:
        there = getattr(report, section.name)
        for path, owner in () if there is None else objects_of(there, section.key):
            for one in (one for one in declarations(type(owner)) if one.by_others):
                if getattr(owner, one.name) and not one.holds_objects:
                    yield Slot(joined(path, one.key), one, one.label.rstrip(":"))
