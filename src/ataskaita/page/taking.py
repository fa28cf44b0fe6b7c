"""One data file: what is found in it, and the documents that are made of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from ataskaita.errors import AtaskaitaError, Fault
from ataskaita.hall.documents import DOCUMENTS, REPORT, usual_place
from ataskaita.hall.drafts import Draft, Settings
from ataskaita.hall.one import checked, documents_of, write_all
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.desk import Desk
from ataskaita.page.leaves import leaf
from ataskaita.page.returned import drafts_beside


def file(request: Request) -> Response:
    """Return the page of one data file: whose it is, what is found in it, what can be made."""
    desk, name = desk_of(request), request.query_params.get("f", "")
    return HTMLResponse(_page(desk, desk.file(name), name))


def _page(desk: Desk, path: Path, name: str) -> str:
    report, findings = None, tuple[Fault, ...]()
    try:
        one = checked(path)
        report, findings = one.report, one.findings
    except AtaskaitaError as error:
        findings = error.faults
    return leaf(
        "file",
        name=name,
        report=report,
        findings=findings,
        documents=tuple(DOCUMENTS),
        drafts=drafts_beside(desk, path, report) if report else (),
    )


async def take(request: Request) -> Response:
    """Make the documents that are asked for, and say which there are now."""
    desk, fields = desk_of(request), await fields_of(request)
    name = fields.get("f", [""])[0]
    return await run_in_threadpool(_taken, desk, name, fields)


def _taken(desk: Desk, name: str, fields: Mapping[str, Sequence[str]]) -> Response:
    source = desk.file(name)
    wanted = tuple(one for one in DOCUMENTS if one in fields.get("dokumentas", [REPORT]))
    settings = Settings(final="galutine" in fields, anyway="vistiek" in fields, documents=wanted)
    made: tuple[Path, ...] = ()
    faults, remarks = tuple[Fault, ...](), tuple[Fault, ...]()
    try:
        draft = documents_of(checked(source, settings), settings)
        made, faults = _written(draft, source)
        remarks = draft.remarks
    except AtaskaitaError as error:
        faults = error.faults
    links = [(one, f"/paimti?f={quote(desk.way_to(one))}") for one in made]
    told = leaf("taken", name=name, made=links, faults=faults, remarks=remarks)
    return HTMLResponse(told, 200 if made else 422)


def _written(draft: Draft, source: Path) -> tuple[tuple[Path, ...], tuple[Fault, ...]]:
    year = draft.report.year
    made, faults = write_all(draft.documents, year, usual_place(source, year))
    return tuple(made.values()), faults


def fetch(request: Request) -> Response:
    """Return a document that was made here, to be kept or opened."""
    path = desk_of(request).document(request.query_params.get("f", ""))
    return FileResponse(path, filename=path.name)
