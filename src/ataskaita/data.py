"""Data files: their fields; written in another form, begun for the next year, filled."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.hall.borrowing import borrow_figures, propose_mapping
    from ataskaita.hall.copies import write_marked_copy
    from ataskaita.hall.data_fields import DataField, fields, json_schema
    from ataskaita.hall.files import save_data, save_empty_workbook
    from ataskaita.hall.kinds import forms, new_report
    from ataskaita.hall.succession import succeed

__all__ = [
    "DataField",
    "borrow_figures",
    "fields",
    "forms",
    "json_schema",
    "new_report",
    "propose_mapping",
    "save_data",
    "save_empty_workbook",
    "succeed",
    "write_marked_copy",
]

__getattr__, __dir__ = door(
    __name__,
    {
        "hall.borrowing": ["borrow_figures", "propose_mapping"],
        "hall.copies": ["write_marked_copy"],
        "hall.data_fields": ["DataField", "fields", "json_schema"],
        "hall.files": ["save_data", "save_empty_workbook"],
        "hall.kinds": ["forms", "new_report"],
        "hall.succession": ["succeed"],
    },
    public=True,
)
