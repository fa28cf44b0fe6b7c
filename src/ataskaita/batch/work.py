"""What a worker does: one data file to the bytes of its document, whatever goes wrong."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ataskaita.batch.figures import Figures
from ataskaita.batch.outcomes import Gap, Outcome, Status, Trouble
from ataskaita.checks import owner_of
from ataskaita.declared.labels import label_of
from ataskaita.declared.report import Report
from ataskaita.disk import read_file
from ataskaita.errors import AtaskaitaError, Fault, Place
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Settings
from ataskaita.hall.kinds import form_beside
from ataskaita.hall.one import draft_of
from ataskaita.hall.template import Template
from ataskaita.messages import Language
from ataskaita.messages.files import CRASHED, DIED
from ataskaita.records import frozen
from ataskaita.sources import beside


@frozen
class Made:
    """What a worker hands back."""

    outcome: Outcome
    document: bytes = b""
    """Empty where it failed."""
    figures: Figures = Figures()
    """What of it goes over institutions."""


@frozen
class Order:
    """What every data file of a batch is made with; the template travels apart from it."""

    template: str
    """SHA-256 of the template's bytes: by which a worker knows that it has it.

    Of no bytes where each report has the template of its own kind.
    """
    language: Language = "lt"
    anyway: bool = False
    """Whether a document is made though there are errors."""
    form: str = ""
    """The form of all data that doesn't say another; empty for what data and folders say."""


_TEMPLATES: dict[str, Template | None] = {}
"""Of this process, by digest: compiled once. None where each kind has its own."""


def prepare(template: bytes, name: str = "sablonas.docx") -> str:
    """Compile the template in this process, unless it is there; return its digest."""
    digest = hashlib.sha256(template).hexdigest()
    if digest not in _TEMPLATES:
        _TEMPLATES[digest] = Template.of_bytes(template, name) if template else None
    return digest


def make_there(order: Order, name: str, source: str, template: bytes | None = None) -> Made | None:
    """Do what `make` does, in a worker that nothing may have prepared; None where it must be."""
    if template is not None:
        prepare(template)
    elif order.template not in _TEMPLATES:
        return None
    return make(order, name, source)


def make(order: Order, name: str, source: str) -> Made:
    """Return what became of the data file, its document and its figures."""
    try:
        return _made(order, name, Path(source))
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


def _made(order: Order, name: str, source: Path) -> Made:
    inputs = {source.name: digest_of_file(source)}
    template = _TEMPLATES[order.template]
    settings = Settings(template=template, anyway=order.anyway, form=order.form or None)
    draft = draft_of(source, settings)
    report, document = draft.report, draft.documents[REPORT]
    outcome = Outcome(
        name,
        Status.MADE,
        library=report.institution.name,
        year=report.year,
        kind=report.kind.key,
        warnings=sum(one.severity == "warning" for one in draft.findings),
        troubles=tuple(Trouble.of(one, order.language) for one in draft.errors),
        remarks=tuple(Trouble.of(one, order.language) for one in draft.remarks),
        gaps=tuple(_gaps(report)),
        inputs={**inputs, **_others(report, source)},
        digest=hashlib.sha256(document).hexdigest(),
    )
    return Made(outcome, document, Figures.of(report))


def _gaps(report: Report) -> Iterator[Gap]:
    for path in sorted(report.gaps):
        place = report.origin.place_of(path)
        label = label_of(report.kind, path)
        yield Gap(label, owner_of(report, path), place.cell, place.line or 0)


def _others(report: Report, source: Path) -> Mapping[str, str]:
    """Return the digests of the other files: last year's, pictures, the form beside the data."""
    names = [report.previous_file] if report.previous_file else []
    names += [picture.image.name for _, one in report.sections for picture in one.pictures]
    form = form_beside(source, report.kind)
    names += [form.name] if form else []
    return {one: digest_of_file(beside(source, one)) for one in names}
