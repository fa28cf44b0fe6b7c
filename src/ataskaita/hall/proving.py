"""Proof that a filed document comes from its data: made anew, and compared part by part.

open it, out of its signed archive where it is in one → make it anew → parts → words and figures
"""

from collections.abc import Iterator
from pathlib import Path

from ataskaita.checks import check_report
from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.drafts.aligning import align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.drift import drift_of
from ataskaita.drafts.edits import Edit, is_figure
from ataskaita.drafts.naming import named
from ataskaita.errors import Fault, Finding, Place, TemplateErrors
from ataskaita.hall.bases import Opened, opened_bytes
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.drifting import findings_of
from ataskaita.hall.rebuilding import (
    Asked,
    made_with_asked,
    missing_template,
    rebuilt,
    refuse_other_institution,
)
from ataskaita.hall.template import template_of
from ataskaita.messages import Message
from ataskaita.messages.proving import (
    NONE_INSIDE,
    OTHER_DATA,
    OTHER_TEMPLATE,
    OTHER_VERSION,
    PART,
    PARTS,
    REPACKED,
    SEVERAL_INSIDE,
    UNTOLD,
)
from ataskaita.opc.deflating import deflater
from ataskaita.outline import Outline
from ataskaita.records import frozen
from ataskaita.version import VERSION
from ataskaita.word.admitting import signed_documents
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into
from ataskaita.word.page_numbers import contents_pages, write_page_numbers
from ataskaita.word.parts import Parts
from ataskaita.word.same_parts import Sort, Unlike, digest_of_parts, unlike_parts
from ataskaita.word.seal import is_untouched


@frozen(eq=False)
class Proven:
    """What of a document comes from its data, and what doesn't.

    >>> import ataskaita as at
    >>> from ataskaita.documents import prove
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> proven = prove("ataskaita.docx", report)
    >>> proven.unfit, proven.edits, proven.unlike
    ((), (), ())
    """

    file: str
    inside: str
    """The document's name in its signed archive; empty for one that is in none."""
    document: bytes
    data: str
    """The data's fingerprint."""
    template: str
    """The template's."""
    template_file: str
    """The template of its own by which it was made anew; empty for a standard one."""
    rebuilt: str
    """The digest of what the data makes, however it is packed."""
    figures: int
    """How many figures of the data the document is to say."""
    unfit: tuple[Finding, ...]
    """Where it isn't what the program made: its origin, its parts."""
    drift: tuple[Finding, ...]
    """Figures that the document says otherwise than the data, or no longer."""
    edits: tuple[Edit, ...]
    """What people changed in it."""
    unlike: tuple[Unlike, ...]
    """Parts that are others."""

    @property
    def is_identical(self) -> bool:
        """Whether it is what the data makes, part by part and byte for byte."""
        return not (self.unfit or self.drift or self.edits)


def prove(path: PathArgument, report: Report, template: Asked = None) -> Proven:
    """Return what of a document comes from the report's data; it may be in a signed archive.

    `template` is its own, where that isn't found beside it or its data, or in a pack, by the
    fingerprint that the document names. Raise TemplateErrors for what is
    no safe Word file or another institution's, FileError.

    >>> import ataskaita as at
    >>> from ataskaita.documents import prove
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> prove("ataskaita.docx", report).unlike
    ()
    """
    place = path_of(path)
    inside, data = _document(place)
    draft = opened_bytes(data, str(place))
    refuse_other_institution(draft, report)
    return _Proving(draft, report, template).proven(inside)


def _document(place: Path) -> tuple[str, bytes]:
    """Return the document in a file, with its name where it is inside an archive."""
    data = file_bytes(place)
    found = signed_documents(data, str(place))
    if found is None:
        return "", data
    ours = {name: one for name, one in found.items() if _is_ours(one, place)} or found
    if len(ours) != 1:
        message = SEVERAL_INSIDE if ours else NONE_INSIDE
        facts = {"file": str(place), "names": ", ".join(f"„{one}“" for one in ours)}
        raise TemplateErrors([Fault(message, Place(str(place)), facts)])
    return next(iter(ours.items()))


def _is_ours(document: bytes, place: Path) -> bool:
    return read_manifest(look_into(document, str(place))) is not None


