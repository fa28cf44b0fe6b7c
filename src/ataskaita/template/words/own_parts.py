"""What a template says itself, for what comes into it to fit."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import field

from ataskaita.records import frozen
from ataskaita.signs import signs_in

_XML: Final = (".xml", ".rels")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_NUMBERED: Final = re.compile(r'<\w+:\w+ (?:[^<>]*? )?(?:w:)?id="(\d{1,9})"')
STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
NOTES: Final = {
    "footnote": "word/footnotes.xml",
    "endnote": "word/endnotes.xml",
    "comment": "word/comments.xml",
}
"""Where the notes are of which the main part has only references."""


@frozen
class TemplateTexts:
    """A template's own parts, as far as its tags leave them."""

    parts: Mapping[str, bytes] = field(factory=dict)
    """Those that no tag stands in."""
    sources: Sequence[str] = ()
    """Those with tags, as they are read."""

    @cached_property
    def signs(self) -> frozenset[str]:
        """The private characters that the template has itself."""
        static = (one for name, one in self.parts.items() if name.endswith(_XML))
        return signs_in([*self.sources, *map(_readable, static)])

    def last_note(self, kind: str) -> int:
        """Return the highest number of what stands among the notes beside those that tags fill."""
        text = _readable(self.parts.get(NOTES[kind], b""))
        return max((int(one[1]) for one in _NUMBERED.finditer(text)), default=0)

    @cached_property
    def free_number(self) -> int:
        """The first number above those of all notes, revisions, ranges and boxes."""
        notes = [_readable(self.parts[name]) for name in NOTES.values() if name in self.parts]
        numbers = (
            int(one[1]) for text in (*self.sources, *notes) for one in _NUMBERED.finditer(text)
        )
        return max(numbers, default=0) + 1


def _readable(content: bytes) -> str:
    """Return a part's XML with the characters that its references mean."""
    text = content.decode("utf-16" if content[:2] in _UTF_16 else "utf-8", "ignore")
    if "&#" not in text:
        return text
    from html import unescape  # noqa: PLC0415 (heavy, and rare)

    return unescape(text)
