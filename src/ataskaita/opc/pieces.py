"""A zip → its pieces, one for each part as it is packed, which together are the same bytes again.

>>> pieces_of(b"no zip")
(b'no zip',)
"""

import struct
from typing import Final

_END: Final = struct.Struct("<4s4H2LH")
_END_SIGN: Final = b"PK\x05\x06"
_ENTRY: Final = struct.Struct("<4s6H3L5H2L")
_ENTRY_SIGN: Final = b"PK\x01\x02"
_NAME, _EXTRA, _COMMENT, _OFFSET = 10, 11, 12, 16
"""Where an entry of the directory tells the lengths of what follows it, and where its part begins.
"""


def pieces_of(data: bytes) -> tuple[bytes, ...]:
    """Return the pieces of a zip, in order; of what is none, or an odd one, the bytes as one."""
    places = sorted({0, *_places(data)})
    pieces = [data[one:other] for one, other in zip(places, [*places[1:], None], strict=True)]
    return tuple(pieces)


def _places(data: bytes) -> list[int]:
    """Return where parts begin, and the directory."""
    end = data.rfind(_END_SIGN)
    if end < 0 or end + _END.size > len(data):
        return []
    told = _END.unpack_from(data, end)
    count, at = told[4], told[6]
    places = [at]
    for _ in range(count):
        if at + _ENTRY.size > len(data) or not data.startswith(_ENTRY_SIGN, at):
            return []
        entry = _ENTRY.unpack_from(data, at)
        places.append(entry[_OFFSET])
        at += _ENTRY.size + entry[_NAME] + entry[_EXTRA] + entry[_COMMENT]
    return places if max(places) < len(data) else []
