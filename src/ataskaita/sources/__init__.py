"""A data file becomes a Report, or one error lists all that is wrong with it."""

from ataskaita.sources.beside import beside
from ataskaita.sources.reading import READABLE, Data, read_previous, read_report

__all__ = ["READABLE", "Data", "beside", "read_previous", "read_report"]
