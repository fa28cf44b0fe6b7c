"""The template of a folder's reports: which it is, what is wrong with it, and another chosen."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, Fault, FileError, Place
from ataskaita.hall.chosen import Choice, choice_for, choose
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.draft_templates import templates_in
from ataskaita.hall.files import write_new
from ataskaita.hall.one import load
from ataskaita.hall.packs import STANDARD, Pack, pack_of, packs
from ataskaita.hall.workshop import faults_for
from ataskaita.messages.page import NOT_OFFERED
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.desk import Desk
from ataskaita.page.leaves import leaf
from ataskaita.records import frozen
from ataskaita.word.writing import write_beside

_WRONG: Final = 422


@frozen
class Using:
    """By which template a report is made, as the page says it."""

    called: str
    """STANDARD for the standard one."""
    faults: tuple[Fault, ...] = ()
    """Why what is chosen can't be used."""


def using(desk: Desk, report: Report) -> Using:
    """Return by which template a report is made."""
    try:
        choice = choice_for(report)
        return Using(STANDARD if choice is None else _called(desk, choice))
    except AtaskaitaError as error:
        return Using("", error.faults)


def _called(desk: Desk, choice: Choice) -> str:
    """Return what the page calls what is chosen; raise FileError where it isn't there."""
    template, folder = choice.template, desk.folder.resolve()
    is_here = template.is_absolute() and template.resolve().is_relative_to(folder)
    return desk.way_to(template) if is_here else choice.called


def address(name: str) -> str:
    """Return where the template of a data file is looked at and chosen."""
    return f"/sablonas?{urlencode({'f': name})}"


def template(request: Request) -> Response:
    """Return the page of the template by which a data file's reports are made."""
    desk, asked = desk_of(request), request.query_params
    name = asked.get("f", "")
    source = desk.file(name)
    return HTMLResponse(_page(desk, name, load(source, previous=False), asked.get("s", "")))


def _page(desk: Desk, name: str, report: Report, looked_at: str = "") -> str:
    """Return the page, with all that is wrong with a template: that which is used, or another."""
    used = using(desk, report)
    offered = tuple(dict.fromkeys((STANDARD, *_offered(desk), *filter(None, (used.called,)))))
    called = looked_at or used.called
    found = _faults(desk, report, called) if called in offered else used.faults
    return leaf(
        "template",
        name=name,
        noun=report.kind.noun,
        used=used,
        standard=STANDARD,
        called=called,
        offered=offered,
        findings=found,
        is_wrong=_is_wrong(found),
    )


async def pick(request: Request) -> Response:
    """Choose a template for the folder's reports, unless something is wrong with it."""
    desk, fields = desk_of(request), await fields_of(request)
    name, called = (fields.get(one, [""])[0] for one in ("f", "s"))
    return await run_in_threadpool(_picked, desk, name, called)


def _picked(desk: Desk, name: str, called: str) -> Response:
    source = desk.file(name)
    report = load(source, previous=False)
    if called not in (STANDARD, *_offered(desk)):
        raise FileError([Fault(NOT_OFFERED, Place(called), {"template": called})])
    if _is_wrong(_faults(desk, report, called)):
        return HTMLResponse(_page(desk, name, report, called), _WRONG)
    choose(source, report.kind, called, desk.folder)
    return RedirectResponse(address(name), 303)


def bring_template(desk: Desk, name: str, data: bytes) -> str:
    """Keep a template that was dropped on the page; return where it is looked at."""
    there = desk.folder / name
    kept = there
    if not there.exists():
        write_new(data, there)
    elif not (there.is_file() and file_bytes(there) == data):
        kept = write_beside(data, there, " (atnestas)")
    files = desk.files()
    return f"{address(files[0])}&{urlencode({'s': kept.name})}" if files else "/"


def _offered(desk: Desk) -> Iterator[str]:
    """Generate what may be chosen: templates of the folder, packs in it, and those of packages."""
    yield from map(desk.way_to, templates_in(desk.folder))
    yield from (one.name for one in _folders(desk.folder) if _is_pack(one))
    with suppress(AtaskaitaError):  # one that is broken is told by the command that lists them
        yield from (one.name for one in packs())


def _folders(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if one.is_dir() and one.name[0] not in ".~")


def _is_pack(folder: Path) -> bool:
    return bool(Pack(folder.name, folder).documents)


def _faults(desk: Desk, report: Report, called: str) -> tuple[Fault, ...]:
    """Return all that is wrong with a template, or with each of a pack, for reports of the kind."""
    if called == STANDARD:
        return ()
    there = desk.folder / called
    try:
        own = there if there.exists() else Path(called)
        pack = pack_of(own)
        files = [own] if pack is None else filter(None, map(pack.template, pack.documents))
        return tuple(fault for file in files for fault in faults_for(file, report.kind))
    except AtaskaitaError as error:
        return error.faults


def _is_wrong(found: tuple[Fault, ...]) -> bool:
    return any(one.message.severity == "error" for one in found)


ROUTES: Final = (
    Route("/sablonas", template),
    Route("/sablonas/parinkti", pick, methods=["POST"]),
)
