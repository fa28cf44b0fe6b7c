"""The order of work: one report, from its data file to the bytes of its documents.

load (with last year's report) → check → compose → fill → comment → tell its origin → seal → count
the pages → write
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from ataskaita.checks import check_report, decision_remarks, gaps_of
from ataskaita.compose import compose_view
from ataskaita.declared.item_keys import KeyedPaths
from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Fault, FileError, Finding, TemplateErrors
from ataskaita.hall.chosen import settled
from ataskaita.hall.comments import comments_of, shown, with_comments
from ataskaita.hall.disk import PathArgument, make_folder, path_of
from ataskaita.hall.documents import DECISION, REPORT, places_of
from ataskaita.hall.drafts import Checked, Draft, Settings
from ataskaita.hall.handing import DataArgument, handed
from ataskaita.hall.judging import judged
from ataskaita.hall.kinds import KindsFor
from ataskaita.hall.manifest import with_manifest
from ataskaita.hall.pages import has_contents, in_form_of, with_pages
from ataskaita.hall.template import Template, template_of
from ataskaita.hall.unprinted import unprinted_remarks
from ataskaita.listening import tell
from ataskaita.records import at_once
from ataskaita.signs import free_signs
from ataskaita.sources import read_previous, read_report
from ataskaita.template import Anchors
from ataskaita.view import View
from ataskaita.word.properties import set_properties
from ataskaita.word.seal import sealed_package
from ataskaita.word.writing import write_draft

USUAL: Final = Settings()


def draft_of(source: DataArgument, settings: Settings = USUAL) -> Draft:
    """Return a data file's report, what is found in it, and its documents.

    Raise DataErrors for what is wrong, TemplateErrors, FileError.

    >>> from ataskaita.documents import draft_of
    >>> made = draft_of({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> made.documents["ataskaita"][:2]
    b'PK'
    """
    return documents_of(checked(source, settings), settings)


def checked(source: DataArgument, settings: Settings = USUAL) -> Checked:
    """Return a data file's report, and what is found in it."""
    report = load(source, settings.previous, settings.form)
    return Checked(report, check(report, final=settings.final))


def documents_of(one: Checked, settings: Settings = USUAL) -> Draft:
    """Return the report with its documents, and what of the data none of them says.

    Raise DataErrors for its errors, TemplateErrors where the final report leaves data out, unless
    `anyway`.
    """
    if one.errors and not settings.anyway:
        raise DataErrors(one.errors)
    settings = settled(settings, one.report)
    drafts, remarks = _drafts(one, settings)
    wrong = tuple(remark for remark in remarks if remark.severity == "error")
    if wrong and not settings.anyway:
        raise TemplateErrors(wrong)
    made = {name: _with_pages(draft, one.report, name) for name, draft in drafts.items()}
    return Draft(one.report, one.findings, made, remarks)


@at_once()
def _drafts(one: Checked, settings: Settings) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the documents, their pages not yet counted, and what of the data none of them says."""
    findings = shown(one.findings, anyway=settings.anyway)
    own = {name: settings.own(name) for name in settings.documents}
    made = {name: _filled(one.report, own[name], findings, name) for name in settings.documents}
    views = [view for view, _ in made.values()] if REPORT in made else []
    remarks = unprinted_remarks(one.report, views, final=settings.final) if views else ()
    if DECISION in made:
        remarks += decision_remarks(one.report)
    return {name: draft for name, (_, draft) in made.items()}, remarks


def load(
    path: DataArgument,
    previous: DataArgument | Report | Literal[False] | None = None,
    form: PathArgument | None = None,
) -> Report:
    """Return the report of a data file; raise DataErrors that lists everything wrong with it.

    `path` may also be what the file would say: a mapping, in which rows may be those of a data
    frame, a text of YAML or JSON, or a file that is open for reading.

    Last year's report is kept in it, and its figures stand beside this year's: `previous`, a data
    file or a report; where it isn't given, the file that the data names as `praeje`, or else the
    one beside that is of the same institution and the year before, unless `previous` is False.
    `form` is the file of a form, or its name, where it isn't to be found by what the data says.
    Raise FileError for a file that can't be read.

    >>> import ataskaita as at
    >>> at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}).year
    2025
    """
    if previous is not None and previous is not False and not isinstance(previous, Report):
        before = handed(previous, "previous")
        previous = read_previous(before.path, KindsFor(before.path, form), before.data)
    given = handed(path)
    kinds = KindsFor(given.path, form)
    report = read_report(given.path, kinds, previous, given.data)
    kinds.refuse_other(report)
    tell("loaded", file=str(given.path), year=report.year)
    return report


def check(
    report: Report, previous: Report | None = None, *, final: bool = False
) -> tuple[Finding, ...]:
    """Return what contradicts itself in the report, worst first; nothing that it accepts.

    Where last year's report is kept in it, also what changed too much or is gone; `previous` is
    another one to compare with. A `final` report may have no gaps.

    >>> import ataskaita as at
    >>> found = at.check(at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}))
    >>> [one.message.code for one in found if one.severity == "error"]
    []
    """
    return check_report(report, previous, final=final)


def render(
    report: Report,
    template: PathArgument | Template | None = None,
    *,
    findings: Sequence[Finding] | None = None,
    document: str = REPORT,
) -> bytes:
    """Return the report as the bytes of a .docx, in the standard template or another.

    `findings`, as `check` returns them, become comments in it, but for notes; where none are given,
    the gaps do. `document` names another of the standard ones: `sprendimas` (the council's
    decision), `aiskinamasis-rastas` (the note on it), `santrauka` (a page of key figures).
    Raise TemplateErrors, DataErrors for a value that Word can't hold.

    >>> import ataskaita as at
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.render(report)[:2], at.render(report) == at.render(report)
    (b'PK', True)
    """
    draft = _draft(report, template, findings, document)
    return _with_pages(draft, report, document)


def _with_pages(draft: bytes, report: Report, document: str) -> bytes:
    return with_pages(draft) if has_contents(report, document) else draft


@at_once()
def _draft(
    report: Report,
    template: PathArgument | Template | None,
    findings: Sequence[Finding] | None,
    document: str,
) -> bytes:
    """Return a document, its pages not yet counted; all of its view has gone by then."""
    return _filled(report, template, findings, document)[1]


def _filled(
    report: Report,
    template: PathArgument | Template | None,
    findings: Sequence[Finding] | None,
    document: str,
) -> tuple[View, bytes]:
    """Return a draft, and the view that knows what its template has asked for."""
    design = template_of(template, document, report.kind)
    told = gaps_of(report) if findings is None else findings
    flags, comments = comments_of(told, free_signs(report, design.signs))
    view = compose_view(report, flags)
    anchors = Anchors(view.anchored, KeyedPaths(report))
    with judged(design.file, report.kind):
        parts = design.parts_of(view.names, anchors)
    parts = set_properties(parts, view.titles.get(document, view.title), view.author)
    parts = with_comments(parts, comments)
    draft = sealed_package(with_manifest(parts, report, design, anchors))
    tell("filled", document=document, bytes=len(draft))
    return view, draft


def write(data: bytes, path: PathArgument, *, shared: bool = False) -> None:
    """Write a document whole, in a folder that is made where there is none; as a PDF to .pdf.

    Never over a file that a person has changed, nor, in a `shared` folder, over another
    institution's report (FileError).

    >>> import ataskaita as at
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "isvestis/ataskaita.docx")
    >>> Path("isvestis/ataskaita.docx").is_file()
    True
    """
    target = path_of(path)
    made = in_form_of(target, data)
    make_folder(target)
    write_draft(made, target, shared=shared)
    tell("written", file=str(target), bytes=len(made))


def write_all(
    documents: Mapping[str, bytes], year: int, target: Path
) -> tuple[Mapping[str, Path], tuple[Fault, ...]]:
    """Write the documents, the report to `target`; return where each is now, and what wasn't."""
    made: dict[str, Path] = {}
    faults: list[Fault] = []
    for name, place in places_of(documents, year, target).items():
        try:
            write(documents[name], place, shared=True)
            made[name] = place
        except FileError as error:
            faults.extend(error.faults)
    return made, tuple(faults)
