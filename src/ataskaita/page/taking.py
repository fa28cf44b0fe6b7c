"""One data file: what is found in it, and the documents that are made of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, Fault
from ataskaita.hall.borrowing import is_foreign
from ataskaita.hall.documents import DOCUMENTS, REPORT, usual_place
from ataskaita.hall.drafts import Draft, Settings
from ataskaita.hall.files import WRITTEN, data_as
from ataskaita.hall.keeping import keep
from ataskaita.hall.one import checked, documents_of, load, write_all
from ataskaita.hall.packs import STANDARD
from ataskaita.hall.web import HTML, web_editions
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.chosen import address as template_at
from ataskaita.page.chosen import using
from ataskaita.page.desk import Desk
from ataskaita.page.leaves import leaf
from ataskaita.page.linking import address as foreign_at
from ataskaita.page.returned import drafts_beside
from ataskaita.preview import find_libreoffice

WORD: Final = ".docx"
FORMS: Final = (WORD, ".pdf", HTML)
"""In which forms documents are made."""


def file(request: Request) -> Response:
    """Return the page of one data file: whose it is, what is found in it, what can be made.

    A workbook of somebody else's is no data file: its figures can be taken.
    """
    desk, name = desk_of(request), request.query_params.get("f", "")
    path = desk.file(name)
    try:
        one = checked(path)
    except AtaskaitaError as error:
        if is_foreign(error):
            return RedirectResponse(foreign_at(name), 303)
        return HTMLResponse(_page(desk, path, name, None, error.faults))
    return HTMLResponse(_page(desk, path, name, one.report, one.findings))


def _page(
    desk: Desk, path: Path, name: str, report: Report | None, findings: Sequence[Fault]
) -> str:
    return leaf(
        "file",
        name=name,
        report=report,
        findings=findings,
        documents=tuple(DOCUMENTS),
        forms=FORMS,
        pdf=find_libreoffice() is not None,
        written=WRITTEN,
        using=using(desk, report) if report else None,
        standard=STANDARD,
        template_at=template_at(name),
        drafts=drafts_beside(desk, path, report) if report else (),
    )


async def take(request: Request) -> Response:
    """Make the documents that are asked for, and say which there are now."""
    desk, fields = desk_of(request), await fields_of(request)
    name = fields.get("f", [""])[0]
    return await run_in_threadpool(_taken, desk, name, fields)


def _taken(desk: Desk, name: str, fields: Mapping[str, Sequence[str]]) -> Response:
    source = desk.file(name)
    settings = _settings(fields)
    made: tuple[Path, ...] = ()
    faults, remarks = tuple[Fault, ...](), tuple[Fault, ...]()
    try:
        draft = documents_of(checked(source, settings), settings)
        made, faults = _written(draft, source, settings, fields.get("forma", (WORD,)))
        remarks = draft.remarks
    except AtaskaitaError as error:
        faults = error.faults
    links = [(one, f"/paimti?f={quote(desk.way_to(one))}") for one in made]
    told = leaf("taken", name=name, made=links, faults=faults, remarks=remarks)
    return HTMLResponse(told, 200 if made else 422)


def _settings(fields: Mapping[str, Sequence[str]]) -> Settings:
    """Return what is asked for: which documents, and how."""
    asked = tuple(DOCUMENTS) if "byla" in fields else fields.get("dokumentas", [REPORT])
    wanted = tuple(one for one in DOCUMENTS if one in asked)
    return Settings(final="galutine" in fields, anyway="vistiek" in fields, documents=wanted)


def _written(
    draft: Draft, source: Path, settings: Settings, suffixes: Sequence[str]
) -> tuple[tuple[Path, ...], tuple[Fault, ...]]:
    """Write the documents in the forms that are asked for; return where, and what wasn't.

    What stands beside one that a person has changed is there to be taken, too.
    """
    year = draft.report.year
    found: list[Path] = []
    faults: list[Fault] = []
    for suffix in (one for one in FORMS if one in suffixes):
        documents = web_editions(draft.report, settings) if suffix == HTML else draft.documents
        made, wrong = write_all(documents, year, usual_place(source, year).with_suffix(suffix))
        for name, path in made.items():
            keep(path, documents[name], "made", draft.report)
        found += made.values()
        found += (Path(one.facts["beside"]) for one in wrong if "beside" in one.facts)
        faults += wrong
    return tuple(found), tuple(faults)


def data(request: Request) -> Response:
    """Return the data to be kept or sent: the file as it is, or the same in another form."""
    desk, asked = desk_of(request), request.query_params
    path, suffix = desk.file(asked.get("f", "")), asked.get("kaip", "")
    if suffix not in WRITTEN:
        return FileResponse(path, filename=path.name)
    made = data_as(load(path), suffix)
    named = f"attachment; filename*=UTF-8''{quote(path.with_suffix(suffix).name)}"
    return Response(
        made, media_type="application/octet-stream", headers={"Content-Disposition": named}
    )


def fetch(request: Request) -> Response:
    """Return a document that was made here, to be kept or opened."""
    path = desk_of(request).document(request.query_params.get("f", ""))
    return FileResponse(path, filename=path.name)
