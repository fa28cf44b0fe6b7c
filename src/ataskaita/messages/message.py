"""A message: its stable code and its words, with names in braces for the facts."""

from attrs import frozen


@frozen
class Message:
    """What is wrong and what to do about it, in English; `translate` finds the Lithuanian."""

    code: str
    """Stable: D1xx a value, D2xx consistency, D3xx structure, S3xx the template, F4xx files."""
    title: str
    what: str
    remedy: str


class Phrase(str):
    """A fact that is itself words of ours, to be translated with its message."""

    __slots__ = ()
