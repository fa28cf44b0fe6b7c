"""From what a draft was made, and what it said: told in it, and read from it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.template import Template
from ataskaita.opc.deflating import deflater
from ataskaita.template import Anchors
from ataskaita.version import VERSION
from ataskaita.word.base import MAIN, bare_parts
from ataskaita.word.manifest import Manifest, add_manifest, read_manifest
from ataskaita.word.package import look_into

if TYPE_CHECKING:
    from ataskaita.outline import Outline

_LONGEST: Final = 2**21
"""Bytes of a text that a draft carries a second time; what a longer one said, its data tells."""


def with_manifest(
    parts: Mapping[str, bytes], report: Report, template: Template, anchors: Anchors
) -> Mapping[str, bytes]:
    """Return a draft's parts with its manifest; none where nothing in it is anchored."""
    if not anchors.wanted:
        return parts
    data, packer = fingerprint_of(report), deflater().name
    base = bare_parts(parts) if len(parts[MAIN]) <= _LONGEST else {}
    manifest = Manifest(data, template.digest, VERSION, base, tuple(anchors.set), packer)
    return add_manifest(parts, manifest)


def base_of(path: PathArgument) -> "Outline | None":
    """Return what a draft said when it was made, whatever people have changed in it since.

    None for other documents, and for drafts of versions that didn't tell it.

    >>> import ataskaita as at
    >>> from ataskaita.documents import base_of, read_draft
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> base_of("ataskaita.docx").blocks == read_draft("ataskaita.docx").blocks
    True
    """
    manifest = manifest_of(path)
    return outline_in(manifest) if manifest else None


def outline_in(manifest: Manifest) -> "Outline | None":
    """Return the outline of the draft as it was made; None where the manifest has none."""
    from ataskaita.drafts.base import base_outline  # noqa: PLC0415 (heavy, and no draft is read to write one)

    return base_outline(manifest.base, manifest.anchors) if manifest.base else None


def manifest_of(path: PathArgument) -> Manifest | None:
    """Return from what a draft was made, and what it said; None for other documents.

    >>> import ataskaita as at
    >>> from ataskaita.documents import manifest_of
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> len(manifest_of("ataskaita.docx").data)
    64
    """
    document = path_of(path)
    return read_manifest(look_into(file_bytes(document), str(document)))
