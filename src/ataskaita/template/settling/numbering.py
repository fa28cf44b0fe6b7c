"""Count captions, each kind on its own, and print the number that a reference means.

>>> numbers = Numbers(RenderState().identities)
>>> caption = unnamed("[NUMBER]pav[BETWEEN]_Ref_a[NUMBER], [NUMBER]pav[BETWEEN]_Ref_b[NUMBER]")
>>> with_counted_captions(caption, numbers)
b'1, 2'
>>> settle_references(unnamed("[REFERENCE]_Ref_b[REFERENCE]"), numbers)
b'2'
"""

import re
from collections import Counter
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.template.values.identities import Identities
from ataskaita.template.words import marks

_NUMBER: Final = re.compile(
    b"%b([^%b]*)%b([^%b]*)%b"
    % (marks.NUMBER, marks.BETWEEN, marks.BETWEEN, marks.NUMBER, marks.NUMBER)
)
_REFERENCE: Final = re.compile(b"%b([^%b]*)%b" % ((marks.REFERENCE,) * 3))


class UnknownReferenceError(ValueError):
    """Raised for a reference to a bookmark that the document doesn't have."""


@define
class Numbers:
    """What is counted through a part: bookmarks, captions, drawings."""

    identities: Identities
    """Of the whole document."""
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


def with_counted_captions(text: bytes, numbers: Numbers) -> bytes:
    """Return the text with the number of each caption; references stay open."""
    return _NUMBER.sub(lambda one: _number(one, numbers), text)


def _number(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Count the captions, each kind on its own."""
    kind, name = one.groups()
    numbers.captions[kind] += 1
    told = b"%d" % numbers.captions[kind]
    if name:
        numbers.by_bookmark[name] = told
    return told
