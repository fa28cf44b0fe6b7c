"""Keep two tables apart that nothing stands between once tags are filled: Word takes them for one.

>>> touching = unnamed("<w:tbl>a</w:tbl>[APART]<w:tbl>b</w:tbl>[APART]<w:p/>")
>>> kept_apart(touching).replace(BETWEEN, b" | ")
b'<w:tbl>a</w:tbl> | <w:tbl>b</w:tbl><w:p/>'
>>> b"".join(each_apart(touching.partition(marks.APART))) == kept_apart(touching)
True
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.patterns import Pattern
from ataskaita.template.words import marks

_END: Final = b"</w:tbl>"
BETWEEN: Final = (
    b'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    b'<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""A paragraph of one point, the least that Word lets stand between two tables."""
_UNSEEN: Final = (
    rb"(?:[\s%b]|</?w:sdt(?:Content)?>|<w:bookmark(?:Start|End)\b[^>]*/>"
    rb"|<w:sdt(?:End)?Pr/>|<w:sdtPr>(?:(?!</w:sdtPr>).)*</w:sdtPr>)*" % marks.APART
)
"""What may stand between two blocks and is none: the edges of controls, bookmarks."""
_TABLE_NEXT: Final = Pattern(_UNSEEN + rb"<w:tbl[ >]", re.DOTALL)
_NOTHING_NEXT: Final = Pattern(_UNSEEN, re.DOTALL)
_LONGEST: Final = 2**12
"""Bytes that wait for what comes next, at the most."""


def kept_apart(text: bytes) -> bytes:
    """Return the text, its tables settled, with a paragraph between tables that would touch."""
    if marks.APART not in text:
        return text
    whole, done = memoryview(text), []  # a long table isn't copied to be looked at
    start, ended = 0, False
    while start >= 0:
        found = text.find(marks.APART, start)
        end = found if found >= 0 else len(text)
        if ended and _TABLE_NEXT.match(text, start, end):
            done.append(memoryview(BETWEEN))
        done.append(whole[start:end])
        nothing = ended and _NOTHING_NEXT.fullmatch(text, start, end) is not None
        ended = nothing or text.endswith(_END, start, end)
        start = found + len(marks.APART) if found >= 0 else -1
    return b"".join(done)


def each_apart(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Generate the pieces of a text likewise: what ends a table waits for what follows."""
    held = b""
    for piece in pieces:
        text = held + piece
        last = text.rfind(_END)
        waits = last >= 0 and len(text) - last < _LONGEST
        waits = waits and _NOTHING_NEXT.fullmatch(text, last + len(_END)) is not None
        held = text[last:] if waits else b""
        yield kept_apart(text[:last] if waits else text)
    yield kept_apart(held)