class _Proving:
    """One proof on its way."""

    def __init__(self, draft: Opened, report: Report, template: Asked) -> None:
        self._draft, self._report = draft, report
        self._own = made_with_asked(draft, report, template)
        self._place = Place(draft.file)
        self._parts = look_into(draft.data, draft.file)
        self._made, self._anew, self._unlike = self._likest()

    def proven(self, inside: str) -> Proven:
        """Return what comes of it."""
        new = opened_bytes(self._made, self._draft.file).own
        edited = named(self._draft.said, new)
        people, program = align(new, edited), align(new, new, rendered=True)
        drift = drift_of(new, edited, new, people, program)
        return Proven(
            self._draft.file,
            inside,
            self._draft.data,
            fingerprint_of(self._report),
            self._digest(),
            self._own_file(),
            digest_of_parts(self._anew),
            _count(new),
            (*self._origin(), *self._told_parts()),
            findings_of(self._draft.file, self._report, drift),
            edits_of(new, edited, people),
            self._unlike,
        )

    def _likest(self) -> tuple[bytes, Parts, tuple[Unlike, ...]]:
        """Return what the data makes: with its gaps told, or all that is wrong, as it fits best."""
        found = check_report(self._report, None)
        wrong = any(one.severity == "error" for one in found)
        tries = [self._try(told) for told in (None, found)[: 1 + wrong]]
        return min(tries, key=lambda one: len(one[2]))

    def _try(self, findings: tuple[Finding, ...] | None) -> tuple[bytes, Parts, tuple[Unlike, ...]]:
        made = rebuilt(self._report, self._own, findings)
        parts = self._with_pages(look_into(made, self._draft.file))
        return made, parts, unlike_parts(self._parts, parts)

    def _with_pages(self, made: Parts) -> Parts:
        """Return the parts with the document's own pages, where nothing could count them here."""
        waiting, there = contents_pages(made), contents_pages(self._parts)
        known = [int(one) for one in there if one.isdecimal()]
        if "" in waiting and len(waiting) == len(known) == len(there):
            return write_page_numbers(made, known)
        return made

    def _own_file(self) -> str:
        file = self._own.template.file if self._own.template else None
        return "" if file is None else str(file)

    def _digest(self) -> str:
        return template_of(self._own.template, self._own.document, self._report.kind).digest

    def _origin(self) -> Iterator[Finding]:
        """Generate where the document says that it was made from something else."""
        told = self._draft.manifest
        if told is None:
            yield self._finding(UNTOLD)
            return
        if told.data != fingerprint_of(self._report):
            place = self._report.origin.place_of("")
            yield self._finding(OTHER_DATA, data=place.file or "–")
        yield from missing_template(Path(self._draft.file), self._own.missing)
        if told.template != self._digest() and not self._own.missing:
            yield self._finding(OTHER_TEMPLATE)
        if told.version != VERSION:
            yield self._finding(OTHER_VERSION, told=told.version, own=VERSION)

    def _told_parts(self) -> Iterator[Finding]:
        """Generate the parts that are others, by what they are for; or that only the zip is."""
        sorts: dict[Sort, list[str]] = {}
        for one in self._unlike:
            sorts.setdefault(one.sort, []).append(one.name)
        for sort, names in sorts.items():
            yield self._finding(PART, sort=PARTS[sort], names=", ".join(names))
        if not sorts and not self._is_packed_alike():
            yield self._finding(REPACKED)

    def _is_packed_alike(self) -> bool:
        """Return whether it is as the program packs it, as far as that can be told here."""
        told = self._draft.manifest
        if told is not None and told.deflate == deflater().name and self._made == self._draft.data:
            return True
        pages = contents_pages(self._parts)
        other_packer = told is None or told.deflate != deflater().name
        return (other_packer or bool(pages)) and is_untouched(self._draft.data)

    def _finding(self, message: Message, **facts: str) -> Finding:
        return Finding(message, self._place, facts, ())


def _count(outline: Outline) -> int:
    """Return how many figures there are."""
    return sum(
        bool(span.path) and is_figure(span) for one in outline.blocks for span in one.figures
    )
