"""The report beside the section that is filled, as it will read with what is typed."""

from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ataskaita.errors import AtaskaitaError
from ataskaita.hall.documents import REPORT
from ataskaita.hall.filling_journal import Journal
from ataskaita.hall.one import USUAL
from ataskaita.hall.web import web_editions
from ataskaita.page.asking import desk_of
from ataskaita.page.fill import typed_over
from ataskaita.page.guarding import POLICY, SEEN
from ataskaita.page.leaves import leaf

_WRONG: Final = 422


async def see(request: Request) -> Response:
    """Return the web edition of a data file, with what was typed and isn't saved."""
    path = desk_of(request).file(request.query_params.get("f", ""))
    return await run_in_threadpool(_seen, path)


def _seen(path: Path) -> Response:
    filled, _faults = typed_over(path, Journal.of(path).typed())
    if filled.report is None:
        return HTMLResponse(leaf("fill/unseen"), _WRONG, {POLICY: SEEN})
    try:
        page = web_editions(filled.report, USUAL)[REPORT]
    except AtaskaitaError:  # the section's own list says what is wrong
        return HTMLResponse(leaf("fill/unseen"), _WRONG, {POLICY: SEEN})
    return HTMLResponse(page, headers={POLICY: SEEN})


ROUTES: Final = (Route("/pildyti/vaizdas", see),)
