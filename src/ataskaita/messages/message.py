"""A message: its stable code and its words, with names in braces for the facts."""

from typing import Literal, Self

from ataskaita.records import frozen

Severity = Literal["error", "warning", "note"]


@frozen
class Message:
    """What is wrong and what to do about it, in English; `translate` finds the Lithuanian.

    >>> from ataskaita.rules import Message
    >>> closed = Message("X001", "Closed", "{place} had no visit.", "Check it.", "warning")
    >>> closed.severity
    'warning'
    """

    code: str
    """Stable: D1xx value, D2xx consistency, D3xx structure, S3xx template, F4xx file, F5xx batch,
    W5xx Word, P6xx the page in the browser."""
    title: str
    what: str
    remedy: str
    severity: Severity = "error"
    """A warning may be right, a note is only to be known; neither stops a report."""
    why: str = ""
    """What the rule compares, and what a person may do where the data is right."""
    what_in_cells: str = ""
    """What is wrong, as it is said to whoever fills a workbook, where that is another wording."""
    remedy_in_cells: str = ""
    """What to do about it in a workbook, where that is something else than in a text file."""


class Phrase(str):
    """A fact that is itself words of ours, to be translated with its message."""

    __slots__ = ()


class Called(str):
    """What a text file calls a value, such as its path; a workbook has other words for it."""

    __slots__ = ("in_cells",)
    in_cells: str
    """What whoever fills the workbook sees: a label and a cell."""

    def __new__(cls, written: str, in_cells: str) -> Self:
        """Return the name with what a workbook has for it."""
        made = super().__new__(cls, written)
        made.in_cells = in_cells
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        return type(self), (str(self), self.in_cells)
