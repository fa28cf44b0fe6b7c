"""Whose data stands where a new file is to be written: a slip with last year's file shows there."""

from pathlib import Path
from typing import Final

from ataskaita.declared.institution import same_name
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, Fault
from ataskaita.messages.succession import OTHERS_PLACE
from ataskaita.patterns import Pattern
from ataskaita.sources import READABLE

_DIGITS: Final = Pattern(r"\d+")


def others_place(report: Report, target: Path) -> list[Fault]:
    """Return the fault of a new file that is to follow files of another institution by its name.

    `report` is last year's. Beside `berzai-2026.xlsx` stands `berzai-2025.xlsx`: it says whose the
    new one is to be.
    """
    files = _series(target.absolute())
    named = [(one, name) for one in files if (name := _name_in(one))]
    own = same_name(report.institution.name)
    if not named or any(same_name(name) == own for _, name in named):
        return []
    file, name = named[-1]
    place = report.origin.place_of(f"{report.kind.institution.key}.pavadinimas")
    facts = {"found": report.institution.name, "name": name, "file": file.name}
    return [Fault(OTHERS_PLACE, place, facts)]


def _series(target: Path) -> list[Path]:
    """Return the files beside it that are called as it is but for the year."""
    if not target.parent.is_dir():
        return []
    shape = _DIGITS.sub("", target.stem)
    return [
        one
        for one in sorted(target.parent.iterdir())
        if one.stem != target.stem and one.suffix.lower() in READABLE
        if _DIGITS.sub("", one.stem) == shape
    ]


def _name_in(path: Path) -> str:
    """Return the institution whose data the file is; nothing for other files."""
    from ataskaita.hall.one import load  # noqa: PLC0415 (beside most new files lies no other)

    try:
        return str(load(path, previous=False).institution.name)
    except AtaskaitaError:
        return ""
