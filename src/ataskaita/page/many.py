"""Many institutions: who is where, the council's file of all, and all beside each other."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from ataskaita.batch import BatchResult
from ataskaita.batch.known import Known, known_of
from ataskaita.errors import AtaskaitaError, Fault, FileError, Place
from ataskaita.forms import Standing
from ataskaita.hall.chosen import CHOSEN, choices_in
from ataskaita.hall.documents import DOCUMENTS
from ataskaita.messages.page import MAKING
from ataskaita.messages.spoken import LANGUAGE
from ataskaita.page.asking import desk_of, fields_of, making_of
from ataskaita.page.chosen import address
from ataskaita.page.desk import OUTPUT, Desk
from ataskaita.page.leaves import leaf
from ataskaita.page.linking import address as linking_at
from ataskaita.records import frozen

if TYPE_CHECKING:
    from ataskaita.batch.running import Progress


@frozen
class Shown:
    """An institution as a row of the table."""

    standing: Standing
    address: str
    """Where its data is looked at; empty where there is none."""
    documents: tuple[tuple[str, str], ...]
    """What each is, and where it is taken."""
    is_changed: bool


def many(request: Request) -> Response:
    """Return the page of all institutions of the folder."""
    desk, making = desk_of(request), making_of(request)
    out = desk.folder / OUTPUT
    known = known_of(desk.folder, out, tuple(DOCUMENTS))
    result = making.result
    told = leaf(
        "many",
        desk=desk,
        known=known,
        rows=[_shown(desk, out, known, one) for one in known.standings],
        foreign=[(one, linking_at(one)) for one in known.foreign],
        documents=tuple(DOCUMENTS),
        making=making,
        remarks=(*making.faults, *(result.remarks if result else ())),
        templates=_templates(desk, known),
        summary=known.summary and f"/paimti?f={quote(desk.way_to(known.summary))}",
    )
    return HTMLResponse(told)


def _templates(desk: Desk, known: Known) -> list[tuple[str, str]]:
    """Return what is chosen for the folder, and where it is looked at and changed."""
    try:
        chosen = [f"{one.form} – {one.called}" for one in choices_in(desk.folder).values()]
    except AtaskaitaError:  # the institution's own page says why
        chosen = [CHOSEN]
    there = next((one.name for one in known.standings if one.name), "")
    return [(one.removeprefix(" – "), address(there)) for one in chosen or [""]] if there else []


def _shown(desk: Desk, out: Path, known: Known, one: Standing) -> Shown:
    files = {name: out / way for name, way in one.documents.items()}
    there = {name: file for name, file in files.items() if file.is_file()}
    links = ((name, f"/paimti?f={quote(desk.way_to(file))}") for name, file in there.items())
    address = f"/failas?f={quote(one.name)}" if one.name else ""
    return Shown(one, address, tuple(links), one.name in known.changed)


async def make_all(request: Request) -> Response:
    """Begin to make the documents of all institutions, and show how far that is."""
    desk, making, fields = desk_of(request), making_of(request), await fields_of(request)
    begun = await run_in_threadpool(making.start, lambda tell: _made(desk, fields, tell))
    if not begun:
        raise FileError([Fault(MAKING, Place(str(desk.folder)))])
    return RedirectResponse("/istaigos/eiga", 303)


def _made(desk: Desk, fields: Mapping[str, Sequence[str]], tell: "Progress") -> BatchResult:
    """Make what is due, as the command does."""
    wanted = tuple(one for one in DOCUMENTS if one in fields.get("dokumentas", ()))
    from ataskaita.batch.running import render_many  # noqa: PLC0415 (heavy: of many reports alone)

    return render_many(
        desk.folder,
        desk.folder / OUTPUT,
        progress=tell,
        anyway="vistiek" in fields,
        documents=wanted or tuple(DOCUMENTS),
        language=LANGUAGE,
    )


def progress(request: Request) -> Response:
    """Return how far the run is: as a page, or to our script; the table once it is over."""
    making = making_of(request)
    if request.headers.get("accept") == "application/json":
        told = {"eina": making.is_running, "baigta": making.done, "viso": making.total}
        return JSONResponse({**told, "failas": making.last})
    if not making.is_running:
        return RedirectResponse("/istaigos", 303)
    return HTMLResponse(leaf("progress", making=making))
