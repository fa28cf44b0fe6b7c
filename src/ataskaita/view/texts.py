"""Dates, prose and cells, ready to print; and the whole view."""

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from attrs import field

from ataskaita import lithuanian  # its door: few templates sort anything
from ataskaita.records import frozen
from ataskaita.view.asking import Fielded


@frozen
class Moment(Fielded):
    """A date in its long form; asked for, also in its short one."""

    asked_as: ClassVar[Mapping[str, str]] = {"ilga": "long", "trumpa": "short"}

    long: str
    short: str

    def __str__(self) -> str:
        return self.long


@frozen
class TextRun:
    """Text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    reference: str = ""
    """The bookmark around the number that is printed here; the document counts it."""
    figure: str = ""
    """The name of the figure that is quoted here; empty for other words."""
    value: int | Decimal | None = None
    """What that figure is."""


@frozen
class Paragraph:
    """A paragraph or list item; items of one list share a number, 0 outside lists."""

    runs: tuple[TextRun, ...]
    numbered: bool = False
    list_number: int = 0

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@frozen
class Prose:
    """Paragraphs for a `{{p … }}` tag; false when there are none."""

    paragraphs: tuple[Paragraph, ...] = ()
    path: str = ""
    """The data path; empty where the data has none for it."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.paragraphs))

    def __lt__(self, other: object) -> bool:
        """Return whether it stands first in a list that is sorted by it, as in a dictionary."""
        return lithuanian.sort_key(str(self)) < lithuanian.sort_key(str(other))

    def __bool__(self) -> bool:
        return bool(self.paragraphs)


@frozen
class PageEnd:
    """What a `{{p … }}` tag prints for the next paragraph to begin a page."""

    def __str__(self) -> str:
        return ""


@frozen
class Cell(Fielded):
    """A cell of an institution's own table."""

    asked_as: ClassVar[Mapping[str, str]] = {"tekstas": "text", "skaitmeninis": "numeric"}

    text: str | Prose
    """Prose where it has paragraphs or lists: `{{p cell.tekstas }}` prints them."""
    numeric: bool = False

    @property
    def value(self) -> str | Prose:
        """What tables that the program lays out print."""
        return self.text

    def __str__(self) -> str:
        return str(self.text)


@frozen
class View:
    """A report ready for a template: every name it may ask for, and the document's properties."""

    names: Mapping[str, object]
    title: str = ""
    author: str = ""
    anchored: bool = False
    """Whether what the data gives is to be anchored, for a later rendering to find it."""
    titles: Mapping[str, str] = field(factory=dict)
    """Titles of the documents beside the report, by what they are."""
