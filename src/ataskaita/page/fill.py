"""A data file is filled: a page for each section, with what is found beside the cells."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ataskaita.declared.choices import is_choice, shown_choice
from ataskaita.declared.declare import Kind
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.errors import Fault
from ataskaita.hall.filling import Files, Filled, Typed
from ataskaita.hall.filling_cells import NEW, Page, page_of_path, pages_of
from ataskaita.hall.filling_journal import Journal
from ataskaita.hall.filling_new_table import UNITS, NewColumn, NewTable
from ataskaita.hall.filling_rows import PART as ROWS
from ataskaita.hall.filling_rows import Rows
from ataskaita.hall.filling_saving import can_undo, with_row_names
from ataskaita.hall.filling_shown import Cell, Shown
from ataskaita.hall.filling_texts import quotable_figures, texts_read
from ataskaita.messages.spoken import _, counted
from ataskaita.page.asking import desk_of
from ataskaita.page.leaves import leaf
from ataskaita.records import frozen

FILES: Final = Files()
"""The files that are being filled, read once."""
NAME: Final = "vardas:"
"""What the fields begin with that say how people call new rows."""
WAYS: Final = (
    ("", _("the number alone")),
    ("galininku", _("with what is counted: ką?")),
    ("kilmininku", _("with what is counted: ko?")),
    ("vardininku", _("with what is counted: kas?")),
    ("kaip_kito", _("how it changed since last year")),
)
"""How a quoted figure may be said: the filter, and what it is called."""
PART: Final = "e"
"""What the field is called that says which part of long tables is shown."""
NEW_TABLE: Final = "nauja:"
"""What the fields begin with that describe a new table."""
COLUMNS: Final = 8
"""How many columns the form for a new table has."""
_LINKS: Final = 10
_MOST: Final = 10_000
_YES_OR_NO: Final = ("taip", "ne")


async def fill(request: Request) -> Response:
    """Return the page of one section of a data file, with what was typed and isn't saved."""
    at = At.of(request.query_params)
    path = desk_of(request).file(at.name)
    return await run_in_threadpool(section, path, at, None)


@frozen
class At:
    """Which section of which file is shown, and which part of its long tables."""

    name: str
    tab: str
    part: int = 1
    new: NewTable | None = None
    """A table that couldn't be made, as it was described."""

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> "At":
        """Return what an address or a form says."""
        part = fields.get(PART, "")
        number = int(part) if part.isascii() and part.isdecimal() else 1
        return cls(fields.get("f", ""), fields.get("s", ""), max(1, min(number, _MOST)))


def section(  # noqa: PLR0913, PLR0917 (whose page it is, and what is said on it)
    path: Path,
    at: At,
    typed: Mapping[str, Typed] | None,
    said: str = "",
    faults: Sequence[Fault] = (),
    code: int = 200,
) -> Response:
    """Return the page of a section; `typed` is what isn't saved, by default what the journal has.

    `faults` are told before what the rules find.
    """
    waiting = Journal.of(path).typed() if typed is None else typed
    filled, unnamed = typed_over(path, waiting)
    filled = filled.saying((*faults, *unnamed))
    pages = pages_of(filled, at.part)
    page = next((one for one in pages if one.tab == at.tab), pages[0])
    told = {**_told(filled, pages, page, at), "said": said, "waiting": len(waiting)}
    return HTMLResponse(leaf("fill/section", **told), code)


def typed_over(path: Path, waiting: Mapping[str, Typed]) -> tuple[Filled, tuple[Fault, ...]]:
    """Return the file with what is typed in it; faults where a new row has no name yet."""
    names = {
        one.removeprefix(NAME): typed.text for one, typed in waiting.items() if one.startswith(NAME)
    }
    values = {one: typed for one, typed in waiting.items() if not one.startswith(NAME)}
    made, faults = with_row_names(FILES.unlooked(path), values, names)
    return FILES.filled(path, made), faults


