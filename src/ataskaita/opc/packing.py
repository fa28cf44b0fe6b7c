"""Write a Word file as a zip: parts that never change go as they were packed once.

Nothing but the parts decides about the bytes: no clock, no system (APPNOTE.TXT 6.3.10, 4.3).
"""

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from itertools import chain
from typing import BinaryIO, Final, Self

from ataskaita.opc.deflating import Deflater, deflater
from ataskaita.records import frozen

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_END_SIGN: Final = b"PK\x05\x06"
_OFFSET: Final = struct.Struct("<L")
_OFFSET_AT: Final = _CENTRAL.size - _OFFSET.size
"""A directory's entry ends, but for the name, in where its part begins."""
_DESCRIPTOR: Final = struct.Struct("<4s3L")
_RAW: Final = -15
"""A zip's parts have no header of zlib's."""
_VERSION: Final = 20
_DEFLATED: Final = 8
_SIZES_FOLLOW: Final = 0x8
_UTF_8: Final = 0x800
_FIRST_DAY: Final = 0x21
"""The first of January 1980, the earliest that a zip can say."""
_LARGEST: Final = 0xFFFFFFFF
_SHORT: Final = 2**18
"""Bytes up to which a part is packed before it is written."""


class TooLargeError(ValueError):
    """Raised for a part, or a file, that is larger than this kind of zip can hold."""


@frozen(slots=False)
class Packed:
    """A part as it stands in a zip."""

    data: bytes
    crc: int
    size: int

    @cached_property
    def digest(self) -> bytes:
        """The SHA-256 of its packed bytes: they are a tenth of the part's own."""
        return sha256(self.data).digest()

    def entries(self, name: str) -> tuple[bytes, bytes]:
        """Return the whole part under this name, and its entry in the directory."""
        known: dict[str, tuple[bytes, bytes]] = self.__dict__.setdefault("_entries", {})
        if name not in known:
            central = _central(name, 0, self, len(self.data))
            known[name] = _local(name, 0, self) + self.data, central
        return known[name]

    @classmethod
    def restored(cls, data: bytes, crc: int, size: int, digest: bytes) -> Self:
        """Return a part whose fingerprint is known from earlier."""
        part = cls(data, crc, size)
        part.__dict__["digest"] = digest
        return part


class StaticPart(bytes):
    """The bytes of a part that never changes: packed once, fingerprinted once."""

    @cached_property
    def packed(self) -> Packed:
        """The part as a zip holds it."""
        return _packed(self, deflater())

    @classmethod
    def restored(cls, content: bytes, packed: Packed) -> Self:
        """Return a part whose packing is known from earlier."""
        part = cls(content)
        part.__dict__["packed"] = packed
        return part


def static_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts as ones that never change."""
    return {name: StaticPart(content) for name, content in parts.items()}


def pack(content: bytes, by: Deflater | None = None) -> Packed:
    """Return a part as a zip holds it, packed in that way, else in the usual one."""
    if by is None and isinstance(content, StaticPart):
        return content.packed
    return _packed(content, by or deflater())


class PackageWriter:
    """Writes parts into a binary file, each at once or piece by piece; the file may be a pipe."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._place = 0
        self._central: list[bytes] = []

    def add(self, name: str, part: Packed) -> None:
        """Write a whole part."""
        local, central = part.entries(name)
        self._register(central, self._place)
        self._write(local)

    def add_pieces(self, name: str, pieces: Iterable[bytes]) -> bytes:
        """Write a part piece by piece, a long one's sizes after it; return its digest."""
        pieces = iter(pieces)
        first = b"".join(_up_to(_SHORT, pieces))
        if len(first) < _SHORT:
            part = pack(first)
            self.add(name, part)
            return part.digest
        return self._add_long(name, chain((first,), pieces))

    def _add_long(self, name: str, pieces: Iterable[bytes]) -> bytes:
        start = self._place
        self._write(_local(name, _SIZES_FOLLOW, Packed(b"", 0, 0)))
        crc32 = deflater().crc32
        packing, digest, before = deflater().start(), sha256(), self._place
        crc = size = 0
        for piece in pieces:
            crc, size = crc32(piece, crc), size + len(piece)
            packed = packing.compress(piece)
            digest.update(packed)
            self._write(packed)
        rest = packing.flush()
        digest.update(rest)
        self._write(rest)
        length = self._place - before
        _refuse_large(size, length)
        self._write(_DESCRIPTOR.pack(b"PK\x07\x08", crc, length, size))
        self._register(_central(name, _SIZES_FOLLOW, Packed(b"", crc, size), length), start)
        return digest.digest()

    def append(self, other: "PackageWriter") -> None:
        """Write after what is there all parts of another, whose file can be read again."""
        start = self._place
        file, place, entries = other._file, other._place, other._central  # noqa: SLF001 (its own class)
        _refuse_large(start + place)
        file.seek(0)
        while piece := file.read(_SHORT):
            self._write(piece)
        for one in entries:
            (begin,) = _OFFSET.unpack_from(one, _OFFSET_AT)
            self._register(one, begin + start)

    def close(self) -> None:
        """Write the directory of all parts; the file stays open."""
        start = self._place
        directory = b"".join(self._central)
        _refuse_large(start)
        self._write(directory)
        count = len(self._central)
        self._write(_END.pack(_END_SIGN, 0, 0, count, count, len(directory), start, 0))

    def _register(self, central: bytes, start: int) -> None:
        """Put a part that begins there into the directory."""
        _refuse_large(start)
        entry = central[:_OFFSET_AT] + _OFFSET.pack(start) + central[_CENTRAL.size :]
        self._central.append(entry)

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._place += len(data)


