"""Two documents → a redline: the first with every change to the second as a tracked one."""

from typing import Final

from ataskaita.drafts.aligning import align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.edits import Edit
from ataskaita.drafts.naming import named
from ataskaita.drafts.reading import Read, read_draft, read_outline
from ataskaita.drafts.tracking import tracked_parts
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.files import write_new
from ataskaita.hall.manifest import outline_in
from ataskaita.messages.proving import NOT_DOCX
from ataskaita.outline import Outline
from ataskaita.records import frozen
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into, write_package
from ataskaita.word.parts import Parts
from ataskaita.word.reviewing import accept
from ataskaita.word.revisions import Revisions, next_id
from ataskaita.wordml.elements import tree_of, xml_of
from ataskaita.wordml.names import MAIN

_WORD: Final = ".docx"


@frozen(eq=False)
class Redline:
    """What differs between two documents, and the first with it tracked.

    >>> import ataskaita as at
    >>> from ataskaita.documents import redline
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "pirmas.docx")
    >>> at.write(at.render(report), "antras.docx")
    >>> redline("pirmas.docx", "antras.docx").edits
    ()
    """

    document: bytes
    edits: tuple[Edit, ...]
    """What differs."""
    untracked: tuple[Edit, ...]
    """What of it the redline doesn't show: headers, footers, notes, what no change can track."""


def redline(one: PathArgument, other: PathArgument) -> Redline:
    """Return the first of two documents with all that makes it the second tracked; write nothing.

    Accepted, it says what the second does; rejected, what the first does. Changes that are tracked
    in them already count as accepted. Raise TemplateErrors for no safe Word file, FileError.

    >>> import ataskaita as at
    >>> from ataskaita.documents import redline
    >>> for year in (2024, 2025):
    ...     data = {"metai": year, "biblioteka": {"pavadinimas": "A biblioteka"}}
    ...     at.write(at.render(at.load(data)), f"{year}.docx")
    >>> len(redline("2024.docx", "2025.docx").edits) > 0
    True
    """
    parts, new = _settled(one), _settled(other)
    old, made = _read(parts), _read(new)
    edits = edits_of(old[1], made[1], align(old[1], made[1]))
    first = next_id(parts)
    done = tracked_parts(parts, old, new, made, (Revisions(first, ""), first))
    return Redline(write_package(done), edits, _left(done, made[1]))


def write_redline(done: Redline, path: PathArgument) -> None:
    """Write a redline; raise FileError where a file is there, or its name isn't a document's."""
    target = path_of(path)
    if target.suffix.lower() != _WORD:
        raise FileError([Fault(NOT_DOCX, Place(str(target)), {"file": str(target)})])
    write_new(done.document, target)


def _settled(path: PathArgument) -> Parts:
    """Return a document's parts, changes that are tracked in its text accepted."""
    file = path_of(path)
    parts = look_into(file_bytes(file), str(file))
    root = tree_of(parts[MAIN])
    accept(root)
    return {**parts, MAIN: xml_of(root)}


def _read(parts: Parts) -> tuple[Read, Outline]:
    """Return a document as it was read, and its outline with figures named where it tells them."""
    read, manifest = read_draft(parts), read_manifest(parts)
    told = outline_in(manifest) if manifest else None
    return read, read.outline if told is None else named(read.outline, told)


def _left(done: Parts, new: Outline) -> tuple[Edit, ...]:
    """Return what isn't there when all is accepted."""
    root = tree_of(done[MAIN])
    accept(root)
    accepted = read_outline({**done, MAIN: xml_of(root)})
    return edits_of(accepted, new, align(accepted, new))
