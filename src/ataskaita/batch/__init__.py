"""The hall of many reports: a folder of data files becomes a folder of documents.

Names are fetched when they are first asked for: a worker imports what makes one report, no more.
"""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.batch.discovery import Job, jobs_in
    from ataskaita.batch.outcomes import BatchResult, Outcome, Status
    from ataskaita.batch.running import render_many

__all__ = ["BatchResult", "Job", "Outcome", "Status", "jobs_in", "render_many"]

__getattr__, __dir__ = door(
    __name__,
    {
        "discovery": ["Job", "jobs_in"],
        "outcomes": ["BatchResult", "Outcome", "Status"],
        "running": ["render_many"],
    },
    public=True,
)
