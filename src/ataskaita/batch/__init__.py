"""The hall of many reports: a folder of data files becomes a folder of documents.

Names are fetched when they are first asked for: a worker imports what makes one report, no more.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ataskaita.batch.discovery import Job, jobs_in
    from ataskaita.batch.outcomes import BatchResult, Outcome, Status
    from ataskaita.batch.running import render_many

__all__ = ["BatchResult", "Job", "Outcome", "Status", "jobs_in", "render_many"]

_MODULES = ("outcomes", "discovery", "running")
"""Where they live; each name is sought in this order, the quickest module first."""


def __getattr__(name: str) -> object:
    if name in __all__:
        for one in _MODULES:
            module = import_module(f"ataskaita.batch.{one}")
            if hasattr(module, name):
                return globals().setdefault(name, getattr(module, name))
    raise AttributeError(f"module 'ataskaita.batch' has no attribute {name!r}")
