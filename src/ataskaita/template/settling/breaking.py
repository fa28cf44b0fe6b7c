r"""End a paragraph where a text says so, and begin the next one with the same looks.

>>> with_breaks(f"<w:p><w:r><w:t>a{PARAGRAPH}b</w:t></w:r></w:p>".encode()).decode()
'<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">b</w:t></w:r></w:p>'
"""

import re
from typing import Final

from attrs import field

from ataskaita.messages import Phrase
from ataskaita.patterns import Pattern
from ataskaita.records import define
from ataskaita.template.words.breaks import BEGIN, LEAD, PAGE, PARAGRAPH

_STEP: Final = Pattern(rb"%b[af]|<(/?)(\w[\w:.-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(/?)>" % BEGIN)
_SECTION: Final = Pattern(rb"<w:sectPr\b[^<>]*/>|<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_AROUND: Final = [b"w:p", b"w:r", b"w:t"]
_PROPERTIES: Final = (b"w:pPr", b"w:rPr")
_BREAKS: Final = (PARAGRAPH.encode(), PAGE.encode())
_ENDED: Final = b"</w:t></w:r></w:p>"
PAGE_END: Final = b'<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_TEXT: Final = b'<w:t xml:space="preserve">'
_NOWHERE: Final = Phrase(
    "a text begins a new paragraph or page (\\a, \\f) inside a link or a control, where none can "
    "end: take it out of the text"
)


def with_breaks(part: bytes) -> bytes:
    """Return the part with its paragraphs ended; raise TypeError where none can be."""
    return _Breaking().read(part) if LEAD in part and BEGIN in part else part


@define
class _Open:
    """An element that hasn't ended."""

    name: bytes
    start: int
    """Which piece opened it."""
    properties: range = range(0)
    """Which pieces its properties are."""


@define
class _Breaking:
    """What of a part has been read."""

    pieces: list[bytes] = field(factory=list)
    open: list[_Open] = field(factory=list)

    def read(self, part: bytes) -> bytes:
        """Return the whole part."""
        place = 0
        for step in _STEP.finditer(part):
            self.pieces.append(part[place : step.start()])
            place = step.end()
            if step[0] in _BREAKS:
                self._break(step[0])
            else:
                self._step(step[0], *step.groups())
        return b"".join((*self.pieces, part[place:]))

    def _step(self, tag: bytes, ends: bytes, name: bytes, whole: bytes) -> None:
        self.pieces.append(tag)
        if not ends:
            self.open.append(_Open(name, len(self.pieces) - 1))
        if (ends or whole) and self.open:
            ended = self.open.pop()
            if name in _PROPERTIES and self.open:
                self.open[-1].properties = range(ended.start, len(self.pieces))

    def _break(self, one: bytes) -> None:
        if [one.name for one in self.open[-3:]] != _AROUND:
            raise TypeError(_NOWHERE)
        paragraph, run, _ = self.open[-3:]
        own, looks = self._joined(paragraph.properties), self._joined(run.properties)
        for place in paragraph.properties:  # the section ends with the last paragraph
            self.pieces[place] = b""
        if paragraph.properties:
            self.pieces[paragraph.properties[0]] = _SECTION.sub(b"", own)
        self.pieces.append(_ENDED + (PAGE_END if one == _BREAKS[1] else b""))
        for opened, tag, properties in ((paragraph, b"<w:p>", own), (run, b"<w:r>", looks)):
            self.pieces += [tag, properties]
            opened.properties = range(len(self.pieces) - 1, len(self.pieces))
        self.pieces.append(_TEXT)

    def _joined(self, places: range) -> bytes:
        return b"".join(self.pieces[place] for place in places)
