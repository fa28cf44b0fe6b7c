"""A public institution's yearly activity report in Lithuanian, as an editable Word document.

Names are fetched when they are first asked for: whoever asks for the command line's help waits for
no Word, YAML or Babel.
"""

from typing import TYPE_CHECKING

from ataskaita.doors import door
from ataskaita.version import VERSION

if TYPE_CHECKING:
    from ataskaita.batch import render_many
    from ataskaita.declared.report import Report
    from ataskaita.errors import (
        AtaskaitaError,
        DataErrors,
        FileError,
        Finding,
        NumberError,
        TemplateErrors,
    )
    from ataskaita.hall.one import check, load, render, write
    from ataskaita.hall.template import Template

__version__ = VERSION

__all__ = [
    "AtaskaitaError",
    "DataErrors",
    "FileError",
    "Finding",
    "NumberError",
    "Report",
    "Template",
    "TemplateErrors",
    "check",
    "load",
    "render",
    "render_many",
    "write",
]

__getattr__, __dir__ = door(
    __name__,
    {
        "batch": ["render_many"],
        "declared.report": ["Report"],
        "errors": (
            *("AtaskaitaError", "DataErrors", "FileError"),
            *("Finding", "NumberError", "TemplateErrors"),
        ),
        "hall.one": ["check", "load", "render", "write"],
        "hall.template": ["Template"],
    },
    public=True,
)
