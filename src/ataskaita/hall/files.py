"""The hall of data files: new ones, and other forms of one.

A batch comes by for a name: what makes workbooks is imported when one is to be made.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.others import given_by_others
from ataskaita.declared.report import Report
from ataskaita.declared.succession import empty_report
from ataskaita.declared.tree import TO_FILL
from ataskaita.disk import put
from ataskaita.errors import Fault, FileError, Place, refused_by_disk
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.kinds import kind_of
from ataskaita.hall.succession import Notes, way_from
from ataskaita.messages.files import (
    EXISTS,
    UNKNOWN_FORM,
    UNWRITABLE,
)
from ataskaita.messages.form_pages import NO_ROOM_FOR_OTHERS
from ataskaita.sources.plain import plain_of
from ataskaita.sources.writing import json_text, yaml_text

COMMAND: Final = "ataskaita"
"""What the tool is called where nobody says how it was started."""


def _workbook(report: Report, notes: Notes, command: str) -> bytes:
    if given := tuple(given_by_others(report)):
        place = report.origin.place_of(given[0].path)
        facts = {"labels": ", ".join(f"„{one.label}“" for one in given)}
        raise FileError([Fault(NO_ROOM_FOR_OTHERS, place, facts)])
    from ataskaita.forms import workbook_of  # noqa: PLC0415 (of workbooks alone)

    data = _asking(plain_of(report), report.kind, report.year)
    return workbook_of(data, report.kind, report.year, notes, command, ledgers_of(report))


def _asking(data: Mapping[str, Any], kind: ReportKind, year: int) -> Mapping[str, Any]:
    """Return the data; with every section where none is begun: a new workbook asks for all.

    Rows with which the form lets a new file begin are no sign that others are left out.
    """
    new = plain_of(empty_report(kind, year, TO_FILL))
    keys = [one.key for one in kind.sections]
    begun = any(data[key] != new.get(key) for key in keys if key in data)
    return data if begun else {**{key: {} for key in keys}, **data}


def _yaml(report: Report, *_: object) -> bytes:
    return yaml_text(report).encode()


def _json(report: Report, *_: object) -> bytes:
    return json_text(report).encode()


WRITTEN: Final = (".xlsx", ".yaml", ".json")
"""The forms in which data is written."""
_FORMS: Final[Mapping[str, Callable[[Report, Notes, str], bytes]]] = {
    ".xlsx": _workbook,
    ".yaml": _yaml,
    ".yml": _yaml,
    ".json": _json,
}
MARKED: Final = "klaidos"


def save_data(
    report: Report, path: PathArgument, notes: Notes | None = None, command: str = COMMAND
) -> None:
    """Write the report's data in the form that the suffix asks for: .xlsx, .yaml or .json.

    `notes` are shown beside the prose at their data paths, and `command` is what is told to be run
    when it is filled, where the form can. Raise FileError where a file of that name is already
    there.

    >>> import ataskaita as at
    >>> from ataskaita.data import save_data
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> save_data(report, "ataskaita.yaml")
    >>> at.load("ataskaita.yaml").institution.name
    'A biblioteka'
    """
    target = path_of(path)
    write = _FORMS.get(target.suffix.lower())
    if write is None:
        facts = {"file": str(target), "forms": ", ".join(_FORMS)}
        raise FileError([Fault(UNKNOWN_FORM, Place(str(target)), facts)])
    write_new(write(_leading_back(report, target), notes or {}, command), target)


def _leading_back(report: Report, target: Path) -> Report:
    """Return the report, naming last year's file by the way from where this one is to stand."""
    there = report.previous.origin.place_of("").file if report.previous else ""
    return evolve(report, previous_file=way_from(target, there)) if there else report


def data_as(report: Report, suffix: str, command: str = COMMAND) -> bytes:
    """Return the report's data in the form that the suffix asks for, as it is saved beside it."""
    return _FORMS[suffix](report, {}, command)


def save_empty_workbook(
    year: int, path: PathArgument, form: PathArgument = "", command: str = COMMAND
) -> None:
    """Write a workbook to fill for that year and form; raise FileError for a file that is there.

    >>> import ataskaita as at
    >>> from ataskaita.data import save_empty_workbook
    >>> save_empty_workbook(2026, "ataskaita.xlsx")
    >>> Path("ataskaita.xlsx").read_bytes()[:2]
    b'PK'
    """
    kind = kind_of(form)
    begun = _asking(plain_of(empty_report(kind, year, TO_FILL)), kind, year)
    rows = {one.key: begun[one.key] for one in kind.sections}
    from ataskaita.forms import workbook_of  # noqa: PLC0415 (as above)

    data = workbook_of({"metai": str(year), **rows}, kind, year, command=command)
    write_new(data, path_of(path))


def write_new(data: bytes, target: Path) -> None:
    """Write a file that isn't there yet; raise FileError where it is, or can't be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made = put(data, target, _never)
    except OSError as error:
        raise refused_by_disk(UNWRITABLE, target, error) from None
    if not made:
        raise FileError([Fault(EXISTS, Place(str(target)), {"file": str(target)})])


def _never(_there: bytes) -> bool:
    """Say of nothing that it may go."""
    return False
