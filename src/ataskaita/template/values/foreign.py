"""Foreign XML, a caller's or a template's own: read by itself before it becomes part of a document.

>>> read_foreign("<w:r>", '<w:hdr xmlns:w="http://example.org/w">')
Traceback (most recent call last):
ataskaita.template.values.foreign.BrokenXmlError: mismatched tag
"""

import re
from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

from ataskaita.messages import Phrase
from ataskaita.template.words import marks
from ataskaita.template.words.breaks import BREAK

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BLOCKS: Final = re.compile(r"\s*<w:(p|tbl|sdt)[\s/>]")
RUNS: Final = re.compile(r"\s*<w:(r|hyperlink)[\s/>]")
PARAGRAPHS: Final = Phrase("a value of whole paragraphs needs a {{p … }} tag")
_MARKUP: Final = Phrase("markup in a value must be whole runs or whole paragraphs of Word's")
_UNFINISHED: Final = Phrase(
    "a table in a value must have rows, and these cells that end with paragraphs"
)
_WITHOUT_MARKS: Final = str.maketrans("", "", marks.ALL.decode() + BREAK)
_ASKS: Final = ("<", "&", "]]>")
"""What XML doesn't read as mere text."""


class BrokenXmlError(ValueError):
    """Raised for foreign XML that would make the document ill-formed."""


class ReachesOutError(ValueError):
    """Raised for what values make of a part: how it reaches out, and the words nearby."""


def read_foreign(xml: str, spaces: str) -> None:
    """Raise BrokenXmlError for XML that isn't well-formed below the root, `spaces` its start tag.

    Raise TypeError for what holds together, yet fits neither a paragraph nor among paragraphs, and
    ReachesOutError for what reaches out of the document, or runs.
    """
    if not spaces or not any(one in xml for one in _ASKS):
        return
    inner = xml.translate(_WITHOUT_MARKS)
    among = "body" if BLOCKS.match(inner) else "p"
    if among == "p" and not RUNS.match(inner):
        inner = f"<w:r><w:t>{inner}</w:t></w:r>"
    name = spaces[1:].partition(" ")[0].rstrip(">")
    reader, whole = _Reader(among), f"{spaces}{inner}</{name}>".encode()
    try:
        reader.expat.Parse(whole, True)  # noqa: FBT003 (expat's way)
    except expat.ExpatError as error:
        raise BrokenXmlError(expat.ErrorString(error.code)) from None
    if reader.fault:
        raise TypeError(reader.fault)
    if "<" in xml:
        refuse_outward("", whole)


def refuse_outward(part: str, text: bytes) -> None:
    """Raise ReachesOutError for the XML of a part that reaches out of the document, or runs."""
    from ataskaita.border.outward import found_in_text  # noqa: PLC0415 (heavy, and rare)

    if found := next(found_in_text(part, text), None):
        raise ReachesOutError(found.technique.name, found.near)


_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{_W} {name}" for name in ("p", "tbl", "tr", "tc"))
_BLOCKS: Final = frozenset((_PARAGRAPH, _TABLE, _ROW, _CELL))
_INLINE: Final = frozenset(f"{_W} {name}" for name in ("r", "hyperlink", "t", "br", "tab"))
_NOWHERE: Final[frozenset[str]] = frozenset()
_BARRED: Final[Mapping[str, frozenset[str]]] = {
    "body": _INLINE,
    "p": _BLOCKS | {f"{_W} t"},
    _PARAGRAPH: _BLOCKS,
    f"{_W} r": _BLOCKS | {f"{_W} r", f"{_W} hyperlink"},
}
"""What may not stand in these."""
_NEEDED: Final = {_TABLE: _ROW, _ROW: _CELL, _CELL: _PARAGRAPH}
"""What these can't be without."""


class _Reader:
    """Reads the XML of one value, which stands among blocks (`body`) or in a paragraph (`p`)."""

    def __init__(self, among: str) -> None:
        self.expat = expat.ParserCreate(namespace_separator=" ")
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._text
        self.fault: Phrase | None = None
        self._among = among
        self._open: list[str] = []
        self._wanting: list[tuple[int, str]] = []
        """What has begun, how deep, and lacks what it can't be without."""
        self._last = ""
        """The paragraph or table that has ended last: Word lets no cell end with a table."""

    def _start(self, name: str, _attributes: object) -> None:
        if self._open:
            around = self._open[-1]
            if around == f"{_W} t" or name in _BARRED.get(around, _NOWHERE):
                self.fault = PARAGRAPHS if name in _BLOCKS else _MARKUP
        self._open.append(name if self._open else self._among)
        if self._wanting and _NEEDED[self._wanting[-1][1]] == name:
            self._wanting.pop()
        if name in _NEEDED:
            self._wanting.append((len(self._open), name))

    def _end(self, name: str) -> None:
        ends_badly = name == _CELL and self._last == _TABLE
        if ends_badly or self._wanting[-1:] == [(len(self._open), name)]:
            self.fault = _UNFINISHED
        if name in (_PARAGRAPH, _TABLE):
            self._last = name
        self._open.pop()

    def _text(self, text: str) -> None:
        if len(self._open) == 1 and text.strip():
            self.fault = _MARKUP
