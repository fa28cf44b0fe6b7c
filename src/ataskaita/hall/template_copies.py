"""A copy of a template that tells which template it is a copy of, and what that said.

It does so as a draft does, by its manifest; an earlier standard template is known by its own.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.records import frozen
from ataskaita.version import VERSION
from ataskaita.word.base import bare_parts
from ataskaita.word.manifest import Manifest, add_manifest, manifest_part, read_manifest
from ataskaita.word.package import look_into, read_template
from ataskaita.word.seal import digest_of

if TYPE_CHECKING:
    from ataskaita.outline import Outline

EARLIER: Final = "ankstesni"
"""The folder beside a standard template that has what earlier ones said."""


@frozen
class Known:
    """A version of a template, and what it said."""

    name: str
    """Empty for today's."""
    said: "Outline"


def template_parts(path: PathArgument) -> dict[str, bytes]:
    """Return the parts of a template; raise TemplateErrors where it is none, FileError."""
    file = path_of(path)
    return read_template(file_bytes(file), str(file))[0]


def telling(parts: Mapping[str, bytes], standard: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a copy's parts with what tells that it is one of the standard template."""
    return add_manifest(parts, _manifest(standard))


def _manifest(standard: Mapping[str, bytes]) -> Manifest:
    digest = digest_of({name: sha256(one).digest() for name, one in standard.items()})
    return Manifest("", digest, VERSION, bare_parts(standard))


def told_base(path: PathArgument) -> "Outline | None":
    """Return what the template said that the copy was made from; None where it doesn't tell."""
    file = path_of(path)
    return _said(read_manifest(look_into(file_bytes(file), str(file))))


def kept_base(path: PathArgument) -> bytes:
    """Return what is kept of a template that was the standard one, to be known when it is not."""
    return manifest_part(_manifest(template_parts(path)))


def known_versions(standard: Path) -> Iterator[Known]:
    """Generate the versions of a standard template that are known, today's first."""
    from ataskaita.drafts.reading import read_outline  # noqa: PLC0415 (needs lxml)

    yield Known("", read_outline(template_parts(standard)))
    for one in sorted((standard.parent / EARLIER).glob(f"{standard.stem}-*.xml"), reverse=True):
        if said := _said(read_manifest({"customXml/item1.xml": one.read_bytes()})):
            yield Known(one.stem, said)


def _said(manifest: Manifest | None) -> "Outline | None":
    from ataskaita.drafts.reading import read_outline  # noqa: PLC0415 (the same)

    return read_outline(manifest.base) if manifest is not None and manifest.base else None
