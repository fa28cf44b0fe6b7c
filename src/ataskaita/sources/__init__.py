"""A data file becomes a Report, or one error lists all that is wrong; a Report becomes a file."""

from ataskaita.sources.foreign import grids_of
from ataskaita.sources.mapping import borrow, mapping_text, read_links
from ataskaita.sources.markdown import prose_text
from ataskaita.sources.plain import plain_of
from ataskaita.sources.proposals import propose
from ataskaita.sources.reading import READABLE, read_report
from ataskaita.sources.schema import data_schema
from ataskaita.sources.writing import json_text, yaml_text

__all__ = [
    "READABLE",
    "borrow",
    "data_schema",
    "grids_of",
    "json_text",
    "mapping_text",
    "plain_of",
    "propose",
    "prose_text",
    "read_links",
    "read_report",
    "yaml_text",
]
