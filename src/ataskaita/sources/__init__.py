"""A data file becomes a Report; or one error lists everything that is wrong with it."""

from ataskaita.sources.reading import read_report

__all__ = ["read_report"]
