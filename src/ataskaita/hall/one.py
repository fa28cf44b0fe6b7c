"""The hall: one report, from its data file to the bytes of a Word document."""

from collections.abc import Mapping, Sequence
from functools import cache as kept_once
from io import BytesIO
from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO

from ataskaita.checks import check_report
from ataskaita.compose import Mark, Marks, compose_view
from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.errors import Fault, FileError, Finding, Place, Spot
from ataskaita.hall.caching import open_template
from ataskaita.kinds import KINDS
from ataskaita.messages import Message, Phrase, translate
from ataskaita.messages.files import UNREADABLE, UNWRITABLE
from ataskaita.messages.review import SEVERITIES
from ataskaita.sources import read_previous, read_report
from ataskaita.template import Anchors
from ataskaita.version import VERSION
from ataskaita.word.deflating import deflater
from ataskaita.word.manifest import Manifest, Written, add_manifest
from ataskaita.word.package import read_package
from ataskaita.word.properties import set_properties
from ataskaita.word.seal import sealed_package
from ataskaita.word.streaming import DraftWriter
from ataskaita.word.writing import write_draft

REPORT = "ataskaita"
DOCUMENTS = {
    REPORT: "veiklos-ataskaita.docx",
    "sprendimas": "sprendimas.docx",
    "aiskinamasis-rastas": "aiskinamasis-rastas.docx",
    "santrauka": "santrauka.docx",
}
"""What a council's file holds, and the standard template of each."""

_FIRST_MARK = 0xE100
"""The first of the private characters that mark what comments are on."""

PathArgument = str | PathLike[str]


class Template:
    """A Word template, compiled once; safe to share between threads."""

    def __init__(self, path: PathArgument | None = None, *, cache: bool = True) -> None:
        """Read and compile the template at `path`; the standard one where none is given.

        Compiled templates are kept in the user's cache folder, unless `cache` is false.
        """
        self.path = standard_template() if path is None else Path(fspath(path))
        self._open(file_bytes(self.path), kept=cache)

    def _open(self, data: bytes, *, kept: bool) -> None:
        self._compiled, self._digest = open_template(data, str(self.path), kept=kept)

    @classmethod
    def of_bytes(cls, data: bytes, name: str = "sablonas.docx") -> "Template":
        """Return the template of a .docx file's bytes; `name` is what errors call it."""
        template = cls.__new__(cls)
        template.path = Path(name)
        template._open(data, kept=True)  # noqa: SLF001 (its own class)
        return template

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """What of the tags asks for a slower way, as notes; none of the standard templates does."""
        return self._compiled.remarks

    def render(self, names: Mapping[str, object]) -> bytes:
        """Return a .docx with the template's tags filled from any mapping."""
        stream = BytesIO()
        self.write(names, stream)
        return stream.getvalue()

    def write(self, names: Mapping[str, object], file: BinaryIO) -> None:
        """Write a .docx with the template's tags filled into any binary file.

        Rows may come from a generator: a long table then never stands in memory whole; packed, it
        waits on disk until all that it needs is known. Before an error, nothing is written.
        """
        compiled = self._compiled
        if not compiled.streams:
            file.write(sealed_package(compiled.render_parts(names)))
            return
        parts, state = dict(compiled.static), compiled.new_state()
        with DraftWriter() as writer:
            for part in compiled.tagged:
                writer.add_pieces(part, compiled.stream_part(part, names, state))
                compiled.add_links(parts, part, state)
            compiled.add_collected(parts, state)
            writer.write(parts, file)

    def render_report(
        self, report: Report, findings: Sequence[Finding] = (), document: str = REPORT
    ) -> bytes:
        """Return the report's .docx: compose, render, write; the same bytes every time.

        Each of the findings becomes a comment at the value that it is about. `document` says which
        of a council's documents this is, for its title.
        """
        marks, comments = _comments(findings)
        view = compose_view(report, marks)
        title = view.titles.get(document, view.title)
        anchors = Anchors(view.anchored)
        parts = self._compiled.render_parts(view.names, anchors)
        parts = set_properties(parts, title, view.author)
        if view.anchored:
            parts = add_manifest(parts, self._manifest(report, anchors))
        if comments:
            from ataskaita.word.comments import add_comments  # noqa: PLC0415 (needs lxml)

            parts = add_comments(parts, comments)
        return sealed_package(parts)

    def _manifest(self, report: Report, anchors: Anchors) -> Manifest:
        written = (Written(one.bookmark, one.path, one.text) for one in anchors.set)
        return Manifest(
            fingerprint_of(report), self._digest, VERSION, tuple(written), deflater().name
        )


def load(path: PathArgument, previous: PathArgument | Report | None = None) -> Report:
    """Return the report of a data file; raise DataErrors that lists everything wrong with it.

    `previous` is last year's data file, or its report: its figures stand beside this year's. Where
    it isn't given, it is the file that the data names as `praeje`, if any.
    """
    if previous is not None and not isinstance(previous, Report):
        previous = read_previous(Path(fspath(previous)), KINDS)
    return read_report(Path(fspath(path)), KINDS, previous)


