"""A Word file as its parts, and back (Open Packaging Conventions, ISO/IEC 29500-2).

What reads a file is read itself when a file is: who fills a known template only writes.
"""

import io
from collections.abc import Mapping
from typing import Final

from ataskaita.opc.deflating import Deflater
from ataskaita.opc.packing import PackageWriter, Packed, inflated, pack, packed_parts
from ataskaita.word.parts import CONTENT_TYPES, RELATIONSHIPS, Parts

Told = tuple[str, str, str]
"""What is told of a template: what it has, in which part, near which words."""
_WHOLE: Final = 0
"""To inflate a part to its end."""


def read_package(data: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of a Word file; raise TemplateErrors for what is no safe Word file."""
    from ataskaita.word.admitting import document_parts  # noqa: PLC0415 (zipfile is heavy)

    return dict(document_parts(data, file, tree=False))


def look_into(data: bytes, file: str) -> Parts:
    """Return the parts of a Word file to look through; raise TemplateErrors where that can't be.

    What is no XML is inflated only when it is asked for.
    """
    from ataskaita.word.admitting import document_parts  # noqa: PLC0415 (the same)

    return document_parts(data, file, tree=True)


def own_parts(document: bytes, file: str) -> Parts:
    """Return the parts of a document that was rendered just now, as `look_into` does.

    Nobody else has had it, and each part was read when it was made: only a large one is looked at
    again, whether it isn't too much to be looked through.
    """
    from ataskaita.border.markup import TREE_BYTES, weight_of  # noqa: PLC0415 (the same)

    parts = {name: inflated(one, _WHOLE) for name, one in packed_parts(document).items()}
    weight = sum(map(weight_of, parts.values()))
    return parts if weight < TREE_BYTES // 2 else look_into(document, file)


def read_template(data: bytes, file: str) -> tuple[dict[str, bytes], tuple[Told, ...]]:
    """Return the parts of a template, and what was taken out of it.

    Raise TemplateErrors for what is no template, or reaches out.
    """
    from ataskaita.word.admitting import template_parts  # noqa: PLC0415 (the same)

    return template_parts(data, file)


def read_for_preview(data: bytes, file: str) -> bytes:
    """Return a draft without what a preview may not meet.

    Raise TemplateErrors for what is no safe Word file, or reaches out.
    """
    from ataskaita.word.admitting import cleared_parts  # noqa: PLC0415 (the same)

    parts = cleared_parts(data, file)
    return data if parts is None else write_package(parts)


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
