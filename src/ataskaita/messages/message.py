"""A message: its stable code and its words, with names in braces for the facts."""

from typing import Literal

from ataskaita.records import frozen

Severity = Literal["error", "warning", "note"]


@frozen
class Message:
    """What is wrong and what to do about it, in English; `translate` finds the Lithuanian."""

    code: str
    """Stable: D1xx value, D2xx consistency, D3xx structure, S3xx template, F4xx file, F5xx batch,
    W5xx Word."""
    title: str
    what: str
    remedy: str
    severity: Severity = "error"
    """A warning may be right, a note is only to be known; neither stops a report."""
    why: str = ""
    """What the rule compares, and what a person may do where the data is right."""


class Phrase(str):
    """A fact that is itself words of ours, to be translated with its message."""

    __slots__ = ()
