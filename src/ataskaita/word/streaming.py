"""Write a draft whose long parts never stand in memory whole.

What they bring along is known only once they are filled, and the content types come first; so
they wait, packed, in a file of their own.
"""

from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final, Self, cast

from ataskaita.opc.packing import PackageWriter, pack
from ataskaita.word.package import order_of
from ataskaita.word.seal import CUSTOM, custom_properties, digest_of

_IN_MEMORY: Final = 2**18
"""Packed bytes that need no disk."""


class DraftWriter:
    """Writes the parts of one sealed draft, the filled ones last."""

    def __init__(self) -> None:
        from tempfile import SpooledTemporaryFile  # noqa: PLC0415 (most parts don't stream)

        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (closed on leaving)
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
        packed = {name: pack(part) for name, part in parts.items() if name != CUSTOM}
        digests = {name: part.digest for name, part in packed.items()}
        packed[CUSTOM] = pack(custom_properties(parts, digest_of({**digests, **self._digests})))
        writer = PackageWriter(file)
        for name in sorted(packed, key=order_of):
            writer.add(name, packed[name])
        writer.append(self._filled)
        writer.close()