def packed_parts(data: bytes) -> dict[str, bytes]:
    """Return the packed bytes of each part of a zip such as ours; nothing of what is no zip.

    `zipfile` reads others too, and takes longer to be read itself than this draft to be made.
    """
    end = data.rfind(_END_SIGN)
    try:
        *_, count, size, start, _comment = _END.unpack_from(data, end)
        before = end - size - start
        return dict(_directory(data, start + before, before, count))
    except struct.error:
        return {}


def _directory(data: bytes, place: int, before: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Generate the parts that a zip's directory names; something may stand before the zip."""
    for _ in range(count):
        entry = _CENTRAL.unpack_from(data, place)
        packed, (name, extra, comment), offset = entry[8], entry[10:13], entry[-1]
        local = offset + before
        begin = local + _LOCAL.size + sum(_LOCAL.unpack_from(data, local)[-2:])
        told = data[place + _CENTRAL.size : place + _CENTRAL.size + name]
        yield told.decode("utf-8", "replace"), data[begin : begin + packed]
        place += _CENTRAL.size + name + extra + comment


def inflated(packed: bytes, most: int) -> bytes:
    """Return what was packed, or its beginning; nothing of what isn't packed as we pack."""
    try:
        return zlib.decompressobj(_RAW).decompress(packed, most)
    except zlib.error:
        return b""


def _up_to(length: int, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Take pieces until they have that length together."""
    for piece in pieces:
        yield piece
        length -= len(piece)
        if length <= 0:
            return


def _packed(content: bytes, by: Deflater) -> Packed:
    return Packed(by.pack(content), by.crc32(content), len(content))


def _local(name: str, flags: int, packed: Packed) -> bytes:
    """Return what stands before a part."""
    encoded, flags = _encoded(name, flags)
    _refuse_large(packed.size)
    header = _LOCAL.pack(
        *(b"PK\x03\x04", _VERSION, flags, _DEFLATED, 0, _FIRST_DAY),
        *(packed.crc, len(packed.data), packed.size, len(encoded), 0),
    )
    return header + encoded


def _central(name: str, flags: int, packed: Packed, length: int) -> bytes:
    """Return a part's entry in the directory, as if it began the file."""
    encoded, flags = _encoded(name, flags)
    entry = _CENTRAL.pack(
        *(b"PK\x01\x02", _VERSION, _VERSION, flags, _DEFLATED, 0, _FIRST_DAY),
        *(packed.crc, length, packed.size, len(encoded), 0, 0, 0, 0, 0, 0),
    )
    return entry + encoded


def _encoded(name: str, flags: int) -> tuple[bytes, int]:
    return name.encode(), flags if name.isascii() else flags | _UTF_8


def _refuse_large(*sizes: int) -> None:
    if max(sizes) > _LARGEST:
        raise TooLargeError
