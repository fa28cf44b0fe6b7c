"""A Word file as its parts, and back (Open Packaging Conventions, ISO/IEC 29500-2).

What reads a file is read itself when a file is: who fills a known template only writes.
"""

import io
from collections.abc import Mapping

from ataskaita.opc.deflating import Deflater
from ataskaita.opc.packing import PackageWriter, Packed, pack
from ataskaita.word.parts import CONTENT_TYPES, RELATIONSHIPS, Parts


def read_package(data: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of a Word file; raise TemplateErrors for what is no safe Word file."""
    from ataskaita.word.unpacking import unpacked  # noqa: PLC0415 (zipfile is heavy)

    return unpacked(data, file)


def write_package(parts: Parts, by: Deflater | None = None) -> bytes:
    """Return the bytes of a Word file; they depend on `parts` and the way of packing alone."""
    return write_packed({name: pack(content, by) for name, content in parts.items()})


def write_packed(parts: Mapping[str, Packed]) -> bytes:
    """Return the bytes of a Word file whose parts are packed already."""
    stream = io.BytesIO()
    writer = PackageWriter(stream)
    for name in sorted(parts, key=order_of):
        writer.add(name, parts[name])
    writer.close()
    return stream.getvalue()


def order_of(name: str) -> tuple[int, str]:
    """Sort the content types first: some readers look at the first member only."""
    return (0 if name == CONTENT_TYPES else 1 if name == RELATIONSHIPS else 2, name)
