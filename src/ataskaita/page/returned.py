"""A draft that came back: what people changed, what no longer fits, and its refresh."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, cast
from urllib.parse import urlencode

from attrs import evolve
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ataskaita.declared.report import Report
from ataskaita.drafts.outcome import Conflict, Side
from ataskaita.errors import AtaskaitaError, DataErrors, Fault, FileError, Finding, Place
from ataskaita.hall.bases import opened, opened_bytes
from ataskaita.hall.belonging import data_of, drafts_of
from ataskaita.hall.differences import Differences, differences
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.draft_templates import MadeWith, made_by, made_with, templates_in
from ataskaita.hall.drafts import Refreshed, Refreshing
from ataskaita.hall.edit_words import told_edits
from ataskaita.hall.files import write_new
from ataskaita.hall.filling_cells import pages_of
from ataskaita.hall.one import checked
from ataskaita.hall.packs import STANDARD
from ataskaita.hall.refreshing import refresh, write_brought
from ataskaita.hall.telling import findings_of, typed_over
from ataskaita.hall.template import Template
from ataskaita.messages.page import NO_TEMPLATE
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.desk import OUTPUT, Desk
from ataskaita.page.fill import FILES, way_to_cell
from ataskaita.page.leaves import leaf
from ataskaita.records import frozen
from ataskaita.word.writing import write_beside

DRAFT: Final = ".docx"
_SIDES: Final = ("theirs", "program")
_DECIDED: Final = "sprendimas-"
"""How the names of the fields begin that say whose of a conflict stands."""


@frozen
class Contested:
    """A conflict as it is asked about."""

    conflict: Conflict
    finding: Finding


@frozen
class Plan:
    """What a refresh would do."""

    how: Refreshing
    done: Refreshed
    contested: tuple[Contested, ...]


def address(draft: str, data: str = "") -> str:
    """Return where the page of a draft is."""
    return f"/juodrastis?{urlencode({'d': draft, 'f': data} if data else {'d': draft})}"


def drafts_beside(desk: Desk, source: Path, report: Report) -> list[tuple[str, str, bool]]:
    """Return the drafts of a report: names, where the page of each is, whether none changed it."""
    files = desk.drafts_beside(source)
    name = desk.way_to(source)
    return [
        (one.name, address(desk.way_to(one), name), untouched)
        for one, untouched in drafts_of(report, files)
    ]


def is_draft(name: str) -> bool:
    """Return whether a file of that name is taken for a Word draft."""
    return Path(name).suffix.lower() == DRAFT and name[0] not in ".~"


def bring_draft(desk: Desk, name: str, data: bytes) -> str:
    """Keep a draft that was dropped on the page; return where it is looked at.

    Raise TemplateErrors for what is no safe Word file.
    """
    opened_bytes(data, name)
    there = desk.folder / OUTPUT / name
    kept = there
    if not there.exists():
        write_new(data, there)
    elif not (there.is_file() and file_bytes(there) == data):
        kept = write_beside(data, there, " (atnestas)")
    return address(desk.way_to(kept))


def draft(request: Request) -> Response:
    """Return the page of a draft; where it isn't clear of which data it is, ask that first."""
    desk, asked = desk_of(request), request.query_params
    name, data = asked.get("d", ""), asked.get("f", "")
    path = desk.draft(name)
    if data:
        return HTMLResponse(*_page(desk, path, name, data, asked.get("s", "")))
    files = {one: desk.file(one) for one in desk.files()}
    fitting = list(data_of(path, files.values()))
    if len(fitting) == 1:
        return RedirectResponse(address(name, desk.way_to(fitting[0])), 303)
    told = [one for one, file in files.items() if file in fitting] or list(files)
    links = [(one, address(name, one)) for one in told]
    return HTMLResponse(leaf("whose", name=path.name, links=links))


def _page(desk: Desk, path: Path, name: str, data: str, template: str) -> tuple[str, int]:
    """Return the page of a draft and this data, and the code of the answer."""
    faults: list[Fault] = []
    plan: Plan | None = None
    found: Differences | None = None
    try:
        report = _report(desk, data)
        how = _refreshing(desk, path, report, template)
        found = differences(path, report, how.template)
        plan = _planned(path, report, how)
    except AtaskaitaError as error:
        faults += error.faults
    if plan is None and found is None:
        found, faults = _alone(path, faults)
    told = leaf(
        "returned",
        name=name,
        data=data,
        faults=faults,
        found=found,
        told=found and told_edits(found.edits),
        plan=plan,
        way_of=_ways(desk, data) if plan and found and found.drift else None,
        by=plan and _called(desk, plan),
        chosen=template,
        templates=_to_choose(desk) if any(one.message is NO_TEMPLATE for one in faults) else None,
        standard=STANDARD,
    )
    return told, 422 if faults else 200


