"""Write a draft whose long parts never stand in memory whole.

What they bring along is known only once they are filled, and the content types come first; so
they wait, packed, in a file of their own.
"""

import contextlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import BinaryIO, Final, Self, cast

from ataskaita.disk import temporary_place
from ataskaita.errors import refused_by_disk
from ataskaita.messages.files import UNWRITABLE
from ataskaita.opc.packing import PackageWriter, pack
from ataskaita.word.package import order_of
from ataskaita.word.seal import CUSTOM, custom_properties, digest_of, require_sound

_IN_MEMORY: Final = 2**18
"""Packed bytes that need no disk."""


class _Waiting:
    """A file of packed bytes: in memory while they are few, for `tempfile` is long to read."""

    def __init__(self) -> None:
        self._held: BinaryIO = BytesIO()
        self._room = _IN_MEMORY

    def write(self, data: bytes) -> None:
        """Keep the bytes; raise FileError where the disk for temporary files has no room."""
        try:
            self._held.write(data)
            self._room -= len(data)
            if self._room < 0 and isinstance(self._held, BytesIO):
                self._held = self._on_disk(self._held)
        except OSError as error:
            raise refused_by_disk(UNWRITABLE, temporary_place(), error) from None

    @staticmethod
    def _on_disk(held: BytesIO) -> BinaryIO:
        from tempfile import TemporaryFile  # noqa: PLC0415 (most drafts are short)

        on_disk = cast("BinaryIO", TemporaryFile())  # noqa: SIM115 (closed with this)
        with held.getbuffer() as view:
            on_disk.write(view)
        return on_disk

    def seek(self, place: int) -> None:
        try:
            self._held.seek(place)  # brings to the disk what still waits to be written
        except OSError as error:
            raise refused_by_disk(UNWRITABLE, temporary_place(), error) from None

    def read(self, length: int) -> bytes:
        return self._held.read(length)

    def close(self) -> None:
        with contextlib.suppress(OSError):  # of what nobody needs any more
            self._held.close()


class DraftWriter:
    """Writes the parts of one sealed draft, the filled ones last."""

    def __init__(self) -> None:
        self._file = _Waiting()
        self._filled = PackageWriter(cast("BinaryIO", self._file))
        self._digests: dict[str, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def add_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Pack a part piece by piece."""
        self._digests[name] = self._filled.add_pieces(name, pieces)

    def write(self, parts: Mapping[str, bytes], file: BinaryIO) -> None:
        """Write all: `parts`, the content types first, their seal, and what was packed before."""
        require_sound(parts)
        packed = {name: pack(part) for name, part in parts.items() if name != CUSTOM}
        digests = {name: part.digest for name, part in packed.items()}
        packed[CUSTOM] = pack(custom_properties(parts, digest_of({**digests, **self._digests})))
        writer = PackageWriter(file)
        for name in sorted(packed, key=order_of):
            writer.add(name, packed[name])
        writer.append(self._filled)
        writer.close()
