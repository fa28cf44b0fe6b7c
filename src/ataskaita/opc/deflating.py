"""How parts are packed: by ISA-L or zlib-ng where they are installed, else by zlib.

All three write the same format. Each gives the same bytes for the same text; between them, bytes
differ, so that a draft's manifest says by which it was packed.
"""

import os
import zlib
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from typing import Final, Protocol

from ataskaita.records import frozen

CHOICE: Final = "ATASKAITA_DEFLATE"
"""The environment variable that names one of them, where it shouldn't be the fastest."""
STANDARD: Final = "zlib"

_RAW: Final = -15
"""Without a header of its own: a zip has that."""
_SMALL: Final = (-12, 5)
"""Four kilobytes to look back in, raw; and how much memory finds what is like."""
_KNOWN: Final = {
    "isa-l": ("isal.isal_zlib", 2),
    "zlib-ng": ("zlib_ng.zlib_ng", 6),
    STANDARD: ("zlib", 4),
}
"""Module and level, the fastest first; zlib's 6 takes half as long again, and saves a fifteenth."""


class Packing(Protocol):
    """One stream that is being packed."""

    def compress(self, data: bytes, /) -> bytes:
        """Return what can be written so far."""
        ...

    def flush(self) -> bytes:
        """Return the rest."""
        ...


@frozen
class Deflater:
    """One way of packing."""

    name: str
    start: Callable[[], Packing]
    pack: Callable[[bytes], bytes]
    """Returns the content, packed."""
    crc32: Callable[..., int]


def deflater(name: str | None = None) -> Deflater:
    """Return the way of packing of that name, else the one chosen, else the fastest there is."""
    return _deflater(name or os.environ.get(CHOICE, ""))


@cache
def small_deflater() -> Deflater:
    """Return zlib's way for parts of a few kilobytes: ready in a tenth of the time.

    It looks back less far than zlib's own choice, and has a tenth of the memory to clear before.
    """
    start = partial(zlib.compressobj, _KNOWN[STANDARD][1], zlib.DEFLATED, *_SMALL)

    def pack(content: bytes) -> bytes:
        packing = start()
        return packing.compress(content) + packing.flush()

    return Deflater(STANDARD, start, pack, zlib.crc32)


@cache
def _deflater(name: str) -> Deflater:
    for known in (name,) if name in _KNOWN else _KNOWN:
        path, level = _KNOWN[known]
        try:
            module = import_module(path)
        except ImportError:
            continue
        start = partial(module.compressobj, level, zlib.DEFLATED, _RAW)
        pack = partial(module.compress, level=level, wbits=_RAW)
        return Deflater(known, start, pack, module.crc32)
    return _deflater(STANDARD)
