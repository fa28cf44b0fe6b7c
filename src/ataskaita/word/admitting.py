"""Let a Word file in by the border, and say in our words why one may not come."""

from collections.abc import Iterable, Mapping
from typing import Final

from ataskaita.border.admitting import admitted
from ataskaita.border.clearing import cleared
from ataskaita.border.containers import contained
from ataskaita.border.markup import Counts
from ataskaita.border.refusing import OtherFormatError, RefusedError
from ataskaita.border.techniques import Found
from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages import Message, Phrase
from ataskaita.messages import outward as of_drafts
from ataskaita.messages.template import (
    HOSTILE_PACKAGE,
    NOT_A_WORD_FILE,
    OTHER_FORMAT,
    REACHES_OUT,
)
from ataskaita.opc import with_needed_types
from ataskaita.word.manifest import without_manifest
from ataskaita.word.parts import COMMENTS, CONTENT_TYPES

_OURS: Final = b'author="ataskaita"'
"""In the part of comments, where some are the program's."""
_TEMPLATE_BYTES: Final = 48 * 2**20
"""All parts of a template: each of its documents holds them."""


def document_parts(data: bytes, file: str, *, tree: bool) -> Mapping[str, bytes]:
    """Return the parts of a Word file; raise TemplateErrors for what is no safe Word file.

    With `tree`, also for what is too much to be looked through.
    """
    try:
        return admitted(data, counts=Counts() if tree else None)
    except RefusedError as error:
        raise refusal(error, file) from None


def signed_documents(data: bytes, file: str) -> Mapping[str, bytes] | None:
    """Return the Word documents inside a signed archive (.asice, .adoc), by name; None for others.

    Raise TemplateErrors for an archive that isn't safe.
    """
    try:
        return contained(data)
    except RefusedError as error:
        raise refusal(error, file) from None


def template_parts(
    data: bytes, file: str
) -> tuple[dict[str, bytes], tuple[tuple[str, str, str], ...]]:
    """Return the parts of a template as a plain document has them, and what was taken out of it.

    They are without what the program has told in it: its manifest, and comments of its own.

    Raise TemplateErrors for what is no template, or has what may not go out: all of that at once.
    """
    parts, found = cleared(_light(document_parts(data, file, tree=True), file))
    _refuse(found, REACHES_OUT, file)
    parts = _without_ours(parts)
    parts[CONTENT_TYPES] = with_needed_types(parts[CONTENT_TYPES])
    return parts, tuple((str(one.technique.name), one.part, one.near) for one in found)


def _without_ours(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    made = without_manifest(parts)
    if _OURS not in made.get(COMMENTS, b""):
        return made
    from ataskaita.word.comments import without_own_comments  # noqa: PLC0415 (needs lxml)

    return without_own_comments(made)


def cleared_parts(data: bytes, file: str) -> Mapping[str, bytes] | None:
    """Return a draft's parts without what a preview may not meet; None where it has none of that.

    Raise TemplateErrors for what is no safe Word file, or reaches out.
    """
    parts, found = cleared(document_parts(data, file, tree=True))
    _refuse(found, of_drafts.REACHES_OUT, file)
    return parts if found else None


def _light(parts: Mapping[str, bytes], file: str) -> dict[str, bytes]:
    """Return the parts at hand; raise TemplateErrors for more than each document can hold."""
    made: dict[str, bytes] = {}
    left = _TEMPLATE_BYTES
    for name, content in parts.items():
        made[name] = content
        left -= len(content)
        if left < 0:
            reason = Phrase("its parts unpack to more than the 48 MB that a template may have")
            raise refusal(RefusedError(reason), file)
    return made


def _refuse(found: Iterable[Found], message: Message, file: str) -> None:
    """Raise TemplateErrors that lists all that may not be taken out alone."""
    faults = [
        Fault(message, Place(file, within=one.part), one.facts)
        for one in found
        if not one.technique.taken_out
    ]
    if faults:
        raise TemplateErrors(faults)


def refusal(error: RefusedError, file: str) -> TemplateErrors:
    """Return the error that says why the file mayn't come in."""
    place = Place(file, error.line, error.column, within=error.part)
    if isinstance(error, OtherFormatError):
        facts = {"format": error.format.name, "do": error.format.remedy}
        return TemplateErrors([Fault(OTHER_FORMAT, place, facts)])
    message = HOSTILE_PACKAGE if error.hostile else NOT_A_WORD_FILE
    return TemplateErrors([Fault(message, place, {"reason": error.reason})])
