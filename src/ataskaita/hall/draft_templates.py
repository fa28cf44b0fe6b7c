"""The template by which a draft was made: the draft names its fingerprint, folders are looked into.

A standard one is known by itself, one of a package by its pack; one's own is sought beside the
draft and its data.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.chosen import files_of_choice
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.documents import DOCUMENTS, REPORT, standard_template
from ataskaita.hall.packs import packs
from ataskaita.hall.template import Template, template_of
from ataskaita.hall.template_copies import EARLIER
from ataskaita.records import frozen
from ataskaita.word.manifest import Manifest, read_manifest
from ataskaita.word.package import look_into, read_template
from ataskaita.word.seal import digest_of

_WORD: Final = ".docx"
_OUTPUT: Final = "isvestis"
_MAIN: Final = "word/document.xml"
_TAGS: Final = (b"{{", b"{%")
_SHOWN: Final = 8


@frozen
class MadeWith:
    """By which template a draft was made, and which document it is."""

    template: Template | None = None
    """None for a standard one, and where it isn't known."""
    document: str = REPORT
    missing: str = ""
    """The beginning of the fingerprint of one that isn't found; empty where it is known."""


def made_with(
    manifest: Manifest | None,
    draft: Path,
    report: Report,
    near: Iterable[Path] = (),
    asked: str = REPORT,
) -> MadeWith:
    """Return the template of a draft; it is sought beside the draft, its data, and in `near`.

    `asked` is the document that it most likely is.
    """
    told = "" if manifest is None else manifest.template
    if not told:
        return MadeWith(document=asked)
    for name in dict.fromkeys((asked, *DOCUMENTS)):
        if template_of(None, name, report.kind).digest == told:
            return MadeWith(document=name)
    if told in _earlier():
        return MadeWith(document=asked)
    for file in (*_candidates(draft, report, near), *_of_packs()):
        if _digest(file) == told:
            return made_by(file)
    return MadeWith(document=asked, missing=told[:_SHOWN])


def made_by(file: Path) -> MadeWith:
    """Return what a template makes: the document as whose template its name tells it, or a report.

    Raise TemplateErrors, FileError.
    """
    document = next((one for one, name in DOCUMENTS.items() if name == file.name), REPORT)
    return MadeWith(Template(file), document)


def templates_in(folder: Path) -> Iterator[Path]:
    """Generate the Word templates in a folder and in those in it, where no documents are made."""
    for file in _word_files(folder):
        with suppress(AtaskaitaError):
            if is_template(file_bytes(file), str(file)):
                yield file


def is_template(data: bytes, name: str) -> bool:
    """Return whether a Word file has tags, and isn't a document that was made of data.

    Raise TemplateErrors for what is no safe Word file.
    """
    parts = look_into(data, name)
    manifest = read_manifest(parts)
    is_draft = manifest is not None and bool(manifest.data)
    return not is_draft and any(tag in parts.get(_MAIN, b"") for tag in _TAGS)


def _candidates(draft: Path, report: Report, near: Iterable[Path]) -> Iterator[Path]:
    """Generate the Word files among which the template may be, each once."""
    with suppress(AtaskaitaError):
        yield from (one for one in files_of_choice(report) if one.suffix.lower() == _WORD)
    folders = [draft.parent]
    if draft.parent.name == _OUTPUT:
        folders.append(draft.parent.parent)
    if source := report.origin.place_of("").file:
        folders.append(Path(source).parent)
    found = (file for one in (*folders, *near) for file in (*_files(one), *_word_files(one)))
    yield from (one for one in dict.fromkeys(found) if one != draft)


def _of_packs() -> Iterator[Path]:
    for pack in packs():
        yield from filter(None, map(pack.template, pack.documents))


def _word_files(folder: Path) -> Iterator[Path]:
    """Generate the Word files of a folder, and of those in it where no documents are made."""
    yield from _files(folder)
    with suppress(OSError):
        for one in sorted(folder.iterdir()):
            if one.name != _OUTPUT and one.name[0] != "." and one.is_dir():
                yield from _files(one)


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (
            one
            for one in sorted(folder.iterdir())
            if one.suffix.lower() == _WORD and one.name[0] not in ".~" and one.is_file()
        )


def _digest(file: Path) -> str:
    """Return the fingerprint of a template's parts; empty for what is none."""
    try:
        parts, _ = read_template(file_bytes(file), str(file))
    except AtaskaitaError:
        return ""
    return digest_of({name: sha256(part).digest() for name, part in parts.items()})


def _earlier() -> frozenset[str]:
    """Return the fingerprints of what the standard templates once were."""
    folder = standard_template().parent / EARLIER
    told = (
        read_manifest({"customXml/item1.xml": one.read_bytes()}) for one in folder.glob("*.xml")
    )
    return frozenset(one.template for one in told if one is not None)
