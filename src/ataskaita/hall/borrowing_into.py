"""Figures of another workbook are put into a data file that is there already.

What a person has typed there stays, unless it is said of each such figure that the workbook's is to
stand: it is written as what is typed on the page is, so it can be undone.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from pathlib import Path

from ataskaita.declared.figures import Field
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import DataErrors, Fault, FileError, Place
from ataskaita.hall.filling import Files, Typed
from ataskaita.hall.filling_saving import save
from ataskaita.messages.page import CHANGED_MEANWHILE, UNDECIDED
from ataskaita.messages.rewriting import NO_PLACE
from ataskaita.records import frozen
from ataskaita.sources.nodes import FaultyError, Scalar
from ataskaita.sources.plain import number_text
from ataskaita.sources.values import read_figure


class Side(Enum):
    """Whose figure is to stand where both have one."""

    UNDECIDED = ""
    FILE = "failas"
    WORKBOOK = "darbaknyge"


@frozen
class Borrowed:
    """A figure of another workbook, and what the file says in its place."""

    cell: str
    field: Field
    called: str
    value: int | Decimal
    there: str | None
    """As the file has it; empty where nothing stands there, None where no figure can."""
    side: Side = Side.UNDECIDED

    @property
    def text(self) -> str:
        """The value as a data file has it."""
        return number_text(self.value)

    @property
    def is_there(self) -> bool:
        """Whether the file says the same already."""
        return bool(self.there) and number_in(self.there or "", self.field) == self.value

    @property
    def is_contested(self) -> bool:
        """Whether a person has written something else there: a gap is nothing."""
        return is_written(self.there) and not self.is_there


@frozen
class Put:
    """What became of the figures: how many were written, stood there already, and were kept."""

    written: int
    same: int
    kept: int


def put_in(files: Files, path: Path, figures: Sequence[Borrowed]) -> Put:
    """Write figures into the file in place of what it said of them; all, or none.

    Raise DataErrors where it isn't said whose figure is to stand, and for what can't be written,
    FileError where somebody has changed one meanwhile, the disk refuses, or Excel has the file.
    """
    if faults := [fault for one in figures for fault in _against(one, path)]:
        raise DataErrors(faults)
    kept = [one for one in figures if one.is_contested and one.side is Side.FILE]
    same = [one for one in figures if one.is_there]
    wanted = {
        one.field.name: Typed(one.text, one.there or "")
        for one in figures
        if one not in kept and one not in same
    }
    saved = save(files, path, wanted)
    if saved.refused:
        raise FileError([_changed(path, *one) for one in saved.refused.items()])
    return Put(len(saved.written), len(same), len(kept))


def is_written(text: str | None) -> bool:
    """Return whether a person has written something: a gap is nothing."""
    return (text or "").strip() not in ("", TO_FILL)


def number_in(text: str, field: Field) -> int | Decimal | None:
    """Return the figure that a text says; None where it says none."""
    try:
        return read_figure(Scalar(text, Place("")), field.labels[-1], field.unit)
    except FaultyError:
        return None


def _against(one: Borrowed, path: Path) -> Iterable[Fault]:
    """Generate why the figure can't be put into the file."""
    place = Place(str(path), within=one.field.name)
    if one.there is None:
        yield Fault(NO_PLACE, place, {"path": one.field.name})
    elif one.is_contested and one.side is Side.UNDECIDED:
        facts = {"label": one.called, "found": one.there, "cell": one.cell, "taken": one.text}
        yield Fault(UNDECIDED, place, facts)


def _changed(path: Path, within: str, typed: Typed) -> Fault:
    facts = {"found": typed.instead, "typed": typed.text}
    return Fault(CHANGED_MEANWHILE, Place(str(path), within=within), facts)
