"""A report's data as the workbook that a librarian fills; a copy of it that shows its faults."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.forms.book import workbook_of
    from ataskaita.forms.faulty_copy import UNSEALED, Remark, marked_copy
    from ataskaita.forms.summary import (
        STATUSES,
        Compared,
        Reported,
        Spotted,
        Standing,
        called,
        compared,
        counts,
        summary_workbook,
    )

__all__ = [
    "STATUSES",
    "UNSEALED",
    "Compared",
    "Remark",
    "Reported",
    "Spotted",
    "Standing",
    "called",
    "compared",
    "counts",
    "marked_copy",
    "summary_workbook",
    "workbook_of",
]

__getattr__, __dir__ = door(
    __name__,
    {
        "book": ["workbook_of"],
        "faulty_copy": ["UNSEALED", "Remark", "marked_copy"],
        "summary": [
            "STATUSES",
            "Compared",
            "Reported",
            "Spotted",
            "Standing",
            "called",
            "compared",
            "counts",
            "summary_workbook",
        ],
    },
)
