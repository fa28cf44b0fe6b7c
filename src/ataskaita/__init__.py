"""A public institution's yearly activity report in Lithuanian, as an editable Word document."""

from ataskaita.errors import (
    AtaskaitaError,
    DataErrors,
    FileError,
    NumberError,
    TemplateErrors,
)
from ataskaita.model.report import Report
from ataskaita.pipeline import Template, load, render, write

__all__ = [
    "AtaskaitaError",
    "DataErrors",
    "FileError",
    "NumberError",
    "Report",
    "Template",
    "TemplateErrors",
    "load",
    "render",
    "write",
]
