"""From what a draft was made, and what was written where: told in it, and read from it."""

from collections.abc import Mapping

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.template import Template
from ataskaita.opc.deflating import deflater
from ataskaita.template import Anchors
from ataskaita.version import VERSION
from ataskaita.word.manifest import Manifest, Written, add_manifest, read_manifest
from ataskaita.word.package import look_into


def with_manifest(
    parts: Mapping[str, bytes], report: Report, template: Template, anchors: Anchors
) -> Mapping[str, bytes]:
    """Return a draft's parts with its manifest; none where nothing in it is anchored."""
    if not anchors.wanted:
        return parts
    written = tuple(map(Written._make, anchors.set))
    data, packer = fingerprint_of(report), deflater().name
    return add_manifest(parts, Manifest(data, template.digest, VERSION, written, packer))


def manifest_of(path: PathArgument) -> Manifest | None:
    """Return from what a draft was made, and what was written where; None for other documents."""
    document = path_of(path)
    return read_manifest(look_into(file_bytes(document), str(document)))
