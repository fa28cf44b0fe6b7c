"""What is typed into a section: looked at while it is typed, saved, undone, or given up."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Final

from attrs import evolve
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ataskaita.errors import AtaskaitaError, DataErrors, Fault, Place
from ataskaita.hall.filling import Typed
from ataskaita.hall.filling_journal import Journal, quietly
from ataskaita.hall.filling_new_table import NewColumn, NewTable, add_table
from ataskaita.hall.filling_removing import is_saved, remove_row, without_typed
from ataskaita.hall.filling_saving import Saved, save, undo
from ataskaita.messages.page import CHANGED_MEANWHILE
from ataskaita.messages.spoken import _, counted
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.fill import (
    COLUMNS,
    FILES,
    NEW_TABLE,
    PART,
    At,
    figures,
    fill,
    section,
    typed_over,
)

_BEFORE: Final = "buvo:"
_OWN: Final = ("f", "s", PART)
_ROW: Final = "eilute"
"""What the field is called that says which row is to be taken out."""
_CONFLICT, _WRONG = 409, 422
_ONE_BY_ONE: Final = Lock()
Fields = Mapping[str, Sequence[str]]
Answer = Callable[[Path, At, Fields], Response]


def _answering(answer: Answer) -> Callable[[Request], object]:
    """Return what reads the fields of a section and answers in a thread of its own."""

    async def answered(request: Request) -> Response:
        fields = await fields_of(request)
        at = At.of({one: fields[one][0] for one in _OWN if one in fields})
        path = desk_of(request).file(at.name)
        return await run_in_threadpool(_alone, answer, path, at, fields)

    return answered


def _alone(answer: Answer, path: Path, at: At, fields: Fields) -> Response:
    """Answer one window after another: what waits to be saved is read, changed and kept."""
    with _ONE_BY_ONE:
        return answer(path, at, fields)


def _live(path: Path, at: At, fields: Fields) -> Response:
    """Keep what is typed, and return the section with what is found in it."""
    return section(path, at, _kept(path, fields))


def _write(path: Path, at: At, fields: Fields) -> Response:
    """Save what is typed, here and in other sections, and return the section as it is then."""
    waiting = _kept(path, fields)
    try:
        filled, unnamed = typed_over(path, waiting)
        if unnamed:
            raise DataErrors(unnamed)
        saved = save(FILES, path, filled.waiting)
    except AtaskaitaError as error:
        return section(path, at, waiting, "", error.faults, _WRONG)
    with quietly():
        Journal.of(path).keep(saved.refused)
    faults = [_changed(path, one, typed) for one, typed in saved.refused.items()]
    code = _CONFLICT if faults else 200
    return section(path, at, saved.refused, _said(saved), faults, code)


def _take_back(path: Path, at: At, fields: Fields) -> Response:
    """Undo the last change, and return the section as it is then."""
    waiting = _kept(path, fields)
    try:
        values = undo(path)
    except AtaskaitaError as error:
        return section(path, at, waiting, "", error.faults, _CONFLICT)
    count = len(values)
    said = counted("Undone: {n} value.", "Undone: {n} values.", count)
    return section(path, at, waiting, said)


def _take_out(path: Path, at: At, fields: Fields) -> Response:
    """Take a row out of its table, in the file where it stands there, and in what waits."""
    waiting, row = _kept(path, fields), fields.get(_ROW, [""])[0]
    try:
        count = remove_row(FILES, path, row) if is_saved(FILES, path, row) else 0
    except AtaskaitaError as error:
        return section(path, at, waiting, "", error.faults, _WRONG)
    left = without_typed(waiting, row)
    with quietly():
        Journal.of(path).keep(left)
    said = counted(
        "The row is taken out, with {n} value.", "The row is taken out, with {n} values.", count
    )
    return section(path, at, left, said)


def _new_table(path: Path, at: At, fields: Fields) -> Response:
    """Put a table of the institution's own into the file, and return the section with it."""
    waiting = _kept(path, fields)
    table = _table_in(fields)
    try:
        add_table(FILES, path, table)
    except AtaskaitaError as error:
        return section(path, evolve(at, new=table), waiting, "", error.faults, _WRONG)
    said = _("The table “{title}” is made.").format(title=table.title)
    return section(path, at, waiting, said)


def _table_in(fields: Fields) -> NewTable:
    """Return the table that the form describes; columns without a name are none."""

    def told(name: str) -> str:
        return fields.get(f"{NEW_TABLE}{name}", [""])[0].strip()

    columns = (
        NewColumn(told(f"stulpelis{n}"), told(f"vienetas{n}"), told(f"eilute{n}"))
        for n in range(1, COLUMNS + 1)
    )
    title = told("pavadinimas")
    return NewTable(title, told("skyrius") or title, tuple(one for one in columns if one.label))


def _give_up(path: Path, at: At, _fields: Fields) -> Response:
    """Forget what was typed and not saved, and return the section as the file has it."""
    with quietly():
        Journal.of(path).keep({})
    return section(path, at, {}, _("What wasn't saved is given up."))


def _kept(path: Path, fields: Fields) -> dict[str, Typed]:
    """Return what waits to be saved, with what was typed now; it is kept in the journal."""
    journal = Journal.of(path)
    waiting = journal.typed()
    for one, (text, *_rest) in fields.items():
        if one in (*_OWN, _ROW) or one.startswith((_BEFORE, NEW_TABLE)):
            continue
        before = fields.get(f"{_BEFORE}{one}", [""])[0]
        if _lines(text) == _lines(before):
            waiting.pop(one, None)
        else:
            waiting[one] = Typed(_lines(text), _lines(before))
    with quietly():
        journal.keep(waiting)
    return waiting


def _lines(text: str) -> str:
    """Return a text as files end its lines; browsers end them as Windows does."""
    return text.replace("\r\n", "\n")


def _said(saved: Saved) -> str:
    if not saved.written:
        return "" if saved.refused else _("There was nothing to save.")
    count = len(saved.written)
    return counted("Saved: {n} value.", "Saved: {n} values.", count)


def _changed(path: Path, within: str, typed: Typed) -> Fault:
    facts = {"found": typed.instead, "typed": typed.text}
    return Fault(CHANGED_MEANWHILE, Place(str(path), within=within), facts)


ROUTES: Final = (
    Route("/pildyti", fill),
    Route("/pildyti/rodikliai", figures),
    Route("/pildyti/gyvai", _answering(_live), methods=["POST"]),
    Route("/pildyti/irasyti", _answering(_write), methods=["POST"]),
    Route("/pildyti/atsaukti", _answering(_take_back), methods=["POST"]),
    Route("/pildyti/salinti", _answering(_take_out), methods=["POST"]),
    Route("/pildyti/lentele", _answering(_new_table), methods=["POST"]),
    Route("/pildyti/atmesti", _answering(_give_up), methods=["POST"]),
)
