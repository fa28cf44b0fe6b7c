"""Cells of the tables that the program lays out itself, ready for a template to print."""

from collections.abc import Mapping
from typing import ClassVar

from ataskaita.records import frozen
from ataskaita.view.asking import Fielded


@frozen
class HeaderCell(Fielded):
    """A cell of a header: over several columns, or over several rows."""

    asked_as: ClassVar[Mapping[str, str]] = {
        "tekstas": "text",
        "plotis": "columns",
        "pradeda": "begins",
        "tesia": "continues",
    }

    text: str
    columns: int = 1
    begins: bool = False
    """Whether it reaches down into the next row."""
    continues: bool = False
    """Whether it is the lower part of the cell above; it has no text then."""

    def __str__(self) -> str:
        return self.text


@frozen
class BodyCell(Fielded):
    """A cell below the header: a figure, prose or a text."""

    asked_as: ClassVar[Mapping[str, str]] = {"reiksme": "value", "skaitmeninis": "numeric"}

    value: object
    numeric: bool = False

    def __str__(self) -> str:
        return str(self.value)
