"""A new data file on its way: of which year and form, what it begins with, where it is to stand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ataskaita.declared.report import Report
from ataskaita.hall.carried import told_of
from ataskaita.hall.disk import PathArgument
from ataskaita.hall.files import save_data, save_empty_workbook
from ataskaita.hall.kinds import new_report
from ataskaita.hall.succession import changed_forms, succeed
from ataskaita.messages.spoken import _
from ataskaita.records import frozen

FIRST, LAST = 1900, 2999
"""The years of which there may be a report."""
_NOTED: Final = (".xlsx", ".xlsm")
"""Forms in which last year's texts stand beside the cells."""
_MOST: Final = 5
"""Names that are said."""


@frozen
class Begun:
    """What a new file begins with."""

    year: int
    target: Path
    report: Report | None = None
    """None for a file in which nothing stands but its year."""
    notes: Mapping[str, str] = {}
    told: tuple[tuple[str, str], ...] = ()
    """What of last year's it has, and what it hasn't: each with what that is called."""


def usual_name(year: int) -> Path:
    """Return what a new file is called where nobody says."""
    return Path(f"duomenys-{year}.xlsx")


def begin_after(
    previous: Path, year: int | None, output: Path | None, *, anyway: bool = False
) -> Begun:
    """Return what the file after last year's begins with; write nothing.

    Raise DataErrors where it is of another year than the next, or is to stand beside data of
    others, unless `anyway`; and for last year's data, FileError.
    """
    before, made, notes = succeed(previous, year, output or usual_name(year or 0), anyway=anyway)
    target = output or usual_name(made.year)
    shown = notes if target.suffix.lower() in _NOTED else {}
    told = (*told_of(before, made, notes, shown), *_changes(previous, made))
    return Begun(made.year, target, made, shown, told)


def _changes(previous: Path, made: Report) -> list[tuple[str, str]]:
    gained, lost = changed_forms(previous, made.kind)
    told = [(_("New cells:"), _few(gained))] if gained else []
    return told + ([(_("Gone cells:"), _few(lost))] if lost else [])


def _few(names: tuple[str, ...]) -> str:
    """Return how many there are, and the first of them."""
    more = "…" if len(names) > _MOST else ""
    return f"{len(names)} ({', '.join(names[:_MOST])}{more})"


def save_begun(
    begun: Begun, report: Report | None, form: PathArgument = "", command: str = "ataskaita"
) -> None:
    """Write the new file; raise FileError where a file of that name is already there.

    `report` is what it begins with, where figures were put into that meanwhile.
    """
    if report is not None or begun.target.suffix.lower() != ".xlsx":
        save_data(report or new_report(begun.year, form), begun.target, begun.notes, command)
    else:
        save_empty_workbook(begun.year, begun.target, form, command)
