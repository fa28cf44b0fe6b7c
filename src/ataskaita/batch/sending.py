"""Workbooks to be sent out: one for each institution of a list, empty or carried on from last year.

Nothing is ever written over: who has a workbook keeps it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final

from attrs import evolve, field

from ataskaita.batch.discovery import Job, found_in
from ataskaita.declared.declare import declarations
from ataskaita.declared.institution import same_name
from ataskaita.declared.report import Report
from ataskaita.declared.succession import empty_report
from ataskaita.errors import AtaskaitaError, DataErrors, Fault, Place
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.files import save_data, write_new
from ataskaita.hall.kinds import KindsFor, form_beside
from ataskaita.hall.listing import institutions_of
from ataskaita.hall.one import load
from ataskaita.hall.succession import Notes, succeed
from ataskaita.messages.batch import OTHER_INSTITUTION, SEVERAL_BEFORE
from ataskaita.records import frozen
from ataskaita.sources.listed import Listed

_OUTPUT: Final = "isvestis"
_NOTHING: Final[Notes] = {}


@frozen
class Sent:
    """What became of one institution's workbook."""

    institution: str
    target: Path
    before: Report | None = None
    """Last year's report, where it is carried on."""
    made: Report | None = None
    """None where nothing was written."""
    notes: Notes = field(factory=dict)
    """Last year's prose."""
    stands: bool = False
    """Whether a file was there already."""
    faults: tuple[Fault, ...] = ()


def send_out(
    institutions: PathArgument, folder: PathArgument, year: int, previous: PathArgument | None
) -> Iterator[Sent]:
    """Make the workbooks of a list, each in its institution's folder; generate what became of each.

    `previous` is last year's folder. One failure never stops the rest. Raise DataErrors or
    FileError where the list, or last year's folder, can't be read.
    """
    file = path_of(institutions)
    before = _Before.of(previous) if previous is not None else None
    for one in institutions_of(file):
        target = path_of(folder) / one.folder / f"duomenys-{year}.xlsx"
        try:
            yield _sent(one, target, year, before, file)
        except AtaskaitaError as error:
            yield Sent(one.name, target, faults=error.faults)


def _sent(one: Listed, target: Path, year: int, before: "_Before | None", file: Path) -> Sent:
    if target.exists():
        return Sent(one.name, target, stands=True)
    source = before.data_of(one) if before is not None else None
    old, made, notes = _empty(one, year, file) if source is None else succeed(source, year, target)
    save_data(made, target, notes)
    _put_form(made, source or file, target)
    return Sent(one.name, target, old, made, notes)


def _empty(one: Listed, year: int, file: Path) -> tuple[None, Report, Notes]:
    """Return a report to be filled, with all that the list says of its institution."""
    made = empty_report(KindsFor(file)[one.form], year, one.name)
    keys = {declared.key: declared.name for declared in declarations(type(made.institution))}
    told = {keys[key]: text for key, text in one.told.items() if key in keys}
    return None, evolve(made, institution=evolve(made.institution, **told)), _NOTHING


def _put_form(made: Report, source: Path, target: Path) -> None:
    """Put the file of a form of one's own beside the workbook, where data seeks it."""
    form = form_beside(source, made.kind)
    if form is not None and not (target.parent / form.name).exists():
        write_new(form.read_bytes(), target.parent / form.name)


@frozen
class _Before:
    """Last year's folder."""

    jobs: tuple[Job, ...]
    _loaded: dict[str, Report] = field(factory=dict)

    @classmethod
    def of(cls, folder: PathArgument) -> "_Before":
        """Return that of a folder; raise FileError where it can't be read."""
        path = path_of(folder)
        return cls(found_in(path, path / _OUTPUT)[0])

    def data_of(self, one: Listed) -> Path | None:
        """Return the institution's data; None where there is none. Raise DataErrors for a doubt."""
        own = [job for job in self.jobs if _is_below(job, one.folder)]
        if own:
            reports = {job.name: self._report(job) for job in own}
            found = [job for job in own if _is_of(reports[job.name], one)]
            if not found:
                raise _another(one, own[0], reports[own[0].name])
        else:
            found = [job for job in self.jobs if _is_of(self._known.get(job.name), one)]
        return self._newest(found, one) if found else None

    @cached_property
    def _known(self) -> Mapping[str, Report]:
        """The reports that can be read; what is wrong with others, their own folders tell."""
        found: dict[str, Report] = {}
        for job in self.jobs:
            try:
                found[job.name] = self._report(job)
            except AtaskaitaError:
                continue
        return found

    def _report(self, job: Job) -> Report:
        if job.name not in self._loaded:
            self._loaded[job.name] = load(job.source)
        return self._loaded[job.name]

    def _newest(self, found: Sequence[Job], one: Listed) -> Path:
        """Return the data of the last year among them."""
        years = {job.name: self._report(job).year for job in found}
        last = max(years.values())
        newest = [job for job in found if years[job.name] == last]
        if len(newest) > 1:
            files = ", ".join(job.name for job in newest)
            facts = {"name": one.name, "year": str(last), "files": files}
            raise DataErrors([Fault(SEVERAL_BEFORE, Place(str(newest[0].source)), facts)])
        return newest[0].source


def _is_below(job: Job, folder: str) -> bool:
    """Return whether the data stands in the folder, or is called as that."""
    way = PurePosixPath(job.name)
    return folder.casefold() in {str(one).casefold() for one in (way.with_suffix(""), *way.parents)}


def _is_of(report: Report | None, one: Listed) -> bool:
    return report is not None and same_name(report.institution.name) == same_name(one.name)


def _another(one: Listed, job: Job, report: Report) -> DataErrors:
    facts = {"folder": one.folder, "found": report.institution.name, "name": one.name}
    return DataErrors([Fault(OTHER_INSTITUTION, Place(str(job.source)), facts)])
