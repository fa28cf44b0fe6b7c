"""A page as the inside of a section's properties, upright and lying on its side.

>>> margins = b'<w:pgMar w:top="1" w:right="2" w:bottom="3" w:left="4"/>'
>>> page = b'<w:pgSz w:w="11906" w:h="16838"/>' + margins
>>> lying(page).partition(b"/>")[0]
b'<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"'
>>> lying(page).partition(b"/>")[2]
b'<w:pgMar w:top="4" w:right="1" w:bottom="2" w:left="3"/>'
>>> is_upright(page), is_upright(lying(page)), width_gained(page)
(True, False, 4934)
"""

import re
from typing import Final

from ataskaita.opc.numbers import twips
from ataskaita.patterns import Pattern

_SIZE: Final = Pattern(rb"<w:pgSz\b[^>]*?/>")
_MARGINS: Final = Pattern(rb"<w:pgMar\b[^>]*?/>")
_WIDTH: Final = Pattern(rb"<w:tblW\b[^>]*?/>")
_SIDES: Final = Pattern(rb' w:(top|right|bottom|left)="([^"]*)"')
_TURNED: Final = {b"top": b"left", b"right": b"top", b"bottom": b"right", b"left": b"bottom"}
"""Which margin of the upright page each one of the lying page is: it is turned to the left."""


def is_upright(page: bytes) -> bool:
    """Return whether the page, the inside of a section's properties, can be turned."""
    size = _SIZE.search(page)
    across, down = _across(page)
    return size is not None and b"landscape" not in size[0] and across < down


def width_gained(page: bytes) -> int:
    """Return how much wider the text is, in twips, once the page lies."""
    return _text_width(lying(page)) - _text_width(page)


def lying(page: bytes) -> bytes:
    """Return the page on its side, with the margins that were at its sides above and below."""
    across, down = _across(page)
    size = b'<w:pgSz w:w="%d" w:h="%d" w:orient="landscape"/>' % (down, across)
    return _MARGINS.sub(_with_turned_margins, _SIZE.sub(size, page, count=1), count=1)


def _with_turned_margins(margins: re.Match[bytes]) -> bytes:
    known = dict(_SIDES.findall(margins[0]))

    def turned(side: re.Match[bytes]) -> bytes:
        return b' w:%b="%b"' % (side[1], known.get(_TURNED[side[1]]) or side[2])

    return _SIDES.sub(turned, margins[0])


def _across(page: bytes) -> tuple[int, int]:
    """Return how wide and how high the page is."""
    size = _SIZE.search(page)
    found = dict(re.findall(rb' w:([wh])="([^"]*)"', size[0])) if size else {}
    return twips(found.get(b"w", b"0").decode()), twips(found.get(b"h", b"0").decode())


def _text_width(page: bytes) -> int:
    margins = _MARGINS.search(page)
    sides = dict(_SIDES.findall(margins[0])) if margins else {}
    left, right = (twips(sides.get(one, b"0").decode()) for one in (b"left", b"right"))
    return _across(page)[0] - left - right


def with_width(table: bytes, width: int) -> bytes:
    """Return the start of a table whose width is said in twips, with that width."""
    said = b'<w:tblW w:w="%d" w:type="dxa"/>' % width
    return _WIDTH.sub(lambda one: said if b'"dxa"' in one[0] else one[0], table, count=1)
