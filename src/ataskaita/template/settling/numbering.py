"""Count bookmarks, captions and drawings anew, and print the number that a reference means.

>>> numbers = Numbers()
>>> repeated = '[BOOKMARK]<w:bookmarkStart w:id="7" w:name="a"/>' * 2
>>> with_own_numbers(unnamed(repeated), numbers)
b'<w:bookmarkStart w:id="1" w:name="a"/>'
>>> with_own_numbers(unnamed('[DRAWING]<wp:docPr id="4" name="Foto"/>'), numbers)
b'<wp:docPr id="1" name="Foto"/>'
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.template.settling.keeping import parted
from ataskaita.template.words import marks

_BOOKMARK: Final = re.compile(marks.BOOKMARK + rb'<w:bookmark(Start|End) w:id="([^"]*)"([^>]*?)/>')
_NAMED: Final = re.compile(rb' w:name="([^"]*)"')
_NUMBER: Final = re.compile(
    b"%b([^%b]*)%b([^%b]*)%b"
    % (marks.NUMBER, marks.BETWEEN, marks.BETWEEN, marks.NUMBER, marks.NUMBER)
)
_REFERENCE: Final = re.compile(b"%b([^%b]*)%b" % ((marks.REFERENCE,) * 3))
_DRAWING: Final = marks.DRAWING + b'<wp:docPr id="'


class UnknownReferenceError(ValueError):
    """Raised for a reference to a bookmark that the document doesn't have."""


@define
class Numbers:
    """What is counted through a part: bookmarks, captions, drawings."""

    bookmarks: int = 0
    known: set[bytes] = field(factory=set)
    open: dict[bytes, bytes] = field(factory=dict)
    """The template's id to ours; empty for a bookmark that a loop has repeated."""
    captions: Counter[bytes] = field(factory=Counter)
    by_bookmark: dict[bytes, bytes] = field(factory=dict)
    drawings: int = 0


def settle_references(text: bytes, numbers: Numbers) -> bytes:
    """Return the text with the number that each reference means; raise UnknownReferenceError."""
    if marks.REFERENCE not in text:
        return text

    def told(one: re.Match[bytes]) -> bytes:
        if one[1] not in numbers.by_bookmark:
            raise UnknownReferenceError(one[1].decode())
        return numbers.by_bookmark[one[1]]

    return _REFERENCE.sub(told, text)


def with_own_numbers(text: bytes, numbers: Numbers) -> bytes:
    """Return the text with bookmarks, captions and drawings counted; references stay open."""
    if marks.BOOKMARK in text:
        text = _BOOKMARK.sub(lambda one: _bookmark(one, numbers), text)
    if marks.NUMBER in text:
        text = _NUMBER.sub(lambda one: _number(one, numbers), text)
    return b"".join(_renumbered(parted(text, _DRAWING), numbers)) if marks.DRAWING in text else text


def _bookmark(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Give each bookmark an id of its own; drop those that a loop has repeated."""
    kind, old, rest = one.groups()
    if kind == b"Start":
        named = _NAMED.search(rest)
        name = named[1] if named else b""
        known = name in numbers.known
        numbers.bookmarks += not known  # a table of contents counts on from those that stay
        numbers.open[old] = b"" if known else b"%d" % numbers.bookmarks
        numbers.known.add(name)
    new = numbers.open.get(old, old)
    return b'<w:bookmark%b w:id="%b"%b/>' % (kind, new, rest) if new else b""


def _number(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Count the captions, each kind on its own."""
    kind, name = one.groups()
    numbers.captions[kind] += 1
    told = b"%d" % numbers.captions[kind]
    if name:
        numbers.by_bookmark[name] = told
    return told


def _renumbered(pieces: list[bytes], numbers: Numbers) -> Iterator[bytes]:
    yield pieces[0]
    for piece in pieces[1:]:
        numbers.drawings += 1
        yield b"%b%d%b" % (_DRAWING[1:], numbers.drawings, piece[piece.index(b'"') :])
