"""What is typed into a section: looked at while it is typed, saved, undone, or given up."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ataskaita.errors import AtaskaitaError, DataErrors, Fault, Place
from ataskaita.hall.filling import Typed
from ataskaita.hall.filling_journal import Journal, quietly
from ataskaita.hall.filling_saving import Saved, save, undo
from ataskaita.messages.page import CHANGED_MEANWHILE
from ataskaita.messages.spoken import _, ngettext
from ataskaita.page.asking import desk_of, fields_of
from ataskaita.page.fill import FILES, figures, fill, section, typed_over

_BEFORE: Final = "buvo:"
_OWN: Final = ("f", "s")
_CONFLICT, _WRONG = 409, 422
_ONE_BY_ONE: Final = Lock()
Fields = Mapping[str, Sequence[str]]
Answer = Callable[[Path, str, str, Fields], Response]


def _answering(answer: Answer) -> Callable[[Request], object]:
    """Return what reads the fields of a section and answers in a thread of its own."""

    async def answered(request: Request) -> Response:
        fields = await fields_of(request)
        name, tab = (fields.get(one, [""])[0] for one in _OWN)
        path = desk_of(request).file(name)
        return await run_in_threadpool(_alone, answer, path, name, tab, fields)

    return answered


def _alone(answer: Answer, path: Path, name: str, tab: str, fields: Fields) -> Response:
    """Answer one window after another: what waits to be saved is read, changed and kept."""
    with _ONE_BY_ONE:
        return answer(path, name, tab, fields)


def _live(path: Path, name: str, tab: str, fields: Fields) -> Response:
    """Keep what is typed, and return the section with what is found in it."""
    return section(path, name, tab, _kept(path, fields))


def _write(path: Path, name: str, tab: str, fields: Fields) -> Response:
    """Save what is typed, here and in other sections, and return the section as it is then."""
    waiting = _kept(path, fields)
    try:
        filled, unnamed = typed_over(path, waiting)
        if unnamed:
            raise DataErrors(unnamed)
        saved = save(FILES, path, filled.waiting)
    except AtaskaitaError as error:
        return section(path, name, tab, waiting, "", error.faults, _WRONG)
    with quietly():
        Journal.of(path).keep(saved.refused)
    faults = [_changed(path, one, typed) for one, typed in saved.refused.items()]
    code = _CONFLICT if faults else 200
    return section(path, name, tab, saved.refused, _said(saved), faults, code)


def _take_back(path: Path, name: str, tab: str, fields: Fields) -> Response:
    """Undo the last change, and return the section as it is then."""
    waiting = _kept(path, fields)
    try:
        values = undo(path)
    except AtaskaitaError as error:
        return section(path, name, tab, waiting, "", error.faults, _CONFLICT)
    count = len(values)
    said = ngettext("Undone: {n} value.", "Undone: {n} values.", count).format(n=count)
    return section(path, name, tab, waiting, said)


def _give_up(path: Path, name: str, tab: str, _fields: Fields) -> Response:
    """Forget what was typed and not saved, and return the section as the file has it."""
    with quietly():
        Journal.of(path).keep({})
    return section(path, name, tab, {}, _("What wasn't saved is given up."))


def _kept(path: Path, fields: Fields) -> dict[str, Typed]:
    """Return what waits to be saved, with what was typed now; it is kept in the journal."""
    journal = Journal.of(path)
    waiting = journal.typed()
    for one, (text, *_rest) in fields.items():
        if one in _OWN or one.startswith(_BEFORE):
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
    return ngettext("Saved: {n} value.", "Saved: {n} values.", count).format(n=count)


def _changed(path: Path, within: str, typed: Typed) -> Fault:
    facts = {"found": typed.instead, "typed": typed.text}
    return Fault(CHANGED_MEANWHILE, Place(str(path), within=within), facts)


ROUTES: Final = (
    Route("/pildyti", fill),
    Route("/pildyti/rodikliai", figures),
    Route("/pildyti/gyvai", _answering(_live), methods=["POST"]),
    Route("/pildyti/irasyti", _answering(_write), methods=["POST"]),
    Route("/pildyti/atsaukti", _answering(_take_back), methods=["POST"]),
    Route("/pildyti/atmesti", _answering(_give_up), methods=["POST"]),
)
