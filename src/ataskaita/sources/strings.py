"""The texts that a workbook's cells share, as they are written (ISO/IEC 29500-1, 18.4)."""

from collections.abc import Sequence

from ataskaita.border.gate import BROKEN
from ataskaita.border.refusing import RefusedError
from ataskaita.sources.elements import MAIN, parse, parser_of

_ROOT, _ITEM, _TEXT, _READING = (f"{MAIN}{name}" for name in ("sst", "si", "t", "rPh"))


def read_strings(content: bytes, part: str) -> Sequence[str]:
    """Return the texts in order, with the escapes in them; raise RefusedError for none such.

    How a text is read aloud, in East Asian workbooks, is no part of it.
    """
    reader = _Reader(part)
    parser = parser_of()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parse(parser, content, part)
    return reader.strings


class _Reader:
    def __init__(self, part: str) -> None:
        self.part = part
        self.strings: list[str] = []
        self.pieces: list[str] = []
        self.begun = self.within = self.aloud = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if not self.begun and name != _ROOT:
            raise RefusedError(BROKEN, self.part)
        self.begun = True
        if name == _ITEM:
            self.pieces = []
        elif name == _READING:
            self.aloud = True
        self.within = name == _TEXT and not self.aloud

    def text(self, piece: str) -> None:
        if self.within:
            self.pieces.append(piece)

    def end(self, name: str) -> None:
        self.within = False
        if name == _ITEM:
            self.strings.append("".join(self.pieces))
        elif name == _READING:
            self.aloud = False