def check(
    report: Report, previous: Report | None = None, *, final: bool = False
) -> tuple[Finding, ...]:
    """Return what contradicts itself in the report, worst first; nothing that it accepts.

    Where last year's report is kept in it, also what changed too much or is gone; `previous` is
    another one to compare with. A `final` report may have no gaps.
    """
    return check_report(report, previous, final=final)


def render(
    report: Report,
    template: PathArgument | Template | None = None,
    *,
    findings: Sequence[Finding] = (),
    document: str = REPORT,
) -> bytes:
    """Return the report as the bytes of a .docx, in the standard template or another.

    `findings`, as `check` returns them, become comments in the document. `document` names another
    of the standard ones: `sprendimas` (the council's decision), `aiskinamasis-rastas` (the note on
    it), `santrauka` (a page of key figures).
    """
    if template is None:
        template = _standard(document)
    elif not isinstance(template, Template):
        template = Template(template)
    return template.render_report(report, findings, document)


def number_pages(document: bytes) -> bytes:
    """Return the document with the pages in its table of contents, as LibreOffice counts them.

    The same document where it has no such table, or nothing on this machine can count.
    """
    from ataskaita.preview import (  # noqa: PLC0415 (heavy, and seldom asked for)
        convert_to_pdf,
        find_libreoffice,
        heading_pages,
    )
    from ataskaita.word.page_numbers import (  # noqa: PLC0415 (the same)
        entries_without_pages,
        write_page_numbers,
    )

    parts = read_package(document, "")
    waiting = entries_without_pages(parts)
    if not waiting or find_libreoffice() is None:
        return document
    from tempfile import TemporaryDirectory  # noqa: PLC0415 (only where pages are counted)

    with TemporaryDirectory() as scratch:
        draft, pdf = Path(scratch, "juodrastis.docx"), Path(scratch, "juodrastis.pdf")
        draft.write_bytes(document)
        convert_to_pdf(draft, pdf)
        pages = heading_pages(pdf)
    if len(pages) != waiting:
        return document
    return sealed_package(write_page_numbers(parts, pages))


def write(data: bytes, path: PathArgument) -> None:
    """Write a document whole, in a folder that is made where there is none.

    Never over a file that a person has changed (FileError).
    """
    target = Path(fspath(path))
    make_folder(target)
    write_draft(data, target)


def inspect(path: PathArgument) -> tuple[Fault, ...]:
    """Return what is unsound in a Word document, or can't be read by everybody."""
    from ataskaita.inspection import inspect_document  # noqa: PLC0415 (needs lxml)

    document = Path(fspath(path))
    return inspect_document(read_package(file_bytes(document), str(document)), str(document))


def make_pdf(document: PathArgument, pdf: PathArgument) -> None:
    """Write the document's PDF by LibreOffice, accessible (PDF/UA-1) where its document is.

    Raise FileError where it can't be made, TemplateErrors for what is no safe Word file.
    """
    from ataskaita.preview import convert_to_pdf, mend_pdf  # noqa: PLC0415 (not needed for a draft)
    from ataskaita.word.drawings import chart_alternatives  # noqa: PLC0415 (needs lxml)

    source, target = Path(fspath(document)), Path(fspath(pdf))
    parts = read_package(file_bytes(source), str(source))
    make_folder(target)
    convert_to_pdf(source, target)
    mend_pdf(target, chart_alternatives(parts))


def standard_template(document: str = REPORT) -> Path:
    """Return where a standard template stands: in a checkout its own folder, else the package."""
    name = DOCUMENTS[document]
    package = Path(__file__).parents[1]
    checkout = package.parents[1] / "templates" / name
    return checkout if checkout.is_file() else package / "templates" / name


def _comments(findings: Sequence[Finding]) -> tuple[Marks, dict[str, str]]:
    """Return where marks are to stand, and the comments by mark; one for each place."""
    told: dict[tuple[str, str], list[str]] = {}
    for one in findings:
        spot = one.spots[0] if one.spots else Spot("", None, one.place)
        words = spot.value if isinstance(spot.value, str) else ""
        told.setdefault((spot.path, words), []).append(_comment(one))
    marks: dict[str, list[Mark]] = {}
    comments: dict[str, str] = {}
    for number, ((path, words), lines) in enumerate(told.items()):
        sign = chr(_FIRST_MARK + number)
        marks.setdefault(path, []).append(Mark(sign, words))
        comments[sign] = "\n".join(lines)
    return marks, comments


def _comment(one: Finding) -> str:
    severity = translate(SEVERITIES[one.severity], "lt")
    return f"{severity} {one.message.code}. {one.what('lt')} {one.remedy('lt')}"


@kept_once
def _standard(document: str) -> Template:
    return Template(standard_template(document))


def file_bytes(path: Path) -> bytes:
    """Return what a file holds; raise FileError where it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise refusal(UNREADABLE, path, error) from None


def make_folder(path: Path) -> None:
    """Make the folder that the file is to stand in, where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(UNWRITABLE, path, error) from None


def refusal(message: Message, path: Path, error: OSError) -> FileError:
    """Return the error that says why the disk refuses a file."""
    facts = {"file": str(path), "reason": Phrase(error.strerror or str(error))}
    return FileError([Fault(message, Place(str(path)), facts)])