def _to_choose(desk: Desk) -> tuple[str, ...]:
    """Return the templates of the folder, by their ways from it."""
    return tuple(map(desk.way_to, templates_in(desk.folder)))


def _called(desk: Desk, plan: Plan) -> str:
    """Return what people call the template of their own by which it is refreshed."""
    template = plan.how.template
    file = template.file if isinstance(template, Template) else None
    if file is None:
        return ""
    is_here = file.resolve().is_relative_to(desk.folder.resolve())
    return desk.way_to(file) if is_here else file.name


def _report(desk: Desk, data: str) -> Report:
    """Return the report of the data, where nothing stands in the way of a document of it."""
    one = checked(desk.file(data))
    if one.errors:
        raise DataErrors(one.errors)
    return one.report


def _alone(path: Path, faults: Sequence[Fault]) -> tuple[Differences | None, list[Fault]]:
    """Return what people changed, where the data has faults of its own."""
    try:
        return differences(path), [*faults]
    except AtaskaitaError as error:
        return None, [*faults, *error.faults]


def _ways(desk: Desk, data: str) -> Callable[[Finding], str]:
    """Return what tells where the value of a finding is filled in; empty where it is nowhere."""
    pages = pages_of(FILES.unlooked(desk.file(data)), 1)
    return lambda one: next(
        filter(None, (way_to_cell(data, pages, spot.path) for spot in one.spots)), ""
    )


def _planned(path: Path, report: Report, how: Refreshing) -> Plan:
    done = refresh(path, report, how)
    told = findings_of(done.conflicts, report, path)
    return Plan(how, done, tuple(map(Contested, done.conflicts, told)))


def _refreshing(desk: Desk, path: Path, report: Report, template: str) -> Refreshing:
    """Return by which template a draft is refreshed: the chosen one, else that which made it.

    Raise FileError where that isn't in the folder.
    """
    own = _made_with(desk, path, report, template)
    if own.missing:
        facts = {"file": path.name, "template": own.missing}
        raise FileError([Fault(NO_TEMPLATE, Place(str(path)), facts)])
    return Refreshing(template=own.template, document=own.document)


def _made_with(desk: Desk, path: Path, report: Report, template: str) -> MadeWith:
    if template == STANDARD:
        return MadeWith()
    if template:
        return made_by(desk.template(template))
    return made_with(opened(path).manifest, path, report, (desk.folder,))


async def merge(request: Request) -> Response:
    """Refresh a draft as it was decided, and say where the result stands."""
    desk, fields = desk_of(request), await fields_of(request)
    return await run_in_threadpool(_merged, desk, fields)


def _merged(desk: Desk, fields: Mapping[str, Sequence[str]]) -> Response:
    name, data = (fields.get(one, [""])[0] for one in ("d", "f"))
    path, report = desk.draft(name), _report(desk, data)
    how = evolve(
        _refreshing(desk, path, report, fields.get("s", [""])[0]),
        tracked="sekti" in fields,
        decided=dict(_decided(fields)),
    )
    done = refresh(path, report, how)
    left = findings_of(done.conflicts, report, path)
    made, unkept = (None, "") if done.is_same else _written(path, done, report)
    told = leaf(
        "refreshed",
        name=name,
        data=data,
        done=done,
        left=left,
        kept=typed_over(done, report, path),
        made=made,
        way=made and desk.way_to(made),
        unkept=unkept,
        address=address(name, data),
    )
    return HTMLResponse(told)


def _decided(fields: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Side]]:
    """Generate whose of each conflict is to stand; of those that are left to Word, nothing."""
    for name, values in fields.items():
        if name.startswith(_DECIDED) and values[-1] in _SIDES:
            yield name.removeprefix(_DECIDED), cast("Side", values[-1])


def _written(path: Path, done: Refreshed, report: Report) -> tuple[Path, str]:
    """Write the refreshed draft beside; return where, and why the history lacks it, if it does."""
    brought = write_brought(done, path, report)
    return brought.target, brought.unkept
