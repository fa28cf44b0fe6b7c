"""The hall of many reports: a folder of data files becomes a folder of documents."""

from ataskaita.batch.discovery import Job, jobs_in
from ataskaita.batch.outcomes import BatchResult, Outcome, Status
from ataskaita.batch.running import render_many

__all__ = ["BatchResult", "Job", "Outcome", "Status", "jobs_in", "render_many"]
