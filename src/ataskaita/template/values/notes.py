"""Put the notes that were filled behind their references back into their own parts."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.patterns import Pattern
from ataskaita.template.values.anchors import HIDDEN
from ataskaita.template.values.identities import Note
from ataskaita.template.words.own_parts import NOTES

_EXTENDED: Final = "word/commentsExtended.xml"
_PARAGRAPH: Final = Pattern(rb'(w14:paraId=")([0-9A-Fa-f]{8})')
_ENTRY: Final = Pattern(rb'<\w+:commentEx \w+:paraId="([0-9A-Fa-f]{8})"[^>]*/>')
_PARENT: Final = Pattern(rb'(paraIdParent=")([0-9A-Fa-f]{8})')
_HIGHEST: Final = 2**31
"""Numbers of paragraphs are less ([MS-DOCX] 2.6.2.3)."""


def notes_in(notes: Iterable[Note], kind: str) -> list[bytes]:
    """Return the notes of that kind which something refers to."""
    opened = f"<w:{kind} ".encode()
    made = (one.xml for one in notes if one.identity and one.xml.startswith(opened))
    return [one.replace(HIDDEN, b"") for one in made]


def add_notes(parts: dict[str, bytes], notes: Iterable[Note]) -> None:
    """Put the notes among the parts."""
    for kind, name in NOTES.items():
        made = notes_in(notes, kind)
        if made and kind == "comment":
            made, entries = _with_own_paragraphs(made, parts[name], parts.get(_EXTENDED, b""))
            if entries:
                parts[_EXTENDED] = _extended(parts[_EXTENDED], entries)
        if made:
            parts[name] = _extended(parts[name], made)


def _extended(part: bytes, more: list[bytes]) -> bytes:
    """Return the part with more at the end of its root."""
    end = part.rindex(b"<")
    if part.startswith(b"</", end):
        return b"".join((part[:end], *more, part[end:]))
    opened = part[end:].rstrip().removesuffix(b"/>")
    name = opened[1:].split(None, 1)[0]
    return b"".join((part[:end], opened, b">", *more, b"</%b>" % name))


def _with_own_paragraphs(
    made: list[bytes], part: bytes, extended: bytes
) -> tuple[list[bytes], list[bytes]]:
    """Return the comments, their paragraphs numbered each on its own, and what tells of these."""
    told = {one[1]: one[0] for one in _ENTRY.finditer(extended)}
    taken = {one[2] for one in _PARAGRAPH.finditer(part)}
    now: dict[bytes, bytes] = {}
    entries: list[bytes] = []

    def numbered(one: re.Match[bytes]) -> bytes:
        new = next(free for free in _numbers(one[2]) if free not in taken)
        taken.add(new)
        now[one[2]] = new
        if new != one[2] and one[2] in told:
            entry = told[one[2]].replace(one[2], new, 1)
            entries.append(_PARENT.sub(lambda two: two[1] + now.get(two[2], two[2]), entry))
        return one[1] + new

    return [_PARAGRAPH.sub(numbered, one) for one in made], entries


def _numbers(first: bytes) -> Iterator[bytes]:
    yield first
    number = int(first, 16)
    while True:
        number = (number + 1) % _HIGHEST or 1
        yield b"%08X" % number
