"""Write a draft while its parts are being filled; its seal comes last."""

from collections.abc import Iterable, Mapping
from typing import BinaryIO

from ataskaita.word.package import order_of
from ataskaita.word.packing import PackageWriter, part_digest
from ataskaita.word.seal import CUSTOM, custom_properties, digest_of_parts


class DraftWriter:
    """Writes the parts of one sealed draft in the order in which they are done."""

    def __init__(self, file: BinaryIO) -> None:
        self._writer = PackageWriter(file)
        self._digests: dict[str, bytes] = {}

    def add_whole(self, parts: Mapping[str, bytes]) -> None:
        """Write whole parts, the content types first."""
        for name in sorted(parts, key=order_of):
            if name != CUSTOM:
                self._writer.add(name, parts[name])
                self._digests[name] = part_digest(parts[name])

    def add_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a part piece by piece."""
        self._digests[name] = self._writer.add_pieces(name, pieces)

    def close(self, parts: Mapping[str, bytes]) -> None:
        """Write the seal into the custom properties of `parts`, and the end of the file."""
        self._writer.add(CUSTOM, custom_properties(parts, digest_of_parts(self._digests)))
        self._writer.close()
