"""Dates, prose and cells, ready to print; and the whole view."""

from collections.abc import Mapping
from typing import ClassVar

from attrs import field, frozen

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


@frozen
class Paragraph:
    """A paragraph or list item; items of one list share a number, 0 outside lists."""

    runs: tuple[TextRun, ...]
    numbered: bool = False
    list_number: int = 0


@frozen
class Prose:
    """Paragraphs for a `{{p … }}` tag; false when there are none."""

    paragraphs: tuple[Paragraph, ...] = ()

    def __str__(self) -> str:
        return "\n".join("".join(run.text for run in one.runs) for one in self.paragraphs)

    def __bool__(self) -> bool:
        return bool(self.paragraphs)


@frozen
class Cell(Fielded):
    """A cell of a library's own table."""

    asked_as: ClassVar[Mapping[str, str]] = {"tekstas": "text", "skaitmeninis": "numeric"}

    text: str
    numeric: bool = False

    def __str__(self) -> str:
        return self.text


@frozen
class View:
    """A report ready for a template: every name it may ask for, and the document's properties."""

    names: Mapping[str, object]
    title: str = ""
    author: str = ""
    titles: Mapping[str, str] = field(factory=dict)
    """Titles of the documents beside the report, by what they are."""
