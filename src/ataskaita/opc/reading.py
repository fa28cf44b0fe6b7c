"""Read what has been made once more, as whoever opens it will: nothing leaves that is no XML.

Expat does it, without a tree; a part of 300 kB takes it a millisecond.

>>> read_part(b"<a>1<b/></a>", "word/document.xml")
b'<a>1<b/></a>'
>>> read_part("<a>žodis<b></a>".encode(), "word/document.xml")
Traceback (most recent call last):
ataskaita.opc.reading.UnsoundPartError: word/document.xml: mismatched tag (žodis)
"""

import re
from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

from ataskaita.opc.packing import StaticPart

_READ: Final = (".xml", ".rels")
_TAG: Final = re.compile(rb"<[^<>]*>?|^[^<>]*>")
_AROUND: Final = 4_000
"""Bytes before a fault in which words are looked for."""
_SHOWN: Final = 60
_BETWEEN: Final = " "


class UnsoundPartError(ValueError):
    """Raised for a part that is no well-formed XML."""

    def __init__(self, part: str, reason: str, near: str) -> None:
        super().__init__(f"{part}: {reason}" + (f" ({near})" if near else ""))
        self.part = part
        self.reason = reason
        self.near = near
        """The words before the fault."""


class ReadPart(bytes):
    """The bytes of a part that has been read since it was made."""


class BoundPart(bytes):
    """The bytes of a part that has no prefix but those that its root declares, however it fills."""


class PartReader:
    """Reads one part piece by piece; raises UnsoundPartError."""

    def __init__(self, part: str, *, namespaces: bool = True) -> None:
        """Take the part's name, and whether its prefixes must be looked at."""
        separator = _BETWEEN if namespaces else None
        self._part = part
        self._parser = expat.ParserCreate(namespace_separator=separator)
        self._begun = 0
        self._last = b""

    def read(self, piece: bytes, *, ended: bool = False) -> None:
        """Read on; with `ended`, to the part's end."""
        try:
            self._parser.Parse(piece, ended)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise UnsoundPartError(self._part, reason, self._near(piece)) from None
        self._begun += len(piece)
        self._last = piece

    def _near(self, piece: bytes) -> str:
        """Return the words before the place that can't be read."""
        place = max(self._parser.ErrorByteIndex - self._begun, 0)
        before = (self._last[-_AROUND:] + piece[:place])[-_AROUND:]
        words = _TAG.sub(b" ", before).decode(errors="ignore").split()
        return " ".join(words)[-_SHOWN:]


def read_part(content: bytes, part: str, *, namespaces: bool = True) -> ReadPart:
    """Return the part, read; raise UnsoundPartError."""
    PartReader(part, namespaces=namespaces).read(content, ended=True)
    return ReadPart(content)


def read_parts(parts: Mapping[str, bytes]) -> None:
    """Read every part that has been made for this document; raise UnsoundPartError."""
    for name, content in parts.items():
        if not isinstance(content, StaticPart | ReadPart) and name.lower().endswith(_READ):
            read_part(content, name, namespaces=not isinstance(content, BoundPart))
