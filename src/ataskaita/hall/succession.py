"""The hall of a new year: the report to be filled after last year's, and what is told of it."""

from collections.abc import Mapping
from os.path import relpath
from pathlib import Path

from attrs import evolve

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.prose import Prose
from ataskaita.declared.report import Report
from ataskaita.declared.succession import next_year
from ataskaita.declared.walk import texts_of
from ataskaita.errors import WORKBOOKS, DataErrors, Fault
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.neighbours import others_place
from ataskaita.messages.succession import OTHER_YEAR, OTHERS_PLACE
from ataskaita.sources.markdown import prose_text

Notes = Mapping[str, str]


def succeed(
    previous: PathArgument, year: int | None, target: PathArgument, *, anyway: bool = False
) -> tuple[Report, Report, Notes]:
    r"""Return last year's report, that of `year` to be filled, and last year's prose as notes.

    The new one, which is to stand at `target`, names the file of the old one. Without a year it
    is of the next one. Of any other than the next, and beside data of others, it is made
    `anyway`, or DataErrors raised.

    >>> from ataskaita.data import succeed
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> before, begun, notes = succeed("2025.yaml", None, "2026.yaml")
    >>> before.year, begun.year, begun.previous_file
    (2025, 2026, '2025.yaml')
    """
    from ataskaita.hall.one import load  # noqa: PLC0415 (heavy, and most new files follow none)

    report = load(previous)
    of = report.year + 1 if year is None else year
    follows = of == report.year + 1
    if not anyway:
        faults = [] if follows else [_other_year(report, of)]
        faults += others_place(report, path_of(target))
        if faults:
            raise DataErrors(faults)
    notes = {
        path: prose_text(text)
        for path, text in texts_of(report)
        if isinstance(text, Prose) and text
    }
    made = next_year(report, of)
    if follows:
        made = evolve(made, previous_file=way_from(path_of(target), previous))
    return report, made, notes


def _other_year(report: Report, year: int) -> Fault:
    facts = {
        "found": str(report.year),
        "year": str(year),
        "before": str(year - 1),
        "next": str(report.year + 1),
    }
    return Fault(OTHER_YEAR, report.origin.place_of("metai"), facts)


def is_of_another_year(error: DataErrors) -> bool:
    """Return whether nothing is wrong but the year after which a new one is to follow."""
    return all(one.message is OTHER_YEAR for one in error.faults)


def is_of_others(error: DataErrors) -> bool:
    """Return whether nothing is wrong but that others' data stands where the new file is to."""
    return all(one.message is OTHERS_PLACE for one in error.faults)


def changed_forms(
    previous: PathArgument, kind: ReportKind
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what forms gained since last year's workbook, and lost; nothing for other files."""
    source = path_of(previous)
    if source.suffix.lower() not in WORKBOOKS:
        return (), ()
    from ataskaita.sources.workbook import form_changes  # noqa: PLC0415 (of workbooks alone)

    return form_changes(source, kind)


def way_from(target: Path, previous: PathArgument) -> str:
    """Return how one comes from a new file to last year's."""
    try:
        return Path(relpath(path_of(previous).resolve(), target.parent.resolve())).as_posix()
    except ValueError:  # on another drive
        return path_of(previous).absolute().as_posix()
