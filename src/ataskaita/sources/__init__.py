"""A data file becomes a Report, or one error lists all that is wrong with it."""

from ataskaita.sources.reading import READABLE, read_report

__all__ = ["READABLE", "read_report"]
