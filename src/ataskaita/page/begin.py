"""Where one begins: the data files that are there, and one that is brought."""

from pathlib import PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from ataskaita.batch.discovery import is_data
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.draft_templates import is_template
from ataskaita.messages.page import NO_DATA_FILE, TOO_BIG
from ataskaita.page.asking import TooLargeError, body_of, desk_of
from ataskaita.page.chosen import bring_template
from ataskaita.page.desk import Desk
from ataskaita.page.leaves import leaf
from ataskaita.page.returned import DRAFT, bring_draft, is_draft
from ataskaita.sources import READABLE
from ataskaita.word.writing import write_beside

_MEGABYTE: Final = 2**20
_LARGEST: Final = 20


def begin(request: Request) -> Response:
    """Return the page with the data files of the folder."""
    desk = desk_of(request)
    told = leaf("begin", desk=desk, files=desk.files(), forms=", ".join((*READABLE, DRAFT)))
    return HTMLResponse(told)


async def bring(request: Request) -> Response:
    """Keep a file that was dropped on the page, and say where it is opened."""
    desk = desk_of(request)
    name = _bare(request.query_params.get("vardas", ""))
    if not (is_data(name) or is_draft(name)):
        facts = {"file": name, "forms": ", ".join(READABLE)}
        raise FileError([Fault(NO_DATA_FILE, Place(name), facts)])
    try:
        data = await body_of(request, _LARGEST * _MEGABYTE)
    except TooLargeError:
        facts = {"file": name, "limit": str(_LARGEST)}
        raise FileError([Fault(TOO_BIG, Place(name), facts)]) from None
    if is_draft(name):
        return JSONResponse({"adresas": await run_in_threadpool(_brought, desk, name, data)})
    kept = await run_in_threadpool(_kept, desk, name, data)
    return JSONResponse({"adresas": f"/failas?f={quote(kept)}"})


def _brought(desk: Desk, name: str, data: bytes) -> str:
    """Keep a Word file: a template in the folder, a draft where drafts are made."""
    if is_template(data, name):
        return bring_template(desk, name, data)
    return bring_draft(desk, name, data)


def _bare(name: str) -> str:
    """Return a file's name without any folder, however it is written."""
    return PureWindowsPath(PurePosixPath(name).name).name


def _kept(desk: Desk, name: str, data: bytes) -> str:
    """Return the name under which the file stands in the folder: its own, where nothing has it."""
    there = desk.folder / name
    if there.is_file() and file_bytes(there) == data:
        return name
    if not there.exists():
        from ataskaita.hall.files import write_new  # noqa: PLC0415 (heavy, and seldom asked for)

        write_new(data, there)
        return name
    return write_beside(data, there, " (atnestas)").name
