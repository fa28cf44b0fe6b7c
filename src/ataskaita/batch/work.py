"""What a worker does: one data file to the bytes of its document, whatever goes wrong."""

import hashlib
import pickle
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from attrs import evolve, field

from ataskaita.batch.bringing import Places, as_sent, refreshed_in, told_of
from ataskaita.batch.figures import Figures
from ataskaita.batch.outcomes import Gap, Outcome, Status, Trouble
from ataskaita.checks import gap_label, owner_of
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.opening import openings
from ataskaita.declared.owning import tables_of
from ataskaita.declared.report import Report
from ataskaita.declared.walk import proses_of
from ataskaita.disk import read_file
from ataskaita.errors import AtaskaitaError, Fault, Place
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Bringing, Checked, Refreshed, Refreshing, Settings
from ataskaita.hall.inputs import names_beside
from ataskaita.hall.one import checked, documents_of
from ataskaita.hall.template import Template
from ataskaita.hall.web import HTML, web_editions
from ataskaita.messages import Language
from ataskaita.messages.files import CRASHED, DIED
from ataskaita.patterns import Pattern
from ataskaita.records import at_once, frozen
from ataskaita.sources import beside


@frozen
class Made:
    """What a worker hands back."""

    outcome: Outcome
    documents: Mapping[str, bytes] = field(factory=dict)
    """By what they are; none where it failed."""
    refreshed: Mapping[str, Refreshed] = field(factory=dict)
    """Those that people had edited, with what the data changed in them."""
    figures: Figures = Figures()
    """What of it goes over institutions."""


@frozen
class Order:
    """What every data file of a batch is made with; the template travels apart from it."""

    template: str
    """SHA-256 of the packed templates: by which a worker knows that it has them.

    Of no bytes where each report has the template of its own kind.
    """
    language: Language = "lt"
    anyway: bool = False
    """Whether a document is made though there are errors."""
    form: str = ""
    """The form of all data that doesn't say another; empty for what data and folders say."""
    documents: tuple[str, ...] = (REPORT,)
    """Which to make of each."""
    alone: bool = False
    """Whether last year's file isn't taken where it only lies beside."""
    html: bool = False
    """Whether the web edition of each document is made too."""
    bringing: Bringing | None = None
    """How new data is brought into documents that people edited; None where it isn't."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """What is made of each data file: documents, and web editions by their names and ending."""
        return (*self.documents, *(f"{one}{HTML}" for one in self.documents if self.html))


_COUNTED: Final = ".skaicius"
_YEAR: Final = Pattern(r"\b(?:19|20)\d\d\b")
"""How names end of what is counted: a list that is carried over has as many rows as before."""
Own = Mapping[str, Template]
"""Templates of one's own, by their documents; the others have their standard ones."""
_TEMPLATES: dict[str, Mapping[str, Own]] = {}
"""Of this process, by digest: compiled once, by the form of their reports, or by none for all."""


def packed(templates: Mapping[str, Mapping[str, tuple[bytes, str]]]) -> bytes:
    """Return templates as they travel: bytes and names, by the form of reports and document."""
    return pickle.dumps(dict(templates)) if templates else b""


def prepare(templates: bytes) -> str:
    """Compile the packed templates in this process, unless they are there; return their digest."""
    digest = hashlib.sha256(templates).hexdigest()
    if digest not in _TEMPLATES:
        told = pickle.loads(templates) if templates else {}  # noqa: S301 (our own)
        _TEMPLATES[digest] = {
            form: {name: Template.of_bytes(*one) for name, one in own.items()}
            for form, own in told.items()
        }
    return digest


def make_there(
    order: Order,
    name: str,
    source: str,
    templates: bytes | None = None,
    places: Places | None = None,
) -> Made | None:
    """Do what `make` does, in a worker that nothing may have prepared; None where it must be."""
    if templates is not None:
        prepare(templates)
    elif order.template not in _TEMPLATES:
        return None
    return make(order, name, source, places)


@at_once()
def make(order: Order, name: str, source: str, places: Places | None = None) -> Made:
    """Return what became of the data file, its document and its figures.

    `places` are those of documents that people may have edited, where that is to be heeded.
    All that a report is made of has gone when Python looks for rings again: it finds next to
    nothing, where it would look through all of it several times.
    """
    try:
        return _made(order, name, Path(source), places or {})
    except AtaskaitaError as error:
        return _failed(order, name, error.faults)
    except Exception as error:  # noqa: BLE001 (one failure never stops the rest)
        facts = {"reason": f"{type(error).__name__}: {error}"}
        return _failed(order, name, [Fault(CRASHED, Place(source), facts)])


