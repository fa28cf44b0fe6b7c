"""The paragraphs of a cell of an OpenDocument spreadsheet, with the blanks that are meant.

OpenDocument 1.3, part 3, 6.1.2 (white space) and 6.1.3 (blanks, tabs, line breaks).
"""

import re
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.sources.elements import Attributes

TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_PARAGRAPHS: Final = (f"{TEXT}p", f"{TEXT}h")
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_KEPT: Final = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_MOST: Final = 10_000


@define(eq=False)
class Texts:
    """What is told of paragraphs; they stand on lines of their own."""

    _done: list[str] = field(factory=list)
    _pieces: list[str] | None = None
    _after_blank: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear of an element that begins."""
        if name in _PARAGRAPHS:
            self._pieces, self._after_blank = [], True
        elif self._pieces is None:
            return
        elif name in _KEPT:
            self._keep(_KEPT[name])
        elif name == f"{TEXT}s":
            told = attributes.get(f"{TEXT}c", "1")
            count = int(told) if told.isdecimal() and len(told) < len(str(_MOST)) else 1
            self._keep(" " * count)

    def _keep(self, piece: str) -> None:
        if self._pieces is not None:
            self._pieces.append(piece)
            self._after_blank = False

    def text(self, piece: str) -> None:
        """Hear a text: blanks that stand together are one."""
        if self._pieces is None:
            return
        plain = _BLANKS.sub(" ", piece)
        self._pieces.append(plain.lstrip(" ") if self._after_blank else plain)
        self._after_blank = plain.endswith(" ")

    def end(self, name: str) -> None:
        """Hear of an element that ends."""
        if name in _PARAGRAPHS and self._pieces is not None:
            self._done.append("".join(self._pieces))
            self._pieces = None

    def whole(self) -> str:
        """Return all of it."""
        return "\n".join(self._done)
