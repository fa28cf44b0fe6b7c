"""A public institution's yearly activity report in Lithuanian, as an editable Word document."""

from ataskaita.errors import (
    AtaskaitaError,
    DataErrors,
    FileError,
    Finding,
    NumberError,
    TemplateErrors,
)
from ataskaita.model.report import Report
from ataskaita.pipeline import Template, check, load, render, write

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
    "write",
]
