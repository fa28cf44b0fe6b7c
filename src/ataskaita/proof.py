"""A second pair of eyes: what print puts right in a report's texts, and unknown words."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.hall.proof import (
        Remark,
        count_no_break_spaces,
        spelling_remarks,
        typographic_remarks,
    )
    from ataskaita.spelling import unknown_words

__all__ = [
    "Remark",
    "count_no_break_spaces",
    "spelling_remarks",
    "typographic_remarks",
    "unknown_words",
]

__getattr__, __dir__ = door(
    __name__,
    {
        "hall.proof": [
            "Remark",
            "count_no_break_spaces",
            "spelling_remarks",
            "typographic_remarks",
        ],
        "spelling": ["unknown_words"],
    },
    public=True,
)
