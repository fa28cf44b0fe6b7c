"""Figures of a workbook that isn't ours: which cell holds which, as a person decides."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ataskaita.declared.kind import ReportKind
from ataskaita.errors import AtaskaitaError, Fault, FileError, Place
from ataskaita.hall.beginning import Begun, save_begun, usual_name
from ataskaita.hall.borrowing import Offers, borrowed_report, figures_called, offers_of
from ataskaita.hall.borrowing_into import Put, put_in
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.filling import Filled
from ataskaita.hall.kinds import kind_of
from ataskaita.messages.page import CHANGED_MEANWHILE, UNDECIDED, WORKBOOK_CHANGED
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.desk import Desk
from ataskaita.page.fill import FILES
from ataskaita.page.leaves import leaf
from ataskaita.page.linking_rows import Row, borrowed_of, chosen_of, rows_of
from ataskaita.page.new import asked_of, form_of, is_year, kinds_of
from ataskaita.records import frozen
from ataskaita.sources.setting import text_at

_CONFLICT, _WRONG = 409, 422
Fields = Mapping[str, Sequence[str]]


@frozen
class Linking:
    """A workbook's cells, what they seem to hold, and where that goes: a file, or a new one."""

    name: str
    offers: Offers
    kind: ReportKind
    year: int
    form: str
    into: str
    """The file; empty for a new one."""
    filled: Filled | None
    digest: str
    """Of the workbook's bytes: of another, nothing is taken."""

    def rows(self, fields: Fields | None = None) -> tuple[Row, ...]:
        """Return the rows: as they are proposed, or as the form says."""
        return rows_of(self.offers, figures_called(self.kind), self.filled, fields)


def address(name: str) -> str:
    """Return where the figures of another workbook are looked at."""
    return f"/susieti?{urlencode({'f': name})}"


async def link(request: Request) -> Response:
    """Return what the cells of a workbook seem to hold, to be changed and taken."""
    asked = {one: [told] for one, told in request.query_params.items()}
    return await run_in_threadpool(_shown, desk_of(request), asked)


def _shown(desk: Desk, asked: Fields) -> Response:
    one = _linking(desk, asked)
    return HTMLResponse(_page(desk, one, one.rows(), asked))


async def take(request: Request) -> Response:
    """Take the figures of the rows that are marked, and say what was written."""
    desk, fields = desk_of(request), await fields_of(request)
    return await run_in_threadpool(_taken, desk, fields)


def _taken(desk: Desk, fields: Fields) -> Response:
    one = _linking(desk, fields)
    rows = one.rows(fields)
    try:
        if _told(fields, "skaityta") != one.digest:
            raise FileError([Fault(WORKBOOK_CHANGED, Place(one.name), {"file": one.name})])
        name, put = _put(desk, one, chosen_of(rows), fields)
    except AtaskaitaError as error:
        contested = any(fault.message in (UNDECIDED, CHANGED_MEANWHILE) for fault in error.faults)
        told = _page(desk, one, rows, fields, error.faults)
        return HTMLResponse(told, _CONFLICT if contested else _WRONG)
    return HTMLResponse(leaf("linked", name=name, workbook=one.name, put=put))


def _put(desk: Desk, one: Linking, rows: Sequence[Row], fields: Fields) -> tuple[str, Put]:
    """Put the figures where they go; return the file, and what became of them."""
    figures = borrowed_of(rows, one.offers)
    if one.filled is not None:
        return one.into, put_in(FILES, one.filled.path, figures)
    asked = asked_of(fields)
    form = form_of(desk, asked.form)
    begun = Begun(asked.year or one.year, asked.target(desk, asked.year or one.year))
    values = {each.field.name: each.value for each in figures}
    save_begun(begun, borrowed_report(begun.year, form, values), form)
    return desk.way_to(begun.target), Put(len(values), 0, 0)


def _linking(desk: Desk, asked: Fields) -> Linking:
    """Return what is asked for: into a file, which is of its own year and kind, or a new one."""
    name, into, form = (_told(asked, one) for one in ("f", "i", "forma"))
    workbook = desk.file(name)
    filled = FILES.unlooked(desk.file(into)) if into else None
    kind = filled.kind if filled else kind_of(form_of(desk, form))
    told = (text_at(filled.node, "metai") or "") if filled else _told(asked, "metai")
    year = int(told) if is_year(told) else datetime.now(tz=UTC).year - 1
    digest = sha256(file_bytes(workbook)).hexdigest()[:16]
    offers = offers_of(workbook, kind, year)
    return Linking(name, offers, kind, year, form, into, filled, digest)


def _page(
    desk: Desk, one: Linking, rows: Sequence[Row], asked: Fields, faults: Sequence[Fault] = ()
) -> str:
    """Return the page: the rows that are sure, those that aren't, and what found no figure."""
    found = [row for row in rows if row.proposed]
    usual = usual_name(one.year).name
    return leaf(
        "linking",
        one=one,
        faults=faults,
        sure=[row for row in found if row.sure],
        unsure=[row for row in found if not row.sure],
        others=[row for row in rows if not row.proposed],
        more=len(one.offers.others) - sum(not row.proposed for row in rows),
        names=figures_called(one.kind),
        files=[file for file in desk.files() if file != one.name],
        kinds=tuple(kinds_of(desk)),
        offered=usual,
        file=_told(asked, "vardas") or usual,
        sides=("failas", "darbaknyge"),
    )


def _told(asked: Fields, name: str) -> str:
    return asked.get(name, [""])[-1].strip()


ROUTES: Final = (
    Route("/susieti", link),
    Route("/susieti/imti", take, methods=["POST"]),
)