def _told(filled: Filled, pages: Sequence[Page], page: Page, at: At) -> Mapping[str, Any]:
    """Return what the leaf of a section says."""
    place = pages.index(page)
    numbers = {id(one): number for number, one in enumerate(filled.findings, start=1)}
    return {
        "name": at.name,
        "part": at.part,
        "report": filled.report,
        "findings": filled.findings,
        "pages": pages,
        "page": page,
        "before": pages[place - 1] if place else None,
        "after": pages[place + 1] if place + 1 < len(pages) else None,
        "way_of": lambda fault: way_to_cell(at.name, pages, fault.place.within),
        "number_of": lambda fault: numbers[id(fault)],
        "state_of": _state_of,
        "choices_of": _choices_of,
        "shown_choice": shown_choice,
        "row_path": lambda cells: _row_of(cells[0].path),
        "can_undo": can_undo(filled),
        "parts_of": _parts_of,
        "row_at": _row_at,
        "may_add": page.tab == OWN_TABLES,
        "new_table": at.new,
        "new_columns": _new_columns(at.new),
        "units": UNITS,
        "reads": _reads(filled, page),
        "ways": WAYS,
    }


def _reads(filled: Filled, page: Page) -> Mapping[str, str]:
    """Return the section's texts as they will read, where they quote figures."""
    texts = {one.path for one in page.cells if one.declared.kind is Kind.PROSE}
    return texts_read(filled.report, texts) if filled.report is not None and texts else {}


async def figures(request: Request) -> Response:
    """Return the figures that a text may quote, as options of a list."""
    path = desk_of(request).file(request.query_params.get("f", ""))
    return await run_in_threadpool(_figures, path)


def _figures(path: Path) -> Response:
    filled, _faults = typed_over(path, Journal.of(path).typed())
    found = quotable_figures(filled.report) if filled.report is not None else ()
    return HTMLResponse(leaf("fill/figures", figures=tuple(found)))


def _state_of(page: Page) -> str:
    """Return how far a section is filled, in words."""
    told = [counted("{n} value", "{n} values", page.filled)]
    faults = sum(one.message.severity == "error" for cell in page.cells for one in cell.found)
    others = sum(len(cell.found) for cell in page.cells) - faults
    if missing := len(page.missing):
        told.append(counted("{n} missing", "{n} missing", missing))
    if faults:
        told.append(counted("{n} error", "{n} errors", faults))
    if others:
        told.append(counted("{n} remark", "{n} remarks", others))
    if waiting := sum(one.waits for one in page.cells):
        told.append(_("not saved: {n}").format(n=waiting))
    return ", ".join(told)


def _choices_of(cell: Cell) -> tuple[str, ...]:
    """Return what may be chosen in a cell; what is typed there too, though it is none of them."""
    known, typed = cell.declared.choices or _YES_OR_NO, cell.typed or ""
    told = tuple(typed if is_choice(typed, one) else one for one in known)
    return told if not typed or typed in told else (*told, typed)


def _new_columns(table: NewTable | None) -> tuple[NewColumn, ...]:
    """Return the columns of the form for a new table, those that were described first."""
    told = table.columns if table else ()
    return (*told, *[NewColumn("")] * (COLUMNS - len(told)))


def way_to_cell(name: str, pages: Sequence[Page], path: str) -> str:
    """Return the address of the cell of a data path; empty for what is filled nowhere."""
    tab, part = page_of_path(pages, path)
    if not tab:
        return ""
    asked = {"f": name, "s": tab} | ({PART: str(part)} if part > 1 else {})
    return f"/pildyti?{urlencode(asked)}#{quote(path)}"


def _parts_of(rows: Rows) -> tuple[tuple[int, int, int], ...]:
    """Return the parts of a long table to which links lead: each with its first and last row.

    The first, the last, those beside the one that is shown, and some in between.
    """
    step = max(1, rows.parts // _LINKS)
    told = {1, rows.parts, *range(rows.part - 1, rows.part + 2), *range(1, rows.parts, step)}
    numbers = sorted(one for one in told if 1 <= one <= rows.parts)
    return tuple((one, (one - 1) * ROWS + 1, min(one * ROWS, rows.size)) for one in numbers)


def _row_at(block: Shown, name: str) -> str:
    """Return the data path of a row that may be taken out; empty for a free one."""
    if not block.path or name.startswith(NEW):
        return ""
    if block.named:
        return f"{block.path}.{name}"
    is_there = block.shown is not None and int(name) <= block.shown.size
    return f"{block.path}[{name}]" if is_there else ""


def _row_of(path: str) -> str:
    """Return the path of the new row in which a cell stands."""
    before, sign, rest = path.partition(f".{NEW}")
    return f"{before}{sign}{rest.partition('.')[0]}"
