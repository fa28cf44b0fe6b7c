"""A new year's data file: after last year's, with what it keeps and doesn't; or from nothing."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ataskaita.batch.discovery import is_data
from ataskaita.errors import AtaskaitaError, DataErrors, Fault, FileError, Place
from ataskaita.hall.beginning import FIRST, LAST, Begun, begin_after, save_begun, usual_name
from ataskaita.hall.files import WRITTEN
from ataskaita.hall.kinds import forms, forms_in, kind_of
from ataskaita.hall.succession import is_of_another_year, is_of_others
from ataskaita.messages.page import NO_NAME, NO_YEAR
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.desk import Desk
from ataskaita.page.leaves import leaf
from ataskaita.records import frozen

_STAND_IN: Final = 9999
"""A year in whose place our script puts another."""


@frozen
class Asked:
    """What is asked for: after which file, of which year and form, under which name."""

    previous: str = ""
    year: int | None = None
    name: str = ""
    form: str = ""
    anyway: bool = False

    def source(self, desk: Desk) -> Path | None:
        """Return last year's file; None where the new one is from nothing."""
        return desk.file(self.previous) if self.previous else None

    def target(self, desk: Desk, year: int) -> Path:
        """Return where the new one is to stand: beside last year's, or in the folder."""
        previous = self.source(desk)
        folder = desk.folder if previous is None else previous.parent
        return folder / (self.name or usual_name(year))


def new(request: Request) -> Response:
    """Return the page on which a new file is asked for, with what it would begin with."""
    asked = Asked(request.query_params.get("f", ""))
    return _page(desk_of(request), asked)


async def make(request: Request) -> Response:
    """Make the new file, and say what stands in it."""
    desk, fields = desk_of(request), await fields_of(request)
    return await run_in_threadpool(_made, desk, fields)


def _made(desk: Desk, fields: Mapping[str, Sequence[str]]) -> Response:
    try:
        asked = asked_of(fields)
    except AtaskaitaError as error:
        return _page(desk, Asked(fields.get("f", [""])[0]), error)
    try:
        begun = _begun(desk, asked)
        save_begun(begun, begun.report, form_of(desk, asked.form))
    except AtaskaitaError as error:
        return _page(desk, asked, error)
    name = desk.way_to(begun.target)
    if not begun.told:  # nothing to read first
        return RedirectResponse(f"/pildyti?f={quote(name)}", 303)
    told = leaf("new_made", name=name, address=f"/failas?f={quote(name)}", begun=begun)
    return HTMLResponse(told)


def asked_of(fields: Mapping[str, Sequence[str]]) -> Asked:
    """Return what the form asks for; raise FileError for what is no year or no name."""
    told = {key: values[-1].strip() for key, values in fields.items()}
    year, name = told.get("metai", ""), _named(told)
    faults: list[Fault] = []
    if not is_year(year):
        facts = {"found": year, "first": str(FIRST), "last": str(LAST)}
        faults.append(Fault(NO_YEAR, Place(""), facts))
    if not _is_name(name):
        facts = {"name": name.replace("\0", ""), "forms": ", ".join(WRITTEN)}
        faults.append(Fault(NO_NAME, Place(""), facts))
    if faults:
        raise FileError(faults)
    return Asked(told.get("f", ""), int(year), name, told.get("forma", ""), "vistiek" in told)


def _named(told: Mapping[str, str]) -> str:
    """Return the name that is asked for; one that was offered and left is that of the year."""
    year, name = told.get("metai", ""), told.get("vardas", "")
    is_left = bool(name) and name == told.get("siulyta")
    return usual_name(int(year)).name if is_left and is_year(year) else name


def is_year(text: str) -> bool:
    """Return whether there may be a report of that year."""
    return text.isascii() and text.isdecimal() and FIRST <= int(text) <= LAST


def _is_name(name: str) -> bool:
    """Return whether a file may be called so, on every system."""
    return is_data(name) and Path(name).suffix in WRITTEN and not set(name) & set('\0/\\:*?"<>|')


def _begun(desk: Desk, asked: Asked) -> Begun:
    """Return what the new file begins with."""
    year = asked.year or datetime.now(tz=UTC).year - 1
    previous, target = asked.source(desk), asked.target(desk, year)
    if previous is None:
        kind_of(form_of(desk, asked.form))  # or it says that there is none
        return Begun(year, target)
    if asked.year is None:
        begun = begin_after(previous, None, target, anyway=True)
        return begin_after(previous, None, asked.target(desk, begun.year), anyway=asked.anyway)
    return begin_after(previous, year, target, anyway=asked.anyway)


def form_of(desk: Desk, form: str) -> Path | str:
    """Return the form that is asked for: one of the folder, else one that is known everywhere."""
    return next((one for one in forms_in(desk.folder) if one.name == form), form)


def _page(desk: Desk, asked: Asked, error: AtaskaitaError | None = None) -> Response:
    """Return the form as it was filled, with what stands in the way."""
    begun: Begun | None = None
    faults = error.faults if error else ()
    if error is None:
        try:
            begun = _begun(desk, asked)
        except AtaskaitaError as other:
            error, faults = other, other.faults
    year = begun.year if begun else asked.year
    file = begun.target.name if begun else asked.name
    told = leaf(
        "new",
        usual=usual_name(_STAND_IN).name.replace(str(_STAND_IN), "METAI"),
        offered=file if file == usual_name(year or 0).name else "",
        asked=asked,
        begun=begun,
        year=year or "",
        file=file,
        kinds=() if asked.previous else tuple(kinds_of(desk)),
        faults=faults,
        may_go_on=_may_go_on(error),
    )
    return HTMLResponse(told, 422 if faults else 200)


def _may_go_on(error: AtaskaitaError | None) -> bool:
    """Return whether a person may want it all the same."""
    return isinstance(error, DataErrors) and (is_of_others(error) or is_of_another_year(error))


def kinds_of(desk: Desk) -> Iterator[tuple[str, str]]:
    """Generate the forms that a new file may have: by what they are asked for and called."""
    for form in forms():
        yield form, kind_of(form).noun
    for file in forms_in(desk.folder):
        yield file.name, file.name
