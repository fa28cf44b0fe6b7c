"""The application: which address is answered by what, behind the guard."""

import sys
import traceback
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from ataskaita.errors import AtaskaitaError, Fault, Place
from ataskaita.messages.page import FAILED
from ataskaita.messages.spoken import LANGUAGE
from ataskaita.page.begin import begin, bring
from ataskaita.page.chosen import ROUTES as CHOOSING
from ataskaita.page.desk import Desk
from ataskaita.page.fill_saving import ROUTES as FILLING
from ataskaita.page.fill_seeing import ROUTES as SEEING
from ataskaita.page.guarding import Guard
from ataskaita.page.leaves import leaf
from ataskaita.page.linking import ROUTES as LINKING
from ataskaita.page.making import Making
from ataskaita.page.many import make_all, many, progress
from ataskaita.page.new import make, new
from ataskaita.page.returned import draft, merge
from ataskaita.page.taking import data, fetch, file, take

STATIC = Path(__file__).parent / "static"
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
    '<rect width="16" height="16" rx="3" fill="#1f4e79"/>'
    '<path d="M4 12V7M8 12V4M12 12V9" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>'
)


def application(desk: Desk) -> ASGIApp:
    """Return what answers the browser at this desk, and nobody else."""
    app = Starlette(
        routes=[
            Route("/", begin),
            Route("/atnesti", bring, methods=["POST"]),
            Route("/failas", file),
            Route("/rengti", take, methods=["POST"]),
            Route("/paimti", fetch),
            Route("/duomenys", data),
            Route("/juodrastis", draft),
            Route("/istaigos", many),
            Route("/istaigos/rengti", make_all, methods=["POST"]),
            Route("/istaigos/eiga", progress),
            Route("/nauja", new),
            Route("/nauja/sukurti", make, methods=["POST"]),
            Route("/juodrastis/sulieti", merge, methods=["POST"]),
            *CHOOSING,
            *FILLING,
            *SEEING,
            *LINKING,
            Route("/zenklas.svg", icon),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        exception_handlers={AtaskaitaError: _refused, Exception: _failed},
    )
    app.state.desk = desk
    app.state.making = Making()
    return Guard(app, desk)


def icon(_request: Request) -> Response:
    """Return the sign by which a browser's tab is known."""
    return Response(_ICON, media_type="image/svg+xml")


def _refused(request: Request, error: Exception) -> Response:
    faults = error.faults if isinstance(error, AtaskaitaError) else ()
    return _told(request, faults, 400)


def _failed(request: Request, error: Exception) -> Response:
    traceback.print_exception(error, file=sys.stderr)  # for those who keep the program
    return _told(request, (Fault(FAILED, Place("")),), 500)


def _told(request: Request, faults: tuple[Fault, ...], code: int) -> Response:
    """Return what is wrong as a page, or to our script."""
    if request.headers.get("accept") == "application/json":
        said = [f"{one.what(LANGUAGE)} {one.remedy(LANGUAGE)}" for one in faults]
        return JSONResponse({"klaidos": said}, code)
    return HTMLResponse(leaf("refused", faults=faults), code)