def died(order: Order, name: str, source: str) -> Made:
    """Return the failure of a data file whose worker died, also when it worked alone."""
    return _failed(order, name, [Fault(DIED, Place(source))])


def _failed(order: Order, name: str, faults: Sequence[Fault]) -> Made:
    told = tuple(Trouble.of(one, order.language) for one in faults)
    return Made(Outcome(name, Status.FAILED, troubles=told))


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of a file; empty where it can't be read."""
    try:
        return hashlib.sha256(read_file(path)).hexdigest()
    except OSError:
        return ""


def _made(order: Order, name: str, source: Path, places: Places) -> Made:
    inputs = {source.name: digest_of_file(source)}
    settings = Settings(
        False if order.alone else None,
        anyway=order.anyway,
        form=order.form or None,
        documents=order.documents,
    )
    one = checked(source, settings)
    outcome = outcome_of(one, name)
    try:
        settings = evolve(settings, template=_templates(order, one.report.kind))
        draft = documents_of(one, settings)
        pages = web_editions(one.report, settings) if order.html else {}
        how = order.bringing.how if order.bringing else Refreshing()
        refreshed = refreshed_in(one.report, how, settings, places) if places else {}
    except AtaskaitaError as error:  # whose report it is, is known all the same
        told = tuple(Trouble.of(fault, order.language) for fault in error.faults)
        return Made(evolve(outcome, troubles=told))
    made = {**draft.documents, **{f"{name}{HTML}": page for name, page in pages.items()}}
    figures = Figures.of(one.report)
    outcome = evolve(
        outcome,
        status=Status.MADE,
        given=_filled(one.report, figures) or _own(one.report) or _texts(one.report),
        troubles=tuple(Trouble.of(fault, order.language) for fault in draft.errors),
        remarks=tuple(Trouble.of(fault, order.language) for fault in draft.remarks),
        inputs={**inputs, **_others(one.report, source)},
        digest=_digest(made),
    )
    if refreshed:
        outcome = told_of(outcome, one.report, refreshed, places, order.language)
    left = {name: data for name, data in made.items() if name not in refreshed}
    return Made(outcome, left, {one: as_sent(it) for one, it in refreshed.items()}, figures)


def outcome_of(one: Checked, name: str) -> Outcome:
    """Return what is known of a report before there is a document of it."""
    report = one.report
    return Outcome(
        name,
        Status.FAILED,
        library=report.institution.name,
        year=report.year,
        kind=report.kind.key,
        form=report.kind.digest,
        warnings=sum(found.severity == "warning" for found in one.findings),
        gaps=tuple(_gaps(report)),
    )


def _templates(order: Order, kind: ReportKind) -> Own | None:
    """Return the templates of the kind's reports, or those of all; None where none is asked for."""
    templates = _TEMPLATES[order.template]
    return templates.get(kind.key, templates.get(""))


def _digest(documents: Mapping[str, bytes]) -> str:
    return hashlib.sha256(b"".join(documents.values())).hexdigest()


def _filled(report: Report, figures: Figures) -> int:
    """Return how many figures somebody has filled: not those with which a new year begins."""
    opening = {one.name for one in openings(report.kind)}
    begun = (one in opening or one.endswith(_COUNTED) for one in figures.known)
    return len(figures.own) + sum(not one for one in begun)


def _own(report: Report) -> int:
    """Return how many numbers somebody has filled in own tables: not in columns of other years."""
    return sum(
        isinstance(cell, int | Decimal)
        for ledger in tables_of(report)
        for row in ledger.table.rows
        for cell, column in zip(row, ledger.table.columns, strict=False)
        if _YEAR.findall(column.label) in ([], [str(report.year)])
    )


def _texts(report: Report) -> int:
    """Return how many texts the report has."""
    return sum(1 for _ in proses_of(report))


def _gaps(report: Report) -> Iterator[Gap]:
    for path in sorted(report.gaps):
        place = report.origin.place_of(path)
        label = gap_label(report, path)
        yield Gap(label, owner_of(report, path), place.cell, place.line or 0)


def _others(report: Report, source: Path) -> Mapping[str, str]:
    """Return the digests of the other files: last year's, pictures, tables, the form."""
    return {one: digest_of_file(beside(source, one)) for one in names_beside(report, source)}
