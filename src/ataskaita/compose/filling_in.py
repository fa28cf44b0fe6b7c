"""What is left on paper for others to fill in: lines to write on, boxes to tick."""

from typing import Final

from ataskaita.declared.declare import Declaration
from ataskaita.view import Paragraph, Prose, TextRun

_CHOSEN: Final = "☒"
_FREE: Final = "☐"
_LINES: Final = 3
_LETTERS: Final = 70
"""Of a line to write on: as wide as the text."""


def lines() -> Prose:
    """Return lines to write on."""
    return Prose((Paragraph((TextRun("_" * _LETTERS),)),) * _LINES)


def ticked(value: object, declared: Declaration) -> object:
    """Return all choices with the chosen one ticked; the value itself of what is none such."""
    if not declared.ticked:
        return value
    boxes = (f"{_CHOSEN if one == value else _FREE}\u00a0{one}" for one in declared.choices)
    return "   ".join(one.replace(" ", "\u00a0") for one in boxes)
