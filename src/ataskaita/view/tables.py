"""Tables that the program lays out itself, ready for a template to print."""

from collections.abc import Mapping
from typing import ClassVar, Final

from ataskaita.records import frozen
from ataskaita.view.asking import Fielded, Rows

TITLE: Final = "pavadinimas"
HEADER: Final = "antraste"
NUMBERS: Final = "numeriai"
GROUP: Final = "grupe"
ROW: Final = "eilute"
PART: Final = "is_ju"
LONG: Final = "tekstai"
TOTAL: Final = "is_viso"
ROWS: Final = (TITLE, HEADER, NUMBERS, GROUP, ROW, PART, LONG, TOTAL)
"""The sorts of a table's rows: a sample shows the look of each by this name.

The title and the header stand above, with the numbers of columns; a group's row heads those below
it; a part's row is some of the row above; rows of long texts begin at the top.
"""


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


@frozen
class TableRow(Rows):
    """The cells of a row, and of which sort it is."""

    sort: str = ROW


@frozen
class Table(Fielded):
    """A table as the program has laid it out."""

    asked_as: ClassVar[Mapping[str, str]] = {
        "pavadinimas": "title",
        "antraste": "heading",
        "antrastes": "header",
        "eilutes": "rows",
    }

    title: str
    heading: str = ""
    """What stands above it where tables have no captions."""
    header: Rows = Rows(())
    """Rows of cells; the last may number the columns."""
    rows: Rows = Rows(())
    description: str = ""
    """What a screen reader says of it."""
    widths: tuple[float, ...] = ()
    """Shares of the width; empty where the texts share it out."""
    asked: tuple[int, ...] = ()
    """How wide columns are to be, in millimetres, 0 for those that share the rest."""
    sideways: bool = False
    """Whether it is to be printed on a page that lies on its side."""
    apart: bool = False
    """Whether it stands right below another, from which it is to be kept apart."""
