"""A data file is filled: a page for each section, with what is found beside the cells."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ataskaita.declared.choices import shown_choice
from ataskaita.hall.filling import Files, Filled
from ataskaita.hall.filling_cells import NEW, Cell, Page, page_of_path, pages_of
from ataskaita.messages.spoken import ngettext
from ataskaita.page.asking import desk_of
from ataskaita.page.leaves import leaf

FILES = Files()
"""The files that are being filled at this desk, read once."""


async def fill(request: Request) -> Response:
    """Return the page of one section of a data file."""
    name, tab = request.query_params.get("f", ""), request.query_params.get("s", "")
    path = desk_of(request).file(name)
    return await run_in_threadpool(_shown, path, name, tab)


def _shown(path: Path, name: str, tab: str) -> Response:
    filled = FILES.filled(path)
    pages = pages_of(filled)
    page = next((one for one in pages if one.tab == tab), pages[0])
    return HTMLResponse(leaf("fill/section", **told_of(filled, pages, page, name)))


def told_of(filled: Filled, pages: tuple[Page, ...], page: Page, name: str) -> Mapping[str, Any]:
    """Return what the leaf of a section says."""
    place = pages.index(page)
    numbers = {id(one): number for number, one in enumerate(filled.findings, start=1)}
    return {
        "name": name,
        "report": filled.report,
        "findings": filled.findings,
        "pages": pages,
        "page": page,
        "before": pages[place - 1] if place else None,
        "after": pages[place + 1] if place + 1 < len(pages) else None,
        "tab_of": lambda fault: page_of_path(pages, fault.place.within),
        "number_of": lambda fault: numbers[id(fault)],
        "state_of": state_of,
        "choices_of": choices_of,
        "shown_choice": shown_choice,
        "row_path": lambda cells: row_of(cells[0].path),
    }


def state_of(page: Page) -> str:
    """Return how far a section is filled, in words."""
    told = [ngettext("{n} value", "{n} values", page.filled).format(n=page.filled)]
    faults = sum(one.message.severity == "error" for cell in page.cells for one in cell.found)
    others = sum(len(cell.found) for cell in page.cells) - faults
    if missing := len(page.missing):
        told.append(ngettext("{n} missing", "{n} missing", missing).format(n=missing))
    if faults:
        told.append(ngettext("{n} error", "{n} errors", faults).format(n=faults))
    if others:
        told.append(ngettext("{n} remark", "{n} remarks", others).format(n=others))
    return ", ".join(told)


def choices_of(cell: Cell) -> tuple[str, ...]:
    """Return what may be chosen in a cell; what is typed there too, though it is none of them."""
    known = cell.declared.choices or _YES_OR_NO
    return known if not cell.typed or cell.typed in known else (*known, cell.typed)


def row_of(path: str) -> str:
    """Return the path of the new row in which a cell stands."""
    before, sign, rest = path.partition(f".{NEW}")
    return f"{before}{sign}{rest.partition('.')[0]}"


_YES_OR_NO = ("taip", "ne")
ROUTES = (Route("/pildyti", fill),)
