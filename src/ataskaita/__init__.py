"""A public institution's yearly activity report in Lithuanian, as an editable Word document.

Names are fetched when they are first asked for: whoever asks for the command line's help waits for
no Word, YAML or Babel.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ataskaita.batch import render_many
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
    "render_many",
    "write",
]

_ROOMS = ("errors", "model.report", "pipeline", "batch")
"""Where they live; each name is sought in this order, the quickest room first."""


def __getattr__(name: str) -> object:
    if name in __all__:
        for room in _ROOMS:
            module = import_module(f"ataskaita.{room}")
            if hasattr(module, name):
                return globals().setdefault(name, getattr(module, name))
    raise AttributeError(f"module 'ataskaita' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
